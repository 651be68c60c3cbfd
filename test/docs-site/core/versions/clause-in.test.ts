import { describe, expect, it } from '@jest/globals';
import { clauseIn } from '../../../../docs-site/core/versions/clause-in';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import { VERSIONS } from '../tables/small-trust';

/** A version whose statement has these clauses, each "level id". */
const withClauses = (...clauses: readonly string[]): PolicyVersion => ({
  ...VERSIONS[0]!,
  documents: {
    ...VERSIONS[0]!.documents,
    statement: {
      title: 'Statement',
      clauses: clauses.map((clause) => {
        const [level, id = ''] = clause.split(' ');
        return { id, title: id, level: Number(level) };
      }),
    },
  },
});

const own = withClauses('2 scope', '2 data', '3 account', '4 account-keys', '3 session', '2 backups');
const other = withClauses('2 scope', '2 data', '3 session');

describe('a clause in another version', () => {
  it.each([
    ['session', { id: 'session', exact: true }],
    ['account', { id: 'data', exact: false }],
    ['account-keys', { id: 'data', exact: false }],
    ['backups', null],
    ['unheard-of', null],
  ])('%s', (id, expected) => {
    const found = clauseIn(other, 'statement', id, own);
    expect(found === null ? null : { id: found.clause.id, exact: found.exact }).toEqual(expected);
  });
});
