import type { FinishedRun } from '../../../../../src/contract';
import type { Backend } from '../../ports';
import { problemOfReply } from '../../problem';
import type { Problem } from '../../problem';
import { answerWithin } from './answer-within';

/** How long the page waits for the backend's record of a run, in milliseconds. */
export type RunPatience = {
  /** Before Jira is read without one. */
  readonly startMs: number;
  /** After the end, before the page says that the record may be missing. A function of Forge ends after 25 s. */
  readonly endMs: number;
};

export const runPatience: RunPatience = { startMs: 5_000, endMs: 30_000 };

export type StartReply = Awaited<ReturnType<Backend['startRun']>>;

const noAnswer: Problem = {
  code: 'NETWORK',
  message: 'Openbook’s backend did not answer in time.',
  reference: null,
};

/**
 * Records how a run ended, as soon as its start is recorded. Null once it is; else why the site's history may miss it.
 * Never rejects.
 */
export async function recordEnd(
  backend: Pick<Backend, 'finishRun'>,
  starting: Promise<StartReply>,
  end: Omit<FinishedRun, 'runId'>,
  endMs: number,
): Promise<Problem | null> {
  const recording = starting.then((started) =>
    started.ok ? backend.finishRun({ runId: started.value.runId, ...end }) : started,
  );
  const reply = await answerWithin(recording, endMs);
  if (reply === null) return noAnswer;
  return reply.ok ? null : problemOfReply(reply);
}

const localPrefix = 'local-';

/** For a run that the backend gave no id in time: known in this browser only. */
export const localRunId = () => `${localPrefix}${crypto.randomUUID()}`;

/** The id of the run's record; null where it was never recorded. */
export const recordedRunId = (runId: string) => (runId.startsWith(localPrefix) ? null : runId);
