import Button from '@atlaskit/button/default/button';
import { TEXTS, type Draft, type TextName } from './report-draft';
import styles from './report.module.css';

type Props = { readonly draft: Draft; readonly onPutBack: (name: TextName) => void };

/** What was written or offered and stays out of the report, each with a way back. */
export function LeftOut({ draft, onPutBack }: Props) {
  const names = [...draft.leftOut].filter((name) => draft.texts[name].trim() !== '');
  if (names.length === 0) return null;
  return (
    <div className={styles.leftOut} role="group" aria-label="Left out">
      <span className={styles.hint}>Left out:</span>
      {names.map((name) => (
        <Button
          key={name}
          spacing="compact"
          aria-label={`Put ${TEXTS[name].title} back`}
          onClick={() => onPutBack(name)}
        >
          {TEXTS[name].title}
        </Button>
      ))}
    </div>
  );
}
