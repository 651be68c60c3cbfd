import type { RemovedKind } from './removed-kind';

/** A range of a text, in UTF-16 units, `to` exclusive. `stays` says that no other finder may take a part of it. */
export type Finding = { readonly from: number; readonly to: number; readonly kind: RemovedKind | 'stays' };

/**
 * One kind of thing looked for. A finder's time grows with the length of the text and no faster: each quantifier is bounded,
 * or nothing that can fail follows it, or its match cannot begin inside a run that it has read already.
 */
export type Finder = (text: string) => readonly Finding[];

/** Every match as a finding; a group named `it` narrows the finding to that group. */
export function matches(pattern: RegExp, kind: RemovedKind, isMeant: (match: string) => boolean = () => true): Finder {
  return (text) => {
    const findings: Finding[] = [];
    for (const match of text.matchAll(pattern)) {
      const it = match.groups?.it ?? match[0];
      // The group stands at the end of the match wherever it is used.
      const to = match.index + match[0].length;
      if (isMeant(it)) findings.push({ from: to - it.length, to, kind });
    }
    return findings;
  };
}
