import type { Api } from '../../../src/contract';
import type { RequestJira } from '../../../src/export-engine';
import type { KeptExports } from './browser-store/kept-exports';
import type { Exporter } from './export-worker/start-worker';
import type { ErrorTracking } from './errors/start-error-tracking';
import type { Usage } from './usage/start-usage';

/** The app's own backend. A call never rejects: an invocation that fails is a reply that says so. */
export type Backend = {
  readonly [Name in keyof Api]: (...request: Parameters<Api[Name]>) => Promise<ReturnType<Api[Name]>>;
};

/** What the product tells the page about where it is. */
export type PageContext = {
  readonly moduleKey: string;
  readonly siteUrl: string;
  /** IANA name, as in the user's Jira profile. */
  readonly timeZone: string;
  /** As in the user's Jira profile: `en-US`, `de-DE`. */
  readonly locale: string;
  readonly cloudId: string;
  /** Empty for somebody who is not signed in. */
  readonly accountId: string;
};

/** Opens an address outside the product in a new tab. */
export type OpenLink = (address: string) => void;

/** Leads to another page of the app, by its key in the manifest. */
export type OpenModule = (moduleKey: 'openbook-export' | 'openbook-admin') => void;

/** All that the pages can reach. `bridge.ts`, `export-worker` and `browser-store` have the real ones. */
export type Ports = {
  readonly backend: Backend;
  readonly requestJira: RequestJira<Response>;
  readonly exporter: Exporter;
  readonly keptExports: KeptExports;
  readonly openLink: OpenLink;
  readonly openModule: OpenModule;
  readonly usage: Usage;
  readonly errors: ErrorTracking;
  readonly context: PageContext;
};
