import { describe, expect, it } from '@jest/globals';
import { withInlineFacts, writeOutInlineFacts } from '../../../../docs-site/core/facts/inline-facts';

const FACTS = {
  vendor: { mail: 'help@example.com', address: 'not stated', ask: 'Write to :fact[vendor.mail].' },
  loop: { a: ':fact[loop.b]', b: ':fact[loop.a]' },
};

describe('inline facts', () => {
  it.each([
    ['Write to :fact[vendor.mail], please.', 'Write to help@example.com, please.'],
    [':fact[vendor.ask]', 'Write to help@example.com.'],
    ['Its address is :fact[vendor.address].', 'Its address is not stated.'],
    ['No fact here: [vendor.mail].', 'No fact here: [vendor.mail].'],
  ])('%s', (text, written) => expect(withInlineFacts(FACTS, text)).toEqual({ text: written, problems: [] }));

  it.each([
    [':fact[vendor.fax]', ['vendor: there is no "fax". There are mail, address, ask.']],
    [':fact[loop.a]', ['Facts name each other in a circle, or a ":fact[" is not closed.']],
    [':fact[vendor.mail', ['Facts name each other in a circle, or a ":fact[" is not closed.']],
  ])('%s is a problem', (text, problems) => expect(withInlineFacts(FACTS, text).problems).toEqual(problems));

  it('are written out wherever they stand, and nothing else changes', () => {
    expect(writeOutInlineFacts({ vendor: FACTS.vendor, list: [{ n: 1, x: null, t: ':fact[vendor.mail]' }] })).toEqual({
      vendor: { mail: 'help@example.com', address: 'not stated', ask: 'Write to help@example.com.' },
      list: [{ n: 1, x: null, t: 'help@example.com' }],
    });
  });
});
