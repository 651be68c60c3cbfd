import { Section } from '../../../components/page';
import type { Ports } from '../../../ports';
import { ExportsByDay } from '../../export/history/exports-by-day';
import styles from '../admin-page.module.css';
import { FunctionsByDay } from './functions-by-day';
import { Sending } from './sending';

/** How much the app is used on this site, and what the vendor learns of it. */
export function UsageView({ ports: { backend } }: { readonly ports: Ports }) {
  return (
    <>
      <p className={styles.note}>
        Openbook counts how often each of its functions is used on this site. It does not record who used them, exactly
        when, in which order, or on which issues.
      </p>
      <Section title="Exports">
        <ExportsByDay backend={backend} round={0} />
      </Section>
      <Section title="Functions">
        <FunctionsByDay backend={backend} />
      </Section>
      <Sending backend={backend} />
    </>
  );
}
