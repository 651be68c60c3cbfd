import { sizeOf } from '../../../../../src/export-engine';
import type { ProblemReport } from '../../../../../src/contract';
import { ExactText } from '../../components/exact-text';
import { Section } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import { Skeleton } from '../../components/skeleton';
import { RadioGroup } from '../../components/radio-group';
import { LeftOut } from './left-out';
import { removedWords, reviewOf, withChosen, type Draft } from './report-draft';
import { urgencies } from './report-form';
import { ReviewTexts } from './review-texts';
import { ReviewedField } from './reviewed-field';
import type { PictureToSend } from './screenshot/use-picture-to-send';
import styles from './report.module.css';

type Props = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Whether it is sent from here, or saved as a file. */
  readonly sends: boolean;
  readonly picture: PictureToSend;
  readonly onRemovePicture: () => void;
  /** What will be sent beside the picture, to the letter. */
  readonly payload: Omit<ProblemReport, 'reportId'>;
  /** A field is gone with the focus that it had. */
  readonly onRemoved: () => void;
};

/** The whole report, field by field, as it will be sent or saved. */
export function ReportReview({ draft, onChange, sends, picture, onRemovePicture, payload, onRemoved }: Props) {
  const removed = removedWords(reviewOf(draft));
  return (
    <Section title={sends ? 'What is sent' : 'What the file holds'}>
      <p className={styles.quiet} role="status">
        {removed.length === 0
          ? 'Nothing had to be struck out. Read it once more: names and secrets that look like ordinary words are not found.'
          : `Struck out: ${removed.join(', ')}. Read it once more: names and secrets that look like ordinary words are not found.`}
      </p>
      <ReviewTexts draft={draft} onChange={onChange} onRemoved={onRemoved} />
      <ReviewedField title="How urgent it is" category="Support">
        <RadioGroup
          legend="Urgency"
          hidesLegend
          options={urgencies}
          value={draft.urgency}
          onChange={(chosen) => onChange({ ...draft, urgency: chosen })}
        />
      </ReviewedField>
      <ReviewedPicture picture={picture} onRemove={onRemovePicture} />
      <LeftOut draft={draft} onPutBack={(name) => onChange(withChosen(draft, name, true))} />
      <p className={styles.quiet}>
        {sends
          ? 'Kept with it: a random id, your Atlassian account id (so that only you see the report under “My reports”), the time, and the policy version that you agree to. The account id is not sent to support. All of it is erased here 30 days after the ticket is closed, after 180 days at the latest, and at once when you withdraw it.'
          : 'The file also holds a random id and the version of the policies. Openbook keeps nothing of the report.'}
      </p>
      <details className={styles.exact}>
        <summary>The same, to the letter</summary>
        <ExactText label="The report to the letter">{JSON.stringify(payload, null, 2)}</ExactText>
      </details>
    </Section>
  );
}

function ReviewedPicture({ picture, onRemove }: { readonly picture: PictureToSend; readonly onRemove: () => void }) {
  switch (picture.status) {
    case 'none':
      return null;
    case 'drawing':
      return <Skeleton label="Drawing the screenshot" lines={3} />;
    case 'failed':
      return <ProblemMessage title="The screenshot could not be drawn" problem={picture.problem} />;
    case 'ready':
      return (
        <ReviewedField title="Screenshot" category="Support" onRemove={onRemove}>
          <img className={styles.picture} src={picture.url} alt="The screenshot as it is sent" />
          <p className={styles.hint}>{sizeOf(picture.blob.size)}. To change it, go back.</p>
        </ReviewedField>
      );
  }
}
