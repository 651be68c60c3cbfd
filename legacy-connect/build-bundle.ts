import * as v from 'valibot';
import {
  BUNDLE_FORMAT,
  BUNDLE_VERSION,
  bundleLimits,
  bundleParts,
  dailyUsageSchema,
  savedExportSchema,
  type BundlePart,
  type Contents,
  type Page,
} from '../src/connect-bundle/bundle';
import { digestOf } from '../src/connect-bundle/bundle-digest';
import type { HandedAccount } from './account-of';

export type Bundle = { readonly contents: Contents; readonly pages: readonly Page[] };

export type BundleInput = {
  readonly account: HandedAccount;
  /** As the old app has them, brought into the shape of `bundle.schema.json`; in any order. */
  readonly savedExports: readonly unknown[];
  readonly dailyUsage: readonly unknown[];
  /** ISO 8601; left out while the old app takes changes. */
  readonly frozenAt?: string | undefined;
};

/**
 * The whole bundle of one site. The same data makes the same bytes, in whatever order the store gave it. Of a record goes along
 * what the schema names and nothing else; one that the schema does not take is told by its id.
 */
export function buildBundle({ account, savedExports, dailyUsage, frozenAt }: BundleInput): Bundle {
  const records: Readonly<Record<BundlePart, readonly unknown[]>> = {
    account: [account.account],
    'saved-exports': byId(savedExports, 'id').map((record) => handedOver(savedExportSchema, record)),
    'daily-usage': byId(dailyUsage, 'day').map((record) => handedOver(dailyUsageSchema, record)),
  };
  const drafts = bundleParts.flatMap((part) =>
    inPages(records[part]).map((page, at) => ({ part, page: at, records: page, sha256: digestOf(page) })),
  );
  const pages = drafts.map(({ records: { length }, part, page, sha256 }) => ({ part, page, count: length, sha256 }));
  const snapshot = digestOf(pages);
  const header = { format: BUNDLE_FORMAT, version: BUNDLE_VERSION, snapshot } as const;
  return {
    contents: {
      ...header,
      addonKey: account.account.addonKey,
      totals: {
        account: 1,
        'saved-exports': records['saved-exports'].length,
        'daily-usage': records['daily-usage'].length,
      },
      pages,
      accountFieldsLeft: [...account.left],
      ...(frozenAt === undefined ? {} : { frozenAt }),
    },
    pages: drafts.map((draft) => ({ ...header, ...draft, records: [...draft.records] })),
  };
}

/** In the order of their ids, of several with one id the last: old stores hold a record twice (release notes of ACE 6.2.1). */
function byId(records: readonly unknown[], name: 'id' | 'day'): unknown[] {
  const last = new Map(records.map((record, at) => [idOf(record, name) ?? `no id ${at}`, record]));
  return [...last].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, record]) => record);
}

function handedOver<S extends v.GenericSchema>(schema: S, record: unknown): unknown {
  const id = idOf(record, 'id') ?? idOf(record, 'day') ?? '?';
  const parsed = v.safeParse(schema, record);
  if (!parsed.success) return { id };
  return bytesOf(parsed.output) <= bundleLimits.recordBytes ? parsed.output : { id, tooLarge: true };
}

function idOf(record: unknown, name: string): string | null {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : null;
}

function inPages(records: readonly unknown[]): (readonly unknown[])[] {
  const pages: unknown[][] = [];
  let bytes = 0;
  for (const record of records) {
    const size = bytesOf(record) + 1; // the comma
    const current = pages.at(-1);
    const fits = current !== undefined && current.length < bundleLimits.records && bytes + size <= PAGE_ROOM;
    if (fits) current.push(record);
    else pages.push([record]);
    bytes = fits ? bytes + size : size;
  }
  return pages;
}

/** What a page has beside its records is less than a thousand bytes. */
const PAGE_ROOM = bundleLimits.pageBytes - 1_000;

const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));
