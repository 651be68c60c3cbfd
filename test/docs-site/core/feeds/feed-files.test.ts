import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { feedFiles } from '../../../../docs-site/core/feeds/feed-files';
import { FEEDS } from '../../../../docs-site/core/feeds/feeds';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import type { PolicyTexts } from '../../../../docs-site/core/versions/policy-texts';
import { readPolicyTexts } from '../../../../docs-site/plugin/read-policy-texts';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';
import { FACTS, INVENTORY, VERSIONS } from '../tables/small-trust';

const SMALL: TrustData = {
  siteUrl: 'https://trust.example',
  facts: FACTS,
  inventory: INVENTORY,
  inventoryDigest: '0'.repeat(64),
  versions: VERSIONS.map((version) => ({
    ...version,
    documents: {
      ...version.documents,
      statement: { title: 'R&D <statement>', clauses: [{ id: 'a', title: 'A', level: 2 }] },
    },
  })),
  hasPdf: false,
};
const same = { 'hosting-regions': 'Here.', 'backup-policy': 'Daily.' };
const TEXTS: PolicyTexts = {
  '2.0': { ...same, statement: '## A {#a}\n\nWe keep <b> & "c" ]]> now.' },
  '1.1': { ...same, statement: '## A {#a}\n\nWe keep <b> & "c" ]]> then.' },
  '1.0': { ...same, statement: '## A {#a}\n\nWe keep <b> & "c" ]]> then.' },
};

describe('the feeds', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(() => {
    files = feedFiles(SMALL, TEXTS);
  });

  it.each(FEEDS.map(({ path }) => path))('%s is well-formed, and says the same as Atom and as JSON', (path) => {
    expect(XMLValidator.validate(files.get(`${path}.atom`)!)).toBe(true);
    const atom = parseAtomFeed(files.get(`${path}.atom`)!);
    const json = parseJsonFeed(files.get(`${path}.json`));
    expect(atom.links).toContainEqual({ rel: 'self', href: `https://trust.example${path}.atom` });
    expect(json.feed_url).toBe(`https://trust.example${path}.json`);
    expect(atom.entries?.map(({ id }) => id)).toEqual(json.items?.map(({ id }) => id));
    expect(atom.entries?.map(({ content }) => content?.value)).toEqual(json.items?.map((item) => item.content_html));
  });

  it('keeps ids that never change, newest version first', () => {
    expect(parseAtomFeed(files.get('/feeds/statement.atom')!).entries?.map(({ id }) => id)).toEqual([
      'tag:alpha-serve.com,2026:openbook/policies/2.0/statement/in-preparation',
      'tag:alpha-serve.com,2026:openbook/policies/1.1/statement',
      'tag:alpha-serve.com,2026:openbook/policies/1.0/statement',
    ]);
    expect(parseAtomFeed(files.get('/feeds/all.atom')!).entries).toHaveLength(3 * 3 + 1);
  });

  it('announces a release anew to whoever read its draft', () => {
    const [draft, ...before] = SMALL.versions;
    const release = { ...draft!, state: 'released' as const, effective: '2027-01-15', recorded: '2027-01-10' };
    const after = feedFiles({ ...SMALL, versions: [release, ...before] }, TEXTS).get('/feeds/statement.atom')!;
    const read = parseAtomFeed(files.get('/feeds/statement.atom')!).entries?.map(({ id }) => id);
    const unread = parseAtomFeed(after).entries?.filter(({ id }) => !read?.includes(id));
    expect(unread?.map(({ id, updated }) => [id, updated])).toEqual([
      ['tag:alpha-serve.com,2026:openbook/policies/2.0/statement', '2027-01-10T00:00:00.000Z'],
    ]);
  });

  it('escapes what a lawyer or a vendor writes, in titles and in text', () => {
    const [entry] = parseJsonFeed(files.get('/feeds/statement.json')).items ?? [];
    expect(entry?.title).toBe('R&D <statement>, policy version 2.0 (in preparation)');
    expect(entry?.content_html).toContain(
      '<h3><a href="https://trust.example/policies/2.0/statement/#a">A</a></h3>' +
        '<p>We keep &lt;b&gt; &amp; &quot;c&quot; ]]&gt; <del>then</del><ins>now</ins>.</p>',
    );
    expect(files.get('/feeds/statement.atom')).toContain('<![CDATA[R&amp;D &lt;statement&gt;, policy version 2.0');
  });

  it('says of a version in preparation which date its entry has', () => {
    const [entry] = parseJsonFeed(files.get('/feeds/backup-policy.json')).items ?? [];
    expect(entry?.date_modified).toBe('2026-11-23T00:00:00.000Z');
    expect(entry?.content_html).toContain(
      'Policy version 2.0 is in preparation: it may still change, and it has no effective date yet. ' +
        'This trust centre first showed it on 23 November 2026, which is the date of this entry.',
    );
  });

  it('tells a change of facts from one of words, and both from none', () => {
    const kinds = parseJsonFeed(files.get('/feeds/statement.json')).items?.map(
      ({ content_html: content }) => /Against policy version[^<]*|It is the first[^<]*/.exec(content ?? '')?.[0],
    );
    expect(kinds).toEqual([
      'Against policy version 1.1: a material change: facts changed.',
      // Version 1.0 of the fixture did not know a field.
      'Against policy version 1.0: a material change: facts changed. The words of this document are the same.',
      'It is the first version known, so nothing is compared here.',
    ]);
  });

  it('carries a change of subprocessors with the day to object by and whom to write to', () => {
    const [entry] = parseJsonFeed(files.get('/feeds/subprocessors.json')).items ?? [];
    expect(entry).toMatchObject({
      id: 'tag:alpha-serve.com,2026:openbook/subprocessors/gone',
      title: 'Subprocessor removed: old-hoster',
      url: 'https://trust.example/subprocessors/',
      date_modified: '2026-11-01T00:00:00.000Z',
    });
    expect(entry?.content_html).toContain('1 December 2026');
    expect(entry?.content_html).toContain('<a href="mailto:ask@example.com">ask@example.com</a>');
  });
});

describe('the feed of the real statement', () => {
  it('tells of 1.1 that words changed, but no fact, and shows every one of them', async () => {
    const siteDir = join(import.meta.dirname, '../../../../docs-site');
    const data = await readTrustData(siteDir, 'https://trust.example', false);
    const json = feedFiles(data, await readPolicyTexts(siteDir, data)).get('/feeds/statement.json');
    const content = parseJsonFeed(json).items?.find(({ id }) => id?.includes('/1.1/'))?.content_html ?? '';
    expect(content).toContain('Against policy version 1.0: a change of wording: words changed, but no fact.');
    expect(content.match(/<(del|ins)>[^<]*<\/\1>/g)).toEqual([
      '<del>  </del>',
      '<ins> </ins>',
      '<del>which</del>',
      '<ins>that</ins>',
      '<del> </del>',
      '<del>behavior</del>',
      '<ins>behaviour</ins>',
      '<del>centers</del>',
      '<ins>centres</ins>',
      '<del>backup</del>',
      '<ins>back up</ins>',
      '<del>  </del>',
      '<ins> </ins>',
    ]);
  });
});
