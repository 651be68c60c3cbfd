import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustData } from '../../../docs-site/plugin/read-trust-data';

const SITE = join(import.meta.dirname, '../../../docs-site');
const PARTS = ['facts', 'policies', 'versioned_docs', 'versions.json'];

describe("the trust centre's data", () => {
  let copy = '';
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), 'openbook-trust-'));
    await Promise.all(PARTS.map((part) => cp(join(SITE, part), join(copy, part), { recursive: true })));
  });
  afterAll(() => rm(copy, { recursive: true }));

  it("is the facts, versions and inventory of the site's own files", async () => {
    const data = await readTrustData(SITE, 'https://trust.example');
    // The oldest three, which no release changes.
    const versions = data.versions.slice(-3);
    expect(versions.map(({ label }) => label)).toEqual(['2.0', '1.1', '1.0']);
    expect(versions.slice(1).map(({ state }) => state)).toEqual(['reconstructed', 'reconstructed']);
    expect(versions.map(({ facts }) => facts.apps.apps.map(({ id }) => id))).toEqual([
      ['openbook', 'cloud-apps', 'smart-git'],
      ['cloud-apps', 'smart-git'],
      ['cloud-apps', 'smart-git'],
    ]);
    expect(versions.map(({ inventory }) => inventory !== undefined)).toEqual([true, false, false]);
    expect(versions[1]?.facts).toEqual(versions[2]?.facts);
    expect(JSON.stringify(data)).not.toContain(':fact[');
  });

  it('names every problem of every version at once', async () => {
    const spoil = async (file: string, from: RegExp, to: string) => {
      const text = await readFile(join(copy, file), 'utf8');
      expect(text).toMatch(from);
      await writeFile(join(copy, file), text.replace(from, to));
    };
    await spoil('facts/hosting.yaml', /country: Germany/, 'contry: Germany');
    await spoil('versioned_docs/version-1.0/facts/subprocessors.yaml', /country: Germany/, 'country: France');
    await spoil('policies/version.yaml', /state: .*/, 'state: draft');
    const message = await readTrustData(copy, 'https://trust.example').then(
      () => 'No problem was found.',
      (error: Error) => error.message,
    );
    expect(message.split('\n  ')).toEqual([
      "4 problems in the trust centre's facts:",
      expect.stringMatching(/^facts\/hosting\.yaml:\d+:5 regions, "hetzner", country: "country" is missing\./),
      expect.stringMatching(/^facts\/hosting\.yaml:\d+:5 regions, "hetzner", contry: .* Write "country", if/),
      expect.stringMatching(
        /^policies\/version\.yaml:\d+:1 state: "draft" cannot stand here\. Mend: Write one of these/,
      ),
      expect.stringMatching(
        /^versioned_docs\/version-1\.0\/facts\/hosting\.yaml:\d+:5 .* in "France" in subprocessors/,
      ),
    ]);
  });

  it('names files that are missing, and versions that contradict each other', async () => {
    const broken = await mkdtemp(join(tmpdir(), 'openbook-trust-'));
    await Promise.all(PARTS.map((part) => cp(join(SITE, part), join(broken, part), { recursive: true })));
    const problems = () =>
      readTrustData(broken, 'https://trust.example').then(
        () => 'No problem was found.',
        (error: Error) => error.message,
      );
    await writeFile(join(broken, 'versions.json'), '["1.0", "1.1"]');
    expect(await problems()).toContain(
      'versioned_docs/version-1.0/version.yaml:1:1 label: 1.0 does not come after 1.1',
    );
    await rm(join(broken, 'versioned_docs/version-1.0/statement.md'));
    await rm(join(broken, 'policies/version.yaml'));
    expect((await problems()).split('\n  ')).toEqual([
      "2 problems in the trust centre's facts:",
      expect.stringMatching(/^policies\/version\.yaml:1:1 This file is missing or empty\./),
      expect.stringMatching(/^versioned_docs\/version-1\.0\/statement\.md:1:1 This file is missing or empty\./),
    ]);
    await rm(broken, { recursive: true });
  });
});
