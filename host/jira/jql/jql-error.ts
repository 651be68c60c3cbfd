/** A query that Jira would not run (or that the host does not emulate); `message` is Jira's wording where it has one. */
export class JqlError extends Error {
  override readonly name = 'JqlError';
}

/** The host's own refusal: it must never look like an answer of Jira's. */
export function notEmulated(clause: string): JqlError {
  return new JqlError(`'${clause}' is not emulated by the host. Leave it out, or run this query on a real Jira site.`);
}
