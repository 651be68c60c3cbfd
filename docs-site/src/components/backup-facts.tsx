import { isStated } from '../../core/facts/stated';
import type { Backup } from '../../core/facts/backups';
import { BACKUP_QUESTIONS } from '../../core/tables/backup-tables';
import { statedLink } from '../../core/tables/cells';
import { Runs } from './runs';

/** What is known about an app's backups, one fact a line; then, in one line, what is not stated. */
export function BackupFacts({ backup }: { readonly backup: Backup }) {
  const known = BACKUP_QUESTIONS.filter(([key]) => isStated(backup[key]));
  const gaps = BACKUP_QUESTIONS.filter(([key]) => !isStated(backup[key])).map(([, question]) => question);
  return (
    <dl className="facts">
      {known.map(([key, question]) => (
        <div key={key}>
          <dt>{question}</dt>
          <dd>
            <Runs cell={statedLink(backup[key])} />
          </dd>
        </div>
      ))}
      {gaps.length > 0 && (
        <div>
          <dt>
            <span className="not-stated">Not stated</span>
          </dt>
          <dd>{gaps.join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
