import * as v from 'valibot';
import { isCalendarDay } from '../calendar-day';

/** What a fact says where the vendor's published statement says nothing. Readers see "Not stated" and whom to ask. */
export const NOT_STATED = 'not stated';

export type Stated<T> = T | typeof NOT_STATED;

/** A fact that may be missing from what the vendor published; in YAML `not stated`. */
export const stated = <S extends v.GenericSchema>(schema: S) => v.union([v.literal(NOT_STATED), schema]);

export const isStated = <T>(value: Stated<T>): value is T => value !== NOT_STATED;

/** One line of plain words. */
export const line = v.pipe(
  v.string('Write words here.'),
  v.trim(),
  v.minLength(1, 'Write words here, or "not stated" where that is allowed.'),
  v.maxLength(600, 'Shorten this to 600 characters.'),
);

/** A name for links and addresses: small letters, digits and hyphens. */
export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]*$/, 'Write a name of small letters, digits and hyphens, such as "smart-git".'),
);

/** A calendar day, ISO 8601. */
export const day = v.pipe(
  v.string(),
  v.isoDate('Write a day as 2026-11-23.'),
  // What is not even shaped like a day is one mistake, not two.
  v.check(
    (text) => !v.ISO_DATE_REGEX.test(text) || isCalendarDay(text),
    'The calendar has no such day. Look at its month.',
  ),
);

export const httpsUrl = v.pipe(v.string(), v.url('Write a whole address.'), v.startsWith('https://', 'Use https.'));

/** Marks a fact whose change is not material (design, section 5): everything else is, and is never lowered by hand. */
export const minor = <const S extends v.GenericSchema>(schema: S) =>
  v.pipe(schema, v.metadata({ change: 'minor' as const }));
