import { describe, expect, test } from '@jest/globals';
import { errorTally } from '../../../../../static/app/src/errors/error-tally';
import { recentErrorsText } from '../../../../../static/app/src/pages/report/recent-errors-text';
import { traceOfEvent } from '../../../../../static/app/src/errors/trace-of-event';

const trace = (at: number) => ({ name: 'TypeError', message: 'x is null', frames: [`index-4f3a.js:1:${at}`] });

describe('the errors of a page load', () => {
  test('10,000 in a loop are one, and 10,000 different ones are 20', () => {
    const one = errorTally();
    for (let times = 0; times < 10_000; times += 1) one.meet(trace(1));
    expect(one.take()).toEqual([{ ...trace(1), count: 10_000 }]);
    const many = errorTally();
    for (let at = 0; at < 10_000; at += 1) many.meet(trace(at));
    expect(many.take()).toHaveLength(20);
  });

  test('are told three times each, and not again', () => {
    const { meet, take } = errorTally();
    const counts = [1, 2, 3, 4].map(() => {
      meet(trace(1));
      return take().length;
    });
    expect(counts).toEqual([1, 1, 1, 0]);
    expect(take()).toEqual([]);
  });

  test('stay there for a report, also when they are told', () => {
    const { meet, take, all } = errorTally();
    meet(trace(1));
    take();
    meet(trace(2));
    expect(recentErrorsText(all())).toBe(
      'TypeError: x is null\n  index-4f3a.js:1:1\nTypeError: x is null\n  index-4f3a.js:1:2',
    );
  });
});

describe('an error that nobody caught', () => {
  const ours = 'https://cdn.example.net/app/assets/';
  const isOwn = (address: string) => address.startsWith(ours);
  const place = { message: 'x is null', lineno: 1, colno: 7 };

  test('without the error itself is told by its place', () => {
    const event = { ...place, error: null, filename: `${ours}index-4f3a.js` };
    expect(traceOfEvent(event, isOwn)).toEqual({ name: 'Error', message: 'x is null', frames: ['index-4f3a.js:1:7'] });
  });

  test.each([
    ['of an extension', { ...place, error: null, filename: 'chrome-extension://abc/index-4f3a.js' }],
    ['without a place', { ...place, error: null, filename: '' }],
    ['of a script elsewhere', { ...place, error: new Error('x'), filename: `${ours}index-4f3a.js` }],
  ])('%s is not ours to tell', (_what, event) => {
    expect(traceOfEvent(event, isOwn)).toBeNull();
  });
});
