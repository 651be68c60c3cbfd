import Textfield from '@atlaskit/textfield/text-field';
import { useId } from 'react';
import type { RefObject } from 'react';
import { reportLimits } from '../../../../../src/contract';
import { Section } from '../../components/page';
import { RadioGroup } from '../../components/radio-group';
import { DiagnosticBox } from './diagnostic-box';
import { DIAGNOSTICS, withChosen, withText, type Draft } from './report-draft';
import { ScreenshotField, type Screenshot } from './screenshot/screenshot-field';
import { TextField } from './text-field';
import styles from './report.module.css';

export const urgencies = [
  { value: 'low', label: 'Low', hint: 'It can wait' },
  { value: 'medium', label: 'Medium', hint: 'It slows us down' },
  { value: 'high', label: 'High', hint: 'We cannot work' },
] as const;

type Props = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly screenshot: Screenshot | null;
  readonly onScreenshot: (screenshot: Screenshot | null) => void;
  /** Why the report cannot be reviewed yet; null while it can. */
  readonly problem: string | null;
  /** Whether it is sent from here, or saved as a file. */
  readonly sends: boolean;
  readonly happenedRef: RefObject<HTMLTextAreaElement>;
};

/** What somebody writes and chooses. Nothing of it leaves the page before they have seen it in the review. */
export function ReportForm({ draft, onChange, screenshot, onScreenshot, problem, sends, happenedRef }: Props) {
  const id = useId();
  const { texts, urgency, leftOut } = draft;
  return (
    <>
      <Section title="The problem">
        <TextField
          label="What happened"
          text={texts.happened}
          onChange={(text) => onChange(withText(draft, 'happened', text))}
          maxLength={reportLimits.happened}
          isRequired
          hint="Passwords, tokens, addresses and numbers of people are struck out, and you see where."
          problem={problem}
          boxRef={happenedRef}
        />
        <TextField
          label="What you expected"
          text={texts.expected}
          onChange={(text) => onChange(withText(draft, 'expected', text))}
          maxLength={reportLimits.expected}
        />
        <RadioGroup
          legend="How urgent it is"
          options={urgencies}
          value={urgency}
          onChange={(chosen) => onChange({ ...draft, urgency: chosen })}
        />
        <div className={styles.field}>
          <label htmlFor={`${id}-email`} className={styles.label}>
            Your e-mail address
          </label>
          <Textfield
            id={`${id}-email`}
            type="email"
            autoComplete="email"
            maxLength={reportLimits.email}
            value={texts.email}
            aria-describedby={`${id}-email-hint`}
            onChange={({ currentTarget }) => onChange(withText(draft, 'email', currentTarget.value))}
          />
          <p id={`${id}-email-hint`} className={styles.hint}>
            {sends
              ? 'Support answers there, and the ticket is made on your behalf. Without it you see the ticket’s state here.'
              : 'Support answers there.'}
          </p>
        </div>
      </Section>
      <Section title="Screenshot (optional)">
        <ScreenshotField screenshot={screenshot} onChange={onScreenshot} />
      </Section>
      <Section title="What may go along">
        {DIAGNOSTICS.filter((name) => texts[name].trim() !== '').map((name) => (
          <DiagnosticBox
            key={name}
            name={name}
            isChosen={!leftOut.has(name)}
            onChange={(chosen) => onChange(withChosen(draft, name, chosen))}
          />
        ))}
      </Section>
    </>
  );
}
