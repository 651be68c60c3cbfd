import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { issueAnswerReader } from '../../../../src/export-engine/jira/issue-answer';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => issueAnswerReader((issue) => issue).end(bytesOf(text));
/** Read while it comes, so many bytes at a time. */
function readBitByBit(text: string, size: number) {
  const reader = issueAnswerReader((issue) => issue);
  const bytes = bytesOf(text);
  for (let length = 0; length < bytes.length; length += size) reader.more?.(bytes.subarray(0, length));
  return reader.end(bytes);
}
/** `{"expand":"","id":"1",…}`, as Jira begins its issues. */
const issue = (id: string, fields: unknown = {}) => ({ expand: '', id, fields });

describe('an answer is read issue by issue as if it were parsed whole', () => {
  const link = (to: string) => ({ expand: '', to });
  test.each<[string, { readonly [name: string]: unknown; readonly issues: readonly unknown[] }]>([
    ['no issue', { issues: [] }],
    ['one', { issues: [issue('1')] }],
    ['some', { issues: ['1', '2', '3'].map((id) => issue(id)) }],
    [
      'what stands beside the issues',
      { issues: [issue('1'), issue('2')], issueErrors: [{ id: '3', errorMessage: '' }] },
    ],
    ['the same before them', { expand: 'names', issueErrors: [{ id: '3' }], issues: [issue('1'), issue('2')] }],
    ['issues that begin in another way', { issues: [issue('1'), { id: '2' }, issue('3'), { id: '4' }] }],
    ['lists inside of issues that look like theirs', { issues: [issue('1', [link('2'), link('3')]), issue('2')] }],
    [
      'a list inside of the first issue, where no other issue begins like it',
      { issues: [issue('1', [link('2'), link('3'), link('4')]), { id: '2' }] },
    ],
    ['a list of issues inside of something else', { page: { issues: [issue('1'), issue('2')] }, issues: [issue('3')] }],
    ['texts that look like cuts', { issues: [issue('},{"expand":"'), issue('"issues":[{"expand":"'), issue('\\')] }],
    ['every alphabet', { issues: [issue('Łódź'), issue('日本'), issue('👩‍👩‍👧'), issue('\ud800')] }],
    ['what is no issue', { issues: [issue('1'), null, 'text', [], issue('2')] }],
  ])('%s', (_, answer) => {
    const { issues, ...rest } = answer;
    expect(read(JSON.stringify(answer))).toEqual({ made: issues, rest });
    expect(read(JSON.stringify(answer, null, 2))).toEqual({ made: issues, rest });
    for (const size of [1, 7, 64]) expect(readBitByBit(JSON.stringify(answer), size)).toEqual({ made: issues, rest });
  });

  test('any JSON', () => {
    const name = fc.constantFrom('expand', 'issues', 'id', '},{"expand":');
    const tree = fc.letrec((tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string({ unit: 'grapheme' }), name, tie('list'), tie('object')),
      list: fc.array(tie('value'), { maxLength: 4 }),
      object: fc.dictionary(name, tie('value'), { maxKeys: 3 }),
    }));
    const answer = fc.record({
      before: tree.value,
      issues: fc.array(tree.object, { maxLength: 5 }),
      after: tree.value,
    });
    fc.assert(
      fc.property(answer, fc.integer({ min: 1, max: 40 }), ({ before, issues, after }, size) => {
        const text = `{"before":${JSON.stringify(before)},"issues":${JSON.stringify(issues)},"after":${JSON.stringify(after)}}`;
        expect(read(text)).toEqual({ made: issues, rest: { before, after } });
        expect(readBitByBit(text, size)).toEqual({ made: issues, rest: { before, after } });
      }),
      { numRuns: 300 },
    );
  });
});

test('an issue is made as soon as the next one begins', () => {
  const made: unknown[] = [];
  const reader = issueAnswerReader((value) => void made.push(value));
  const text = JSON.stringify({ issues: [issue('1'), issue('2'), issue('3')] });
  const secondAt = text.indexOf('"2"');
  reader.more?.(bytesOf(text.slice(0, secondAt - 20)));
  expect(made).toEqual([]);
  reader.more?.(bytesOf(text.slice(0, secondAt)));
  expect(made).toEqual([issue('1')]);
});

test('what cannot be made of an issue is told when the answer is there, and not before', () => {
  const reader = issueAnswerReader((): never => {
    throw new Error('No such issue');
  });
  const bytes = bytesOf(JSON.stringify({ issues: [issue('1'), issue('2')] }));
  reader.more?.(bytes);
  expect(() => reader.end(bytes)).toThrow('No such issue');
});

test('an answer that was cut off anywhere is none', () => {
  const text = JSON.stringify({ issues: [issue('1'), issue('2'), issue('3')], issueErrors: [] });
  for (let end = 0; end < text.length; end += 1) {
    expect(read(text.slice(0, end))).toBeUndefined();
    expect(readBitByBit(text.slice(0, end), 5)).toBeUndefined();
  }
});

test.each(['null', '[]', '"issues"', '{"issues":{}}', '{"issueErrors":[]}'])('%s is not what Jira promises', (text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'JIRA_UNAVAILABLE' }));
});
