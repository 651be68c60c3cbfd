import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { redact, redactedPieces } from '../../../src/redaction/redact';
import { MUST_CATCH, MUST_CATCH_IN_FIELDS } from './must-catch';

describe('what must never pass', () => {
  test.each(MUST_CATCH)('%s', (_kind, secret) => {
    for (const text of [
      secret,
      `see ${secret}`,
      `"${secret}"`,
      `(${secret}),`,
      `<b>${secret}</b>`,
      `a: ${secret}\nb`,
    ]) {
      const left = redactedPieces(text).filter(({ removed }) => removed === null);
      const kept = left.map((piece) => piece.text).join('');
      expect(kept.length).toBeLessThanOrEqual(text.length - secret.length);
    }
  });

  test.each(MUST_CATCH_IN_FIELDS)('%s', (line, secret) => {
    expect(redact(line)).not.toContain(secret);
  });
});

describe('each mark says what was there', () => {
  test.each([
    ['write to anna@example.com.', 'write to [e-mail address removed].'],
    ['password=hunter2&next=1', 'password=[secret value removed]&next=1'],
    ['{"password":"x\\"y","n":1}', '{"password":"[secret value removed]","n":1}'],
    ['https://anna:hunter2@jira.example.com/x', 'https://[user name and password removed]@jira.example.com/x'],
    ['Authorization: Basic YW5uYTpodW50ZXIy', 'Authorization: [authorization removed]'],
    ['Cookie: a=b; c=d', 'Cookie: [cookie removed]'],
    ['/search?jql=assignee%3Danna&startAt=50', '/search?jql=[query value removed]&startAt=50'],
    ['from 203.0.113.195:8443', 'from [IP address removed]:8443'],
    ['from fe80::1:2, then', 'from [IP address removed], then'],
    ['call +49 170 1234567 now', 'call [phone number removed] now'],
    ['card 4111-1111-1111-1111', 'card [card number removed]'],
    ['assignee = 557058:0867a421-a9ee-4659-801a-bc0ee4a4487e', 'assignee = [account id removed]'],
    ['/Users/anna/app.js:3', '/Users/[user folder removed]/app.js:3'],
    ['token: xoxb-23984754863-2348975623112', 'token: [token or key removed]'],
    ['mailto:anna@example.com?subject=hello', 'mailto:[e-mail address removed]?subject=[query value removed]'],
  ])('%s', (text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  test('two findings in one place are one mark, of the most specific kind', () => {
    const token = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiI1NTcwNTgifQ', 'c2lnbmF0dXJl'].join('.');
    expect(redact(`Authorization: Bearer ${token}`)).toBe('Authorization: [JSON Web Token removed]');
    expect(redact(`?access_token=${token}&x=1`)).toBe('?access_token=[JSON Web Token removed]&x=1');
  });

  test('names that the caller gives, as whole words in any case', () => {
    const names = ['Customer', 'Net salary (EUR)', 'a', ''];
    expect(redact('The field "net salary (eur)" of customer 7; customers stay, a too', { names })).toBe(
      'The field "[name removed]" of [name removed] 7; customers stay, a too',
    );
  });
});

describe('what stays', () => {
  test.each([
    'The password is required. Reset your password.',
    'password: ${DB_PASSWORD}',
    'login(username=username, password=password)',
    'apiKey: this.apiKey,',
    'SyntaxError: Unexpected token: punc ())',
    'max_tokens: 4096, token: 12',
    'commit 9fceb02d0ae598e95dc970b74767f19372d61af8',
    'cloudId 11111111-2222-4333-8444-555555555555',
    'version 1.2.3.4, v10.0.0.1, Chrome/142.0.0.0, app-1.2.3.4.jar',
    'http://127.0.0.1:4310 and ::1',
    'at 10:14:03 on 2026-11-26, epoch 1764150000000',
    'std::vector<int> a::b',
    'react@18.3.1, logo@2x.png, render@bundle.js:1:2, git@github.com:acme/app.git',
    'OBK-4711, customfield_10023, 1234567890123456',
    'Basic authentication needs a bearer token',
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4',
  ])('%s', (text) => {
    expect(redactedPieces(text)).toEqual([{ text, removed: null }]);
  });
});

/** Texts that hit the rules: pieces of them, glued without and with blanks. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MUST_CATCH.map(([, secret]) => secret), ...MUST_CATCH_IN_FIELDS.map(([line]) => line)),
      fc.constantFrom(
        '[e-mail address removed]',
        '[',
        ']',
        'password=',
        '"',
        "'",
        '\\',
        '@',
        '://',
        '?a=',
        ' ',
        '\n',
        ':',
        '.',
        '+',
        '-',
        '1',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  test('the pieces make up the text, and no piece is empty', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const pieces = redactedPieces(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.every((piece) => piece.text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('to redact what is redacted changes nothing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = redact(text);
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
  });
});
