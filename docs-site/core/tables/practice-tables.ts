import { APP_COLUMN, appCell } from './app-cells';
import { code, statedLink, statedWords, words } from './cells';
import type { Row, Table } from './table';
import type { TableContext } from './table-context';

/** What protects the data, and where one sees it. */
export function measuresTable({ facts }: TableContext): Table {
  return {
    caption: 'Security measures',
    columns: ['Measure', APP_COLUMN, 'What is done', 'Who does it', 'Where one sees it'],
    rows: facts.measures.measures.map(({ id, title, apps, measure, by, seenIn }) => ({
      id,
      apps,
      cells: [words(title), appCell(facts, apps), words(measure), words(by), statedLink(seenIn)],
    })),
    empty: 'No security measure is listed.',
  };
}

/** What the platform lets each app do, and why the app asks for it. */
export function scopesTable({ facts }: TableContext): Table {
  return {
    caption: 'Scopes of the apps',
    columns: ['Scope', APP_COLUMN, 'What the app needs it for'],
    rows: facts.apps.apps.flatMap((app) =>
      (app.scopes ?? []).map(({ id, scope, reason }) => ({
        id,
        apps: [app.id],
        cells: [code(scope), appCell(facts, [app.id]), words(reason)],
      })),
    ),
    empty: 'No scope is listed.',
  };
}

/** Questions and answers of one topic, such as `licence`. */
export function practicesTable({ facts }: TableContext, { topic }: { readonly topic: string }): Table {
  const practices = facts.practices.practices.filter((practice) => practice.topic === topic);
  return {
    caption: `Questions and answers: ${topic.replaceAll('-', ' ')}`,
    columns: ['Question', APP_COLUMN, 'Answer'],
    rows: practices.map(({ id, apps, question, answer }) => ({
      id,
      ...(apps === undefined ? {} : { apps }),
      cells: [words(question), appCell(facts, apps), statedLink(answer)],
    })),
    empty: 'Nothing is stated about this.',
  };
}

/** Whom to write to about what. */
export function contactsTable({ facts: { vendor } }: TableContext): Table {
  const { contacts, address } = vendor;
  const row = (about: string, contact: string): Row => ({ cells: [words(about), statedLink(contact)] });
  return {
    caption: 'Contacts',
    columns: ['For', 'Contact'],
    rows: [
      row('Support', contacts.support),
      row('Privacy and data subject requests', contacts.privacy),
      row('Security and vulnerabilities', contacts.security),
      row('Data protection officer', contacts.dataProtectionOfficer),
      row('Postal address', address),
    ],
    empty: 'No contact is listed.',
  };
}

/** How many days before a change its notice comes, and whether that is promised or proposed. */
export function noticesTable({ facts: { vendor } }: TableContext): Table {
  return {
    caption: 'Notice periods',
    columns: ['About', 'Notice', 'State'],
    rows: vendor.notices.map(({ id, about, days, state }) => ({
      id,
      cells: [words(about), statedWords(typeof days === 'number' ? inDays(days) : days), words(state)],
    })),
    empty: 'No notice period is listed.',
  };
}

const inDays = (days: number) => (days === 1 ? '1 day' : `${days} days`);
