/**
 * What may be removed, and the word of its mark (`[e-mail address removed]`); the most specific first: where two findings
 * cover the same text, the earlier kind names it.
 */
export const REMOVED_KINDS = {
  'key-block': 'key block',
  'atlassian-token': 'Atlassian token',
  'json-web-token': 'JSON Web Token',
  token: 'token or key',
  'url-credentials': 'user name and password',
  authorization: 'authorization',
  cookie: 'cookie',
  'account-id': 'account id',
  'email-address': 'e-mail address',
  'ip-address': 'IP address',
  'card-number': 'card number',
  'phone-number': 'phone number',
  'user-folder': 'user folder',
  'secret-value': 'secret value',
  'given-name': 'name',
  'query-value': 'query value',
} as const;

export type RemovedKind = keyof typeof REMOVED_KINDS;

const ORDER = Object.keys(REMOVED_KINDS) as RemovedKind[];

/** The smaller, the more specific. */
export const rankOf = (kind: RemovedKind): number => ORDER.indexOf(kind);

export const markOf = (kind: RemovedKind): string => `[${REMOVED_KINDS[kind]} removed]`;

/** Every mark in a text: what was redacted before is left as it is. */
export const MARKS = new RegExp(`\\[(?:${Object.values(REMOVED_KINDS).join('|')}) removed\\]`, 'g');
