import { retentionInWords } from '../../../src/inventory/words';
import type { App } from '../facts/apps';
import { isStated } from '../facts/stated';
import { NOT_STATED_RUN, statedWords, words } from '../tables/cells';
import { keptAndSent } from '../tables/kept-and-sent';
import type { Cell } from '../tables/table';
import type { TableContext } from '../tables/table-context';
import { documentPath } from '../versions/policy-version';
import type { Answer, AppAnswers } from './app-answers';

/** The measure that a newcomer asks for first: whether the app keeps what stands in issues. */
const ISSUE_CONTENT = 'issue-content-in-the-browser';

/** The questions that a newcomer asks first, answered for each app; the same questions in the same order for all. */
export function atAGlance(context: TableContext): readonly (AppAnswers & { readonly app: App })[] {
  return context.facts.apps.apps.map((app) => ({
    app,
    apps: [app.id],
    answers: [
      { question: 'What is kept', lines: kept(context, app), more: { text: 'Every field', href: '/data/' } },
      { question: 'Where', lines: where(context, app), more: { text: 'Hosting regions', href: '/hosting/#regions' } },
      {
        question: 'Who else gets it',
        lines: whoElse(context, app),
        more: { text: 'Subprocessors', href: '/subprocessors/' },
      },
      { question: 'Backups', lines: backups(context, app), more: { text: 'Backups', href: '/backups/' } },
      // The longest answer, so that the others stand on the first screen.
      { question: 'How long', lines: howLong(context, app), more: clause(context, app) },
    ],
  }));
}

/** The data categories, in the same words for all apps; where an inventory says so, also how far they point at people. */
function kept({ facts, inventory }: TableContext, { id, describedBy }: App): readonly Cell[] {
  const { categories } = facts['data-categories'];
  if (describedBy === 'data-categories') {
    const published = categories.filter((category) => category.published?.apps.includes(id) ?? false);
    return [words(sentence(published.map(({ name }) => name)))];
  }
  const kinds = keptAndSent(inventory);
  const fields = kinds.flatMap((kind) => Object.values(kind.fields));
  const personal = fields.filter(({ identifies }) => identifies === 'person').length;
  const inBrowser = facts.measures.measures.find(
    (measure) => measure.id === ISSUE_CONTENT && measure.apps.includes(id),
  );
  return [
    words(
      sentence(
        categories.filter(({ name }) => kinds.some(({ category }) => category === name)).map(({ name }) => name),
      ),
    ),
    words(`${personal === 0 ? 'None' : personal} of ${fields.length} fields can identify a person.`),
    ...(inBrowser === undefined ? [] : [words(`${inBrowser.title}.`)]),
  ];
}

function where({ facts }: TableContext, { id }: App): readonly Cell[] {
  const regions = facts.hosting.regions.filter(({ apps }) => apps.includes(id));
  return regions.map(({ provider, region, place, holds }) =>
    words(isStated(place) ? `${holds}: ${place}` : `${region}, with ${provider}`),
  );
}

function howLong({ facts, inventory }: TableContext, { id, describedBy }: App): readonly Cell[] {
  if (describedBy === 'inventory') {
    return keptAndSent(inventory).map(({ title, retention }) => [
      { text: `${title}: ${lowerFirst(retentionInWords(retention))}` },
    ]);
  }
  const published = facts['data-categories'].categories.flatMap(({ name, published: data }) =>
    data?.apps.includes(id) ? [{ name, retention: data.retention }] : [],
  );
  const stated = published.flatMap(({ name, retention }) => (isStated(retention) ? [`${name}: ${retention}`] : []));
  return stated.length === published.length
    ? stated.map(words)
    : [...stated.map(words), stated.length === 0 ? [NOT_STATED_RUN] : words('The rest is not stated')];
}

function clause({ versions }: TableContext, { describedBy }: App): NonNullable<Answer['more']> {
  const label = versions[0]?.label;
  return describedBy === 'inventory' || label === undefined
    ? { text: 'Retention', href: '/data/' }
    : { text: 'End of subscription', href: documentPath(label, 'statement', 'end-of-subscription') };
}

function whoElse({ facts, inventory }: TableContext, { id, describedBy }: App): readonly Cell[] {
  const names = facts.subprocessors.subprocessors.filter(({ apps }) => apps.includes(id)).map(({ name }) => name);
  const support = facts['data-categories'].categories.find((category) => category.id === 'support')?.published;
  const lines = [names.length === 0 ? statedWords('not stated') : words(names.join(', '))];
  if (describedBy === 'inventory') {
    const recipients = inventory.transfers.map(({ title, recipient }) => `${title}: ${recipient}`);
    return [
      ...lines,
      ...(recipients.length === 0 ? [words('Nothing is sent outside Atlassian.')] : recipients.map(words)),
    ];
  }
  return support?.apps.includes(id)
    ? [...lines, words("Support downloads what it needs to the vendor's own systems.")]
    : lines;
}

function backups({ facts }: TableContext, { id }: App): readonly Cell[] {
  const own = facts.backups.backups.filter(({ apps }) => apps.includes(id));
  if (own.length === 0) return [[NOT_STATED_RUN]];
  return own.map(({ by, frequency }) => words(isStated(frequency) ? `${frequency}, by ${by}` : `By ${by}`));
}

const sentence = (names: readonly string[]) => names.map((name, at) => (at === 0 ? name : lowerFirst(name))).join(', ');
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
