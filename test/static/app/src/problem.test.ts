import { describe, expect, test } from '@jest/globals';
import { AppError } from '../../../../src/app-error';
import { problemOf, problemOfReply } from '../../../../static/app/src/problem';

describe('what the page shows of an error', () => {
  test('an error of the app keeps its sentence', () => {
    expect(problemOf(new AppError('NETWORK', 'No answer. Check your connection.'))).toEqual({
      code: 'NETWORK',
      message: 'No answer. Check your connection.',
      reference: null,
    });
  });

  test('what nobody foresaw shows nothing of its inside', () => {
    const problem = problemOf(new TypeError('Cannot read properties of undefined (reading "token=abc")'));
    expect(problem).toEqual({
      code: 'UNEXPECTED',
      message: 'Something unexpected went wrong in this page. Reload it and try again.',
      reference: null,
    });
  });

  test.each([
    ['a1b2c3', 'a1b2c3'],
    ['', null],
  ])('a reply with the reference "%s"', (reference, shown) => {
    const reply = { ok: false, code: 'UNEXPECTED', message: 'Try again.', reference } as const;
    expect(problemOfReply(reply)).toEqual({ code: 'UNEXPECTED', message: 'Try again.', reference: shown });
  });
});
