import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { accountIdsInJql, withoutAccountId } from '../../../src/exports/account-ids-in-jql';

const HEX = '5be24ad8b1653240376955d2';
const OLD = '557058:0867a421-a9ee-4659-801a-bc0ee4a4487e';
const NEW = '712020:e2c0f0f1-1111-4abc-8def-0123456789ab';
const CUSTOMER = 'qm:6f2b1f4c-19a1-4ad3-b3c1-5b1f3c7a9d20:0f0e9a0a-5c80-4bb5-9a3a-1b2c3d4e5f60';

describe('account ids in a query', () => {
  test.each<[string, readonly string[]]>([
    ['project = OBK order by key', []],
    ['assignee = currentUser()', []],
    [`assignee = ${HEX}`, [HEX]],
    [`assignee="${OLD}"`, [OLD]],
    [`assignee = '${NEW}' or reporter=${OLD}`, [NEW, OLD]],
    [`assignee in (${HEX},${OLD}, "${NEW}")`, [HEX, OLD, NEW]],
    [`reporter = ${CUSTOMER}`, [CUSTOMER]],
    [`assignee was ${HEX} by "${OLD}" and assignee != ${HEX}`, [HEX, OLD]],
    [`"Approver[User Picker (single user)]" = ${NEW}`, [NEW]],
    [String.raw`assignee = "557058\u003a0867a421-a9ee-4659-801a-bc0ee4a4487e"`, [OLD]],
    [String.raw`assignee = "557058\:0867a421-a9ee-4659-801a-bc0ee4a4487e"`, [OLD]],
    [`comment ~ "[~accountid:${OLD}]"`, [OLD]],
    [`comment ~ "[~accountid:${HEX}]"`, [HEX]],
    // Digests and keys that are longer or shorter are no account ids.
    [`text ~ "${'a1'.repeat(20)}"`, []],
    [`issue.property[x] = ${HEX.slice(1)}`, []],
    ['cf[10020] = 557058', []],
  ])('%s', (jql, ids) => {
    expect(accountIdsInJql(jql)).toEqual(ids);
  });

  test('are found wherever they stand', () => {
    const around = fc.constantFrom(' ', '(', ')', ',', '"', "'", '=', '\n', '~', '!', '[', ']', '<', '>');
    fc.assert(
      fc.property(fc.constantFrom(HEX, OLD, NEW, CUSTOMER), around, around, fc.string(), (id, before, after, rest) => {
        expect(accountIdsInJql(`${rest.replace(/\\/g, '')}${before}${id}${after}`)).toContain(id);
      }),
    );
  });
});

describe('a query without an account id', () => {
  test.each<[string, string]>([
    [`assignee = ${OLD}`, 'assignee = openbook-closed-account'],
    [`assignee in (${HEX}, "${OLD}")`, `assignee in (${HEX}, "openbook-closed-account")`],
    [String.raw`assignee = "557058\u003A0867a421-a9ee-4659-801a-bc0ee4a4487e"`, 'assignee = "openbook-closed-account"'],
    [String.raw`assignee = "557058\:0867a421-a9ee-4659-801a-bc0ee4a4487e"`, 'assignee = "openbook-closed-account"'],
    [
      `comment ~ "[~accountid:${OLD}]" and assignee = ${HEX}`,
      `comment ~ "[~accountid:openbook-closed-account]" and assignee = ${HEX}`,
    ],
    ['project = OBK', 'project = OBK'],
  ])('%s', (jql, without) => {
    expect(withoutAccountId(jql, OLD)).toBe(without);
  });

  test('holds none of what was found in it once each is taken out, and is no longer than it was', () => {
    const piece = fc.constantFrom(HEX, OLD, NEW, CUSTOMER, OLD.replace(':', '\\u003a'), ' ', '"', '=', '\\', 'a', ':');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const jql = pieces.join('');
        const found = accountIdsInJql(jql);
        const without = found.reduce(withoutAccountId, jql);
        expect(accountIdsInJql(without).filter((id) => found.includes(id))).toEqual([]);
        expect(without.length).toBeLessThanOrEqual(jql.length);
      }),
    );
  });
});
