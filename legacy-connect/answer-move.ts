import * as v from 'valibot';
import { bundleParts } from '../src/connect-bundle/bundle';
import { accountOf } from './account-of';
import { buildBundle, type Bundle } from './build-bundle';
import type { Freeze } from './freeze';
import { askSiteForCloudId, siteOf, type CloudIdOf, type Installations, type SiteOf } from './site-of';
import type { Caller, VerifyInvocation } from './verify-invocation';

/** What the old app has of its tenants, brought into the shape of `bundle.schema.json`. */
export type BundleSource = Installations & {
  readonly savedExports: (clientKey: string) => Promise<readonly unknown[]>;
  readonly dailyUsage: (clientKey: string) => Promise<readonly unknown[]>;
};

export type MoveOptions = {
  /** The key of the app on Connect, as its descriptor has it. */
  readonly addonKey: string;
  readonly verify: VerifyInvocation;
  readonly source: BundleSource;
  /** Left out: the old app takes changes while its data is moved, and what is changed after that stays behind. */
  readonly freeze?: Freeze;
  readonly cloudIdOf?: CloudIdOf;
  /** One line of JSON for each refusal and each bundle: never a token, never a clientKey. */
  readonly log?: (line: string) => void;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
};

export type MoveRequest = {
  readonly name: 'contents' | 'page';
  readonly authorization: string | undefined;
  readonly body: unknown;
};
export type MoveAnswer = { readonly status: number; readonly body: unknown };

const clientKey = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(255)));
const pageRequest = v.object({
  clientKey,
  snapshot: v.string(),
  part: v.picklist(bundleParts),
  page: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** A bundle is kept so long, so that its pages need not be built one by one from the whole. */
const KEPT_MS = 15 * 60_000;
const MOST_KEPT = 20;

/** Answers for the bundle of the calling site, and of no other. */
export function createMoveAnswers(options: MoveOptions): (request: MoveRequest) => Promise<MoveAnswer> {
  const { addonKey, verify, source, freeze, cloudIdOf = askSiteForCloudId, clock = Date.now } = options;
  const { log = (line) => console.warn(line) } = options;
  const kept = new Map<string, { readonly bundle: Bundle; readonly untilMs: number }>();
  const baseUrlOf = (record: unknown) => accountOf(record, addonKey)?.account.baseUrl ?? null;
  const say = (event: string, about: Readonly<Record<string, string | number>> = {}) =>
    log(JSON.stringify({ event, ...about }));

  return async ({ name, authorization, body }) => {
    const verified = await verify(authorization);
    if (!verified.ok) {
      say('openbook-move-refused', { why: verified.why });
      return verified.why === 'keys-unreachable' ? answer(503, 'TRY_AGAIN') : answer(401, 'UNAUTHORISED');
    }
    const { caller } = verified;
    const parsed = v.safeParse(name === 'page' ? pageRequest : v.object({ clientKey }), body);
    if (!parsed.success) return answer(400, 'BAD_REQUEST');
    const site = await siteOf(caller, parsed.output.clientKey, source, baseUrlOf, cloudIdOf);
    if (site.kind !== 'site') return refused(site.kind, caller);

    if (name === 'contents') {
      const bundle = await bundleOf(site.clientKey, 'anew');
      if (bundle === null) return answer(404, 'NOTHING_KEPT');
      const { totals, snapshot } = bundle.contents;
      say('openbook-move-contents', { installationId: caller.installationId, snapshot, ...totals });
      return { status: 200, body: bundle.contents };
    }
    const asked = parsed.output as v.InferOutput<typeof pageRequest>;
    const page = await pageOf(site.clientKey, asked);
    return page === undefined ? answer(409, 'CHANGED') : { status: 200, body: page };
  };

  function refused(kind: Exclude<SiteOf['kind'], 'site'>, { installationId }: Caller): MoveAnswer {
    say('openbook-move-refused', { why: kind.replaceAll(' ', '-'), installationId });
    switch (kind) {
      case 'nothing kept':
        return answer(404, 'NOTHING_KEPT');
      case 'another site':
        return answer(403, 'ANOTHER_SITE');
      case 'unsure':
        return answer(503, 'TRY_AGAIN');
    }
  }

  /** Undefined where the data is not what it was when its contents were asked for. */
  async function pageOf(tenant: string, { snapshot, part, page }: v.InferOutput<typeof pageRequest>) {
    for (const how of ['kept', 'anew'] as const) {
      const bundle = await bundleOf(tenant, how);
      if (bundle?.contents.snapshot !== snapshot) continue;
      return bundle.pages.find((each) => each.part === part && each.page === page);
    }
    return undefined;
  }

  async function bundleOf(tenant: string, how: 'kept' | 'anew'): Promise<Bundle | null> {
    const nowMs = clock();
    const known = kept.get(tenant);
    if (how === 'kept' && known !== undefined && known.untilMs > nowMs) return known.bundle;
    // Before anything is read, so that nothing changes after it.
    await freeze?.freeze(tenant, new Date(nowMs).toISOString());
    const account = accountOf(await source.record(tenant), addonKey);
    if (account === null) return null;
    const bundle = buildBundle({
      account,
      savedExports: await source.savedExports(tenant),
      dailyUsage: await source.dailyUsage(tenant),
      frozenAt: (await freeze?.frozenAt(tenant)) ?? undefined,
    });
    kept.delete(tenant);
    kept.set(tenant, { bundle, untilMs: nowMs + KEPT_MS });
    for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) kept.delete(oldest);
    return bundle;
  }
}

const answer = (status: number, code: string): MoveAnswer => ({ status, body: { code } });
