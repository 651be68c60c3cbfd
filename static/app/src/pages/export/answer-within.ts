/** The answer; null where `patienceMs` pass, or the signal aborts, before it comes. A later answer is ignored here. */
export async function answerWithin<T>(answer: Promise<T>, patienceMs: number, signal?: AbortSignal): Promise<T | null> {
  let giveUp = () => {};
  const gaveUp = new Promise<null>((resolve) => {
    giveUp = () => resolve(null);
  });
  const timer = setTimeout(giveUp, patienceMs);
  signal?.addEventListener('abort', giveUp, { once: true });
  if (signal?.aborted) giveUp();
  try {
    return await Promise.race([answer, gaveUp]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
}
