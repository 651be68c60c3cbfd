import type { Update } from '../../core/overview/updates';
import { dayInWords } from '../../core/versions/day-in-words';
import { To } from './runs';
import styles from './timeline-entry.module.css';

/** One change in a timeline. */
export function UpdateEntry({ update: { id, day, title, words, holds, links, apps } }: { readonly update: Update }) {
  return (
    <li id={id} data-apps={apps?.join(' ')}>
      <time dateTime={day}>{dayInWords(day)}</time>
      <div className={styles.entry}>
        <h3>{title}</h3>
        <p>{words}</p>
        <p className="small">{holds}</p>
        <ul className="link-list">
          {links.map(({ text, href }) => (
            <li key={href}>
              <To href={href}>{text}</To>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
