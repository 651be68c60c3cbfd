import { describe, expect, it } from '@jest/globals';
import { isSameButForSpelling } from '../../../../docs-site/core/redline/spelling';

describe('two passages', () => {
  it.each([
    ['behavior', 'behaviour'],
    ['data centers', 'data centres'],
    ['Organization', 'Organisation'],
    ['backup', 'back up'],
    ['e-mail', 'email'],
    ['cancelled', 'canceled'],
    ['the licence', 'the license'],
    ['analyse', 'analyze'],
    ['judgement', 'judgment'],
    ['end-users ’ browsers', "end-users' browsers"],
    ['now, and then', 'now and then'],
    ['“quoted”', '"quoted"'],
    ['a  b', 'a b'],
  ])('"%s" and "%s" are the same but for spelling', (old, now) => {
    expect(isSameButForSpelling(old, now)).toBe(true);
    expect(isSameButForSpelling(now, old)).toBe(true);
  });

  it.each([
    ['which', 'that'],
    ['is not', 'is now'],
    ['liable', 'viable'],
    ['four', 'for'],
    ['hour', 'our'],
    ['filled', 'filed'],
    ['a part', 'apart'],
    ['may be', 'maybe'],
    ['re-sign', 'resign'],
    ['30', '300'],
    ['1.5', '15'],
    ['-5', '5'],
    ['10-49', '1049'],
    ['and/or', 'and or'],
    ['5 %', '5'],
    ['Customer', 'customer'],
    ["user's", "users'"],
    ['Polices', 'Policies'],
  ])('"%s" and "%s" are other words', (old, now) => {
    expect(isSameButForSpelling(old, now)).toBe(false);
    expect(isSameButForSpelling(now, old)).toBe(false);
  });
});
