import Button from '@atlaskit/button/default/button';
import { useId } from 'react';
import type { RefObject } from 'react';
import { searchProjects, suggestJqlValues, type RequestJira } from '../../../../../src/export-engine';
import { ProblemMessage } from '../../components/problem-message';
import { Section } from '../../components/page';
import { JqlBox } from './jql-suggestions/jql-box';
import type { QueryAction, QueryState } from './query-state';
import { quickFilters, withFilterToggled } from './quick-starts';
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
  const { quickStart, check, jql, replaced } = query;
  const refused = check.status === 'refused';

  /** The button goes away with the click; the box is where its reader goes on. */
  const onRestore = () => {
    dispatch({ type: 'restored' });
    boxRef.current?.focus();
  };

  return (
    <Section title="Which issues">
      <div className={styles.quickStarts}>
        <SearchSelect
          label="Project"
          placeholder="All projects"
          nothing="No project found"
          value={quickStart.project}
          load={(words) => searchProjects(requestJira, words)}
          keyOf={({ key }) => key}
          labelOf={({ key, name }) => `${name} (${key})`}
          onChange={(project) => dispatch({ type: 'chose', quickStart: { ...quickStart, project } })}
        />
        <SearchSelect
          label="Issue type"
          placeholder="All issue types"
          nothing="No issue type found"
          value={quickStart.issueType}
          load={(words) => suggestJqlValues(requestJira, 'issuetype', words)}
          keyOf={({ jql }) => jql}
          labelOf={({ name }) => name}
          onChange={(issueType) => dispatch({ type: 'chose', quickStart: { ...quickStart, issueType } })}
        />
        {quickFilters.map((filter) => (
          <Button
            key={filter.id}
            isSelected={quickStart.filters.includes(filter.id)}
            aria-pressed={quickStart.filters.includes(filter.id)}
            onClick={() => dispatch({ type: 'chose', quickStart: withFilterToggled(quickStart, filter.id) })}
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
