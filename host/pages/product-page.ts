import type { DeskFaultSettings } from '../desk/desk-faults';
import type { FaultSettings } from '../jira';
import type { HostManifest, PageModule } from '../manifest';
import type { Outside } from '../servers/outside';
import { placeOf, type Here } from '../servers/places';
import type { Tenant } from '../tenants';
import { escaped } from './escaped';
import { pageAddress } from './navigation';
import type { PageState } from './page-state';
import { THEME_ATTRIBUTE } from './theme';

/** Tokens of the frame's sandbox, as the CSP's own sandbox directive has them (P:csp, getInjectableCSP). */
export const FRAME_SANDBOX =
  'allow-popups allow-popups-to-escape-sandbox allow-downloads allow-forms allow-modals allow-pointer-lock allow-same-origin allow-scripts';
/** D:custom-ui/iframe, "Feature policies". */
export const FRAME_ALLOW = 'camera; microphone; display-capture; clipboard-write; fullscreen';

/** What the "Simulate" menu offers: the setting it changes, and the values for on and off. */
const SIMULATIONS = [
  { name: 'latencyMs', on: 1500, off: 0, label: 'Slow', detail: 'Jira takes 1.5 s to answer' },
  { name: 'rateLimitRate', on: 0.5, off: 0, label: 'Rate limited', detail: 'Every other request gets a 429' },
  { name: 'errorRate', on: 1, off: 0, label: 'Jira error', detail: 'Jira answers with a 500' },
  { name: 'networkDown', on: true, off: false, label: 'Offline', detail: 'Jira cannot be reached' },
  { name: 'sessionExpired', on: true, off: false, label: 'Signed out', detail: 'Jira answers with a 401' },
  { name: 'pointsPerHour', on: 5000, off: null, label: 'Points', detail: '5,000 an hour, 1 an issue' },
] as const satisfies readonly { name: keyof FaultSettings; on: unknown; off: unknown; label: string; detail: string }[];

const DESK_SIMULATIONS = [
  {
    name: 'always',
    on: '"rate-limited"',
    off: '"none"',
    label: 'Desk busy',
    detail: 'The support desk answers with a 429',
  },
  {
    name: 'searchLagMs',
    on: '300000',
    off: '0',
    label: 'Desk lags',
    detail: 'Its search finds tickets after 5 minutes',
  },
  {
    name: 'attachmentsOff',
    on: 'true',
    off: 'false',
    label: 'No attachments',
    detail: 'The support desk takes no files',
  },
] as const satisfies readonly {
  name: keyof DeskFaultSettings;
  on: string;
  off: string;
  label: string;
  detail: string;
}[];

/** The page that stands in for Jira around the app. The frame gets its address from the page's script. */
export function productPage(view: {
  readonly here: Here;
  readonly tenants: readonly Tenant[];
  readonly manifest: HostManifest;
  /** Undefined when the site is a real one, which has troubles of its own. */
  readonly faults: FaultSettings | undefined;
  /** Undefined where the trust centre is not built. */
  readonly trustCentreUrl: string | undefined;
  readonly deskFaults: DeskFaultSettings;
  readonly outside: Pick<Outside, 'deskUrl' | 'collectorUrl'>;
  readonly state: PageState;
}): string {
  const { here, tenants, manifest, faults, deskFaults, trustCentreUrl, outside, state } = view;
  return `<!doctype html>
<html lang="en" data-color-mode="light" data-theme="${THEME_ATTRIBUTE}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(here.module.title)} - ${escaped(here.tenant.title)} - Openbook development host</title>
    <link rel="icon" href="/__host/icon.svg" />
    <link rel="stylesheet" href="/__host/theme.css" />
    <link rel="stylesheet" href="/__host/product-page.css" />
    <script src="/__host/product.js"></script>
  </head>
  <body>
    <a class="skip-link" href="#app-frame">Skip to the app</a>
    <header class="bar">
      <img class="bar-mark" src="/__host/icon.svg" alt="" width="24" height="24" />
      <p class="bar-name">Openbook development host <span class="lozenge">Not Jira</span></p>
      <button class="controls-toggle" id="controls-toggle" type="button" aria-expanded="false" aria-controls="controls">
        <span class="avatar" aria-hidden="true">${escaped(initialsOf(here.user.displayName))}</span>
        <span class="visually-hidden">Site, user and theme</span>
      </button>
      <div class="controls" id="controls">
        ${faults ? simulateMenu({ faults, deskFaults, tenant: here.tenant, manifest }) : ''}
        ${switches(here, tenants)}
      </div>
    </header>
    <div class="below-bar">
      ${sideNavigation(here, manifest, besideTheApp(trustCentreUrl, outside))}
      <main class="app">
        ${here.tenant.isInstalled() ? appFrame(here) : notInstalled(here)}
      </main>
    </div>
    <div class="flags" id="flags"></div>
    <script type="application/json" id="page-state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
  </body>
</html>
`;
}

const appFrame = ({ module }: Here) => `<iframe
          id="app-frame"
          title="${escaped(module.title)}"
          sandbox="${FRAME_SANDBOX}"
          allow="${FRAME_ALLOW}"
          referrerpolicy="origin"
        ></iframe>`;

/** What stands in the frame's place after the app was taken off the site. */
const notInstalled = ({ tenant, module }: Here) => `<div class="message" id="app-frame" tabindex="-1">
          <h1>${escaped(module.title)} is not installed</h1>
          <p>It was taken off ${escaped(tenant.title)}. Installing it again begins with empty storage.</p>
          <p><button class="action" type="button" data-call="installation" data-installed="true">Install the app</button></p>
        </div>`;

function switches({ tenant, user, module }: Here, tenants: readonly Tenant[]): string {
  const sites = tenants.map(({ name, title }) => option(name, title, name === tenant.name));
  const users = tenant.users.map(({ accountId, displayName, isAdmin }) =>
    option(accountId, isAdmin ? `${displayName} (admin)` : displayName, accountId === user.accountId),
  );
  return `<form class="switches" id="switches" method="get" action="/">
          <input type="hidden" name="module" value="${escaped(module.key)}" />
          ${select('site', 'Site', sites)}
          ${select('user', 'User', users)}
          ${select('theme', 'Theme', [option('auto', 'Auto', true), option('light', 'Light'), option('dark', 'Dark')])}
        </form>`;
}

/** The theme's box has no name: the page's script keeps the choice, and the address stays free of it. */
function select(id: 'site' | 'user' | 'theme', label: string, options: readonly string[]): string {
  const name = id === 'theme' ? '' : ` name="${id}"`;
  return `<label class="switch"><span class="switch-label">${label}</span>
            <select id="${id}-select"${name} autocomplete="off">${options.join('')}</select>
          </label>`;
}

const option = (value: string, text: string, selected = false) =>
  `<option value="${escaped(value)}"${selected ? ' selected' : ''}>${escaped(text)}</option>`;

function simulateMenu(view: {
  readonly faults: FaultSettings;
  readonly deskFaults: DeskFaultSettings;
  readonly tenant: Tenant;
  readonly manifest: HostManifest;
}): string {
  const { faults, deskFaults, tenant, manifest } = view;
  const boxes = SIMULATIONS.map(({ name, on, off, label, detail }) =>
    simulation({ name, value: on, off, label, detail, call: 'faults', isOn: faults[name] !== off }),
  );
  for (const { name, on, off, label, detail } of DESK_SIMULATIONS) {
    const isOn = JSON.stringify(deskFaults[name]) !== off;
    boxes.push(simulation({ name, value: on, off, label, detail, call: 'desk', isOn }));
  }
  const { environmentType, licence } = tenant.licensing.get();
  boxes.push(simulation({ ...UNLICENSED, isOn: environmentType === 'PRODUCTION' && licence !== 'active' }));
  return `<details class="simulate" id="simulate">
          <summary>Simulate</summary>
          <div class="simulate-menu" role="group" aria-label="Troubles to simulate">
            ${[...boxes, ...actions(tenant, manifest)].join('\n            ')}
          </div>
        </details>`;
}

const JOBS = { fiveMinute: 'five-minute', hour: 'hourly', day: 'daily', week: 'weekly' } as const;

/** What happens on the site at once, beside the troubles that last. */
function actions(tenant: Tenant, { scheduledTriggers }: HostManifest): string[] {
  if (!tenant.isInstalled()) return [];
  const jobs = scheduledTriggers.map(
    ({ key, interval }) =>
      `<button class="simulation-action" type="button" data-call="schedule" data-module="${escaped(key)}"><span>Run the ${JOBS[interval]} job now<small>${escaped(key)}</small></span></button>`,
  );
  const uninstall = `<button class="simulation-action" type="button" data-call="installation" data-installed="false"><span>Uninstall the app<small>From ${escaped(tenant.title)}, with all that it keeps</small></span></button>`;
  return [...jobs, uninstall];
}

const UNLICENSED = {
  name: 'unlicensed',
  value: true,
  off: false,
  label: 'No licence',
  detail: 'In production, not paid for',
  call: 'licensing',
} as const;

function simulation(box: {
  readonly name: string;
  readonly value: unknown;
  readonly off: unknown;
  readonly label: string;
  readonly detail: string;
  readonly call: string;
  readonly isOn: boolean;
}): string {
  const { name, value, off, label, detail, call, isOn } = box;
  return `<label class="simulation">
              <input type="checkbox" name="${name}" value="${escaped(String(value))}" data-off="${escaped(String(off))}" data-call="${call}" autocomplete="off"${isOn ? ' checked' : ''} />
              <span>${label}<small>${detail}</small></span>
            </label>`;
}

/**
 * As Jira's own: global pages under Apps for everybody, admin pages for admins, and the buttons of the app in "Manage apps".
 * Hiding is not access control.
 */
function sideNavigation(here: Here, { pages }: HostManifest, beside: string): string {
  const ofType = (type: PageModule['type']) => pages.filter((page) => page.type === type && page.button === undefined);
  const groups = [
    { title: 'Apps', pages: ofType('jira:globalPage') },
    { title: 'Admin', pages: here.user.isAdmin ? ofType('jira:adminPage') : [] },
    { title: 'Manage apps', pages: here.user.isAdmin ? pages.filter(({ button }) => button !== undefined) : [] },
  ].filter((group) => group.pages.length > 0);
  const links = groups.map(
    ({ title, pages }) => `<h2 class="nav-group">${title}</h2>
        <ul>${pages.map((page) => navigationLink(here, page)).join('')}</ul>`,
  );
  links.push(beside);
  return `<nav class="side" aria-label="${escaped(here.tenant.title)}">
        <p class="side-site">${escaped(here.tenant.title)}</p>
        ${links.join('\n        ')}
      </nav>`;
}

function navigationLink(here: Here, page: PageModule): string {
  const current = page.key === here.module.key ? ' aria-current="page"' : '';
  const address = pageAddress({ ...placeOf(here), module: page.key });
  return `<li><a class="nav-link" href="${escaped(address)}"${current}>${escaped(page.button ?? page.title)}</a></li>`;
}

/** Jira has no such links; here they show that the trust centre and the vendor's servers are there too. */
function besideTheApp(
  trustCentreUrl: string | undefined,
  { deskUrl, collectorUrl }: Pick<Outside, 'deskUrl' | 'collectorUrl'>,
) {
  const places = [
    ...(trustCentreUrl === undefined ? [] : [[trustCentreUrl, 'Trust centre']]),
    [deskUrl, 'Support desk'],
    [collectorUrl, 'Collector'],
  ] as const;
  const items = places.map(([url, title]) => `<li><a class="nav-link" href="${escaped(url ?? '')}/">${title}</a></li>`);
  return `<h2 class="nav-group">Beside the app</h2>
        <ul>${items.join('')}</ul>`;
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => [...word][0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
