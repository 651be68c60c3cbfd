import type { Elsewhere } from '../contract';
import { inventory } from '../inventory/inventory';

type OtherPlace = Elsewhere['place'];

const SAYS: Readonly<Record<OtherPlace, string>> = {
  'secret storage': 'Secrets can be stored, but not listed.',
  queue:
    'Events wait here for seconds, and for a day at most where something fails. Each is an id of a record that this page ' +
    'shows; an event whose record is gone does nothing. Forge lets nobody list or erase them.',
  'platform logs':
    'Atlassian keeps log lines for 30 days. They say that something happened, never to whom or over what. Nobody can erase ' +
    'them sooner.',
  browser:
    'An export that is unfinished lies in the browser of whoever runs it. It can be deleted there, also with the button on ' +
    'this page in this browser.',
  'support desk':
    "Tickets of problem reports lie at the vendor's support desk. Erasing the reports here asks support to erase their tickets.",
  collector:
    "Numbers and errors that were sent lie at the vendor's collector, without the name of a site or a person: nobody can " +
    'tell which came from here.',
  'old Connect backend':
    "What the site saved in the app on Connect lies at the vendor's old backend until the vendor takes it down. Until the site " +
    'has moved, it is asked for that, and for nothing else.',
};

/** The places where this page cannot look, each with what lies there. */
export function elsewhere(): readonly Elsewhere[] {
  const declared = [...inventory.recordKinds, ...inventory.transfers];
  return (Object.keys(SAYS) as OtherPlace[]).map((place) => {
    const entries = declared.filter((entry) => entry.place === place).map(({ name }) => name);
    return { place, says: entries.length === 0 ? `Nothing is kept here. ${SAYS[place]}` : SAYS[place], entries };
  });
}
