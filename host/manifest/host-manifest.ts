/** The parts of manifest.yml that the host acts on, read once by `readManifest`. */
export type HostManifest = {
  /** The app's id as a bare UUID, as `appContext.appId` has it; zeroes when the app is not registered yet. */
  readonly appId: string;
  /** `app.connect.key`: the key of the app on Connect that this one follows; undefined where it follows none. */
  readonly connectKey: string | undefined;
  readonly scopes: readonly string[];
  readonly external: ExternalPermissions;
  /** Directives that the app's pages may use beside the platform's own, such as `unsafe-inline`. */
  readonly content: { readonly scripts: readonly string[]; readonly styles: readonly string[] };
  readonly pages: readonly PageModule[];
  readonly triggers: readonly TriggerModule[];
  readonly consumers: readonly ConsumerModule[];
  readonly scheduledTriggers: readonly ScheduledTriggerModule[];
  readonly preUninstalls: readonly PreUninstallModule[];
  readonly functions: readonly FunctionModule[];
  readonly resources: readonly Resource[];
  readonly remotes: readonly Remote[];
};

/** Addresses outside Atlassian, by what they are for. */
export type ExternalPermissions = {
  readonly fetch: { readonly backend: readonly string[]; readonly client: readonly string[] };
  readonly fonts: readonly string[];
  readonly frames: readonly string[];
  readonly images: readonly string[];
  readonly media: readonly string[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
};

export type PageType = 'jira:globalPage' | 'jira:adminPage';

export type PageModule = {
  readonly type: PageType;
  readonly key: string;
  readonly title: string;
  /** Key of the resource that is shown. */
  readonly resource: string;
  /** Key of the function that answers `invoke`; a page without one cannot call the backend. */
  readonly resolver: string | undefined;
  /** An admin page that is no entry of the sidebar: a button of the app in "Manage apps" leads to it. */
  readonly button?: 'Configure' | 'Get started';
};

export type TriggerModule = { readonly key: string; readonly function: string; readonly events: readonly string[] };

/** Which function gets the async events of a queue. */
export type ConsumerModule = { readonly key: string; readonly queue: string; readonly function: string };

export type ScheduledTriggerModule = {
  readonly key: string;
  readonly function: string;
  readonly interval: Interval;
  /** `filter.appIsLicensed`: not on a site without an active licence. */
  readonly appIsLicensed: boolean;
};

export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';

export type PreUninstallModule = { readonly key: string; readonly function: string };

/** `handler` is `file.export`; `exportName` is its last part. */
export type FunctionModule = {
  readonly key: string;
  readonly handler: string;
  readonly exportName: string;
  /** Undefined where the manifest leaves it to the platform. */
  readonly timeoutSeconds: number | undefined;
};

/** `path` is a directory, relative to manifest.yml. */
export type Resource = { readonly key: string; readonly path: string };

/** A server of the vendor that functions call through the platform. `operations` as the manifest says what it is for. */
export type Remote = { readonly key: string; readonly baseUrl: string; readonly operations: readonly string[] };
