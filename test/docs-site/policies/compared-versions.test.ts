import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { compareVersions, type Comparison } from '../../../docs-site/core/compare/compare-versions';
import type { TrustData } from '../../../docs-site/core/trust-data';
import type { PolicyTexts } from '../../../docs-site/core/versions/policy-texts';
import { readPolicyTexts } from '../../../docs-site/plugin/read-policy-texts';
import { readTrustData } from '../../../docs-site/plugin/read-trust-data';
import { expectLossless } from '../core/redline/lossless';
import { parsePolicy } from '../../../docs-site/core/redline/parse-policy';

const SITE = join(import.meta.dirname, '../../../docs-site');

let data: TrustData;
let texts: PolicyTexts;

beforeAll(async () => {
  data = await readTrustData(SITE, 'https://trust.example');
  texts = await readPolicyTexts(SITE, data);
});

function compare(old: string, now: string): Comparison {
  const side = (label: string) => {
    const version = data.versions.find((one) => one.label === label);
    const own = texts[label];
    if (version === undefined || own === undefined) throw new Error(`There is no version ${label}.`);
    return { version, texts: own };
  };
  return compareVersions(side(old), side(now));
}

describe('policy version 1.1 against 1.0', () => {
  it('is a change of wording because of one pronoun, and editorial in everything else', () => {
    const { verdict, facts, documents } = compare('1.0', '1.1');
    expect(verdict).toEqual({ kind: 'wording', words: 'Wording changed, no fact changed' });
    expect(facts).toEqual([]);
    expect(
      documents.statement.changes.list.map(({ weight, clause, old, new: now }) => [weight, clause, old, now]),
    ).toEqual([
      ['editorial', 'data-protection-concept', '  ', ' '],
      ['wording', 'support-data', 'which', 'that'],
      ['editorial', 'error-tracking-data', ' ', ''],
      ['editorial', 'product-analytics-data', 'behavior', 'behaviour'],
      ['editorial', 'hosting', 'centers', 'centres'],
      ['editorial', 'backups', 'backup', 'back up'],
      ['editorial', 'backups', '  ', ' '],
    ]);
    expect(documents['hosting-regions'].changes.list).toEqual([]);
    expect(documents['backup-policy'].changes.list).toEqual([]);
  });
});

describe('policy version 2.0 against 1.1', () => {
  it('is material', () => {
    const { verdict, facts } = compare('1.1', '2.0');
    const material = facts.filter(({ minor }) => !minor).length;
    expect(verdict).toEqual({ kind: 'material', words: `Material: ${material} facts changed` });
  });

  it('lists every entry of every fact file that differs, with the apps it is about', () => {
    const { facts, old, new: now } = compare('1.1', '2.0');
    const entriesOf = (list: readonly { readonly id: string }[]) => new Map(list.map((entry) => [entry.id, entry]));
    const differing = (file: string, before: readonly { id: string }[], after: readonly { id: string }[]) => {
      const [was, is] = [entriesOf(before), entriesOf(after)];
      const ids = [...new Set([...was.keys(), ...is.keys()])];
      return ids
        .filter((id) => JSON.stringify(was.get(id)) !== JSON.stringify(is.get(id)))
        .map((id) => [file, id] as const);
    };
    const wanted = [
      ...differing('apps', old.facts.apps.apps, now.facts.apps.apps),
      ...differing('measures', old.facts.measures.measures, now.facts.measures.measures),
      ...differing('practices', old.facts.practices.practices, now.facts.practices.practices),
    ];
    expect(wanted.length).toBeGreaterThan(10);
    for (const [file, id] of wanted) {
      const found = facts.some(({ path }) => path[0] === file && path.includes(id));
      expect([file, id, found]).toEqual([file, id, true]);
    }
    expect(facts.find(({ path }) => path[0] === 'inventory')?.apps).toEqual(['openbook']);
  });

  it('loses nothing of any document', () => {
    for (const id of ['statement', 'hosting-regions', 'backup-policy'] as const) {
      const [old = '', now = ''] = [texts['1.1']?.[id], texts['2.0']?.[id]];
      expect(expectLossless([parsePolicy(old), parsePolicy(now)]).coarse).toBe(false);
    }
  });
});
