import type { FactProblem } from '../facts/fact-problem';
import { dayInWords } from '../versions/day-in-words';

const DAY_MS = 86_400_000;

/** So many days before it runs out, somebody has to look at the contact again. */
export const SECURITY_TXT_DAYS = 30;

/** Whether security.txt runs out soon (RFC 9116, section 2.5.5). `problem` places it at the fact. */
export function staleSecurityTxt(
  expires: string,
  today: string,
  problem: (wrong: string, mend: string) => FactProblem,
): readonly FactProblem[] {
  const days = (Date.parse(expires) - Date.parse(today)) / DAY_MS;
  if (days >= SECURITY_TXT_DAYS) return [];
  const wrong =
    days < 0
      ? `security.txt ran out on ${dayInWords(expires)}: researchers take its contact for abandoned.`
      : `security.txt runs out on ${dayInWords(expires)}, in ${days === 1 ? '1 day' : `${days} days`}.`;
  return [problem(wrong, 'Look whether the security contact is still right, then write a day within the next year.')];
}
