import { isStated } from '../facts/stated';
import { list, no, notApplicable, notStated, text, yes, yesOrNo, type MarketplaceQuestion } from './marketplace-answer';
import {
  hostsOf,
  identifiesSomebody,
  measureOf,
  outsideAtlassian,
  scopesInWords,
  STATEMENT,
  subprocessorsOf,
  type OutsideAtlassian,
} from './subject-facts';

const INVENTORY = '/data/';
const REGIONS = '/hosting/#regions';
const SUBPROCESSORS = '/subprocessors/#current';

/** Why an app does or does not handle end-user data outside Atlassian. */
function because(outside: OutsideAtlassian): string {
  switch (outside.kind) {
    case 'hosted':
      return `The app is hosted by ${outside.by.join(', ')}.`;
    case 'sends':
      return `The data inventory declares these transfers of end-user data: ${outside.transfers.join(', ')}.`;
    case 'nothing':
      return outside.anonymous.length === 0
        ? 'Atlassian hosts the app, and the data inventory declares no transfer.'
        : `Atlassian hosts the app. No field of what is sent elsewhere identifies a person or a site: ${outside.anonymous.join(', ')}.`;
  }
}

const outsideFrom = (outside: OutsideAtlassian) => (outside.kind === 'hosted' ? REGIONS : INVENTORY);

export const STORAGE_QUESTIONS: readonly MarketplaceQuestion[] = [
  {
    field: 'dataAccessAndStorage.appProcessEUDOutsideAtlassian',
    question: 'Does the app process end-user data outside Atlassian?',
    find: (subject) => {
      const outside = outsideAtlassian(subject);
      return yesOrNo(outside.kind !== 'nothing', because(outside), outsideFrom(outside));
    },
  },
  {
    field: 'dataAccessAndStorage.appStoresEUDOutsideAtlassian',
    question: 'Does the app store end-user data outside Atlassian?',
    find: (subject) => {
      const outside = outsideAtlassian(subject);
      return yesOrNo(outside.kind !== 'nothing', because(outside), outsideFrom(outside));
    },
  },
  {
    field: 'dataAccessAndStorage.isSameDataProcessedAndStored',
    question: 'Is what it processes outside Atlassian the same as what it stores there?',
    find: (subject) =>
      outsideAtlassian(subject).kind === 'nothing'
        ? notApplicable('No end-user data is processed or stored outside Atlassian.', INVENTORY)
        : notStated('What is processed without being stored is not published.', `${STATEMENT}#data-categories`),
  },
  {
    field: 'dataAccessAndStorage.typesOfDataAccessed',
    question: 'Which end-user data does it access?',
    find: (subject) => {
      const scopes = scopesInWords(subject);
      const reason = measureOf(subject, 'issue-content-in-the-browser');
      return scopes === null
        ? notStated('What the app reads from Jira is not published.', `${STATEMENT}#data-categories`)
        : text(scopes, reason ?? '', '/security/#scopes');
    },
  },
  {
    field: 'dataAccessAndStorage.typesOfDataStored',
    question: 'Which data does it store?',
    find: ({ app, facts, inventory }) =>
      inventory !== null
        ? list(
            inventory.recordKinds.map(({ title, category }) => `${title} (${category})`),
            'These are all record kinds of the data inventory.',
            INVENTORY,
          )
        : list(
            facts['data-categories'].categories
              .filter(({ published }) => published?.apps.includes(app.id))
              .map(({ name }) => name),
            'These are the data categories of the published statement.',
            `${STATEMENT}#data-categories`,
          ),
  },
  {
    field: 'thirdPartyInformation.isEndUserDataShared',
    question: 'Is end-user data shared with third parties?',
    find: (subject) => {
      const hosts = subprocessorsOf(subject).filter(({ name }) => name !== 'Atlassian');
      const recipients =
        subject.inventory?.transfers.filter(identifiesSomebody).map(({ recipient }) => recipient) ?? [];
      const others = [...new Set([...hosts.map(({ name }) => name), ...recipients])];
      return others.length === 0
        ? no('Nobody but Atlassian handles end-user data of this app.', SUBPROCESSORS)
        : yes(`It goes to ${others.join(', ')}.`, SUBPROCESSORS);
    },
  },
  {
    field: 'thirdPartyInformation.thirdPartyDetails',
    question: 'Who are they, where, and what for?',
    find: (subject) =>
      list(
        subprocessorsOf(subject)
          .filter(({ name }) => name !== 'Atlassian')
          .map(({ name, country, purpose }) => `${name}, ${country}: ${purpose}`),
        'From the list of subprocessors.',
        SUBPROCESSORS,
      ),
  },
  {
    field: 'dataResidency.isDataResidencySupported',
    question: 'Does the app support data residency?',
    find: ({ app, facts }) => {
      const inScope = facts.hosting.residency.filter((each) => each.app === app.id && each.inScope);
      const why = facts.hosting.residency.find((each) => each.app === app.id)?.why ?? '';
      return (inScope.length > 0 ? yes : notStated)(why, '/hosting/#data-residency');
    },
  },
  {
    field: 'dataResidency.countriesWhereEndUserDataStored',
    question: 'In which countries is end-user data stored?',
    find: (subject) =>
      list(
        hostsOf(subject).map(({ country, place }) => (isStated(place) ? `${country} (${place})` : country)),
        'From the hosting regions of the app.',
        REGIONS,
      ),
  },
  {
    field: 'dataResidency.realmMigrationSupported',
    question: 'Does the data move when the site moves to another region?',
    find: (subject) => {
      const pinned = subject.facts.hosting.residency.some(({ app, inScope }) => app === subject.app.id && inScope);
      const residency = hostsOf(subject)[0]?.residency ?? '';
      return pinned ? yes(`${residency}.`, REGIONS) : notStated(`${residency}.`, REGIONS);
    },
  },
  {
    field: 'dataResidency.inScopeDataTypes',
    question: 'Which data takes part in data residency?',
    find: ({ app, facts }) =>
      list(
        facts.hosting.residency.filter((each) => each.app === app.id && each.inScope).map(({ data }) => data),
        'The same page says what does not take part, and why.',
        '/hosting/#data-residency',
      ),
  },
];
