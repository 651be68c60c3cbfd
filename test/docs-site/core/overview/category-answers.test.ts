import { describe, expect, it } from '@jest/globals';
import { categoryAnswers } from '../../../../docs-site/core/overview/category-answers';
import type { TableContext } from '../../../../docs-site/core/tables/table-context';
import { aContext, TENANT, textOf, twoApps } from './overview-facts';

/** What a reader finds for a category: app by app, question and lines. */
function read(context: TableContext, id: string) {
  const category = context.facts['data-categories'].categories.find((entry) => entry.id === id);
  if (category === undefined) throw new Error(id);
  return categoryAnswers(context, category).map(({ apps, answers }) => [
    apps.join(),
    ...answers.map(({ question, lines }) => `${question}: ${lines.map(textOf).join(' | ')}`),
  ]);
}

describe('categoryAnswers', () => {
  it('answers for the app with an inventory first, then for what was published', () => {
    expect(read(aContext(twoApps()), 'account')).toEqual([
      [
        'own',
        'What is kept: Tenant, 2 fields',
        'How long: 90 days',
        'Where: Forge key-value storage',
        'Since: 2.0 (in preparation)',
        'What for: Knows which installation this is.',
        'Legal basis: Contract',
        'Anonymised: No: it can identify a person',
      ],
      [
        'git',
        'What is kept: BaseUrl, ClientKey',
        'How long: Not stated',
        'Where: Not stated for this category. The apps are hosted in: | Germany (EU), with Hoster',
        'Since: 1.0 (date not stated)',
        'What for: Checking the licence',
        'Legal basis: Not stated',
        'Whom it identifies: Not stated',
        'Anonymised: No',
      ],
    ]);
  });

  it('names the record where two of a category differ, and says once what they share', () => {
    const seat = { ...TENANT, name: 'seat', title: 'Seat', retention: { days: 1 } };
    const [own = []] = read(aContext(twoApps(), [TENANT, seat]), 'account');
    expect(own.slice(1, 4)).toEqual([
      'What is kept: Tenant, 2 fields | Seat, 2 fields',
      'How long: Tenant: 90 days | Seat: 1 day',
      'Where: Forge key-value storage',
    ]);
  });

  it('says that nothing is kept where the inventory declares nothing', () => {
    expect(read(aContext(twoApps()), 'session')).toEqual([
      [
        'own',
        'What is kept: Nothing, in the app as it is built today: its inventory declares no record of this category.',
        'Being built: Where something is to come, the statement 2.0 describes it.',
      ],
    ]);
  });

  it('promises nothing once the version is released', () => {
    const context = aContext(twoApps());
    const [first, ...rest] = context.versions;
    if (first === undefined) throw new Error('no version');
    const released = {
      ...context,
      versions: [{ ...first, state: 'released' as const, effective: '2027-01-15' }, ...rest],
    };
    expect(read(released, 'session')[0]).toHaveLength(2);
    expect(read(released, 'account')[0]).toContain('Since: 2.0 (2027-01-15)');
  });
});
