import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caretPlace } from '../../../../../../../static/app/src/pages/export/jql-suggestions/jql-caret';

/** `|` is the caret. */
function placeIn(marked: string) {
  const caret = marked.indexOf('|');
  const query = marked.replace('|', '');
  const { from, to, ...place } = caretPlace(query, caret);
  return { ...place, replaces: query.slice(from, to) };
}

const value = (field: string, operator: string, typed: string, list = false) => ({
  expects: 'value',
  field,
  operator,
  list,
  typed,
});

describe('what may stand at the caret', () => {
  test.each([
    ['|', { expects: 'clause', typed: '' }, ''],
    ['sta|', { expects: 'clause', typed: 'sta' }, 'sta'],
    ['st|atus = Done', { expects: 'clause', typed: 'st' }, 'status'],
    ['(not pri|', { expects: 'clause', typed: 'pri' }, 'pri'],
    ['"Story Po|', { expects: 'clause', typed: 'Story Po' }, '"Story Po'],
    ['cf[100|', { expects: 'clause', typed: 'cf[100' }, 'cf[100'],
    ['status |', { expects: 'operator', field: 'status', typed: '' }, ''],
    ['status n|', { expects: 'operator', field: 'status', typed: 'n' }, 'n'],
    ['"Story Points" |', { expects: 'operator', field: 'Story Points', typed: '' }, ''],
    ['status=|', value('status', '=', ''), ''],
    ['status = In|', value('status', '=', 'In'), 'In'],
    ['status = "In Pro|', value('status', '=', 'In Pro'), '"In Pro'],
    ["assignee != 'A\\'b|", value('assignee', '!=', "A'b"), "'A\\'b"],
    ['status in (|', value('status', 'in', '', true), ''],
    ['status IN (Done, "To|', value('status', 'in', 'To', true), '"To'],
    ['status not in (D|', value('status', 'not in', 'D', true), 'D'],
    ['resolution is |', value('resolution', 'is', ''), ''],
    ['resolution is not |', value('resolution', 'is not', ''), ''],
    ['status was not in (|', value('status', 'was not in', '', true), ''],
    ['status = Done |', { expects: 'connective', typed: '' }, ''],
    ['status = Done a|', { expects: 'connective', typed: 'a' }, 'a'],
    ['status in (Done) |', { expects: 'connective', typed: '' }, ''],
    ['status changed |', { expects: 'connective', typed: '' }, ''],
    ['assignee = currentUser() |', { expects: 'connective', typed: '' }, ''],
    ['assignee in (membersOf("x"), |', value('assignee', 'in', '', true), ''],
    ['assignee in membersOf(|', { expects: 'nothing', typed: '' }, ''],
    ['(status = Done) |', { expects: 'connective', typed: '' }, ''],
    ['status = Done AND |', { expects: 'clause', typed: '' }, ''],
    ['status = Done order |', { expects: 'connective', typed: '' }, ''],
    ['status = Done order by |', { expects: 'orderField', typed: '' }, ''],
    ['order by |', { expects: 'orderField', typed: '' }, ''],
    ['status = Done order by cre|', { expects: 'orderField', typed: 'cre' }, 'cre'],
    ['status = Done order by created |', { expects: 'direction', typed: '' }, ''],
    ['order by created desc, |', { expects: 'orderField', typed: '' }, ''],
    ['status = Done Done |', { expects: 'nothing', typed: '' }, ''],
    ['status = Done Done and |', { expects: 'clause', typed: '' }, ''],
    ['project = OBK\nAND st|', { expects: 'clause', typed: 'st' }, 'st'],
  ])('%j', (marked, place, replaces) => {
    expect(placeIn(marked)).toEqual({ ...place, replaces });
  });

  test('a closed text is not gone on with: behind it stands the next thing', () => {
    expect(placeIn('status = "Done"|')).toMatchObject({ expects: 'connective', replaces: '' });
  });

  test('any text has a place that lies in it', () => {
    const words = fc.array(
      fc.constantFrom('status', '=', 'in', '(', ')', ',', '"a b"', '"', "'", '\\', ' ', 'and', 'order', 'by'),
    );
    fc.assert(
      fc.property(words, fc.nat(60), (pieces, at) => {
        const query = pieces.join(' ');
        const caret = Math.min(at, query.length);
        const { from, to } = caretPlace(query, caret);
        expect(from <= caret && caret <= to && to <= query.length).toBe(true);
      }),
    );
  });
});
