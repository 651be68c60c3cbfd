import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEvidence } from '../../../docs-site/plugin/read-evidence';
import { aClaim, claimsYaml } from '../core/claims/small-claims';
import { bundleOf } from '../core/evidence/small-evidence';

describe('what the site reads of its evidence', () => {
  let site: string;
  const write = (file: string, text: string) => writeFile(join(site, file), text);
  beforeAll(async () => {
    site = await mkdtemp(join(tmpdir(), 'openbook-evidence-'));
    await mkdir(join(site, 'facts'));
    await mkdir(join(site, 'evidence'));
    await write('facts/claims.yaml', claimsYaml(aClaim()));
    await write('released.json', '{}');
  });
  afterAll(() => rm(site, { recursive: true }));

  it('is no bundle and an empty history before the first run', async () => {
    const { claims, ...rest } = await readEvidence(site);
    expect(claims.map(({ id }) => id)).toEqual(['nothing-is-sent']);
    expect(rest).toEqual({ bundle: null, history: [], releases: {} });
  });

  it('is a bundle in which a claim fails as well as any other', async () => {
    const failing = bundleOf([['nothing-is-sent', 'wire']], ['wire']);
    await write('evidence/bundle.json', JSON.stringify(failing));
    expect((await readEvidence(site)).bundle).toEqual(failing);
  });

  it.each([
    [
      'of another shape',
      JSON.stringify({ ...bundleOf([]), commit: 'HEAD' }),
      'evidence/bundle.json cannot be read (commit: ',
    ],
    ['that is no JSON', '{', 'evidence/bundle.json cannot be read (the file: '],
  ])('refuses a bundle %s, and says what to do', async (_, text, message) => {
    await write('evidence/bundle.json', text);
    const said = await readEvidence(site).catch((error: Error) => error.message);
    expect(said).toContain(message);
    expect(said).toMatch(/Write it anew: npm run evidence$/);
  });
});
