import type { RequestJira } from '../../../src/export-engine';
import type { Api } from '../../../src/contract';

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
};

/** Opens an address outside the product in a new tab. */
export type OpenLink = (address: string) => void;

/** All that the pages can reach. `bridge.ts` has the real ones. */
export type Ports = {
  readonly backend: Backend;
  readonly requestJira: RequestJira;
  readonly openLink: OpenLink;
  readonly context: PageContext;
};
