import * as v from 'valibot';
import { bundleParts, contentsSchema, pageSchema, type Contents, type Page, type PageEntry } from './bundle';
import { digestOf } from './bundle-digest';

/** Why a bundle is not taken. Each may pass on its own, when the old backend is mended or its data has come to rest. */
export type BundleProblem =
  /** Not the published format, or pages that are not one after the other. */
  | 'malformed'
  /** The data of another app. */
  | 'foreign'
  /** Another number of records than was said. */
  | 'counts-differ'
  /** Other bytes than were said. */
  | 'digest-differs'
  /** The data was changed meanwhile: another snapshot than before. */
  | 'changed';

export type Checked<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly why: BundleProblem };

const no = (why: BundleProblem) => ({ ok: false, why }) as const;

/** Contents that are whole: of this app, with pages in their order, and counts and digest that agree with one another. */
export function checkContents(body: unknown, addonKey: string): Checked<Contents> {
  const parsed = v.safeParse(contentsSchema, body);
  if (!parsed.success) return no('malformed');
  const contents = parsed.output;
  if (contents.addonKey !== addonKey) return no('foreign');
  if (!areInOrder(contents.pages)) return no('malformed');
  const differs = bundleParts.some((part) => totalOf(contents.pages, part) !== contents.totals[part]);
  if (differs || contents.totals.account !== 1) return no('counts-differ');
  return digestOf(contents.pages) === contents.snapshot ? { ok: true, value: contents } : no('digest-differs');
}

/** A page that is what the contents said of it. */
export function checkPage(body: unknown, contents: Contents, entry: PageEntry): Checked<Page> {
  const parsed = v.safeParse(pageSchema, body);
  if (!parsed.success) return no('malformed');
  const page = parsed.output;
  if (page.snapshot !== contents.snapshot) return no('changed');
  if (page.part !== entry.part || page.page !== entry.page) return no('malformed');
  if (page.records.length !== entry.count) return no('counts-differ');
  return page.sha256 === entry.sha256 && digestOf(page.records) === entry.sha256
    ? { ok: true, value: page }
    : no('digest-differs');
}

function areInOrder(pages: readonly PageEntry[]): boolean {
  return pages.every(({ part, page }, at) => {
    const before = pages[at - 1];
    if (before?.part === part) return page === before.page + 1;
    return page === 0 && (before === undefined || bundleParts.indexOf(before.part) < bundleParts.indexOf(part));
  });
}

const totalOf = (pages: readonly PageEntry[], part: PageEntry['part']): number =>
  pages.filter((entry) => entry.part === part).reduce((sum, { count }) => sum + count, 0);
