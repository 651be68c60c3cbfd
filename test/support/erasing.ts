import { aSite } from './forge';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crash } from '../../host/functions/life';
import type { Store as Records } from '../../host/kvs/store';
import { parseManifest } from '../../host/manifest';
import { createPlatform } from '../../host/platform';
import { makeResolver } from '@forge/resolver';
import { dataErasure } from '../../src/inventory/kinds/data-erasure';
import { erasure } from '../../src/inventory/kinds/erasure';
import { createErasures, queueErasure } from '../../src/resolvers/erasures';
import { createStore } from '../../src/platform/store';
import * as functions from '../../src/index';

const MANIFEST = readFileSync(join(import.meta.dirname, '../../manifest.yml'), 'utf8');
const MOST_RUNS = 5_000;

/**
 * A site with many records and an erasure of all, with the platform's rates enforced and a clock that only waiting moves.
 * Each request takes `requestMs` of it.
 */
export async function anErasure({
  records,
  flushes,
  more = [],
  requestMs = 5,
}: {
  readonly records: Records;
  readonly flushes: number;
  /** What else lies there, made as the flushes were. */
  readonly more?: readonly { readonly key: string; readonly value: object }[];
  readonly requestMs?: number;
}) {
  let nowMs = Date.parse('2026-11-23T09:00:00.000Z');
  let requests = 0;
  const clock = { now: () => nowMs };
  const wait = async (ms: number) => void (nowMs += ms);
  const store = createStore(clock);
  const site = aSite();
  const perMinute = new Map<number, { reads: number; writes: number }>();
  const platform = createPlatform({
    manifest: parseManifest(MANIFEST, { APP_ID: 'ari:cloud:ecosystem::app/1' }),
    store: records,
    handlers: {
      ...functions,
      ...createErasures({ store, clock, wait }),
      resolver: makeResolver({ start: () => start() as never }),
    },
    clock: clock.now,
    log: () => undefined,
    kvs: { fault: () => (noteUse(), undefined) },
  });
  const space = records.space(site.installationId, 'plain');
  space.atomically(() => {
    for (let number = 0; number < flushes; number += 1) {
      const day = '2026-11-22';
      const flushId = number.toString(16).padStart(8, '0');
      const value = { flushId, day, features: [], outcomes: [], sizes: [], counts: [], filler: 'x'.repeat(300) };
      space.put(`usage-flush:${day}.${flushId}`, { value, createdAtMs: nowMs, updatedAtMs: nowMs });
    }
  });
  for (const { key, value } of more) space.put(key, { value, createdAtMs: nowMs, updatedAtMs: nowMs });
  space.put('tenant:this-site', { value: {}, createdAtMs: nowMs, updatedAtMs: nowMs });

  async function start() {
    await store.create(erasure, 'erasure-1', {
      erasureId: 'erasure-1',
      scope: 'all',
      step: 'counting',
      requestedAt: new Date(nowMs).toISOString(),
      kinds: [],
      counts: [],
      late: 0,
      notAsked: 0,
    });
    await queueErasure('erasure-1');
  }

  /** What the running minute has seen so far, noted at each request. */
  function noteUse() {
    nowMs += requestMs;
    requests += 1;
    const { readUnits: reads, writeUnits: writes } = platform.kvsUsage(site);
    perMinute.set(Math.floor(nowMs / 60_000), { reads, writes });
  }

  await platform.invokeResolver({ site, accountId: 'admin', moduleKey: 'openbook-admin', functionKey: 'start' });
  const events = platform.asyncEvents(site);
  return {
    platform,
    site,
    /** Delivers the erasure until it is over, each delivery dying as `crashOf` says; gives how many deliveries it took. */
    async run(crashOf: (delivery: number) => Crash | undefined = () => undefined): Promise<number> {
      for (let delivery = 0; delivery < MOST_RUNS; delivery += 1) {
        // The errands of its reports find no desk here.
        const event = events.waiting().find(({ queueName }) => queueName === dataErasure.name);
        if (event === undefined) return delivery;
        nowMs = Math.max(nowMs, event.dueAtMs);
        const crash = crashOf(delivery);
        await events.deliver(event.eventId, crash === undefined ? {} : { crash });
      }
      throw new Error(`The erasure was not over after ${MOST_RUNS} deliveries.`);
    },
    /** Of storage, so far. */
    requests: () => requests,
    tookMs: () => nowMs - Date.parse('2026-11-23T09:00:00.000Z'),
    left: () => [...space.scan('')].map(([key, { value }]) => ({ key, value: value as Record<string, unknown> })),
    busiestMinute: () => ({
      reads: Math.max(...[...perMinute.values()].map(({ reads }) => reads)),
      writes: Math.max(...[...perMinute.values()].map(({ writes }) => writes)),
    }),
  };
}
