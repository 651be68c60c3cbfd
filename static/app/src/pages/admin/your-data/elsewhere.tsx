import type { YourData } from '../../../../../../src/contract';
import { Section } from '../../../components/page';
import type { Ports } from '../../../ports';
import { KeptInBrowserSection } from '../../export/kept-in-browser';
import { useKeptExports } from '../../export/use-kept-exports';
import { titleOf } from './erase/erasure-words';
import styles from './your-data.module.css';

const noRun = { status: 'idle' } as const;

type Props = {
  readonly data: Pick<YourData, 'elsewhere' | 'kinds' | 'transfers'>;
  readonly ports: Pick<Ports, 'keptExports' | 'context'>;
};

/** What lies where this page cannot look, and what lies in this very browser. */
export function Elsewhere({ data: { elsewhere, kinds, transfers }, ports }: Props) {
  const { kept, remove } = useKeptExports(ports.keptExports, noRun);
  return (
    <>
      <Section title="What lies elsewhere">
        <ul className={styles.list}>
          {elsewhere.map(({ place, says, entries }) => (
            <li key={place}>
              <strong>{`${place.charAt(0).toUpperCase()}${place.slice(1)}`}</strong>: {says}
              {entries.length > 0 && (
                <span className={styles.quiet}>
                  {' '}
                  ({entries.map((name) => titleOf(name, [...kinds, ...transfers])).join(', ')})
                </span>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <KeptInBrowserSection kept={kept} remove={remove} timeZone={ports.context.timeZone} />
    </>
  );
}
