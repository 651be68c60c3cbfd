import type { PlatformOptions } from '../../host/platform';
import { aSite } from './forge';
import { aPlatform } from './platform';

export const noon = Date.parse('2026-03-01T12:00:00.000Z');

/** A platform whose one resolver function does what a test hands it, with a clock that the test moves. */
export function aQueueWorld(
  consumer: (event: never, context: unknown) => unknown = () => undefined,
  { firstId = 1, ...options }: Partial<PlatformOptions> & { readonly firstId?: number } = {},
) {
  let nowMs = noon;
  let nextId = firstId;
  let work: () => unknown = () => undefined;
  const { platform, log } = aPlatform(
    { run: () => work() as never },
    {
      consumer: (event, context) => consumer(event as never, context),
      clock: () => nowMs,
      newId: () => `id-${nextId++}`,
      ...options,
    },
  );
  const site = aSite();
  return {
    platform,
    log,
    site,
    events: platform.asyncEvents(site),
    passes: (seconds: number) => void (nowMs += seconds * 1000),
    /** Runs `inside` as a function that a user called from the page. */
    async run<T>(inside: () => Promise<T>, on = site): Promise<T> {
      work = inside;
      return (await platform.invokeResolver({
        site: on,
        accountId: 'ada',
        moduleKey: 'page',
        functionKey: 'run',
      })) as T;
    },
  };
}

export type QueueWorld = ReturnType<typeof aQueueWorld>;
