import { describe, expect, it } from '@jest/globals';
import { problemInWords } from '../../../../docs-site/core/facts/fact-problem';
import type { FactFile } from '../../../../docs-site/core/facts/facts';
import { parseFacts, type FactTexts } from '../../../../docs-site/core/facts/parse-facts';
import { FACT_TEXTS } from './fact-texts';

const problemsOf = (texts: FactTexts) => {
  const parsed = parseFacts('facts', texts);
  return parsed.ok ? [] : parsed.problems.map(problemInWords);
};

/** The problems after one change of one text. */
function changed(file: FactFile, from: string, to: string): readonly string[] {
  expect(FACT_TEXTS[file]).toContain(from);
  return problemsOf({ ...FACT_TEXTS, [file]: FACT_TEXTS[file].replace(from, to) });
}

describe('the facts of a folder', () => {
  it('are taken where they agree', () => expect(problemsOf(FACT_TEXTS)).toEqual([]));

  it('need every file', () =>
    expect(problemsOf({ ...FACT_TEXTS, measures: undefined })).toEqual([
      'facts/measures.yaml:1:1 This file is missing. Mend: Create it; the same file of another version shows its form.',
    ]));

  const north = 'facts/hosting.yaml:2:5 regions, "north"';
  it.each<[string, FactFile, string, string, readonly string[]]>([
    [
      'an app that there is not',
      'subprocessors',
      'apps: [git]\n    kind',
      'apps: [gti]\n    kind',
      [
        'facts/subprocessors.yaml:16:12 changes, "hoster-added", apps, number 1: There is no app "gti". ' +
          'Mend: Write "git", if that is meant.',
      ],
    ],
    [
      'a day that the calendar does not have',
      'subprocessors',
      'announced: 2026-06-01',
      'announced: 2026-06-31',
      [
        'facts/subprocessors.yaml:12:5 changes, "hoster-added", announced: "2026-06-31" cannot stand here. ' +
          'Mend: The calendar has no such day. Look at its month.',
      ],
    ],
    [
      'a subprocessor that there is not',
      'subprocessors',
      'subprocessor: hoster',
      'subprocessor: somebody',
      [
        'facts/subprocessors.yaml:15:5 changes, "hoster-added", subprocessor: There is no subprocessor "somebody". ' +
          'Mend: Write one of these: hoster.',
      ],
    ],
    [
      'a name that stands twice',
      'vendor',
      'notices:\n',
      'notices:\n  - { id: subprocessors, about: Again, days: 30, state: proposed }\n',
      [
        'facts/vendor.yaml:9:5 notices, "subprocessors": "subprocessors" stands twice in this list. ' +
          'Mend: Give each its own name.',
      ],
    ],
    [
      'a fact in a text that there is not',
      'practices',
      'contacts.support',
      'contacts.suport',
      [
        'facts/practices.yaml:2:49 practices, "how", answer: vendor.contacts: there is no "suport". ' +
          'Did you mean "support"? Mend: Write the path of a fact that there is.',
      ],
    ],
    [
      'a host in two countries',
      'hosting',
      'country: Germany',
      'country: France',
      [
        'facts/hosting.yaml:6:5 regions, "north", country: Hoster is in "France" here and in "Germany" in ' +
          'subprocessors.yaml. Mend: Find out which is true, and write it in both.',
      ],
    ],
    [
      'a host that is no subprocessor',
      'hosting',
      'provider: Hoster',
      'provider: Another',
      [
        `${north}: Another hosts "git" here and is not on the list of subprocessors for it. ` +
          'Mend: Add it to subprocessors.yaml, or write the name as it stands there.',
      ],
    ],
    [
      'an app without a region or a backup entry',
      'apps',
      'apps:\n',
      'apps:\n  - { id: new, name: N, shortName: N, platform: P, describedBy: inventory, about: A }\n',
      [
        'facts/backups.yaml:1:1 backups: Nothing is said about the app "new". ' +
          'Mend: Add an entry for it; what is not known is "not stated".',
        'facts/hosting.yaml:1:1 regions: Nothing is said about the app "new". ' +
          'Mend: Add an entry for it; what is not known is "not stated".',
      ],
    ],
    [
      'less time to object than the notice period',
      'subprocessors',
      'objectBy: 2026-07-01',
      'objectBy: 2026-06-30',
      [
        'facts/subprocessors.yaml:14:5 changes, "hoster-added", objectBy: That is 29 days after it was announced, ' +
          'and the notice period in vendor.yaml is 30. Mend: Write a later day.',
      ],
    ],
    [
      'changes with the oldest first',
      'backups',
      'restoreTests: []',
      'restoreTests:\n  - { id: a, apps: [git], on: 2026-01-01, what: A, result: restored }\n' +
        '  - { id: b, apps: [git], on: 2026-02-01, what: B, result: failed }',
      [
        'facts/backups.yaml:14:5 restoreTests, "b": This is newer than the entry before it. Mend: Put the newest first.',
      ],
    ],
    [
      'data of an app with an inventory, typed by hand',
      'data-categories',
      'categories: []',
      'categories:\n  - id: account\n    name: Account\n    summary: S\n    published: { apps: [inv], fields: [], ' +
        'purpose: P, anonymised: "no", place: not stated, retention: not stated }',
      [
        'facts/data-categories.yaml:5:25 categories, "account", published, apps, number 1: There is no app "inv". ' +
          'Mend: Write one of these: git.',
      ],
    ],
  ])('say of %s where it is and what to do', (_, file, from, to, problems) =>
    expect(changed(file, from, to)).toEqual(problems),
  );

  it('take what an app with an inventory keeps from there only', () => {
    const apps = FACT_TEXTS.apps.replace('describedBy: data-categories', 'describedBy: inventory');
    const categories =
      'categories:\n  - id: account\n    name: Account\n    summary: S\n    published: { apps: [git], fields: [], ' +
      'purpose: P, anonymised: "no", place: not stated, retention: not stated }\n';
    expect(problemsOf({ ...FACT_TEXTS, apps, 'data-categories': categories })).toEqual([
      'facts/data-categories.yaml:5:25 categories, "account", published, apps, number 1: What "git" keeps comes from ' +
        'its inventory. Mend: Take the app out here; its tables are made from src/inventory.',
    ]);
  });

  it('give one app one backup entry', () => {
    const again = FACT_TEXTS.backups.replace(/^backups:\n([\s\S]*?)restoreTests/, 'backups:\n$1$1restoreTests');
    expect(problemsOf({ ...FACT_TEXTS, backups: again })).toEqual([
      'facts/backups.yaml:12:5 backups, "git", apps: "git" has a backup entry already. Mend: Leave it in one of the two.',
    ]);
  });

  it('list what is wrong in several files at once, in reading order', () => {
    const texts = { ...FACT_TEXTS, vendor: 'nam: V\n', apps: 'apps: []\n' };
    expect(problemsOf(texts).slice(0, 3)).toEqual([
      'facts/apps.yaml:1:1 apps: This is empty or too short. Mend: List at least one app.',
      'facts/vendor.yaml:1:1 name: "name" is missing. Mend: Add a line that begins with "name:".',
      'facts/vendor.yaml:1:1 service: "service" is missing. Mend: Add a line that begins with "service:".',
    ]);
  });
});
