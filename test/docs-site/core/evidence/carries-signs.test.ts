import { describe, expect, it } from '@jest/globals';
import { carriesSigns, labelsWithSigns } from '../../../../docs-site/core/evidence/carries-signs';
import { whereSaid } from '../../../../docs-site/core/evidence/where-said';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import { VERSIONS } from '../tables/small-trust';

const [DRAFT] = VERSIONS as readonly [PolicyVersion];

const version = (label: string, state: PolicyVersion['state'], effective: string | null, clauses = ['retention']) => ({
  ...DRAFT,
  label,
  state,
  effective,
  documents: {
    ...DRAFT.documents,
    statement: { title: 'Statement', clauses: clauses.map((id) => ({ id, title: `About ${id}`, level: 2 })) },
  },
});

const draft = version('2.3', 'in preparation', null, ['retention', 'new']);
const toCome = version('2.2', 'released', '2027-03-01');
const inForce = version('2.1', 'released', '2027-02-01');
const replaced = version('2.0', 'released', '2027-01-01');
const reconstructed = version('1.1', 'reconstructed', 'not stated');
const TODAY = '2027-02-15';

describe('the versions whose sentences carry signs', () => {
  it.each<[string, readonly PolicyVersion[], readonly string[]]>([
    ['before the first release', [draft, reconstructed], ['2.3']],
    ['a version is released and to come', [draft, toCome, reconstructed], ['2.3', '2.2']],
    [
      'one is in force, one to come and one replaced',
      [draft, toCome, inForce, replaced, reconstructed],
      ['2.3', '2.2', '2.1'],
    ],
  ])('%s', (_, versions, labels) => expect(labelsWithSigns(versions, TODAY)).toEqual(labels));

  it('are none that there is not', () => expect(carriesSigns([draft], '9.9', TODAY)).toBe(false));
});

describe('where a claim is said', () => {
  const versions = [draft, toCome, inForce, replaced];
  const said = (clause: string) => whereSaid(versions, { document: 'statement', clause }, TODAY)?.path ?? null;

  it.each([
    ['in the version in force', 'retention', '/policies/2.1/statement/#retention'],
    ['in the draft, where the clause is new', 'new', '/policies/2.3/statement/#new'],
    ['nowhere, where no version has the clause', 'gone', null],
  ])('%s', (_, clause, path) => expect(said(clause)).toBe(path));
});
