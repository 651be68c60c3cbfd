import { isNoticeProposed, PROPOSED } from '../facts/proposed-notice';
import { isStated, type Stated } from '../facts/stated';
import type { TrustData } from '../trust-data';
import { dayInWords } from '../versions/day-in-words';
import { DOCUMENTS, documentPath, type PolicyVersion } from '../versions/policy-version';

/** Something that changed, as the pages list it. */
export type Update = {
  readonly id: string;
  /** The day on which this trust centre first showed it: the only day that all changes have. */
  readonly day: string;
  readonly title: string;
  readonly words: string;
  /** When it holds, in words. */
  readonly holds: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly apps?: readonly string[];
};

/** Every change, newest first; where days are equal, a newer policy version stands before an older one. */
export function updates({ versions, facts }: Pick<TrustData, 'versions' | 'facts'>): readonly Update[] {
  const all = [...facts.subprocessors.changes.map(changeUpdate), ...versions.map(versionUpdate)];
  // `sort` is stable: what stands first in the data stays first within a day.
  return all.sort((one, other) => other.day.localeCompare(one.day));

  function proposed(day: Stated<string>): string {
    return isStated(day) && isNoticeProposed(facts) ? ` ${PROPOSED}` : '';
  }

  function changeUpdate({ id, announced, summary, subprocessor, effective, objectBy, apps }: Change): Update {
    const name = facts.subprocessors.subprocessors.find((entry) => entry.id === subprocessor)?.name ?? subprocessor;
    return {
      id,
      day: announced,
      title: `Subprocessors: ${name}`,
      words: summary,
      holds: `Holds from: ${orNotStated(effective)}. Object by: ${orNotStated(objectBy)}${proposed(objectBy)}.`,
      links: [
        { text: 'Subprocessors', href: `/subprocessors/#${id}` },
        ...(isStated(objectBy) ? [{ text: 'Objection date (.ics)', href: `/subprocessors/${id}.ics` }] : []),
      ],
      apps,
    };
  }
}

type Change = TrustData['facts']['subprocessors']['changes'][number];

function versionUpdate({ label, state, effective, recorded, summary, documents }: PolicyVersion): Update {
  return {
    id: `version-${label}`,
    day: recorded,
    title: `Policy version ${label}, ${state}`,
    words: summary,
    holds: effective === null ? 'No effective date yet.' : `Effective: ${orNotStated(effective)}.`,
    links: DOCUMENTS.map((id) => ({ text: documents[id].title, href: documentPath(label, id) })),
  };
}

const orNotStated = (fact: Stated<string>) => (isStated(fact) ? dayInWords(fact) : 'not stated');
