import { AppError } from '../../src/app-error';
import type { PartStore, RequestJira } from '../../src/export-engine';
import { json } from './scripted-jira';

/** How a call of the engine ends before its time. */
export type Cut = {
  readonly kind: 'network' | 'session' | 'closed' | 'quota';
  /** Counts requests and writes of parts together, from 1. */
  readonly step: number;
};

/**
 * The world of one call, which breaks at a step and stays broken: no answer, no session, no room; or the tab is closed,
 * so that nothing ever comes back, and a document that was being written is torn.
 */
export function breakingWorld(
  world: { readonly requestJira: RequestJira; readonly parts: PartStore },
  cut: Cut | null,
) {
  let steps = 0;
  let isOpen = true;
  let close: () => void = () => undefined;
  const closed = new Promise<'closed'>((resolve) => {
    close = () => resolve('closed');
  });
  const never = () => new Promise<never>(() => undefined);
  const isBroken = (kind: Cut['kind']) => cut?.kind === kind && steps >= cut.step;

  const step = () => {
    steps += 1;
    if (isBroken('closed')) {
      isOpen = false;
      close();
    }
  };
  const requestJira: RequestJira = async (path, init) => {
    step();
    if (!isOpen) return never();
    if (isBroken('network')) throw new TypeError('fetch failed');
    if (isBroken('session')) return json({}, { status: 401 });
    const response = await world.requestJira(path, init);
    return isOpen ? response : never();
  };
  const parts: PartStore = {
    names: () => (isOpen ? world.parts.names() : never()),
    read: (name) => (isOpen ? world.parts.read(name) : never()),
    clear: () => (isOpen ? world.parts.clear() : never()),
    async write(name, bytes) {
      const wasOpen = isOpen;
      step();
      if (!wasOpen) return never();
      if (!isOpen) {
        await world.parts.write(name, bytes.subarray(0, bytes.length * ((steps % 7) / 7)));
        return never();
      }
      if (isBroken('quota')) throw new AppError('TOO_LARGE', 'There is no room.');
      await world.parts.write(name, bytes);
    },
  };
  return { requestJira, parts, closed };
}
