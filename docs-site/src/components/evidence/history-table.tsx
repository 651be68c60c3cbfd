import type { History } from '../../../core/claims/bundle';
import { momentInWords, shortCommit } from '../../../core/evidence/evidence-in-words';
import { claimAnchor } from '../../../core/evidence/evidence-path';
import { useEvidence } from '../../use-evidence';

/** How many runs the page shows; the file has all of them. */
const SHOWN = 20;

/** The published runs, newest first. */
export function HistoryTable({ history }: { readonly history: History }) {
  return (
    <div className="table-scroll" role="region" tabIndex={0} aria-label="Published runs, newest first">
      <table className="table--cards">
        <caption>Published runs, newest first</caption>
        <thead>
          <tr>
            {['Run', 'Commit', 'Verified', 'Vouched for', 'Failing'].map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {history.slice(0, SHOWN).map((run) => (
            <tr key={run.inputs + run.writtenAt}>
              <th scope="row" data-label="Run">
                <time dateTime={run.writtenAt}>{momentInWords(run.writtenAt)}</time>
              </th>
              <td data-label="Commit">
                <code>{shortCommit(run)}</code>
              </td>
              <td data-label="Verified">{run.verified}</td>
              <td data-label="Vouched for">{run.vouched}</td>
              <td data-label="Failing">{run.failing.length === 0 ? 'None' : <Failing ids={run.failing} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The claims that failed then; one that has been taken out since has no entry to lead to. */
function Failing({ ids }: { readonly ids: readonly string[] }) {
  const known = new Set(useEvidence().claims.map(({ id }) => id));
  return (
    <ul className="link-list">
      {ids.map((id) => (
        <li key={id}>{known.has(id) ? <a href={`#${claimAnchor(id)}`}>{id}</a> : id}</li>
      ))}
    </ul>
  );
}
