import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { parseClaims } from '../../../docs-site/core/claims/parse-claims';
import { evidenceCommand } from '../../../scripts/evidence/command';
import { makeEvidence } from '../../../scripts/evidence/make-evidence';

const ROOT = join(import.meta.dirname, '../../..');

function aWorld(now = '2026-11-26T18:00:00.000Z') {
  const said: string[] = [];
  const out = { write: (text: string) => said.push(text) };
  const world = { root: ROOT, now: () => new Date(now), env: process.env, out, err: out };
  return { world, told: () => said.join('') };
}

async function evidence(...args: readonly string[]) {
  const { world, told } = aWorld();
  return { code: await evidenceCommand(args, world), said: told() };
}

describe('npm run evidence', () => {
  test('repeats one rule, and says what it saw', async () => {
    expect(await evidence('--check', 'scopes')).toEqual({
      code: 0,
      said:
        'One rule\nscopes-explained, scopes: passed\n' +
        '  The manifest asks for read:jira-work, read:jira-user, report:personal-data and storage:app; each is explained.\n',
    });
  });

  test('repeats one test', async () => {
    expect(await evidence('--check', 'fewer-than-five-stay')).toEqual({
      code: 0,
      said:
        'One test, in Jest\nsmall-numbers-stay, fewer-than-five-stay: passed\n' +
        '  The test "what happened four times a day stays, what happened five times leaves" in ' +
        'test/claims/small-numbers.test.ts passed.\n',
    });
  }, 60_000);

  test.each<[string, readonly string[], string]>([
    ['a check that there is not', ['--check', 'nothing'], 'There is no check "nothing". There are:\n  no-field-for'],
    [
      'a claim without checks',
      ['--claim', 'atlassian-encrypts'],
      'There is no claim "atlassian-encrypts" with checks.',
    ],
    ['an option that there is not', ['--quick'], "Unknown option '--quick'"],
  ])('is called wrongly with %s', async (_what, args, words) => {
    const { code, said } = await evidence(...args);
    expect(code).toBe(2);
    expect(said).toContain(words);
  });

  test('writes the same bundle for the same files, but for the time', async () => {
    const parsed = parseClaims(await readFile(join(ROOT, 'docs-site/facts/claims.yaml'), 'utf8'));
    const claims = parsed.ok ? parsed.claims : [];
    const [first, second] = [aWorld().world, aWorld('2027-01-01T00:00:00.000Z').world];
    const [one, other] = [await makeEvidence(claims, [], first), await makeEvidence(claims, [], second)];
    expect({ ...other.bundle, writtenAt: one.bundle.writtenAt }).toEqual(one.bundle);
    expect(other.sbom).toBe(one.sbom);
    expect(one.bundle.claims.map(({ state }) => state)).not.toContain('verified');
  });
});
