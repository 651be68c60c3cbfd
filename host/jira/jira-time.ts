/** An instant as Jira Cloud writes it: `2026-11-23T10:00:00.000+0000`. */
export function jiraTime(instant: number): string {
  return new Date(instant).toISOString().replace('Z', '+0000');
}
