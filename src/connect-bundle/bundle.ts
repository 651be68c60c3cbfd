import * as v from 'valibot';

/**
 * What the old Connect backend hands over of one site, and the one source of its published JSON schema
 * (legacy-connect/bundle.schema.json). First the contents, which name every page with its count and digest; then page by page.
 * What a schema does not name is dropped when it is read: there is no field that a secret could travel in.
 */
export const BUNDLE_FORMAT = 'openbook-connect-bundle';
export const BUNDLE_VERSION = 1;

export const bundleLimits = {
  /** Of a page. */
  records: 100,
  /** Of a page's JSON, in UTF-8. A record that is too large for that is handed over by its id only. */
  pageBytes: 1_000_000,
  recordBytes: 100_000,
  /** Of a bundle: 200,000 records. */
  pages: 2_000,
} as const;

export const bundleParts = ['account', 'saved-exports', 'daily-usage'] as const;
export type BundlePart = (typeof bundleParts)[number];

const text = (least: number, most: number) => v.pipe(v.string(), v.minLength(least), v.maxLength(most));
const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e12));
/** A day of the calendar: the format alone takes the 30th of February. */
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => isCalendarDay(text)),
);
const instant = v.pipe(v.string(), v.isoTimestamp());
/** Date.parse takes the 31st of every month and moves it on. */
function isCalendarDay(text: string): boolean {
  const ms = Date.parse(text);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
const header = { format: v.literal(BUNDLE_FORMAT), version: v.literal(BUNDLE_VERSION) };

const pageEntry = v.object({ part: v.picklist(bundleParts), page: count, count, sha256 });

export const contentsSchema = v.object({
  ...header,
  /** The key of the Connect app whose data it is. */
  addonKey: text(1, 90),
  /** The digest of `pages` (`digestOf`): other data, another snapshot. */
  snapshot: sha256,
  /** How many records each part has, over all pages. */
  totals: v.object({ account: count, 'saved-exports': count, 'daily-usage': count }),
  /** One after the other: the parts in their order, each from page 0. */
  pages: v.pipe(v.array(pageEntry), v.maxLength(bundleLimits.pages)),
  /** Names of account fields that the backend has and does not hand over, because they are secret or nothing needs them. */
  accountFieldsLeft: v.pipe(v.array(text(1, 60)), v.maxLength(50)),
  /** Since when the old app refuses changes; absent while it does not. */
  frozenAt: v.optional(instant),
});
export type Contents = v.InferOutput<typeof contentsSchema>;
export type PageEntry = Contents['pages'][number];

/** A page; what its records are is read one by one, so that a bad one is left out and the others are not. */
export const pageSchema = v.object({
  ...header,
  snapshot: sha256,
  part: v.picklist(bundleParts),
  page: count,
  /** The digest of `records`, as the contents have it. */
  sha256,
  records: v.pipe(v.array(v.unknown()), v.maxLength(bundleLimits.records)),
});
export type Page = v.InferOutput<typeof pageSchema>;

/** The one record of the part `account`. */
export const accountSchema = v.object({
  addonKey: text(1, 90),
  /** The site's address, without user name, path's last slash, query and fragment. */
  baseUrl: text(1, 255),
});
export type ConnectAccount = v.InferOutput<typeof accountSchema>;

/** A record of the part `saved-exports`. */
export const savedExportSchema = v.object({
  /** The id that the old app gave it. */
  id: text(1, 200),
  name: text(0, 1_000),
  jql: v.string(),
  columns: v.array(v.object({ id: v.string(), header: v.optional(v.string()) })),
  /** A format of the app on Forge: `csv`, `xlsx`, `jsonl`, `parquet`, `tables`. */
  format: v.string(),
  delimiter: v.optional(v.picklist(['comma', 'semicolon', 'tab'])),
  /** Whose it is; left out where the old app did not know. */
  ownerAccountId: v.optional(v.pipe(v.string(), v.regex(/^[0-9A-Za-z:_-]{1,128}$/))),
  /** Default: private where it has an owner, else the site's. */
  sharing: v.optional(v.picklist(['private', 'site'])),
  createdAt: v.optional(instant),
  updatedAt: v.optional(instant),
});
export type SavedExport = v.InferOutput<typeof savedExportSchema>;

/** A record of the part `daily-usage`: the exports of one day, in UTC, by format and outcome. */
export const dailyUsageSchema = v.object({
  day,
  exports: v.pipe(
    v.array(v.object({ format: v.string(), outcome: v.picklist(['done', 'cancelled', 'failed']), count })),
    v.maxLength(100),
  ),
});
export type DailyUsage = v.InferOutput<typeof dailyUsageSchema>;

/** What stands for a record that is too large to hand over. */
export const tooLargeSchema = v.object({ id: text(1, 200), tooLarge: v.literal(true) });
