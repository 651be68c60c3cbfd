import * as v from 'valibot';
import { AppError } from '../app-error';
import { digestOf } from '../connect-bundle/bundle-digest';
import { savedExportSchema, tooLargeSchema, type SavedExport } from '../connect-bundle/bundle';
import type { DefinitionContent, LeftBehind, Taken } from '../contract';
import { exportDefinition } from '../inventory/kinds/export-definition';
import { exportDefinitionEdit } from '../inventory/kinds/export-definition-edit';
import { exportFormats } from '../inventory/kinds/export-formats';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { checkContent, MOVED } from './definition-rules';
import { definitionStore, toStored, type StoredDefinition } from './definition-store';

/** So many requests of storage at once; each takes about 20 ms. */
const AT_ONCE = 10;

/** Issues have a `key`; among the fields that Jira lists, which a column is chosen from, it is `issuekey`. */
const COLUMN_IDS: Readonly<Record<string, string>> = { key: 'issuekey' };

const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t' } as const;

/** What one record becomes: a definition, or the reason why it is none. */
export type MovedExport =
  | { readonly kind: 'definition'; readonly id: string; readonly definition: StoredDefinition }
  | { readonly kind: 'left'; readonly left: LeftBehind };

/**
 * Creates the definitions of a page of saved exports, each only where it is not there: what a customer edited meanwhile stays
 * as it is. With `again`, what was edited or deleted within the last day is recognised by the claim that it left, so that
 * nobody meets what they deleted. More than a person or a site may save are taken: they had them before.
 */
export async function takeSavedExports(
  store: Store,
  records: readonly unknown[],
  { again, startedAt }: { readonly again: boolean; readonly startedAt: string },
): Promise<Taken> {
  const left: LeftBehind[] = [];
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const group = records.slice(from, from + AT_ONCE);
    const reasons = await Promise.all(group.map((record) => take(store, definitionOf(record, startedAt), again)));
    left.push(...reasons.filter((reason) => reason !== null));
  }
  return { moved: records.length - left.length, left };
}

/** Null where it is there now. */
async function take(store: Store, became: MovedExport, again: boolean): Promise<LeftBehind | null> {
  if (became.kind === 'left') return became.left;
  const { id, definition } = became;
  // The claim to write version 2 (claim-version.ts), which whoever deletes makes too.
  if (again && (await store.find(exportDefinitionEdit, `${definition.definitionId}.2.1`)) !== null) return null;
  try {
    await isCreated(definitionStore(store).create(definition));
    return null;
  } catch (error) {
    const code = error instanceof AppError ? error.code : null;
    // What storage does not take now it will not take later, and must not hold up what comes after it.
    if (code === 'TOO_LARGE') return { id, reason: 'too-large' };
    if (code === 'UNDECLARED_DATA') return { id, reason: 'does-not-fit' };
    throw error;
  }
}

/** A record of the bundle as a definition of this app; the same record always becomes the same definition. */
export function definitionOf(record: unknown, startedAt: string): MovedExport {
  const parsed = v.safeParse(savedExportSchema, record);
  if (!parsed.success) return left(idOf(record), v.is(tooLargeSchema, record) ? 'too-large' : 'unreadable');
  const saved = parsed.output;
  const format = exportFormats.find((known) => known === saved.format);
  if (format === undefined) return left(saved.id, 'unknown-format');
  const content = contentOf(saved, format);
  try {
    checkContent(content);
  } catch {
    return left(saved.id, 'does-not-fit');
  }
  const createdAt = instant(saved.createdAt, startedAt);
  return {
    kind: 'definition',
    id: saved.id,
    definition: {
      ...toStored(content),
      definitionId: definitionIdOf(saved.id),
      version: 1,
      ...(saved.ownerAccountId === undefined ? {} : { ownerAccountId: saved.ownerAccountId }),
      createdAt,
      updatedAt: instant(saved.updatedAt, createdAt),
    },
  };
}

/** From the old id, so that a second run meets what the first one created. 40 characters, as the inventory has room for. */
export const definitionIdOf = (id: string): string => MOVED + digestOf(id).slice(0, 32);

function contentOf(saved: SavedExport, format: DefinitionContent['format']): DefinitionContent {
  const { name, jql, columns, delimiter = 'comma', ownerAccountId, sharing } = saved;
  const most = exportDefinition.fields.name.maxLength;
  const trimmed = name.trim() === '' ? 'Saved export' : name.trim();
  return {
    name: trimmed.length > most ? `${trimmed.slice(0, most - 1)}…` : trimmed,
    jql,
    columns: columns.map(({ id, header = '' }) => ({ id: COLUMN_IDS[id] ?? id, header })),
    format,
    // What the old app had no settings for is as a new export has it.
    settings: {
      csv: { delimiter: DELIMITERS[delimiter], decimal: '.', dates: 'iso', bom: true, formulas: 'guard' },
      zone: 'user',
      richText: 'plain',
    },
    // What nobody owns would be seen by nobody.
    sharing: ownerAccountId === undefined ? 'site' : (sharing ?? 'private'),
  };
}

/** The format alone takes instants that no clock shows. */
function instant(text: string | undefined, otherwise: string): string {
  const ms = Date.parse(text ?? otherwise);
  return Number.isNaN(ms) ? otherwise : new Date(ms).toISOString();
}

const left = (id: string, reason: LeftBehind['reason']): MovedExport => ({ kind: 'left', left: { id, reason } });

/** To tell it by; without one that can be read, by its digest. */
function idOf(record: unknown): string {
  const parsed = v.safeParse(v.object({ id: v.pipe(v.string(), v.nonEmpty()) }), record);
  return parsed.success ? parsed.output.id.slice(0, 200) : digestOf(record ?? null).slice(0, 12);
}
