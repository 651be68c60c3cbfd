const instantForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/;
const dateForm = /^\d{4}-\d\d-\d\d$/;
const lateOffset = /([+-]\d\d)(\d\d)$/;

/** Jira writes offsets as `+0200`, which ISO 8601 does not allow beside `10:00`; the instant and its offset stay as given. */
export function dateTimeText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(lateOffset, '$1:$2') : undefined;
}

/** Milliseconds since 1970; undefined where the value is no instant of Jira's form. */
export function instantOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !instantForm.test(value)) return undefined;
  // Not every engine reads `+0200`.
  const end = value.length - 2;
  const sign = value[end - 3];
  const iso = sign === '+' || sign === '-' ? `${value.slice(0, end)}:${value.slice(end)}` : value;
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? undefined : instant;
}

/** The value where it is `YYYY-MM-DD`. */
export function dateOf(value: unknown): string | undefined {
  return typeof value === 'string' && dateForm.test(value) ? value : undefined;
}
