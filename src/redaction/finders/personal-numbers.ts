import { matches, type Finder } from '../finding';

/** International with `+` or 00; North American in its usual shapes; national with a leading zero, in groups. */
const PHONES: readonly Finder[] = [
  matches(/(?<![\w.+=/-])\+\d(?:[ ().\-/]{0,2}\d){7,14}(?!\d)/g, 'phone-number'),
  matches(/(?<![\w.+:/-])00[1-9]\d{0,2}[ ./-]?(?:\d[ ./-]?){6,11}\d(?!\w|:\w)/g, 'phone-number', hasGroups),
  matches(
    /(?<![\w.+:/-])(?:1[ .-])?(?:\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?!\w|[:-]\w|\.\d)/g,
    'phone-number',
  ),
  matches(
    /(?<![\w.+:,/-])\(?0\d{1,4}\)?[ /-]\d{2,4}(?:[ -]?\d{2,4}){1,3}(?!\w|[:-]\w|[.,]\d)/g,
    'phone-number',
    hasNational,
  ),
  matches(
    /(?<![A-Za-z])(?:tele?(?:phone|fon)?|phone|mobile|mobil|cell|fax)(?:[-_ ]?(?:number|no\.?|nr\.?))?["'\\]{0,3}[ \t]{0,3}[:=][ \t]{0,3}["'\\]{0,3}(?<it>\(?\d[\d ()./-]{5,20}\d)/gi,
    'phone-number',
  ),
];

export const phoneNumbers: Finder = (text) => PHONES.flatMap((find) => find(text));

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '');

function hasGroups(match: string): boolean {
  return /[ ./-]/.test(match);
}

/** Nine to twelve digits, as plans for numbers have them; a date such as 01-02-2024 has eight. */
function hasNational(match: string): boolean {
  const { length } = digitsOf(match);
  return length >= 9 && length <= 12;
}

/** Runs of 13 to 19 digits, with single blanks or hyphens, of an issuer that exists, with the right check digit (ISO/IEC 7812). */
export const cardNumbers: Finder = matches(
  /(?<![\w.-]|\d )\d(?:[ -]?\d){12,18}(?!\w|-\w|\.\d| \d)/g,
  'card-number',
  (match) => isIssued(digitsOf(match)) && hasCheckDigit(digitsOf(match)),
);

function isIssued(digits: string): boolean {
  const has = (...lengths: number[]) => lengths.includes(digits.length);
  if (digits.startsWith('4')) return has(13, 16, 19);
  if (/^3[47]/.test(digits)) return has(15);
  if (/^3(?:0[0-5]|[689])/.test(digits)) return has(14);
  if (/^(?:5[1-5]|2[2-7]|6011|64[4-9]|65|35)/.test(digits)) return has(16);
  return digits.startsWith('62') && has(16, 17, 18, 19);
}

function hasCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
