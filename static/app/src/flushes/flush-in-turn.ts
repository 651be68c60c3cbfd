/** How a flush ended: kept; refused for good, and then nothing is sent any more; or unknown. */
export type FlushEnd = 'kept' | 'off' | 'unknown';

export type FlushPorts<Flush> = {
  /** What there is to tell, under an id of its own; null where there is nothing. What is taken is not taken again. */
  readonly take: () => Flush | null;
  readonly send: (flush: Flush) => Promise<FlushEnd>;
  /** Milliseconds since 1970; only differences count. */
  readonly now: () => number;
};

/**
 * How long a flush is sent again whose answer was lost. The backend closes a day an hour after its end, and cannot tell after
 * that whether it has a flush already.
 */
const PATIENCE_MS = 30 * 60_000;

/**
 * Sends what is there to tell, and first, as it was, what an earlier flush left unanswered; one after another. What comes
 * while a flush is under way goes into the next one. Never rejects.
 */
export function flushInTurn<Flush>({ take, send, now }: FlushPorts<Flush>): () => Promise<void> {
  let unanswered: { readonly flush: Flush; readonly firstSentAt: number } | null = null;
  let flushing: Promise<void> = Promise.resolve();
  let isOff = false;

  async function sendUnanswered(flush: Flush): Promise<void> {
    const end = await send(flush).catch((): FlushEnd => 'unknown');
    if (end !== 'unknown') unanswered = null;
    if (end === 'off') isOff = true;
  }

  async function deliver(): Promise<void> {
    if (unanswered !== null && now() - unanswered.firstSentAt > PATIENCE_MS) unanswered = null;
    if (unanswered !== null) await sendUnanswered(unanswered.flush);
    if (unanswered !== null) return;
    const flush = take();
    if (flush === null || isOff) return;
    unanswered = { flush, firstSentAt: now() };
    await sendUnanswered(flush);
  }

  return () => {
    flushing = flushing.then(deliver);
    return flushing;
  };
}
