import { afterAll, expect, test } from '@jest/globals';
import { checkSync } from 'recheck';
import { PREFIXED } from '../../../src/redaction/finders/tokens';
import { redact } from '../../../src/redaction/redact';
import { MUST_CATCH, MUST_CATCH_IN_FIELDS } from './must-catch';

// Every expression that redaction runs is caught here, so that a new one cannot be forgotten.
const used = new Map<string, RegExp>();
const exec = RegExp.prototype.exec;
RegExp.prototype.exec = function (text) {
  used.set(String(this), this);
  return exec.call(this, text);
};
for (const text of [...MUST_CATCH.map(([, secret]) => secret), ...MUST_CATCH_IN_FIELDS.map(([line]) => line)]) {
  redact(text, { names: ['Customer'] });
}
RegExp.prototype.exec = exec;

afterAll(() => {
  RegExp.prototype.exec = exec;
});

/** The formats of tokens are one expression, too long to be judged at once: each is judged by itself, with its beginning. */
const isAllFormats = (expression: RegExp) => expression.source.includes(PREFIXED[0] ?? '');
const expressions = [
  ...[...used.values()].filter((expression) => !isAllFormats(expression)),
  ...PREFIXED.map((format) => new RegExp(`(?<![A-Za-z])(?:${format})`, 'g')),
];

test('a slow expression would be found', () => {
  expect(used.size).toBeGreaterThan(50);
  expect(checkSync('eyJ[\\w-]{10,}\\.x', 'g').status).toBe('vulnerable');
});

test.each(expressions.map((expression) => [String(expression), expression] as const))(
  'no text makes %s slow',
  (_name, { source, flags }) => {
    const { status, complexity } = checkSync(source, flags, { timeout: 60_000 });
    expect({ status, complexity: status === 'vulnerable' ? complexity?.summary : '' }).toEqual({
      status: 'safe',
      complexity: '',
    });
  },
  120_000,
);
