import { describe, expect, it } from '@jest/globals';
import { matches, wordsOf } from '../../../../docs-site/core/inventory-filter/matching';

describe('the search of the data inventory', () => {
  it.each<[string, string, boolean]>([
    ['', 'ClientKey', true],
    ['   ', 'ClientKey', true],
    ['clientkey', 'ClientKey', true],
    ['client key', 'ClientKey', true],
    ['key client', 'ClientKey', true],
    ['client token', 'ClientKey', false],
    ['cafe', 'Café', true],
    ["site's", 'The customer’s site', false],
    ["customer's", 'The customer’s site', true],
    ['person', 'jql Text A person 2.0 (in preparation)', true],
    ['[a-z]', 'abc', false],
  ])('looking for "%s" in "%s": %s', (query, text, expected) => expect(matches(text, wordsOf(query))).toBe(expected));
});
