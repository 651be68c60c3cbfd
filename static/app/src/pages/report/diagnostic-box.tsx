import Checkbox from '@atlaskit/checkbox/checkbox';
import { TEXTS, type DiagnosticName } from './report-draft';
import styles from './report.module.css';

const hints: Readonly<Record<DiagnosticName, string>> = {
  accountData: 'Which site and which version of Openbook: without it support can rarely help',
  lastRuns: 'When the site’s last exports ran and how they ended; no query, no issue, nobody’s name',
  errorGroups: 'What went wrong inside Openbook on this site; no query, no issue, nobody’s name',
  definition: 'Its query, columns and format as they are on the page; queries can name people and projects',
};

type Props = {
  readonly name: DiagnosticName;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
};

/** One kind of data that may go along, with its category. Its text is shown, and can be edited, before anything is sent. */
export function DiagnosticBox({ name, isChosen, onChange }: Props) {
  const { title, category } = TEXTS[name];
  return (
    <div className={styles.box}>
      <Checkbox
        label={`${title} (${category} data)`.replace('content data', 'content')}
        isChecked={isChosen}
        onChange={({ target }) => onChange(target.checked)}
      />
      <p className={styles.boxHint}>{hints[name]}</p>
    </div>
  );
}
