import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { marketplace } from '../../../scripts/policies/marketplace';
import { LISTING } from '../../docs-site/core/marketplace/small-listing';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openbook-listing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const said: string[] = [];
  const out = { write: (words: string) => said.push(words) };
  const code = await marketplace.run(args, {
    siteDir: join(import.meta.dirname, '../../../docs-site'),
    today: () => '2026-11-26',
    ask: async () => 'no',
    untilStopped: async () => undefined,
    out,
    err: out,
  });
  return { code, said: said.join('') };
}

async function fileWith(text: string): Promise<string> {
  const file = join(folder, 'listing.json');
  await writeFile(file, text);
  return file;
}

describe('npm run policies -- marketplace', () => {
  test("prints Openbook's answers with their reasons", async () => {
    const { code, said } = await run();
    expect(code).toBe(0);
    expect(said).toMatch(
      /^Openbook for Jira Cloud\n\nDoes the app process end-user data outside Atlassian\?\n {2}Yes\n {2}Why: /,
    );
  });

  test('says in words where a listing differs, and what nothing here answers', async () => {
    const { code, said } = await run('--compare', await fileWith(JSON.stringify(LISTING)));
    expect(code).toBe(1);
    expect(said).toMatch(/^\d+ answers differ\.\n/);
    expect(said).toContain(
      "\nIs the vendor a controller under the GDPR?\n  ours:       Not stated\n  listing's:  No\n" +
        '  privacy.gdpr.dataController.isAppDataController\n',
    );
    expect(said).toContain('\n  privacy.dataProcessingAgreement.isDPASupported: No\n');
    expect(said).not.toContain('Does the app process end-user data outside Atlassian?');
  });

  test.each([
    ['a listing that is no JSON', () => fileWith('{'), /listing\.json" is no JSON: .*\.$/],
    [
      'a file that is not there',
      async () => join(folder, 'none.json'),
      /none\.json" cannot be read\. Is the name right\?$/,
    ],
  ])('refuses %s', async (_name, file, message) => {
    await expect(run('--compare', await file())).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringMatching(message),
    });
  });

  test('names the apps that there are', async () => {
    await expect(run('--app', 'none')).rejects.toThrow(
      'There is no app "none". There are: openbook, cloud-apps, smart-git',
    );
  });
});
