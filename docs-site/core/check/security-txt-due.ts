import type { Complaint } from '../directives/complaint';
import { dayInWords } from '../versions/day-in-words';

const DAY_MS = 86_400_000;

/** So many days before it runs out, somebody has to look at the contact again. */
const SECURITY_TXT_DAYS = 30;

/** What is wrong with the day on which security.txt runs out (RFC 9116, section 2.5.5); null where nothing is. */
export function staleSecurityTxt(expires: string, today: string): Complaint | null {
  const days = (Date.parse(expires) - Date.parse(today)) / DAY_MS;
  if (days >= SECURITY_TXT_DAYS) return null;
  const wrong =
    days < 0
      ? `security.txt ran out on ${dayInWords(expires)}: researchers take its contact for abandoned.`
      : `security.txt runs out on ${dayInWords(expires)}, in ${days === 1 ? '1 day' : `${days} days`}.`;
  return { wrong, mend: 'Look whether the security contact is still right, then write a day within the next year.' };
}
