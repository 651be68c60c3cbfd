import { describe, expect, it } from '@jest/globals';
import { updates } from '../../../../docs-site/core/overview/updates';
import { aContext, twoApps } from './overview-facts';

describe('updates', () => {
  it('puts the newest first, and a newer version before an older one of the same day', () => {
    const { facts, versions } = aContext(twoApps());
    expect(updates({ facts, versions }).map(({ day, title, holds }) => [day, title, holds])).toEqual([
      ['2026-11-23', 'Policy version 2.0, in preparation', 'No effective date yet.'],
      ['2026-11-23', 'Policy version 1.0, reconstructed', 'Effective: not stated.'],
      ['2026-06-01', 'Subprocessors: Hoster', 'Holds from: not stated. Object by: 1 July 2026 (proposed).'],
    ]);
  });

  it('says no more that the day to object is proposed, once the notice is promised', () => {
    const { facts, versions } = aContext(twoApps());
    const notices = facts.vendor.notices.map((notice) => ({ ...notice, state: 'promised' }));
    const promised = updates({ facts: { ...facts, vendor: { ...facts.vendor, notices } }, versions });
    expect(promised[2]?.holds).toBe('Holds from: not stated. Object by: 1 July 2026.');
  });

  it('leads to the change, and to the calendar file of its objection date', () => {
    const { facts, versions } = aContext(twoApps());
    expect(updates({ facts, versions })[2]?.links).toEqual([
      { text: 'Subprocessors', href: '/subprocessors/#hoster-added' },
      { text: 'Objection date (.ics)', href: '/subprocessors/hoster-added.ics' },
    ]);
  });
});
