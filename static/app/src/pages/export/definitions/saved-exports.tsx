import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useRef, useState } from 'react';
import type { Definition, DefinitionContent, DefinitionSummary } from '../../../../../../src/contract';
import type { JiraField } from '../../../../../../src/export-engine';
import { Section } from '../../../components/page';
import { ProblemMessage } from '../../../components/problem-message';
import rowStyles from '../../../components/row-list.module.css';
import { saveText } from '../../../components/save-file';
import { Skeleton } from '../../../components/skeleton';
import { caughtProblem, type Problem } from '../../../problem';
import { useCountUsage } from '../../../usage/count-usage';
import type { SetUp } from '../set-up';
import { isUnchanged, savedOf, savedOver, setUpOf } from './definition-content';
import { definitionFile, definitionFileName, parseDefinitionFile } from './definition-file';
import { DefinitionList } from './definition-list';
import { DefinitionRow } from './definition-row';
import { NameForm } from './name-form';
import type { Changed, Definitions } from './use-definitions';
import styles from './saved-exports.module.css';

type Props = {
  readonly definitions: Definitions;
  readonly setUp: SetUp;
  /** Null while Jira's fields are not known: nothing can be opened before. */
  readonly fields: readonly JiraField[] | null;
  readonly timeZone: string;
  /** Whether an export may start now. */
  readonly canRun: boolean;
  readonly onOpen: (setUp: SetUp) => void;
  readonly onRun: (setUp: SetUp) => void;
};

/** What the section has to say, until the next thing is done. */
type Notice =
  | { readonly kind: 'said'; readonly words: string }
  | { readonly kind: 'skipped'; readonly name: string; readonly missing: readonly string[]; readonly left: number }
  /** `mine` is what the user wanted to save; null where they only renamed, shared or deleted. */
  | { readonly kind: 'conflict'; readonly current: Definition; readonly mine: DefinitionContent | null }
  | { readonly kind: 'failed'; readonly title: string; readonly problem: Problem };

/** The exports that the user saved, and those that others share with the site. */
export function SavedExports({ definitions, setUp, fields, timeZone, canRun, onOpen, onRun }: Props) {
  const { list } = definitions;
  const count = useCountUsage();
  const [opened, setOpened] = useState<Definition | null>(null);
  const [saving, setSaving] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const saveButton = useRef<HTMLButtonElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const unsaved = opened !== null && fields !== null && !isUnchanged(opened, setUp, fields);

  const show = (definition: Definition, act: (setUp: SetUp) => void) => {
    if (fields === null) return;
    const { setUp: next, missing } = setUpOf(definition, fields);
    setOpened(definition);
    setNotice(
      missing.length > 0 ? { kind: 'skipped', name: definition.name, missing, left: next.choice.length } : null,
    );
    act(next);
  };
  const failed = (title: string, problem: Problem) => {
    setNotice({ kind: 'failed', title, problem });
    // Somebody deleted it, or shares it no longer: the list is behind.
    if (problem.code === 'NOT_FOUND') definitions.reload();
  };
  /** Gives the definition as it is now; null where nothing was changed, and then the section says why. */
  const settle = (changed: Changed, title: string, mine: DefinitionContent | null): Definition | null => {
    if (changed.outcome === 'done') return changed.definition;
    if (changed.outcome === 'conflict') setNotice({ kind: 'conflict', current: changed.current, mine });
    else failed(title, changed.problem);
    return null;
  };

  const load = async ({ definitionId, name }: DefinitionSummary, act: (setUp: SetUp) => void) => {
    const definition = settle(await definitions.get(definitionId), `“${name}” did not open`, null);
    if (definition) show(definition, act);
  };
  const create = async (content: DefinitionContent) => {
    const definition = settle(await definitions.create(content), 'The export was not saved', null);
    if (!definition) return;
    setOpened(definition);
    setSaving(false);
    setNotice({ kind: 'said', words: `“${definition.name}” is saved.` });
    saveButton.current?.focus();
  };
  const saveChanges = async (of: Definition) => {
    if (fields === null) return;
    const { name, sharing } = of;
    const saved = savedOver(of, setUp, fields);
    const changed = await definitions.change(of, saved);
    const definition = settle(changed, 'The changes were not saved', { name, sharing, ...saved });
    if (!definition) return;
    setOpened(definition);
    setNotice({ kind: 'said', words: `The changes to “${name}” are saved.` });
    saveButton.current?.focus();
  };
  const change = async (of: DefinitionSummary, changes: Partial<DefinitionContent>) => {
    const definition = settle(await definitions.change(of, changes), `“${of.name}” was not changed`, null);
    if (!definition) return;
    // Of what is open only the version counts here: the set-up on the page stays as it is.
    if (opened?.definitionId === definition.definitionId && opened.version === of.version) setOpened(definition);
    setNotice({ kind: 'said', words: `“${definition.name}” is changed.` });
  };
  const remove = async (of: DefinitionSummary) => {
    const refused = await definitions.remove(of);
    if (refused) return void settle(refused, `“${of.name}” was not deleted`, null);
    if (opened?.definitionId === of.definitionId) setOpened(null);
    setNotice({ kind: 'said', words: `“${of.name}” is deleted.` });
    saveButton.current?.focus();
  };
  const saveFile = async ({ definitionId, name }: DefinitionSummary) => {
    const definition = settle(await definitions.get(definitionId), `“${name}” was not saved as a file`, null);
    count('definition-file', definition ? 'done' : 'failed');
    if (definition) saveText(definitionFile(definition), definitionFileName(name), 'application/json');
  };
  const importFile = async (chosen: File) => {
    try {
      const content = parseDefinitionFile(await chosen.text());
      const definition = settle(await definitions.create(content), 'The file was not imported', null);
      count('definition-file', definition ? 'done' : 'failed');
      if (definition) show(definition, onOpen);
    } catch (error) {
      count('definition-file', 'failed');
      failed('The file was not imported', caughtProblem(error));
    }
  };

  return (
    <Section
      title="Saved exports"
      aside={
        <div className={rowStyles.buttons}>
          <Button
            spacing="compact"
            appearance="subtle"
            isDisabled={fields === null}
            onClick={() => file.current?.click()}
          >
            Import from file
          </Button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            aria-label="File of a saved export"
            hidden
            onChange={({ target }) => {
              const [chosen] = target.files ?? [];
              target.value = ''; // so that the same file can be chosen again
              if (chosen) void importFile(chosen);
            }}
          />
          <Button
            ref={saveButton}
            spacing="compact"
            isDisabled={fields === null}
            aria-expanded={saving}
            onClick={() => setSaving(!saving)}
          >
            {opened ? 'Save as new' : 'Save this set-up'}
          </Button>
        </div>
      }
    >
      {saving && (
        <NameForm
          action="Save"
          name={opened ? `${opened.name} (copy)` : ''}
          sharing="private"
          onSubmit={(name, sharing) => void create({ name, sharing, ...savedOf(setUp) })}
          onClose={() => {
            setSaving(false);
            saveButton.current?.focus();
          }}
        />
      )}
      <NoticeMessage
        notice={notice}
        onLoad={(current) => show(current, onOpen)}
        onSaveCopy={(mine) => void create({ ...mine, name: `${mine.name.slice(0, 113)} (copy)`, sharing: 'private' })}
      />
      <p role="status" className={notice?.kind === 'said' ? styles.said : 'visually-hidden'}>
        {notice?.kind === 'said' ? notice.words : ''}
      </p>
      {list.status === 'loading' && <Skeleton label="Loading saved exports" lines={1} />}
      {list.status === 'failed' && (
        <ProblemMessage title="Saved exports did not load" problem={list.problem} onRetry={definitions.reload} />
      )}
      {list.status === 'ready' && list.definitions.length === 0 && list.rest === 'none' && (
        <p className={styles.empty}>
          None yet. Set up an export on this page and save it: next time it runs with two clicks. You can share it with
          everyone on this site.
        </p>
      )}
      {list.status === 'ready' && (list.definitions.length > 0 || list.rest !== 'none') && (
        <DefinitionList
          list={list}
          onRetry={definitions.reload}
          rowOf={(definition) => (
            <DefinitionRow
              key={definition.definitionId}
              definition={definition}
              timeZone={timeZone}
              isOpen={opened?.definitionId === definition.definitionId}
              canRun={canRun && fields !== null}
              onRun={() => void load(definition, onRun)}
              onOpen={() => void load(definition, onOpen)}
              onChange={(changes) => void change(definition, changes)}
              onSaveFile={() => void saveFile(definition)}
              onDelete={() => void remove(definition)}
            />
          )}
        />
      )}
      {opened && (
        <div className={styles.opened}>
          <span role="status">
            “{opened.name}” is open{unsaved ? ', with changes that are not saved.' : '.'}
          </span>
          {unsaved && (
            <Button spacing="compact" onClick={() => void saveChanges(opened)}>
              Save changes
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

type NoticeProps = {
  readonly notice: Notice | null;
  readonly onLoad: (current: Definition) => void;
  readonly onSaveCopy: (mine: DefinitionContent) => void;
};

function NoticeMessage({ notice, onLoad, onSaveCopy }: NoticeProps) {
  switch (notice?.kind) {
    case 'failed':
      return (
        <div role="alert">
          <ProblemMessage title={notice.title} problem={notice.problem} />
        </div>
      );
    case 'skipped':
      return (
        <SectionMessage appearance="warning" title="Some columns are left out">
          This site has no field for {notice.missing.map((name) => `“${name}”`).join(', ')}, or you may not see it.{' '}
          {notice.left === 0
            ? 'No column is left: choose some before you export.'
            : `“${notice.name}” runs without ${notice.missing.length === 1 ? 'this column' : 'these columns'}.`}
        </SectionMessage>
      );
    case 'conflict': {
      const { current, mine } = notice;
      return (
        <div role="alert">
          <SectionMessage appearance="warning" title={`Somebody changed “${current.name}” meanwhile`}>
            <p className={styles.conflict}>
              Nothing was saved, so that their changes are not lost.{' '}
              {mine ? 'Load their version, or keep yours as a copy.' : 'The list shows it as it is now: try again.'}
            </p>
            {mine && (
              <div className={rowStyles.buttons}>
                <Button spacing="compact" onClick={() => onLoad(current)}>
                  Load theirs
                </Button>
                <Button spacing="compact" onClick={() => onSaveCopy(mine)}>
                  Save mine as a copy
                </Button>
              </div>
            )}
          </SectionMessage>
        </div>
      );
    }
    default:
      return null;
  }
}
