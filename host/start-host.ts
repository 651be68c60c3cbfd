import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { loadApp } from './functions/load-app';
import type { DeskFaultSettings } from './desk/desk-faults';
import { createClockwork, runClockwork } from './clockwork';
import { installApp, uninstallApp } from './install-app';
import { installationsIn } from './installations';
import { createFaults, type Faults, type FaultSettings, type RealSiteOptions } from './jira';
import type { Licensing } from './licensing';
import { lmdbStore } from './kvs/lmdb-store';
import { memoryStore } from './kvs/memory-store';
import { stderrLog, type HostLog } from './log';
import { readManifest } from './manifest';
import { createPlatform, localApp, type Platform } from './platform';
import { createTokenSigner, type TokenSigner } from './remotes/invocation-token';
import { installSeams } from './seams/install-seams';
import type { Network } from './seams/network';
import { appOrigin } from './servers/app-origin';
import type { BridgeHeaders } from './servers/bridge-calls';
import { keepViolations, type CspViolation } from './servers/csp-report';
import { entryWithKey, openEntry } from './servers/entry';
import { openOutside, type Outside } from './servers/outside';
import { listenLocally } from './servers/local-server';
import { pageScript } from './servers/page-scripts';
import { productOrigin } from './servers/product-origin';
import { themeCss } from './servers/theme-css';
import { isTrustCentre, trustCentreOrigin } from './servers/trust-centre';
import { embeddedTenants, realTenant, type Tenant } from './tenants';

export type HostOptions = {
  /** The product's port; the app's, the trust centre's, the support desk's and the collector's are the next ones. 0 takes free ones. Default 4310. */
  readonly port?: number;
  /** Where the host keeps its data; left out, it is in memory and gone when the host stops. */
  readonly dataDir?: string;
  /** A file of real issues for the first site, in place of generated ones. */
  readonly dataFile?: string;
  /** How many issues are generated for the first site. Default 2,000. */
  readonly issues?: number;
  /** A real Jira Cloud site in place of the embedded ones. */
  readonly realSite?: RealSiteOptions;
  /** Troubles of the embedded sites to begin with. */
  readonly faults?: Partial<FaultSettings>;
  /** Troubles of the support desk to begin with. */
  readonly deskFaults?: Partial<DeskFaultSettings>;
  /** The environment and the licence of the embedded sites to begin with. Default development, without a licence. */
  readonly licensing?: Partial<Licensing>;
  /** Which of Jira's headers `requestJira` in the page sees. Default few. */
  readonly bridgeHeaders?: BridgeHeaders;
  /** The directory of manifest.yml. Default: this repository. */
  readonly appDir?: string;
  /** The functions' bundle. Default `dist/app/index.js` below `appDir`. */
  readonly bundlePath?: string;
  /** The built trust centre; the host starts without it where there is none. Default `docs-site/build` below `appDir`. */
  readonly trustCentreDir?: string;
  /**
   * Forge environment variables, as `forge variables set` keeps them, also for the manifest. Default: the address of the
   * trust centre in TRUST_CENTRE_URL, where it is served, and those of the support desk and the collector.
   */
  readonly variables?: Readonly<Record<string, string>>;
  /** Further addresses that a server of this machine answers for, such as a remote's: origin to origin. */
  readonly network?: Network;
  /** Whether events are delivered and schedules run by themselves. Default true; a test may want to do it by hand. */
  readonly clockwork?: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
  readonly newId?: () => string;
  readonly log?: HostLog;
};

export type Host = {
  /** The product's origin, such as `http://localhost:4310`. */
  readonly url: string;
  /** The address to open: the origin, in front of a real site with a key that lets one browser in. */
  readonly entryUrl: string;
  /** The origin of the app's frame. */
  readonly appUrl: string;
  /** The origin of the trust centre; undefined where it is not built. */
  readonly trustCentreUrl: string | undefined;
  /** The vendor's servers outside Atlassian. */
  readonly outside: Outside;
  readonly sites: readonly Tenant[];
  readonly platform: Platform;
  /** The public half of the key that signs calls of remotes; also at `/__host/forge-jwks.json` of the product's origin. */
  readonly remoteKeys: TokenSigner['jwks'];
  /** Takes the app off a site. */
  uninstall(site: Tenant): Promise<void>;
  /** Installs it again where it was taken off: a new installation, with empty storage. */
  install(site: Tenant): Promise<void>;
  /** Undefined in front of a real site. */
  readonly faults: Faults | undefined;
  /** The password of every user for the REST API of the embedded sites; new at each start. */
  readonly apiToken: string;
  /** What the Content-Security-Policy has blocked so far, oldest first, and no more than the first hundred. */
  readonly cspViolations: readonly CspViolation[];
  close(): Promise<void>;
};

/**
 * Starts the host: its origins, the platform below the app's functions, and the sites, on which the app is installed.
 * Resolves when it answers. Throws PortInUseError, ManifestError, and AppError for a data file that cannot be read; then
 * nothing stays open.
 */
export async function startHost(options: HostOptions = {}): Promise<Host> {
  const opened: (() => Promise<void>)[] = [];
  const close = async () => {
    // The last one first: what was opened later may use what was opened before.
    for (const closeOne of opened.splice(0).reverse()) await closeOne();
  };
  try {
    return { ...(await open(options, (closeOne) => opened.push(closeOne))), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function open(options: HostOptions, onClose: (close: () => Promise<void>) => void): Promise<Omit<Host, 'close'>> {
  const { port = 4310, dataDir, appDir = join(import.meta.dirname, '..'), clock = Date.now } = options;
  const { newId = randomUUID, log = stderrLog } = options;
  const say = (level: 'warn' | 'error', message: string) => log({ atMs: clock(), level, from: 'host', message });
  const onError = (error: unknown) =>
    say('error', error instanceof Error ? (error.stack ?? error.message) : String(error));

  // `quayside.localhost` is a site's own address; browsers resolve every name below localhost to this machine.
  const product = await listenLocally({ port, allowedHost: isLocalName, onError });
  onClose(product.close);
  const frame = await listenLocally({ port: port && port + 1, allowedHost: (name) => name === '127.0.0.1', onError });
  onClose(frame.close);
  const url = `http://localhost:${product.port}`;
  // Another name and not only another port, so that the frame is a third party to the product, as on the platform.
  const appUrl = `http://127.0.0.1:${frame.port}`;

  const trustCentreUrl = await serveTrustCentre({
    directory: options.trustCentreDir ?? join(appDir, 'docs-site/build'),
    port: port && port + 2,
    onError,
    onClose,
  });
  if (trustCentreUrl === undefined) say('warn', 'The trust centre is not built, so it is not served: npm run build');
  const theme = themeCss();
  const outsideStore = dataDir === undefined ? memoryStore() : lmdbStore(join(dataDir, 'outside'));
  onClose(outsideStore.close);
  const outside = await openOutside({
    port: port && port + 3,
    store: outsideStore,
    deskFaults: options.deskFaults,
    script: await pageScript('outside.ts'),
    themeCss: theme,
    clock,
    newId,
    onError,
    onRefusal: (reason) => say('warn', reason),
    onClose,
  });
  const variables = options.variables ?? {
    ...outside.variables,
    ...(trustCentreUrl !== undefined && { TRUST_CENTRE_URL: trustCentreUrl }),
  };

  const manifest = await readManifest(join(appDir, 'manifest.yml'), { ...process.env, ...variables });
  installSeams();
  const handlers = loadApp(options.bundlePath ?? join(appDir, 'dist/app/index.js'));
  const app = { ...localApp, version: versionOf(appDir) };
  const store = dataDir === undefined ? memoryStore() : lmdbStore(join(dataDir, 'storage'));
  const signer = createTokenSigner();
  const platform = createPlatform({
    manifest,
    store,
    handlers,
    clock,
    newId,
    log,
    app,
    variables,
    network: new Map([...outside.network, ...(options.network ?? [])]),
    signer,
  });
  onClose(platform.close);

  const installations = installationsIn(dataDir, newId);
  const faults = options.realSite ? undefined : createFaults(options.faults, { clock });
  const sites = options.realSite
    ? [await realTenant(options.realSite, installations)]
    : await embeddedTenants({
        port: product.port,
        dataFile: options.dataFile,
        issues: options.issues,
        faults,
        clock,
        installations,
        licensing: options.licensing,
      });
  const installOn = (on: readonly Tenant[]) =>
    installApp({ platform, sites: on, installations, version: app.version, onError });
  const install = async (site: Tenant) => {
    if (site.isInstalled()) return;
    installations.renewed(site.cloudId);
    await installOn([site]);
  };
  const uninstall = async (site: Tenant) => {
    if (site.isInstalled()) await uninstallApp({ platform, site, installations });
  };
  await installOn(sites);
  if (options.clockwork ?? true) {
    const clockwork = runClockwork(createClockwork({ platform, manifest, sites, clock }), onError);
    onClose(async () => clockwork.stop());
  }

  const violations = keepViolations((message) => say('warn', message));
  const entry = options.realSite ? entryWithKey(url, newId) : openEntry(url);
  const apiToken = newId();
  frame.serve(
    appOrigin({
      manifest,
      resources: new Map(manifest.resources.map(({ key, path }) => [key, resolve(appDir, path)])),
      productOrigin: url,
      bridgeScript: await pageScript('bridge-frame.ts'),
      themeCss: theme,
      onViolation: violations.keep,
    }),
  );
  product.serve(
    productOrigin({
      tenants: sites,
      manifest,
      platform,
      install,
      uninstall,
      app,
      faults,
      bridgeHeaders: options.bridgeHeaders ?? 'few',
      apiToken,
      productOrigin: url,
      entry,
      remoteKeys: signer.jwks,
      appOrigin: appUrl,
      trustCentreUrl,
      outside,
      productScript: await pageScript('product.ts'),
      themeCss: theme,
      onPageMessage: (message) => say('warn', message),
    }),
  );
  return {
    url,
    entryUrl: entry.url,
    appUrl,
    trustCentreUrl,
    outside,
    sites,
    platform,
    uninstall,
    install,
    faults,
    apiToken,
    remoteKeys: signer.jwks,
    cspViolations: violations.kept,
  };
}

/** The address of the trust centre; undefined where `directory` holds none, and then no port is taken. */
async function serveTrustCentre(options: {
  readonly directory: string;
  readonly port: number;
  readonly onError: (error: unknown) => void;
  readonly onClose: (close: () => Promise<void>) => void;
}): Promise<string | undefined> {
  if (!isTrustCentre(options.directory)) return undefined;
  // The one name that its own pages and feeds have for it (docs-site/docusaurus.config.ts).
  const server = await listenLocally({ ...options, allowedHost: (name) => name === 'localhost' });
  options.onClose(server.close);
  server.serve(trustCentreOrigin(options.directory));
  return `http://localhost:${server.port}`;
}

const isLocalName = (name: string) =>
  name === 'localhost' || name === '127.0.0.1' || /^[a-z0-9-]+\.localhost$/.test(name);

/** Of the package beside the manifest; on the platform each deployment gets a version of its own. */
function versionOf(appDir: string): string {
  const { version } = JSON.parse(readFileSync(join(appDir, 'package.json'), 'utf8')) as { version?: unknown };
  return typeof version === 'string' ? version : localApp.version;
}
