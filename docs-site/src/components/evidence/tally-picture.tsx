import { STATE_WORDS } from '../../../core/evidence/evidence-in-words';
import { SHOWN_STATES, tally, type ShownClaim } from '../../../core/evidence/shown-claims';
import styles from './evidence.module.css';
import { StateSign } from './state-sign';

/** One mark for each claim, those together that stand alike; the list below says the same in figures, and leads there. */
export function TallyPicture({ shown }: { readonly shown: readonly ShownClaim[] }) {
  const counts = tally(shown);
  return (
    <figure className={styles.picture}>
      <div className={styles.marks} aria-hidden="true">
        {SHOWN_STATES.flatMap((state) =>
          shown
            .filter((one) => one.state === state)
            .map(({ claim }) => (
              <span key={claim.id} title={claim.promise}>
                <StateSign state={state} bare />
              </span>
            )),
        )}
      </div>
      <figcaption>
        <ul className={styles.legend}>
          {SHOWN_STATES.filter((state) => counts[state] > 0 || state === 'failing').map((state) => (
            <li key={state}>
              <StateSign state={state} bare /> {counts[state]}{' '}
              {counts[state] === 0 ? (
                STATE_WORDS[state].toLowerCase()
              ) : (
                <a href={`#${sectionOf(state)}`}>{STATE_WORDS[state].toLowerCase()}</a>
              )}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** The anchor of the section in which claims of a state stand. */
export const sectionOf = (state: ShownClaim['state']) => state.replace(' ', '-');
