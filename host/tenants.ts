import { createHash } from 'node:crypto';
import { connectPast, type ConnectPast } from './connect-past';
import type { Installations } from './installations';
import { licensingSwitch, type Licensing, type LicensingSwitch } from './licensing';
import { createJiraSite, loadDataset, openRealSite, seedDataset } from './jira';
import type { Dataset, Faults, RealSiteOptions } from './jira';
import type { Site } from './platform';

/** A person who can sign in to a site. */
export type SignInUser = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** IANA name. */
  readonly timeZone: string;
  /** As Jira has it: `en_US`. */
  readonly locale: string;
  readonly isAdmin: boolean;
};

/** A Jira site of this host with the people who use it. The app is installed on each. */
export type Tenant = Site & {
  readonly title: string;
  readonly users: readonly SignInUser[];
  /** Whether the product's origin serves its REST API; a real site does that itself. */
  readonly servesRest: boolean;
  readonly licensing: LicensingSwitch;
  /** What the site had on Connect; nothing until it is set. */
  readonly connectPast: ConnectPast;
  /** False from the moment the app is taken off the site; an installation after that has another `installationId`. */
  readonly isInstalled: () => boolean;
};

/** Two tenants of one app, so that mixing them up shows. The names are nobody's. */
const EMBEDDED = [
  { name: 'quayside', title: 'Quayside', cloudId: '6f0a2a5e-3b0f-4c39-9d5e-0b6a1f3d7c11', seed: 1, issues: 2000 },
  { name: 'fernhill', title: 'Fernhill', cloudId: 'b1c7d0e4-94a2-4f58-8a67-52d9e3c0fa22', seed: 2, issues: 400 },
] as const;

/** The embedded sites, the default one first. A data file takes the place of the first one's generated issues. */
export async function embeddedTenants(options: {
  readonly port: number;
  readonly dataFile: string | undefined;
  readonly faults: Faults | undefined;
  readonly clock: () => number;
  readonly installations: Installations;
  /** How many issues the first site generates; default 2,000. */
  readonly issues?: number | undefined;
  /** What each site plays to begin with. */
  readonly licensing?: Partial<Licensing> | undefined;
}): Promise<Tenant[]> {
  const { port, dataFile, faults, clock, installations } = options;
  const loaded = dataFile === undefined ? undefined : await loadDataset(dataFile);
  return EMBEDDED.map(({ name, title, cloudId, seed, issues }, index) => {
    const generated = () => seedDataset({ seed, issues: (index === 0 ? options.issues : undefined) ?? issues });
    const dataset: Dataset = index === 0 && loaded ? loaded : generated();
    const url = `http://${name}.localhost:${port}`;
    const past = connectPast();
    const jira = createJiraSite({ dataset, baseUrl: url, clock, connectPast: past, ...(faults ? { faults } : {}) });
    const users = jira.users.filter(({ active }) => active);
    return {
      name,
      title: dataset === loaded ? loaded.title : title,
      cloudId,
      get installationId() {
        return installations.of(cloudId).installationId;
      },
      isInstalled: () => installations.of(cloudId).isGone === undefined,
      url,
      jira,
      users,
      servesRest: true,
      licensing: licensingSwitch(options.licensing),
      connectPast: past,
    };
  });
}

/** A real Jira Cloud site, as the owner of the token. Throws AppError when it does not let the host in. */
export async function realTenant(options: RealSiteOptions, installations: Installations): Promise<Tenant> {
  const jira = await openRealSite(options);
  const { origin: url, hostname: title } = new URL(options.site);
  const cloudId = standInCloudId(url);
  return {
    name: title.split('.')[0] ?? title,
    title,
    cloudId,
    get installationId() {
      return installations.of(cloudId).installationId;
    },
    isInstalled: () => installations.of(cloudId).isGone === undefined,
    url,
    jira,
    users: jira.users,
    servesRest: false,
    licensing: licensingSwitch(),
    connectPast: connectPast(),
  };
}

/** A UUID that stays the same for a site; its real cloud id is no business of a development host. */
function standInCloudId(url: string): string {
  const digits = createHash('sha256').update(url).digest('hex');
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ].join('-');
}

/** The user of a site by account id, or undefined. */
export const userOf = (tenant: Tenant, accountId: string): SignInUser | undefined =>
  tenant.users.find((user) => user.accountId === accountId);
