const FORMAT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A calendar day as people write it: 2026-11-23 becomes "23 November 2026". */
export const dayInWords = (day: string) => FORMAT.format(new Date(`${day}T00:00:00Z`));
