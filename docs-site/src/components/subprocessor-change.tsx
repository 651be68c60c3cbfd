import useBrokenLinks from '@docusaurus/useBrokenLinks';
import type { SubprocessorChange as Change } from '../../core/facts/subprocessors';
import { isNoticeProposed, PROPOSED } from '../../core/facts/proposed-notice';
import { isStated, type Stated } from '../../core/facts/stated';
import { dayInWords } from '../../core/versions/day-in-words';
import { useTrustData } from '../use-trust-data';
import { AppNames } from './app-names';
import styles from './timeline-entry.module.css';

/** One change to the list of subprocessors, with its three days and the objection date as a calendar file. */
export function SubprocessorChange({ change }: { readonly change: Change }) {
  const { id, announced, effective, objectBy, subprocessor, apps, kind, summary } = change;
  const { facts } = useTrustData();
  const name = facts.subprocessors.subprocessors.find((entry) => entry.id === subprocessor)?.name ?? subprocessor;
  useBrokenLinks().collectAnchor(id);
  return (
    <li id={id} data-apps={apps.join(' ')}>
      <time dateTime={announced}>{dayInWords(announced)}</time>
      <div className={styles.entry}>
        <h3>
          {name} {kind}
        </h3>
        <p className="app-label">
          <AppNames apps={apps} short />
        </p>
        <p>{summary}</p>
        <dl className="facts facts--wide">
          <Day title="Announced" day={announced} />
          <Day title="Holds from" day={effective} />
          <Day title="Object by" day={objectBy} note={isNoticeProposed(facts) ? PROPOSED : undefined} />
        </dl>
        {isStated(objectBy) && (
          <p>
            <a href={`/subprocessors/${id}.ics`}>Put the objection date in a calendar (.ics)</a>
          </p>
        )}
      </div>
    </li>
  );
}

type DayProps = { readonly title: string; readonly day: Stated<string>; readonly note?: string | undefined };

function Day({ title, day, note }: DayProps) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {isStated(day) ? (
          <>
            <time dateTime={day}>{dayInWords(day)}</time> {note}
          </>
        ) : (
          <span className="not-stated">Not stated</span>
        )}
      </dd>
    </div>
  );
}
