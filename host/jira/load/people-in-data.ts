import type { Issue, SiteUser } from '../dataset';
import { isRecord, valuesOf, type JsonRecord } from '../value-shape';

/** How many people of the data one can sign in as; the most active ones are enough to try things out. */
const signInUsers = 8;

/** The most frequent assignees, reporters and creators; the first is made the Jira admin, and all see everything. */
export function peopleInData(issues: readonly Issue[]): readonly SiteUser[] {
  const seen = new Map<string, { readonly person: JsonRecord; count: number }>();
  for (const { fields } of issues) {
    for (const person of [fields.assignee, fields.reporter, fields.creator].flatMap(valuesOf)) {
      if (!isRecord(person) || typeof person.accountId !== 'string') continue;
      const entry = seen.get(person.accountId);
      if (entry === undefined) seen.set(person.accountId, { person, count: 1 });
      else entry.count += 1;
    }
  }
  const busiest = [...seen.values()].sort((one, other) => other.count - one.count).slice(0, signInUsers);
  const users = busiest.map(({ person }, place) => userOf(person, place === 0));
  return users.length > 0 ? users : [userOf({ accountId: 'local-admin', displayName: 'Local admin' }, true)];
}

function userOf(person: JsonRecord, isAdmin: boolean): SiteUser {
  const text = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  const accountId = text(person.accountId, 'unknown');
  return {
    accountId,
    displayName: text(person.displayName, accountId),
    emailAddress: text(person.emailAddress, ''),
    active: person.active !== false,
    timeZone: validTimeZone(text(person.timeZone, 'Etc/UTC')),
    locale: 'en_US',
    groups: ['jira-users', ...(isAdmin ? ['jira-administrators'] : [])],
    isAdmin,
    access: { kind: 'everything' },
  };
}

function validTimeZone(name: string): string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return 'Etc/UTC';
  }
}
