import Textfield from '@atlaskit/textfield/text-field';
import { useRef } from 'react';
import { reportLimits } from '../../../../../src/contract';
import { reviewedText, TEXT_NAMES, TEXTS, withChosen, withText, type Draft, type TextName } from './report-draft';
import { ReviewedField } from './reviewed-field';
import { StruckText } from './struck-text';
import { TextField } from './text-field';
import styles from './report.module.css';

type Props = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** The field is gone with the focus that it had. */
  readonly onRemoved: () => void;
};

/** Every text of the report as it will be sent. What happened can be edited and not removed: without it there is no report. */
export function ReviewTexts({ draft, onChange, onRemoved }: Props) {
  // A text that is emptied stays, so that its editor does not vanish under the hands of who writes it anew.
  const met = useRef(new Set<TextName>());
  for (const name of TEXT_NAMES) if (draft.texts[name].trim() !== '') met.current.add(name);
  const shown = TEXT_NAMES.filter((name) => met.current.has(name) && !draft.leftOut.has(name));

  return shown.map((name) => {
    const { title, category } = TEXTS[name];
    const { pieces } = reviewedText(draft, name);
    const change = (text: string) => onChange(withText(draft, name, text));
    return (
      <ReviewedField
        key={name}
        title={title}
        category={category}
        editor={
          name === 'email' ? (
            <Textfield
              aria-label={title}
              type="email"
              maxLength={reportLimits.email}
              value={draft.texts.email}
              onChange={({ currentTarget }) => change(currentTarget.value)}
            />
          ) : (
            <TextField
              label={`${title}, as you wrote it`}
              text={draft.texts[name]}
              onChange={change}
              maxLength={reportLimits[name]}
            />
          )
        }
        {...(name !== 'happened' && {
          onRemove: () => {
            onChange(withChosen(draft, name, false));
            onRemoved();
          },
        })}
      >
        {pieces.length === 0 ? (
          <p className={styles.hint}>Nothing is sent of it.</p>
        ) : (
          <StruckText pieces={pieces} label={`${title}, as it is sent`} />
        )}
      </ReviewedField>
    );
  });
}
