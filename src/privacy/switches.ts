import { AppError } from '../app-error';
import type { Switches } from '../contract';
import { privacySwitch } from '../inventory/kinds/privacy-switch';
import type { ValueOf } from '../inventory/record-kind';
import { instantOf, type Clock } from '../platform/clock';
import { isCreated } from '../platform/is-created';
import type { Store } from '../platform/store';
import { allErasures } from './erasure/erasure-store';

/** How the app delivers them. */
export const defaultSwitches: Switches = {
  countUsage: true,
  sendNumbers: true,
  sendReports: true,
  reporters: 'everyone',
  moveFromConnect: true,
};

type StoredSwitch = ValueOf<typeof privacySwitch>;

/** The id of each switch's record; a record holds the field of its own switch only. */
const IDS = {
  countUsage: 'count-usage',
  sendNumbers: 'send-numbers',
  sendReports: 'send-reports',
  reporters: 'reporters',
  moveFromConnect: 'move-from-connect',
} as const satisfies Record<keyof Switches, string>;

const NAMES = Object.keys(IDS) as (keyof Switches)[];
const NUMBERS_SHOWN = 'numbers-shown';
const ERRORS_SHOWN = 'errors-shown';

/** Under which id a stored switch lies; undefined where it holds the fields of none, or of several. */
export function switchIdOf({ changedAt: _changedAt, ...decided }: StoredSwitch): string | undefined {
  const ids: Readonly<Record<string, string>> = { ...IDS, numbersShownAt: NUMBERS_SHOWN, errorsShownAt: ERRORS_SHOWN };
  const [name, ...more] = Object.keys(decided);
  return name === undefined || more.length > 0 ? undefined : ids[name];
}

type Ports = { readonly store: Store; readonly clock: Clock };

/** One switch, for whoever needs no other; strongly consistent, so that off is off at once. */
export async function findSwitch<N extends keyof Switches>(store: Store, name: N): Promise<Switches[N]> {
  const stored: Partial<Switches> | null = await store.find(privacySwitch, IDS[name]);
  return stored?.[name] ?? defaultSwitches[name];
}

/** Whether somebody has ever decided about it; an erasure, too, may have switched it off. */
export const wasTurned = async (store: Store, name: keyof Switches): Promise<boolean> =>
  (await store.find(privacySwitch, IDS[name])) !== null;

export async function findSwitches(store: Store): Promise<Switches> {
  const found = await Promise.all(NAMES.map(async (name) => [name, await findSwitch(store, name)] as const));
  return Object.fromEntries(found) as Switches;
}

/**
 * Changes the named switches and no other, also where somebody else changes theirs at the same moment.
 * @throws AppError CONFLICT where the move from Connect is to go on while an erasure, which may take what it knows, is not done.
 */
export async function changeSwitches({ store, clock }: Ports, changes: Partial<Switches>): Promise<Switches> {
  if (changes.moveFromConnect && (await allErasures(store)).some(({ step }) => step !== 'done')) {
    const message = 'Nothing was changed: Openbook is still erasing. Switch the move on once the erasure is done.';
    throw new AppError('CONFLICT', message);
  }
  const changedAt = instantOf(clock);
  for (const name of NAMES.filter((name) => changes[name] !== undefined)) {
    await store.put(privacySwitch, IDS[name], { [name]: changes[name], changedAt } as StoredSwitch);
  }
  return findSwitches(store);
}

/** Notes that an admin has seen which numbers would be sent; the first time stays. */
export async function noteNumbersShown({ store, clock }: Ports): Promise<void> {
  const now = instantOf(clock);
  await isCreated(store.create(privacySwitch, NUMBERS_SHOWN, { numbersShownAt: now, changedAt: now }));
}

/** The same of errors. */
export async function noteErrorsShown({ store, clock }: Ports): Promise<void> {
  const now = instantOf(clock);
  await isCreated(store.create(privacySwitch, ERRORS_SHOWN, { errorsShownAt: now, changedAt: now }));
}

/** Whether numbers may be sent to the collector: an admin has seen what they are. */
export const numbersWereShown = async (store: Store): Promise<boolean> =>
  (await store.find(privacySwitch, NUMBERS_SHOWN)) !== null;

/** The same of errors. */
export const errorsWereShown = async (store: Store): Promise<boolean> =>
  (await store.find(privacySwitch, ERRORS_SHOWN)) !== null;
