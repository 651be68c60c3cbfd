import { dayInWords } from '../versions/day-in-words';
import { inHoldingOrder } from '../versions/holding-order';
import type { VersionCard } from '../versions/policy-version';
import type { Declaration } from './declaration';
import { differences, type Difference } from './differences';

/** A published version, and what it declares; null for those whose apps declared nothing. */
export type DeclaringVersion = Pick<VersionCard, 'label' | 'state'> & {
  /** ISO 8601; null where it is not stated. */
  readonly from: string | null;
  readonly declares: Declaration | null;
};

export type DriftState = {
  /** ISO 8601, UTC. */
  readonly today: string;
  /** The published versions, newest first. */
  readonly versions: readonly DeclaringVersion[];
  readonly code: Declaration;
  /** The labels of the versions that the app knows; it shows the last that holds. */
  readonly known: readonly string[];
};

/** How the code stands to the policies. */
export type Drift =
  /** Nothing was released yet, so nothing holds the code; `latest` is the version that readers have. */
  | { readonly kind: 'not held'; readonly latest: string | null }
  /** `later` are the versions that hold later and say something else: the code has to follow by then. */
  | { readonly kind: 'agrees'; readonly with: string; readonly later: readonly Later[] }
  /** It says what a version says that is released and does not hold yet. */
  | { readonly kind: 'ahead'; readonly of: string; readonly with: string; readonly from: string }
  | { readonly kind: 'differs'; readonly from: string; readonly differences: readonly Difference[] }
  /** It says what a version says that the app does not know, so that it shows another. */
  | { readonly kind: 'unknown to the app'; readonly with: string };

export type Later = { readonly label: string; readonly from: string; readonly differences: readonly Difference[] };

/**
 * Holds the code against the version in force; before the first release takes effect, against that one. A draft that says the
 * new thing does not count: readers have what was released.
 */
export function driftOf({ today, versions, code, known }: DriftState): Drift {
  const [first, ...others] = inHoldingOrder(versions).flatMap(({ label, from, declares }) =>
    declares === null ? [] : [{ label, from, differences: differences(label, declares, code) }],
  );
  if (first === undefined) return { kind: 'not held', latest: versions[0]?.label ?? null };
  const held = others.findLast(({ from }) => from <= today) ?? first;
  const later = others.slice(others.indexOf(held) + 1);
  const agreeing = [held, ...later].filter((version) => version.differences.length === 0);
  const [nearest] = agreeing;
  if (nearest === undefined) return { kind: 'differs', from: held.label, differences: held.differences };
  if (!known.includes(nearest.label)) return { kind: 'unknown to the app', with: nearest.label };
  return nearest === held
    ? { kind: 'agrees', with: held.label, later: later.filter((version) => version.differences.length > 0) }
    : { kind: 'ahead', of: held.label, with: nearest.label, from: nearest.from };
}

export type Gate = { readonly passes: boolean; readonly lines: readonly string[] };

/**
 * Whether the gate lets the code pass, and what it says, a line each. Before the first release it lets everything pass.
 * @param uncovered what the draft does not say yet of what the code declares
 * @param unbound claims that stand behind their sentences no longer
 * @param toDeploy not only to be merged: then a version that holds later does not count yet
 */
export function gateOf(
  state: DriftState,
  { uncovered, unbound }: { readonly uncovered: readonly string[]; readonly unbound: readonly string[] },
  toDeploy: boolean,
): Gate {
  const drift = driftOf(state);
  const covered = drift.kind === 'agrees' || (drift.kind === 'ahead' && !toDeploy);
  const passes = drift.kind === 'not held' || (covered && unbound.length === 0);
  return { passes, lines: [...inWords(drift, uncovered), ...unbound] };
}

function inWords(drift: Drift, uncovered: readonly string[]): readonly string[] {
  switch (drift.kind) {
    case 'not held':
      return [
        drift.latest === null
          ? 'No policy version is published yet, so nothing holds the code.'
          : `No policy version is released yet. ${drift.latest}, the latest published, has no inventory, no scopes and no addresses ` +
            'to hold the code against.',
        'From the first release on, a difference between the code and the version in force fails here.',
      ];
    case 'agrees':
      return [
        `The code keeps, sends, asks for and reaches what policy version ${drift.with} says.`,
        ...drift.later.flatMap((version) => [
          `Policy version ${version.label} holds from ${dayInWords(version.from)} and says something else. The code has to follow on that day:`,
          ...listed(version.differences),
        ]),
      ];
    case 'ahead':
      return [
        `The code agrees with policy version ${drift.with}, which is released and holds from ${dayInWords(drift.from)}.`,
        `Until then ${drift.of} is in force and says something else: deploy the code on that day, not before.`,
      ];
    case 'unknown to the app':
      return [
        `The code agrees with policy version ${drift.with}, and the app does not know that there is one.`,
        'Its release wrote a line to src/privacy/released-policies.ts: take that file from the commit of the release.',
      ];
    case 'differs':
      return [
        `The code and policy version ${drift.from} differ:`,
        ...listed(drift.differences),
        'Take the change back, or release a policy version that says it: npm run policies -- release LABEL --effective DAY',
        ...(uncovered.length === 0
          ? ['The draft already says it: released, it would agree.']
          : ['The draft does not say all of it yet:', ...uncovered.map((sentence) => `  ${sentence}`)]),
      ];
  }
}

const listed = (all: readonly Difference[]) => all.map(({ what, how }) => `  ${what}: ${how}`);
