/**
 * Runs the jobs with at most `limit` of them under way and yields their results in the jobs' order. `jobs` is asked for
 * the next one only when there is room, so that it can decide late. The first failure ends it; the caller stops the rest.
 */
export async function* inOrder<T>(jobs: Iterable<() => Promise<T>>, limit: number): AsyncGenerator<T> {
  const underWay: Promise<T>[] = [];
  const source = jobs[Symbol.iterator]();
  const fill = () => {
    while (underWay.length < limit) {
      const next = source.next();
      if (next.done) return;
      const result = next.value();
      // Its failure is seen when its turn comes; until then it must not count as unhandled.
      result.catch(() => undefined);
      underWay.push(result);
    }
  };

  for (fill(); underWay.length > 0; fill()) {
    yield await (underWay.shift() as Promise<T>);
  }
}
