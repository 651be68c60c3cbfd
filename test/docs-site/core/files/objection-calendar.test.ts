import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { Facts } from '../../../../docs-site/core/facts/facts';
import { objectionCalendars } from '../../../../docs-site/core/files/objection-calendar';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import { FACTS, INVENTORY, VERSIONS } from '../tables/small-trust';

const [gone] = FACTS.subprocessors.changes;
const notice = { id: 'subprocessors', about: 'A new subprocessor', days: 30 };

function calendars(changes: Facts['subprocessors']['changes'], state = 'proposed; legal confirms it') {
  const facts: Facts = {
    ...FACTS,
    subprocessors: { ...FACTS.subprocessors, changes },
    vendor: { ...FACTS.vendor, notices: [{ ...notice, state }] },
  };
  const data: TrustData = {
    siteUrl: 'https://trust.example',
    facts,
    inventory: INVENTORY,
    inventoryDigest: '',
    versions: VERSIONS,
    hasPdf: false,
  };
  return objectionCalendars(data);
}

const eventsOf = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents('vevent').map((event) => ({
    event: new ICAL.Event(event),
    value: (name: string) => String(event.getFirstPropertyValue(name)),
    alarm: event.getFirstSubcomponent('valarm'),
  }));

describe('the calendar of the last days to object', () => {
  it('has the whole day, a reminder a week before, and whom to write to', () => {
    const [only] = eventsOf(calendars([gone!]).get('/subprocessors/gone.ics')!);
    expect(only?.event.uid).toBe('gone@subprocessors.openbook.alpha-serve.com');
    expect(only?.event.startDate.isDate).toBe(true);
    expect(only?.event.startDate.toString()).toBe('2026-12-01');
    expect(only?.event.endDate.toString()).toBe('2026-12-02');
    expect(only?.event.summary).toBe('Last day to object: old-hoster (removed)');
    expect(only?.event.description).toContain('To object, write to ask@example.com.');
    expect(only?.value('dtstamp')).toBe('2026-11-01T00:00:00Z');
    expect(only?.value('url')).toBe('https://trust.example/subprocessors/');
    expect(String(only?.alarm?.getFirstPropertyValue('trigger'))).toBe('-P7D');
  });

  it.each([
    ['proposed; legal confirms it', 'TENTATIVE'],
    ['promised', 'CONFIRMED'],
  ])('while the days of notice are %s it is %s', (state, status) => {
    const [only] = eventsOf(calendars([gone!], state).get('/subprocessors/gone.ics')!);
    expect(only?.value('status')).toBe(status);
    expect(only?.event.description?.includes('The day is proposed and may move.')).toBe(status === 'TENTATIVE');
  });

  it('collects every change that has such a day, and is there even without one', () => {
    const later = { ...gone!, id: 'later', objectBy: '2027-02-28' };
    const silent = { ...gone!, id: 'silent', objectBy: 'not stated' as const };
    const all = calendars([later, gone!, silent]);
    expect([...all.keys()]).toEqual([
      '/subprocessors/later.ics',
      '/subprocessors/gone.ics',
      '/subprocessors/objections.ics',
    ]);
    expect(eventsOf(all.get('/subprocessors/objections.ics')!).map(({ event }) => event.endDate.toString())).toEqual([
      '2027-03-01',
      '2026-12-02',
    ]);
    expect(eventsOf(calendars([silent]).get('/subprocessors/objections.ics')!)).toEqual([]);
  });

  it('has lines as RFC 5545 wants them, and the same bytes every time', () => {
    const text = calendars([gone!]).get('/subprocessors/gone.ics')!;
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true);
    expect(calendars([gone!]).get('/subprocessors/gone.ics')).toBe(text);
  });
});
