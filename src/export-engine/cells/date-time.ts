/** Jira writes offsets as `+0200`, which ISO 8601 does not allow beside `10:00`; the instant and its offset stay as given. */
export function dateTimeText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2') : undefined;
}
