import { useRef, useState } from 'react';
import type { ProblemReport, ReportSetup } from '../../../../../src/contract';
import { saveText } from '../../components/save-file';
import type { Ports } from '../../ports';
import { problemOf, problemOfReply, type Problem } from '../../problem';
import { useCountUsage } from '../../usage/count-usage';
import type { Draft } from './report-draft';
import { newReportId, payloadOf, reportFile, reportFileName, reportIds } from './report-payload';
import { base64Of } from './screenshot/base64';
import type { PictureToSend } from './screenshot/use-picture-to-send';

/** What becomes of a reviewed report. */
export type Handing =
  | { readonly status: 'open' }
  | { readonly status: 'sending' }
  | { readonly status: 'failed'; readonly problem: Problem }
  | { readonly status: 'sent'; readonly reportId: string }
  | { readonly status: 'saved'; readonly fileName: string };

export type HandOver = {
  readonly handing: Handing;
  send(draft: Draft, picture: PictureToSend): Promise<void>;
  /** Nothing is sent: the very report that would have been is saved as a file. */
  save(draft: Draft, picture: PictureToSend): Promise<void>;
};

/** Hands a reviewed report over: to the app's backend, or to its user as a file. */
export function useHandOver({ backend }: Pick<Ports, 'backend'>, { policy }: Pick<ReportSetup, 'policy'>): HandOver {
  const [handing, setHanding] = useState<Handing>({ status: 'open' });
  const [idOf] = useState(() => reportIds(newReportId));
  const busy = useRef(false);
  const countUsage = useCountUsage();

  /** One at a time, so that a double click hands over once. */
  const hand = async (draft: Draft, picture: PictureToSend, over: (report: ProblemReport) => Promise<Handing>) => {
    if (busy.current) return;
    busy.current = true;
    setHanding({ status: 'sending' });
    try {
      const screenshot = await screenshotOf(picture);
      const payload = payloadOf(draft, { policyVersion: policy.version, ...(screenshot && { screenshot }) });
      const ended = await over({ reportId: idOf(payload), ...payload });
      countUsage('problem-report', ended.status === 'failed' ? 'failed' : 'done');
      setHanding(ended);
    } catch (error) {
      setHanding({ status: 'failed', problem: problemOf(error) });
    } finally {
      busy.current = false;
    }
  };

  return {
    handing,
    send: (draft, picture) =>
      hand(draft, picture, async (report) => {
        const reply = await backend.sendReport(report);
        return reply.ok
          ? { status: 'sent', reportId: reply.value.reportId }
          : { status: 'failed', problem: problemOfReply(reply) };
      }),
    save: (draft, picture) =>
      hand(draft, picture, async (report) => {
        const fileName = reportFileName(report.reportId);
        saveText(reportFile(report), fileName, 'application/json');
        return { status: 'saved', fileName };
      }),
  };
}

async function screenshotOf(picture: PictureToSend): Promise<ProblemReport['screenshot']> {
  if (picture.status !== 'ready') return undefined;
  const mime = picture.blob.type === 'image/png' ? 'image/png' : 'image/jpeg';
  return { mime, picture: await base64Of(picture.blob) };
}
