import Button from '@atlaskit/button/default/button';
import { useId, useState } from 'react';
import type { RefObject } from 'react';
import { searchProjects, suggestJqlValues, type JiraProject, type RequestJira } from '../../../../../src/export-engine';
import { ProblemMessage } from '../../components/problem-message';
import { Section } from '../../components/page';
import { JqlBox } from './jql-suggestions/jql-box';
import {
  createdFilter,
  createdPeriods,
  isOn,
  issueTypeClauses,
  issueTypeFilter,
  pickedPeriod,
  pickedValue,
  projectClauses,
  projectFilter,
  quickFilters,
  type QueryFilter,
} from './query-filters';
import { partsOf } from './query-parts';
import type { QueryAction, QueryState } from './query-state';
import { QueryStatus } from './query-status';
import { SearchSelect } from './search-select';
import styles from './query-section.module.css';

type Props = {
  readonly requestJira: RequestJira;
  readonly query: QueryState;
  readonly dispatch: (action: QueryAction) => void;
  readonly boxRef: RefObject<HTMLTextAreaElement>;
};

export function QuerySection({ requestJira, query, dispatch, boxRef }: Props) {
  const id = useId();
  const { check, isStart, jql, replaced } = query;
  const [known, setKnown] = useState<readonly JiraProject[]>([]);
  const parts = partsOf(jql) ?? { clauses: [], order: '' };
  const [project, issueType, created] = [
    pickedValue(parts, projectFilter),
    pickedValue(parts, issueTypeFilter),
    pickedPeriod(parts),
  ];
  const choose = (filter: QueryFilter, clauses: readonly string[]) => dispatch({ type: 'chose', filter, clauses });
  const refused = check.status === 'refused';

  /** The button goes away with the click; the box is where its reader goes on. */
  const onRestore = () => {
    dispatch({ type: 'restored' });
    boxRef.current?.focus();
  };

  return (
    <Section title="Which issues">
      <div className={styles.pickers}>
        <SearchSelect
          label="Project"
          placeholder={project === 'several' ? 'Several projects' : 'All projects'}
          nothing="No project found"
          value={project === null || project === 'several' ? null : namedProject(known, project.value)}
          load={async (words) => {
            const found = await searchProjects(requestJira, words);
            setKnown((before) => [...found, ...before.filter(({ key }) => found.every((other) => other.key !== key))]);
            return found;
          }}
          keyOf={({ key }) => key}
          labelOf={({ key, name }) => (name === key ? key : `${name} (${key})`)}
          onChange={(chosen) => choose(projectFilter, projectClauses(chosen?.key))}
        />
        <SearchSelect
          label="Issue type"
          placeholder={issueType === 'several' ? 'Several issue types' : 'All issue types'}
          nothing="No issue type found"
          value={issueType === null || issueType === 'several' ? null : { jql: issueType.value, name: issueType.value }}
          load={(words) => suggestJqlValues(requestJira, 'issuetype', words)}
          keyOf={({ jql }) => jql}
          labelOf={({ name }) => name}
          onChange={(chosen) => choose(issueTypeFilter, issueTypeClauses(chosen?.jql))}
        />
        <SearchSelect
          label="Created"
          placeholder={isStart ? createdAtStart : created === 'own' ? 'Created as the JQL says' : 'Created at any time'}
          nothing="No such period; write it in the JQL"
          value={isStart || created === 'own' ? null : created}
          load={(words) => Promise.resolve(createdPeriods.filter(({ label }) => hasWords(label, words)))}
          keyOf={({ label }) => label}
          labelOf={({ label }) => label}
          onChange={(chosen) => choose(createdFilter, chosen?.clauses ?? [])}
        />
      </div>
      <div className={styles.quickFilters}>
        {quickFilters.map((filter) => (
          <Button
            key={filter.label}
            isSelected={isOn(parts, filter)}
            aria-pressed={isOn(parts, filter)}
            onClick={() => choose(filter, isOn(parts, filter) ? [] : [filter.text])}
          >
            {filter.label}
          </Button>
        ))}
      </div>
      <div>
        <div className={styles.labelLine}>
          <label htmlFor={`${id}-jql`} className={styles.label}>
            JQL
          </label>
          <QueryStatus check={check} />
        </div>
        <JqlBox
          requestJira={requestJira}
          id={`${id}-jql`}
          describedBy={`${id}-help`}
          jql={jql}
          invalid={refused}
          boxRef={boxRef}
          onType={(typed) => dispatch({ type: 'typed', jql: typed })}
          onEnter={() => dispatch({ type: 'askedAgain' })}
        />
        <div id={`${id}-help`} role="alert" className={styles.errors}>
          {refused && check.errors.map((error) => <p key={error}>{error}</p>)}
        </div>
        <div className={styles.replaced}>
          <span role="status">{replaced !== null && 'Your own query was replaced.'}</span>
          {replaced !== null && (
            <Button spacing="compact" appearance="subtle" onClick={onRestore}>
              Restore my query
            </Button>
          )}
        </div>
      </div>
      {check.status === 'unknown' && (
        <ProblemMessage
          title="Jira could not check this query"
          problem={check.problem}
          onRetry={() => dispatch({ type: 'askedAgain' })}
        />
      )}
    </Section>
  );
}

/** Grey, as nothing that was chosen: the first choice lets go of it. */
const createdAtStart = createdPeriods[1].label;

/** A query names a project by its key or by its name, in any case. */
function namedProject(known: readonly JiraProject[], value: string): JiraProject {
  const same = (text: string) => text.toLowerCase() === value.toLowerCase();
  return known.find(({ key, name }) => same(key) || same(name)) ?? { key: value, name: value };
}

function hasWords(label: string, words: string): boolean {
  return label.toLowerCase().includes(words.trim().toLowerCase());
}
