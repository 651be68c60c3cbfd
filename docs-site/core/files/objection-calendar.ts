import ical, { ICalAlarmType, ICalEventStatus, type ICalEventData } from 'ical-generator';
import { isNoticeProposed } from '../facts/proposed-notice';
import type { SubprocessorChange } from '../facts/subprocessors';
import type { TrustData } from '../trust-data';

const A_WEEK_IN_SECONDS = 7 * 24 * 60 * 60;

/** A change of subprocessors that one can object to, by the path of its calendar file. */
export const objectionPath = (changeId: string) => `/subprocessors/${changeId}.ics`;

/** All of them in one calendar to subscribe to. */
export const OBJECTIONS_PATH = '/subprocessors/objections.ics';

/**
 * Calendar files (RFC 5545) by path: one for each change with a last day to object, and one with all of them, which is there
 * even while it is empty, so that a subscription never breaks. The same data gives the same bytes.
 */
export function objectionCalendars(data: TrustData): ReadonlyMap<string, string> {
  const events = data.facts.subprocessors.changes.flatMap((change) => {
    const event = objection(data, change);
    return event === undefined ? [] : [[change.id, event] as const];
  });
  return new Map([
    ...events.map(([id, event]) => [objectionPath(id), calendar([event])] as const),
    [OBJECTIONS_PATH, calendar(events.map(([, event]) => event))],
  ]);
}

const calendar = (events: ICalEventData[]) =>
  `${ical({ name: 'Openbook: last days to object', prodId: '//Alpha Serve//Openbook trust centre//EN', events }).toString()}\r\n`;

/** The last day to object, as an event of the whole day; none where no such day is stated. */
function objection({ siteUrl, facts }: TrustData, change: SubprocessorChange): ICalEventData | undefined {
  if (change.objectBy === 'not stated') return undefined;
  const name = facts.subprocessors.subprocessors.find(({ id }) => id === change.subprocessor)?.name;
  const url = `${siteUrl}/subprocessors/`;
  return {
    id: `${change.id}@subprocessors.openbook.alpha-serve.com`,
    // When it was written, not when the site was built: else every build would look like a change to the calendar.
    stamp: midnight(change.announced),
    start: midnight(change.objectBy),
    end: dayAfter(change.objectBy),
    allDay: true,
    summary: `Last day to object: ${name ?? change.subprocessor} (${change.kind})`,
    description: `${change.summary}\n\n${isNoticeProposed(facts) ? 'The day is proposed and may move. ' : ''}To object, write to ${facts.vendor.contacts.privacy}.\n${url}`,
    url,
    // A proposed day may move, so calendars show it as tentative.
    status: isNoticeProposed(facts) ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    alarms: [{ type: ICalAlarmType.display, trigger: A_WEEK_IN_SECONDS }],
  };
}

const midnight = (day: string) => new Date(`${day}T00:00:00Z`);

/** The end of an event is not part of it (RFC 5545, section 3.6.1). */
function dayAfter(day: string): Date {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + 1);
  return date;
}
