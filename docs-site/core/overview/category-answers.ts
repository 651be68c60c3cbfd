import type { RecordKind } from '../../../src/inventory/record-kind';
import { retentionInWords } from '../../../src/inventory/words';
import type { Category } from '../facts/data-categories';
import type { Facts } from '../facts/facts';
import { isStated } from '../facts/stated';
import { inventoryApps } from '../tables/app-cells';
import { declares } from '../tables/category-table';
import { NOT_STATED_RUN, statedWords, words } from '../tables/cells';
import { anonymisedInWords, placeInWords } from '../tables/inventory-words';
import { keptAndSent } from '../tables/kept-and-sent';
import { since } from '../tables/since';
import type { Cell } from '../tables/table';
import type { TableContext } from '../tables/table-context';
import { documentPath } from '../versions/policy-version';
import type { Answer, AppAnswers } from './app-answers';

const REGIONS = '/hosting/#regions';

/**
 * What is kept of one data category, for how long, where, since when and why: first the apps with an inventory, then those
 * that the published statement describes.
 */
export function categoryAnswers(context: TableContext, category: Category): readonly AppAnswers[] {
  const declaring = inventoryApps(context.facts);
  const own = declaring.length === 0 ? [] : [{ apps: declaring, answers: declaredAnswers(context, category) }];
  return category.published === undefined
    ? own
    : [...own, { apps: category.published.apps, answers: publishedAnswers(context, category, category.published) }];
}

function declaredAnswers(context: TableContext, category: Category): readonly Answer[] {
  const kinds = keptAndSent(context.inventory).filter(({ category: name }) => name === category.name);
  if (kinds.length === 0) {
    return [
      {
        question: 'What is kept',
        lines: [words('Nothing, in the app as it is built today: its inventory declares no record of this category.')],
      },
      ...beingBuilt(context),
    ];
  }
  const perKind = (say: (kind: RecordKind) => string) =>
    distinct(kinds.map(say)).length === 1
      ? [words(say(kinds[0] as RecordKind))]
      : kinds.map((kind) => words(`${kind.title}: ${say(kind)}`));
  return [
    { question: 'What is kept', lines: kinds.map(contents) },
    { question: 'How long', lines: perKind(({ retention }) => retentionInWords(retention)) },
    { question: 'Where', lines: perKind(({ place }) => placeInWords(place)) },
    { question: 'Since', lines: kinds.map((kind) => statedWords(since(context, declares(kind.name)))).slice(0, 1) },
    { question: 'What for', lines: perKind(({ purpose }) => purpose) },
    { question: 'Legal basis', lines: perKind(({ legalBasis }) => legalBasis) },
    { question: 'Anonymised', lines: [words(anonymisedInWords(kinds))] },
  ];
}

/** The text of a version in preparation may already describe what is being built. */
function beingBuilt({ versions: [newest] }: TableContext): readonly Answer[] {
  if (newest?.state !== 'in preparation') return [];
  const statement = { text: `statement ${newest.label}`, href: documentPath(newest.label, 'statement') };
  const line: Cell = [{ text: 'Where something is to come, the ' }, statement, { text: ' describes it.' }];
  return [{ question: 'Being built', lines: [line] }];
}

function contents(kind: RecordKind): Cell {
  const count = Object.keys(kind.fields).length;
  return [{ text: kind.title, href: `#${kind.name}` }, { text: `, ${count} field${count === 1 ? '' : 's'}` }];
}

function publishedAnswers(
  context: TableContext,
  { id }: Category,
  published: NonNullable<Category['published']>,
): readonly Answer[] {
  const held = (facts: TableContext['facts']) =>
    facts['data-categories'].categories.some((category) => category.id === id && category.published !== undefined);
  const optional = (question: string, fact: string | undefined): readonly Answer[] =>
    fact === undefined ? [] : [{ question, lines: [words(fact)] }];
  return [
    { question: 'What is kept', lines: [publishedContents(published)] },
    { question: 'How long', lines: [statedWords(published.retention)] },
    { question: 'Where', lines: publishedPlace(context.facts, published) },
    { question: 'Since', lines: [statedWords(since(context, ({ facts }) => held(facts)))] },
    { question: 'What for', lines: [words(published.purpose)] },
    { question: 'Legal basis', lines: [[NOT_STATED_RUN]] },
    { question: 'Whom it identifies', lines: [[NOT_STATED_RUN]] },
    { question: 'Anonymised', lines: [words(capitalised(published.anonymised))] },
    ...optional('Never held', published.never),
    ...optional('Where it comes from', published.origin),
    ...(published.notes.length === 0 ? [] : [{ question: 'Also', lines: published.notes.map(words) }]),
  ];
}

const publishedContents = ({ fields, holds }: NonNullable<Category['published']>): Cell =>
  fields.length === 0 ? statedWords(holds ?? 'not stated') : words(fields.map(({ name }) => name).join(', '));

/** A category without a place of its own still lies where its apps are hosted: one line for each of their regions. */
function publishedPlace({ hosting }: Facts, { apps, place }: NonNullable<Category['published']>): readonly Cell[] {
  if (isStated(place)) return [[{ text: `${place}. ` }, { text: 'Hosting regions', href: REGIONS }]];
  const regions = hosting.regions.filter((region) => region.apps.some((app) => apps.includes(app)));
  const hosts = distinct(regions.map(({ provider, region }) => `${region}, with ${provider}`));
  return [
    [NOT_STATED_RUN, { text: ' for this category. The apps are hosted in:' }],
    ...hosts.map((host): Cell => [{ text: host, href: REGIONS }]),
  ];
}

const distinct = (values: readonly string[]) => [...new Set(values)];
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
