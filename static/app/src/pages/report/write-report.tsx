import SectionMessage from '@atlaskit/section-message/section-message';
import { useMemo, useRef, useState } from 'react';
import type { ReportSetup } from '../../../../../src/contract';
import { Page } from '../../components/page';
import { ProblemMessage } from '../../components/problem-message';
import type { Ports } from '../../ports';
import { Consent } from './consent';
import { NotSent, SavedInstead } from './not-sent';
import type { Draft } from './report-draft';
import { ReportBar, type Step } from './report-bar';
import { ReportForm } from './report-form';
import { payloadOf, problemWith } from './report-payload';
import { ReportReview } from './report-review';
import { SentReport } from './sent-report';
import type { Screenshot } from './screenshot/screenshot-field';
import { usePictureToSend } from './screenshot/use-picture-to-send';
import { useHandOver } from './use-hand-over';
import styles from './report.module.css';

type Props = {
  readonly ports: Ports;
  readonly setup: ReportSetup;
  readonly start: Draft;
  /** To where the page begins: what is there now is another step. */
  readonly focusTop: () => void;
  readonly onShowReports: () => void;
  readonly onClose: () => void;
};

const leads = {
  sent: {
    form: 'You see all of it, and can change all of it, before anything is sent.',
    review: 'This is all that is sent: word for word, with what is struck out already gone.',
  },
  saved: {
    form: 'You see all of it, and can change all of it, before it is saved.',
    review: 'This is all that the file holds: word for word, with what is struck out already gone.',
  },
} as const;

/** A report from its first word to its way out: written, then seen whole, then sent or saved. */
export function WriteReport({ ports, setup, start, focusTop, onShowReports, onClose }: Props) {
  const [step, setStep] = useState<Step>('form');
  const [draft, setDraft] = useState(start);
  const [screenshot, setScreenshot] = useState<Screenshot | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [agreed, setAgreed] = useState(false);
  const [unagreed, setUnagreed] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { handing, send, save } = useHandOver(ports, setup);
  const picture = usePictureToSend(step === 'review' ? screenshot : null);
  const happened = useRef<HTMLTextAreaElement>(null);
  const consent = useRef<HTMLDivElement>(null);
  const { sends, policy, support } = setup;
  const payload = useMemo(() => payloadOf(draft, { policyVersion: policy.version }), [draft, policy]);
  const over = handing.status === 'sent' || handing.status === 'saved';

  const go = (next: Step) => {
    setStep(next);
    focusTop();
  };
  const review = () => {
    const wrong = problemWith(draft);
    setProblem(wrong);
    if (wrong === null) go('review');
    else happened.current?.focus();
  };
  const change = (changed: Draft) => {
    setDraft(changed);
    // What was wrong stands until it is mended, and no longer.
    if (problem !== null) setProblem(problemWith(changed));
  };
  const handOver = async () => {
    const wrong = problemWith(draft);
    setProblem(wrong);
    setUnagreed(sends && !agreed);
    if (sends && !agreed) return consent.current?.querySelector('input')?.focus();
    if (wrong === null && picture.status !== 'drawing') await (sends ? send : save)(draft, picture);
  };
  const leave = () => {
    const written = draft.texts.happened !== start.texts.happened || draft.texts.expected !== '' || screenshot !== null;
    if (written && !over) setLeaving(true);
    else onClose();
  };

  return (
    <Page
      title={
        step === 'form' || over ? 'Report a problem' : sends ? 'Check your report' : 'Check your report and save it'
      }
      lead={!over && leads[sends ? 'sent' : 'saved'][step]}
      footer={
        <ReportBar
          step={step}
          sends={sends}
          isOver={over}
          isLeaving={leaving}
          isSending={handing.status === 'sending'}
          onBack={() => go('form')}
          onForward={() => (step === 'form' ? review() : void handOver())}
          onLeave={leave}
          onLeft={onClose}
          onStay={() => setLeaving(false)}
        />
      }
    >
      {!setup.sends && !over && <NotSent setup={setup} openLink={ports.openLink} />}
      {handing.status === 'sent' && (
        <SentReport ports={ports} reportId={handing.reportId} onShowReports={onShowReports} />
      )}
      {handing.status === 'saved' && (
        <div role="status">
          <SectionMessage appearance="success" title={`${handing.fileName} is saved`}>
            <SavedInstead setup={setup} openLink={ports.openLink} />
          </SectionMessage>
        </div>
      )}
      {!over && step === 'form' && (
        <ReportForm
          draft={draft}
          onChange={change}
          screenshot={screenshot}
          onScreenshot={setScreenshot}
          problem={problem}
          sends={sends}
          happenedRef={happened}
        />
      )}
      {!over && step === 'review' && (
        <>
          <ReportReview
            draft={draft}
            onChange={change}
            sends={sends}
            picture={picture}
            onRemovePicture={() => {
              setScreenshot(null);
              focusTop();
            }}
            payload={payload}
            onRemoved={focusTop}
          />
          {sends && (
            <div ref={consent}>
              <Consent
                policyVersion={policy.version}
                clause={policy.clause}
                openLink={ports.openLink}
                isGiven={agreed}
                isMissing={unagreed && !agreed}
                onChange={setAgreed}
              />
            </div>
          )}
          {problem !== null && (
            <p role="alert" className={styles.invalid}>
              {problem}
            </p>
          )}
        </>
      )}
      {handing.status === 'failed' && (
        <div role="alert">
          <ProblemMessage title="The report was not sent" problem={handing.problem} />
          <p className={styles.quiet}>
            Try again, or{' '}
            <button type="button" className={styles.link} onClick={() => void save(draft, picture)}>
              save the report as a file
            </button>{' '}
            and give it to support: {support.email}.
          </p>
        </div>
      )}
    </Page>
  );
}
