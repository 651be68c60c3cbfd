import { describe, expect, it } from '@jest/globals';
import type { Facts } from '../../../../docs-site/core/facts/facts';
import { isMinor } from '../../../../docs-site/core/facts/minor';
import { changedFacts } from '../../../../docs-site/core/versions/changed-facts';
import { FACTS, INVENTORY } from '../tables/small-trust';

const inWords = (after: Facts, before = FACTS) =>
  changedFacts({ facts: before }, { facts: after }).map(({ words, was, is }) => `${words}: ${was} -> ${is}`);

const [backup] = FACTS.backups.backups;
const [north, south] = FACTS.hosting.regions;
const [hoster] = FACTS.subprocessors.subprocessors;
const withRegions = (...regions: (typeof FACTS.hosting.regions)[number][]): Facts => ({
  ...FACTS,
  hosting: { ...FACTS.hosting, regions },
});

describe('the facts that changed', () => {
  it.each<[string, Facts, string[]]>([
    ['nothing', structuredClone(FACTS), []],
    [
      'a fact that becomes stated',
      { ...FACTS, backups: { ...FACTS.backups, backups: [{ ...backup!, retention: '30 days' }] } },
      ['Backups: Planner for Jira, retention: Not stated -> 30 days'],
    ],
    ['entries in another order', withRegions(south!, north!), []],
    [
      'an entry that goes',
      withRegions(north!),
      [
        'Hosting: regions, Planner for Jira, Germany (EU), Munich: apps: Planner for Jira; provider: Hoster; ' +
          'region: Germany (EU); country: Germany; place: Munich; holds: All data; residency: One region; ' +
          'status page: https://status.example/ -> null',
      ],
    ],
    [
      'an entry that comes, with the apps by name',
      {
        ...FACTS,
        subprocessors: {
          ...FACTS.subprocessors,
          subprocessors: [hoster!, { ...hoster!, id: 'mailer', name: 'Mailer', apps: ['exporter', 'planner'] }],
        },
      },
      [
        'Subprocessors: Mailer: null -> apps: Exporter for Jira, Planner for Jira; purpose: Hosting; data: All data; ' +
          'country: Germany; transfer mechanism: Not stated; since: 2020-02-01; website: https://hoster.example',
      ],
    ],
    [
      'the list of subprocessor changes, whose lines are entries of a feed by themselves',
      { ...FACTS, subprocessors: { ...FACTS.subprocessors, changes: [] } },
      [],
    ],
  ])('%s', (_, after, expected) => expect(inWords(after)).toEqual(expected));

  it('shows what an inventory declares once there is one', () => {
    expect(changedFacts({ facts: FACTS }, { facts: FACTS, inventory: INVENTORY })).toEqual([
      {
        path: ['inventory', 'recordKinds', 'site'],
        words: 'Data inventory: record kinds, Site',
        was: null,
        is:
          'category: Account; purpose: Knows the site.; legal basis: Contract; place: key-value storage; ' +
          'retention: Until the app is uninstalled; fields: cloudId (meaning: The id of the site; identifies: tenant), ' +
          'plan (meaning: a | b; identifies: nobody)',
        parts: [
          'category: Account',
          'purpose: Knows the site.',
          'legal basis: Contract',
          'place: key-value storage',
          'retention: Until the app is uninstalled',
          'fields: cloudId (meaning: The id of the site; identifies: tenant), plan (meaning: a | b; identifies: nobody)',
        ],
        apps: ['exporter'],
        minor: false,
      },
    ]);
  });

  it.each<[Parameters<typeof isMinor>[0], string[], boolean]>([
    ['hosting', ['regions', 'north', 'mark'], true],
    ['hosting', ['regions', 'north', 'country'], false],
    ['data-categories', ['categories', 'account', 'summary'], true],
    ['data-categories', ['categories', 'account', 'published', 'fields', 'ClientKey', 'meaning'], true],
    ['data-categories', ['categories', 'account', 'published', 'retention'], false],
    ['backups', ['restoreTests', 'first'], false],
  ])('knows whether its schema marks it as minor: %s %j', (file, path, minor) => {
    expect(isMinor(file, path)).toBe(minor);
  });
});
