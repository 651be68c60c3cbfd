import { startHost, type Host, type HostOptions } from '../../host/start-host';
import type { LogEntry } from '../../host/log';

export type TestHost = Host & {
  /** What the app's functions and the host had to say. */
  readonly log: readonly LogEntry[];
  /** The address of a page of the app, such as `{ module: 'openbook-export', theme: 'dark' }`. */
  pageUrl(place: {
    readonly site?: string;
    readonly user?: string;
    readonly module?: string;
    readonly theme?: string;
  }): string;
};

/** A host on free ports, in memory, that keeps its log to itself. Close it when the tests are over. */
export async function startHostForTest(options: HostOptions = {}): Promise<TestHost> {
  const log: LogEntry[] = [];
  const host = await startHost({ port: 0, log: (entry) => log.push(entry), ...options });
  return { ...host, log, pageUrl: (place) => `${host.url}/?${new URLSearchParams(place).toString()}` };
}
