import type { FactProblem } from '../facts/fact-problem';
import { isStated } from '../facts/stated';
import { compareLabels } from './compare-labels';
import type { VersionCard } from './policy-version';

/** A version's card and where it was read: `file` as the editor knows it, `listed` as versions.json calls the version. */
export type ReadCard = { readonly card: VersionCard; readonly file: string; readonly listed: string };

type Complaint = readonly [path: string, wrong: string, mend: string];

/**
 * What cannot be true of the policy versions together. `working` is the one that is worked on; `published` are those of
 * versions.json in its order, which is newest first.
 */
export function checkVersions(working: ReadCard, published: readonly ReadCard[]): readonly FactProblem[] {
  const all = [working, ...published];
  return all.flatMap((read, at) => {
    const before = all[at + 1];
    const complaints = [
      ...(at === 0 ? draftComplaints(read) : publishedComplaints(read)),
      ...(before === undefined ? [] : orderComplaints(read.card, before.card)),
    ];
    return complaints.map(([path, wrong, mend]) => ({ file: read.file, line: 1, column: 1, path, wrong, mend }));
  });
}

function draftComplaints({ card: { state, effective } }: ReadCard): readonly Complaint[] {
  if (state !== 'in preparation') {
    return [['state', `The working text is "${state}".`, 'Write "in preparation"; releasing makes a copy of it.']];
  }
  return effective === null
    ? []
    : [['effective', 'A version in preparation holds from no day.', 'Write null; the release sets the day.']];
}

function publishedComplaints({ card: { label, state, effective }, listed }: ReadCard): readonly Complaint[] {
  const hasDay = effective !== null && isStated(effective);
  return [
    ...(label === listed
      ? []
      : [['label', `The version of this folder calls itself ${label}.`, `Write '${listed}'.`] as const]),
    ...(state === 'in preparation'
      ? [
          [
            'state',
            'A published version is not in preparation.',
            'Leave it to the release to write the state.',
          ] as const,
        ]
      : []),
    ...(state === 'released' && !hasDay
      ? [['effective', 'A released version holds from a day.', 'Write the day as 2026-11-23.'] as const]
      : []),
  ];
}

function orderComplaints(own: VersionCard, before: VersionCard): readonly Complaint[] {
  if (compareLabels(own.label, before.label) <= 0) {
    const wrong = `${own.label} does not come after ${before.label}, the version before it.`;
    return [['label', wrong, 'Give a new version a new label, and list versions.json newest first.']];
  }
  if (own.state === 'in preparation' || before.effective === null || !isStated(before.effective)) return [];
  if (own.effective !== null && isStated(own.effective) && own.effective >= before.effective) return [];
  const wrong = `It would hold before ${before.label} does, or nobody knows when.`;
  return [['effective', wrong, `Write ${before.effective} or a later day.`]];
}
