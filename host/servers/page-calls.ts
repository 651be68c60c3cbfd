import { development, unlicensed } from '../licensing';
import type { HostAnswer } from '../pages/page-state';
import { answerFetchProduct, answerInvoke } from './bridge-calls';
import { readDeskChange, readFaultChange } from './fault-change';
import { findPlace, UnknownPlaceError } from './places';
import type { ProductOrigin } from './product-origin';
import { sentence } from './replies';

type Body = Readonly<Record<string, unknown>>;
type Answer = HostAnswer | Response;
type PageCall = (host: ProductOrigin, body: Body) => Answer | Promise<Answer>;

const CALLS: Readonly<Record<string, PageCall>> = {
  '/__host/invoke': (host, body) => answerInvoke(host.platform, placeIn(host, body), body),
  '/__host/product': (host, body) => answerFetchProduct(host, placeIn(host, body), body),
  '/__host/faults': changeFaults,
  '/__host/desk': changeDesk,
  '/__host/licensing': changeLicensing,
  '/__host/schedule': runSchedule,
  '/__host/installation': changeInstallation,
  '/__host/log': ({ onPageMessage }, { message }) => {
    onPageMessage(String(message));
    return { ok: true };
  },
};

/** Answers the product page's own script: a JSON object in, a HostAnswer (or what Jira answered) out. Anybody else is refused. */
export async function answerPage(host: ProductOrigin, request: Request): Promise<Response> {
  const call = CALLS[new URL(request.url).pathname];
  if (!call) return sentence('There is no such call.', 404);
  // Browsers send `Origin` with every POST, and no other site can make them send ours: no page else drives this host.
  // Programs can; in front of a real site `entry` keeps them out.
  const isOurs = request.headers.get('origin') === host.productOrigin;
  if (!isOurs || !request.headers.get('content-type')?.startsWith('application/json')) {
    return sentence('Only the product page of this host may ask this.', 403);
  }
  const body = await readObject(request);
  if (body === null) return sentence('The body must be a JSON object.', 400);
  try {
    const answer = await call(host, body);
    return answer instanceof Response ? answer : Response.json(answer);
  } catch (error) {
    if (error instanceof UnknownPlaceError) return Response.json({ ok: false, message: error.message });
    throw error;
  }
}

function placeIn(host: ProductOrigin, { place }: Body) {
  const { site, user, module } = Object(place) as Body;
  return findPlace(host, { site: String(site), user: String(user), module: String(module) });
}

function changeFaults({ faults }: ProductOrigin, body: Body): HostAnswer {
  if (!faults) return { ok: false, message: 'A real site has troubles of its own; the host simulates none there.' };
  const change = readFaultChange(body);
  if (typeof change === 'string') return { ok: false, message: change };
  faults.set(change);
  return { ok: true, value: faults.settings() };
}

function changeDesk({ outside }: ProductOrigin, body: Body): HostAnswer {
  const change = readDeskChange(body);
  if (typeof change === 'string') return { ok: false, message: change };
  outside.desk.faults.set(change);
  return { ok: true, value: outside.desk.faults.settings() };
}

/** Of all sites: the menu stands above every one of them. */
function changeLicensing({ tenants }: ProductOrigin, { unlicensed: isUnlicensed }: Body): HostAnswer {
  if (typeof isUnlicensed !== 'boolean') return { ok: false, message: '"unlicensed" must be true or false.' };
  for (const { licensing } of tenants) licensing.set(isUnlicensed ? unlicensed : development);
  return { ok: true };
}

/** On the site that the page shows. */
async function runSchedule(host: ProductOrigin, body: Body): Promise<HostAnswer> {
  const { tenant: site } = placeIn(host, body);
  const trigger = host.manifest.scheduledTriggers.find(({ key }) => key === body['moduleKey']);
  if (!trigger || !site.isInstalled()) return { ok: false, message: 'There is no such job on this site.' };
  const ran = await host.platform.runSchedule({ site, moduleKey: trigger.key });
  return ran.ok ? { ok: true } : { ok: false, message: 'The job failed. The log of the host says how.' };
}

async function changeInstallation(host: ProductOrigin, body: Body): Promise<HostAnswer> {
  const { tenant } = placeIn(host, body);
  const { installed } = body;
  if (typeof installed !== 'boolean') return { ok: false, message: '"installed" must be true or false.' };
  await (installed ? host.install(tenant) : host.uninstall(tenant));
  return { ok: true };
}

async function readObject(request: Request): Promise<Body | null> {
  try {
    const body: unknown = await request.json();
    return typeof body === 'object' && body !== null ? (body as Body) : null;
  } catch {
    return null;
  }
}
