import type { Issue } from '../dataset';
import { compareWith, unknownFunction, type ClauseField, type Operand, type QueryContext } from './clause-field';
import { callDateFunction, readDate } from './dates';
import { calendarDay } from './time-zone';

function instantOfOperand(operand: Operand, context: QueryContext, name: string): number {
  if (operand.kind === 'value') return readDate(operand.text, name, context.dates);
  const instant = callDateFunction(operand.name, operand.args, context.dates);
  if (instant === null) throw unknownFunction(operand.name, name);
  return instant;
}

/** Instants, compared to the second; `2026-01-31` means its midnight, so `= 2026-01-31` finds next to nothing, as in Jira. */
export function instants(id: string, options: { readonly neverEmpty?: boolean } = {}): ClauseField {
  const second = (instant: number): number => Math.floor(instant / 1000);
  const read = (issue: Issue): number | null => {
    const value = issue.fields[id];
    const instant = typeof value === 'string' ? parseInstant(value) : Number.NaN;
    return Number.isNaN(instant) ? null : instant;
  };
  return {
    id,
    equals: (operand, context, name) => {
      const wanted = second(instantOfOperand(operand, context, name));
      return (issue) => {
        const value = read(issue);
        return value !== null && second(value) === wanted;
      };
    },
    compares: (operator, operand, context, name) => {
      const wanted = instantOfOperand(operand, context, name);
      return (issue) => {
        const value = read(issue);
        return value !== null && compareWith(operator, value, wanted);
      };
    },
    ...(options.neverEmpty === true ? {} : { isEmpty: (issue: Issue) => read(issue) === null }),
    sortKey: () => read,
    sortsDescendingByDefault: true,
  };
}

/** `2026-01-31T10:00:00.000+0100`: Jira writes the offset without a colon, which not every Date.parse reads. */
function parseInstant(text: string): number {
  return Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
}

/** Calendar days: an operand with a time counts as its day in the user's time zone. */
export function days(id: string): ClauseField {
  const read = (issue: Issue): string | null => {
    const value = issue.fields[id];
    return typeof value === 'string' && value !== '' ? value.slice(0, 10) : null;
  };
  const wantedDay = (operand: Operand, context: QueryContext, name: string): string =>
    calendarDay(instantOfOperand(operand, context, name), context.dates.timeZone);
  return {
    id,
    equals: (operand, context, name) => {
      const wanted = wantedDay(operand, context, name);
      return (issue) => read(issue) === wanted;
    },
    compares: (operator, operand, context, name) => {
      const wanted = wantedDay(operand, context, name);
      return (issue) => {
        const value = read(issue);
        return value !== null && compareWith(operator, value, wanted);
      };
    },
    isEmpty: (issue) => read(issue) === null,
    sortKey: () => read,
    sortsDescendingByDefault: true,
  };
}
