import { describe, expect, it } from '@jest/globals';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { securityTxt } from '../../../../docs-site/core/files/security-txt';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';
import { FACTS, INVENTORY, VERSIONS } from '../tables/small-trust';

/**
 * The grammar of RFC 9116, section 4, for an unsigned file, with what it imports: date-time of RFC 3339, URI of RFC 3986
 * (scheme and the characters that a URI may hold), language tags of RFC 5646, names and values of fields of RFC 5322. The
 * parser never goes back, so where the RFC leaves the choice open, `!` says what may not come next.
 */
const RFC_9116 = `
unsigned       = *(!must line) 1*(contact-field eol *(!must line)) expires-field eol *(!must line) [lang-field eol] *(!must line)
must           = "Contact:" / "Expires:" / "Preferred-Languages:"
line           = [ field / comment ] eol
eol            = *WSP [CR] LF
field          = ack-field / can-field / encryption-field / hiring-field / policy-field / ext-field
fs             = ":"
comment        = "#" *(WSP / VCHAR / %x80-FF)
ack-field      = "Acknowledgments" fs SP uri
can-field      = "Canonical" fs SP uri
contact-field  = "Contact" fs SP uri
expires-field  = "Expires" fs SP date-time
encryption-field = "Encryption" fs SP uri
hiring-field   = "Hiring" fs SP uri
lang-field     = "Preferred-Languages" fs SP lang-tag *(*WSP "," *WSP lang-tag)
policy-field   = "Policy" fs SP uri
ext-field      = !known 1*(%d33-57 / %d59-126) fs SP *(WSP / VCHAR)
known          = ("Acknowledgments" / "Canonical" / "Encryption" / "Hiring" / "Policy") fs
uri            = ALPHA *(ALPHA / DIGIT / "+" / "-" / ".") ":" 1*uri-char
uri-char       = ALPHA / DIGIT / "-" / "." / "_" / "~" / ":" / "/" / "?" / "#" / "[" / "]" / "@" / "!" / "$" / "&" / "'"
               / "(" / ")" / "*" / "+" / "," / ";" / "=" / ("%" HEXDIG HEXDIG)
date-time      = full-date "T" full-time
full-date      = 4DIGIT "-" 2DIGIT "-" 2DIGIT
full-time      = 2DIGIT ":" 2DIGIT ":" 2DIGIT ["." 1*DIGIT] ("Z" / (("+" / "-") 2DIGIT ":" 2DIGIT))
lang-tag       = 2*8ALPHA *("-" 1*8(ALPHA / DIGIT))
ALPHA          = %x41-5A / %x61-7A
DIGIT          = %x30-39
HEXDIG         = DIGIT / "A" / "B" / "C" / "D" / "E" / "F"
VCHAR          = %x21-7E
SP             = %x20
WSP            = SP / %x09
CR             = %x0D
LF             = %x0A
`;

/** What is used of apg-js, which has no types of its own. */
type Apg = {
  readonly apgApi: new (grammar: string) => { generate(): void; errors: unknown[]; toObject(): object };
  readonly apgLib: {
    readonly parser: new () => { parse(grammar: object, rule: string, input: string): { readonly success: boolean } };
  };
};
const { apgApi: Generator, apgLib } = createRequire(import.meta.url)('apg-js') as Apg;
const generator = new Generator(RFC_9116.trimStart());
generator.generate();
const grammar = () => generator.toObject();
const isSecurityTxt = (text: string) => new apgLib.parser().parse(grammar(), 'unsigned', text).success;

const data: TrustData = {
  siteUrl: 'https://trust.example',
  facts: FACTS,
  inventory: INVENTORY,
  inventoryDigest: '',
  versions: VERSIONS,
  hasPdf: false,
};

describe('security.txt', () => {
  it('says whom to write to, until when that holds, and where the policy is', () => {
    expect(securityTxt(data)).toBe(
      [
        'Contact: mailto:safe@example.com',
        'Expires: 2027-08-31T23:59:59Z',
        'Preferred-Languages: en',
        'Policy: https://trust.example/disclosure/',
        'Canonical: https://trust.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('leaves web addresses out where the site is not served with https', () => {
    expect(securityTxt({ ...data, siteUrl: 'http://localhost:4312' })).toBe(
      'Contact: mailto:safe@example.com\nExpires: 2027-08-31T23:59:59Z\nPreferred-Languages: en\n',
    );
  });

  it.each([
    ['as it is', (text: string) => text, true],
    ['with a comment and an empty line', (text: string) => `# Ours\n\n${text}`, true],
    ['with lines that end as on Windows', (text: string) => text.replaceAll('\n', '\r\n'), true],
    ['without a contact', (text: string) => text.replace(/^Contact.*\n/m, ''), false],
    ['with a bare e-mail address', (text: string) => text.replace('mailto:', ''), false],
    ['without an expiry', (text: string) => text.replace(/^Expires.*\n/m, ''), false],
    ['with a day for an expiry', (text: string) => text.replace('T23:59:59Z', ''), false],
    ['with two expiries', (text: string) => text.replace(/^(Expires.*\n)/m, '$1$1'), false],
    ['with languages in words', (text: string) => text.replace('en\n', 'English and German\n'), false],
    ['with a last line that does not end', (text: string) => text.trimEnd(), false],
  ])('is read by the grammar of RFC 9116: %s', (_, change, valid) => {
    expect(generator.errors).toEqual([]);
    expect(isSecurityTxt(change(securityTxt(data)))).toBe(valid);
  });

  it('has at least 30 days to run: look at the contact again, then move securityTxtExpires in facts/vendor.yaml', async () => {
    const real = await readTrustData(
      join(import.meta.dirname, '../../../../docs-site'),
      'https://trust.example',
      false,
    );
    const text = securityTxt(real);
    expect(isSecurityTxt(text)).toBe(true);
    const days = (Date.parse(/^Expires: (.+)$/m.exec(text)![1]!) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(30);
    // RFC 9116, section 2.5.5, recommends less than a year.
    expect(days).toBeLessThan(366);
  });
});
