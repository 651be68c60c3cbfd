import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { policiesCommand } from '../../../scripts/policies/command';
import { copyOfPolicies } from '../../support/policy-project';

let project: Awaited<ReturnType<typeof copyOfPolicies>>;
beforeEach(async () => {
  project = await copyOfPolicies();
});
afterEach(() => project.remove());

const file = (name: string) => join(project.root, 'docs-site', name);

async function lookedAt(args: readonly string[], answer = 'no') {
  const said: string[] = [];
  const out = { write: (text: string) => said.push(text) };
  const code = await policiesCommand(['looked-at', ...args], {
    siteDir: join(project.root, 'docs-site'),
    today: () => '2026-11-26',
    ask: async (question) => (said.push(question), answer),
    untilStopped: async () => undefined,
    out,
    err: out,
  });
  return { code, said: said.join('') };
}

async function reword() {
  const statement = await readFile(file('policies/statement.md'), 'utf8');
  await writeFile(
    file('policies/statement.md'),
    statement.replace(/What you send is what you\ssaw\./, 'You see it all.'),
  );
}

describe('npm run policies -- looked-at', () => {
  test('has nothing to note where the clause is as it was', async () => {
    const { code, said } = await lookedAt(['report-seen-whole']);
    expect([code, said]).toEqual([0, 'The clause is as it was when somebody last looked. Nothing to note.\n']);
  });

  test('shows the clause and the claim, and notes the digest when somebody says yes', async () => {
    await reword();
    const before = await readFile(file('facts/claims.yaml'), 'utf8');
    const refused = await lookedAt(['report-seen-whole'], 'no');
    expect(refused.code).toBe(1);
    expect(refused.said).toContain('You see it all.');
    expect(refused.said).toContain('A problem report is sent only as its sender saw it.');
    expect(await readFile(file('facts/claims.yaml'), 'utf8')).toBe(before);

    expect((await lookedAt(['report-seen-whole'], 'yes')).code).toBe(0);
    const after = await readFile(file('facts/claims.yaml'), 'utf8');
    const changed = after.split('\n').filter((line, at) => line !== before.split('\n')[at]);
    expect(changed).toEqual([expect.stringMatching(/^ {4}lookedAt: '?[0-9a-f]{64}'?$/)]);
    expect((await lookedAt(['report-seen-whole'])).said).toContain('Nothing to note.');
  });

  test('names the claims that there are', async () => {
    const { code, said } = await lookedAt(['report-unseen']);
    expect(code).toBe(2);
    expect(said).toMatch(/^There is no claim "report-unseen". There are:\n {2}issue-content-stays\n/);
  });
});
