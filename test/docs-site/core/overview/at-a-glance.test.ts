import { describe, expect, it } from '@jest/globals';
import { atAGlance } from '../../../../docs-site/core/overview/at-a-glance';
import type { Facts } from '../../../../docs-site/core/facts/facts';
import type { TableContext } from '../../../../docs-site/core/tables/table-context';
import { aContext, textOf, twoApps } from './overview-facts';

const read = (context: TableContext) =>
  atAGlance(context).map(({ app, answers }) => [
    app.name,
    ...answers.map(({ question, lines, more }) => `${question}: ${lines.map(textOf).join(' | ')} > ${more?.href}`),
  ]);

describe('atAGlance', () => {
  it('asks the same of every app and leads to where the whole answer stands', () => {
    expect(read(aContext(twoApps()))).toEqual([
      [
        'Own app',
        'What is kept: Account | 1 of 2 fields can identify a person. > /data/',
        'Where: Germany (EU), with Hoster > /hosting/#regions',
        'Who else gets it: Hoster | Nothing is sent outside Atlassian. > /subprocessors/',
        'Backups: By Us > /backups/',
        'How long: Tenant: 90 days > /data/',
      ],
      [
        'Git app',
        'What is kept: Account > /data/',
        'Where: Germany (EU), with Hoster > /hosting/#regions',
        'Who else gets it: Hoster > /subprocessors/',
        'Backups: By Us > /backups/',
        'How long: Not stated > /policies/2.0/statement/#end-of-subscription',
      ],
    ]);
  });

  it('says which retention is stated where only some is', () => {
    const facts = twoApps();
    const [account, ...rest] = facts['data-categories'].categories;
    if (account?.published === undefined) throw new Error('no account data');
    const known = {
      ...account,
      id: 'known',
      name: 'Session' as const,
      published: { ...account.published, retention: '7 days' },
    };
    const mixed: Facts = { ...facts, 'data-categories': { categories: [account, known, ...rest] } };
    expect(read(aContext(mixed))[1]?.[5]).toBe(
      'How long: Session: 7 days | The rest is not stated > /policies/2.0/statement/#end-of-subscription',
    );
  });
});
