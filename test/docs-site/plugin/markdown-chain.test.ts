import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { TrustData } from '../../../docs-site/core/trust-data';
import { freeze } from '../../../docs-site/core/versions/freeze';
import { DOCUMENTS } from '../../../docs-site/core/versions/policy-version';
import { readTrustData } from '../../../docs-site/plugin/read-trust-data';
import { policyHtml } from '../../../desk/editor/policy-html';
import { readWorking } from '../../../desk/release/read-working';

const SITE = join(import.meta.dirname, '../../../docs-site');
const POLICY = join(SITE, 'policies/statement.md');

let data: TrustData;
let html: Awaited<ReturnType<typeof policyHtml>>;

beforeAll(async () => {
  data = await readTrustData(SITE, 'http://localhost');
  html = await policyHtml(data, SITE);
});

describe('what readers see of a policy', () => {
  it.each([
    [
      'a colon before a word',
      'Daily at 10:30, a::b and :smile: too, see 3:a[b].',
      '<p>Daily at 10:30, a::b and :smile: too, see 3:a[b].</p>',
    ],
    ['a directive that is none', 'Ratio:x{y=1} holds.', '<p>Ratio:x{y=1} holds.</p>'],
    ['brackets', 'If {a} and 1 < 2 > 0 hold.', '<p>If {a} and 1 &lt; 2 &gt; 0 hold.</p>'],
    ['what looks like HTML', 'If x<y and z>w, write <b>.', '<p>If x&lt;y and z&gt;w, write &lt;b&gt;.</p>'],
    ['a block that looks like HTML', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['an escaped directive', 'Write \\:fact[vendor.name].', '<p>Write :fact[vendor.name].</p>'],
    ['emphasis in what is no directive', 'See a:b[*c*].', '<p>See a:b[<em>c</em>].</p>'],
  ])('keeps %s', async (_, markdown, expected) => expect(await html(POLICY, markdown)).toBe(expected));

  it('never sees a comment', async () => {
    expect(await html(POLICY, 'Before <!-- for legal --> after.\n\n<!-- another -->\n')).toBe('<p>Before  after.</p>');
  });

  it('names the apps of a section in words and for the filter', async () => {
    expect(await html(POLICY, ':::for{app="openbook smart-git"}\n\nText.\n\n:::')).toBe(
      '<section data-apps="openbook smart-git" class="for-apps">' +
        '<p class="app-label">Openbook for Jira Cloud and Smart Git Integration for Jira Cloud</p><p>Text.</p></section>',
    );
  });

  it('gets tables with a caption, labels, apps and whom to ask, written by hand or not', async () => {
    const table =
      '**Backups**\n\n| App | How often |\n| --- | --- |\n| Smart Git | Not stated |\n| Anything | Daily |\n';
    expect((await html(POLICY, table)).replaceAll('\n', '')).toBe(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Backups"><table class="table--cards">' +
        '<caption>Backups</caption>' +
        '<thead><tr><th scope="col">App</th><th scope="col">How often</th></tr></thead>' +
        '<tbody><tr data-apps="smart-git"><td data-label="App">Smart Git</td>' +
        '<td data-label="How often"><span class="not-stated">Not stated</span></td></tr>' +
        '<tr><td data-label="App">Anything</td><td data-label="How often">Daily</td></tr></tbody></table></div>' +
        '<p class="small">Ask about what is not stated: ' +
        '<a class="ask" href="mailto:support@alpha-serve.com">support@alpha-serve.com</a>.</p>',
    );
  });

  it('gives the regions of two tables without captions names of their own: the heading before them', async () => {
    const table = '| a |\n| --- |\n| b |\n';
    const labels = (await html(POLICY, `## Regions {#regions}\n\n${table}\n${table}`)).match(/aria-label="[^"]*"/g);
    expect(labels).toEqual(['aria-label="Regions"', 'aria-label="Regions (2)"']);
  });

  it('is told by file and line what cannot be published', async () => {
    await expect(html(POLICY, 'One.\n\n:fact[vendor.nam]')).rejects.toThrow(
      'policies/statement.md cannot be published:\npolicies/statement.md:3:1 vendor: there is no "nam".',
    );
  });

  it('shows a version with its own facts: 1.1 knows no Openbook', async () => {
    const file = join(SITE, 'versioned_docs/version-1.1/statement.md');
    await expect(html(file, ':fact[apps.openbook.name]')).rejects.toThrow('apps: there is no "openbook".');
  });
});

describe('a released version', () => {
  it('looks like the text that it froze, to the letter', async () => {
    const working = await readWorking(join(SITE, '..'), data);
    const frozen = freeze(working, { effective: '2027-01-15', recorded: '2027-01-10', previous: null });
    if (!frozen.ok) throw new Error(JSON.stringify(frozen.problems));
    const [own, ...before] = working.versions;
    const card = { ...own!, state: 'released' as const, effective: '2027-01-15' };
    const after = await policyHtml({ ...data, versions: [card, ...before] }, SITE);
    for (const document of DOCUMENTS) {
      const literal = new TextDecoder().decode(frozen.files.get(`${document}.md`));
      expect(literal).not.toMatch(/^::table|:fact\[/m);
      const asWorkedOn = await after(join(SITE, 'policies', `${document}.md`), working.documents[document]);
      const asReleased = await after(join(SITE, 'versioned_docs/version-2.0', `${document}.md`), literal);
      expect(asReleased).toBe(asWorkedOn);
    }
  }, 120_000);
});
