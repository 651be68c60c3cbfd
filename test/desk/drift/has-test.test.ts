import { expect, test } from '@jest/globals';
import { hasTest } from '../../../desk/drift/has-test';

const SOURCE = `
describe('a day', () => {
  test('ends', () => expect(1).toBe(1));
  describe('of rain', () => {
    it.each([['a']])('wets %s (all)', (name) => {});
  });
  test.skip('starts', () => {});
});
describe.skip('a night', () => { test('ends', () => {}); });
describeInBrowser('the page', () => { test.only(\`opens\`, async () => {}); });
test.todo('falls');
// test('is not written')
`;

test.each([
  ['a day ends', true],
  ['a day of rain wets everybody (all)', true],
  ['the page opens', true],
  ['ends', false],
  ['a day starts', false],
  ['a night ends', false],
  ['a day of rain wets everybody', false],
  ['falls', false],
  ['is not written', false],
])('%s: %s', (name, expected) => {
  expect(hasTest(SOURCE, name)).toBe(expected);
});
