import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { claimRefusals } from '../../../desk/release/claim-refusals';
import type { Bundle } from '../../../docs-site/core/claims/bundle';
import { aClaim, aStatement, claimsYaml, theDocuments } from '../../docs-site/core/claims/small-claims';
import { aBundle } from '../../scripts/evidence/small-bundle';

let site: string;
beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'openbook-claims-'));
  await mkdir(join(site, 'facts'));
  await mkdir(join(site, 'evidence'));
  await writeFile(join(site, 'facts/claims.yaml'), claimsYaml(aClaim()));
});
afterEach(() => rm(site, { recursive: true, force: true }));

/** What is refused with a bundle, on its own files or on others. */
async function refused(bundle: Bundle | null, inputs = aBundle().inputs.digest, statement = aStatement()) {
  if (bundle !== null) await writeFile(join(site, 'evidence/bundle.json'), JSON.stringify(bundle));
  return claimRefusals(site, { documents: theDocuments(statement) }, inputs);
}

describe('what the claims have against a release', () => {
  test('is nothing where they were checked on these files and hold', async () => {
    expect(await refused(aBundle())).toEqual([]);
  });

  test('is that nobody checked them', async () => {
    expect(await refused(null)).toEqual([
      'No claim has been checked yet. Commit what you changed, then: npm run evidence',
    ]);
  });

  test('is that they were checked on other files, however they stand', async () => {
    const failing = aBundle({ claims: [{ id: 'stays', state: 'failing' }] });
    expect(await refused(failing, '9'.repeat(64))).toEqual([
      'Files have changed since the claims were checked, on 2026-11-26. Commit what you changed, then: npm run evidence',
    ]);
  });

  test('is each that fails, with what was seen', async () => {
    const [passed] = aBundle().results;
    const failed = { ...passed!, state: 'failed', seen: 'It is open.' } as const;
    const results = [failed, { ...passed!, check: 'window' }, { ...failed, claim: 'other', seen: 'Else.' }];
    expect(await refused(aBundle({ claims: [{ id: 'stays', state: 'failing' }], results }))).toEqual([
      'The claim "stays" fails. It is open. Mend it, or change what the policies promise: npm run evidence -- --claim stays',
    ]);
  });

  test('is a clause that changed since somebody held its claim against it', async () => {
    const statement = aStatement('We send little. <!-- claim: nothing-is-sent -->');
    expect(await refused(aBundle(), undefined, statement)).toEqual([
      'The claim "nothing-is-sent": The clause {#sending} has changed since somebody last held this claim against it. ' +
        'Read both; where the claim still says what the clause says: npm run policies -- looked-at nothing-is-sent',
    ]);
  });
});
