import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { clausesOf } from '../support/site-text';

const HERE = import.meta.dirname;
/** The built site; the set-up before the tests makes it. */
const SITE = process.env.OPENBOOK_SITE ?? join(HERE, '../../docs-site/build');

/** Where a fact has to be found, in these very words. */
type Place = {
  /** Each takes the place of `{version}` in `page`; none for a page that has no versions. */
  readonly versions: readonly string[];
  readonly page: string;
  /** The id of a heading; empty for the page as a whole. */
  readonly clause: string;
  readonly says: readonly string[];
};

/** A fact of the vendor's earlier statement, or of the move to Forge, in our words. */
type VendorFact = { readonly fact: string; readonly places: readonly Place[] };

const facts = JSON.parse(await readFile(join(HERE, 'vendor-facts.json'), 'utf8')) as readonly VendorFact[];

const pathsOf = ({ versions, page }: Place) =>
  versions.length === 0 ? [page] : versions.map((version) => page.replace('{version}', version));

const cases = facts.flatMap(({ fact, places }) =>
  places.flatMap((place) => pathsOf(place).map((path) => ({ fact, path, clause: place.clause, says: place.says }))),
);

/** The pages are few and large, the facts many: each page is parsed once. */
const read = new Map<string, ReturnType<typeof clausesOf>>();

async function pageAt(path: string): Promise<ReturnType<typeof clausesOf>> {
  const page = read.get(path) ?? clausesOf(await readFile(join(SITE, path, 'index.html'), 'utf8'));
  read.set(path, page);
  return page;
}

describe('the built pages state the fact', () => {
  it.each(cases)('$fact: $path $clause', async ({ path, clause, says }) => {
    const text = (await pageAt(path))(clause);

    for (const words of says) expect(text).toContain(words);
  });
});

describe('the list of facts', () => {
  it('says where each fact stands, and in which words', () => {
    const empty = facts.filter(
      ({ places }) => places.length === 0 || places.some(({ says }) => says.length === 0 || says.includes('')),
    );

    expect(empty).toEqual([]);
  });
});
