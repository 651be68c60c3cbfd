/** Who looks at which page of the app, on which site. The product page knows it from its address, never from the frame. */
export type Place = {
  /** Name of the site. */
  readonly site: string;
  /** Account id of the signed-in user. */
  readonly user: string;
  /** Key of the module in the manifest. */
  readonly module: string;
};

/** What the product page's script gets from the server, as JSON in the page. */
export type PageState = {
  readonly place: Place;
  readonly frame: { readonly url: string; readonly origin: string };
  /** The site's own address, such as `http://harbour.localhost:4310`. */
  readonly siteUrl: string;
  readonly productOrigin: string;
  /** `view.getContext()` of @forge/bridge, but for the theme, which changes while the page stands. */
  readonly context: Readonly<Record<string, unknown>>;
};

/** How the server answers the page's calls: failures are for the app, so they travel as data and not as a status. */
export type HostAnswer =
  { readonly ok: true; readonly value?: unknown } | { readonly ok: false; readonly message: string };

/** The header that has the head of Jira's answer, as JSON in percent-encoding, where the body is Jira's own. */
export const FETCHED_HEAD = 'x-openbook-fetched';

/** What the bridge gives the app beside the body, which is text, of an attachment its base64 (P:bridge/out/fetch/fetch.js). */
export type FetchedHead = {
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
  readonly statusText: string;
  readonly isAttachment: boolean;
};
