import type { FileSettings } from '../export-engine/file-settings';
import type { ValueOf } from '../inventory/record-kind';
import type { exportDefinition } from '../inventory/kinds/export-definition';
import type { Reply } from './reply';

type StoredDefinition = ValueOf<typeof exportDefinition>;

/** A column of a saved definition: `status#category`, with its author's header; `''` for the field's own name. */
export type DefinedColumn = { readonly id: string; readonly header: string };

/** What a person saves. Limits are those of the record kind `export-definition`. */
export type DefinitionContent = Pick<StoredDefinition, 'name' | 'jql' | 'format' | 'sharing'> & {
  readonly columns: readonly DefinedColumn[];
  /** As the engine takes them, but with a zone that fits whoever runs it. */
  readonly settings: Omit<FileSettings, 'timeZone'> & { readonly zone: StoredDefinition['zone'] };
};

/** A saved definition as its reader sees it. */
export type Definition = DefinitionContent & {
  readonly definitionId: string;
  /** From 1; every save names the version that it was made from. */
  readonly version: number;
  /** Whether it is the reader's own, or nobody's any more: only its owner shares or deletes it. */
  readonly mine: boolean;
  /** Whether its query named an account that was closed since: Jira refuses it until somebody mends the query. */
  readonly lostAnAccount: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** A definition in a list: enough to choose it by. */
export type DefinitionSummary = Pick<
  Definition,
  'definitionId' | 'version' | 'name' | 'format' | 'sharing' | 'mine' | 'lostAnAccount' | 'updatedAt'
> & { readonly columnCount: number };

/** `conflict`: somebody saved it meanwhile and nothing was written; `current` is what they saved. */
export type SavedDefinition =
  | { readonly outcome: 'saved'; readonly definition: Definition }
  | { readonly outcome: 'conflict'; readonly message: string; readonly current: Definition };

/** As SavedDefinition. Deleting what is not there any more is `deleted` too. */
export type DeletedDefinition =
  { readonly outcome: 'deleted' } | Extract<SavedDefinition, { readonly outcome: 'conflict' }>;

export type DefinitionsApi = {
  /**
   * The user's own definitions and those that the site shares, by name: of a thousand of the site a call, the last of which has
   * no cursor. What was saved a moment ago may be missing.
   */
  listDefinitions(request: { readonly cursor?: string }): Reply<{
    readonly definitions: readonly DefinitionSummary[];
    readonly cursor?: string;
  }>;
  /** NOT_FOUND for what does not exist, and for what its owner keeps to themselves. */
  getDefinition(request: { readonly definitionId: string }): Reply<Definition>;
  /** Saves a new one, version 1. */
  createDefinition(request: DefinitionContent): Reply<Definition>;
  /**
   * Changes what `changes` names: rename it with `{ name }`, share it with `{ sharing }`. `version` is the one that the
   * changes were made from. Shared ones may be edited by everybody on the site, but shared anew only by their owner.
   */
  changeDefinition(request: {
    readonly definitionId: string;
    readonly version: number;
    readonly changes: Partial<DefinitionContent>;
  }): Reply<SavedDefinition>;
  /** By its owner only; `version` is the one that they saw. */
  deleteDefinition(request: { readonly definitionId: string; readonly version: number }): Reply<DeletedDefinition>;
};
