import type { RecordKind, ValueOf } from '../inventory/record-kind';
import type { sendingFields } from '../inventory/kinds/sending-fields';
import { isCreated } from './is-created';
import type { NewId } from './ids';
import type { Store } from './store';
import { storedPages } from './stored-pages';

export type SendingKind = RecordKind<typeof sendingFields>;
export type Sending = ValueOf<SendingKind>;

export type SendingPorts<Message> = {
  readonly store: Store;
  readonly newId: NewId;
  /** Whether anything may leave the site: the switches are on, an admin has seen what leaves, there is an address. */
  readonly maySend: boolean;
  /** `later` where the recipient could not take it now. */
  readonly send: (message: Message) => Promise<'delivered' | 'refused' | 'later'>;
};

/** How far back a closed day is looked for; a recipient that is away longer than that gets its days no more. */
export const DAYS_BACK = 14;

/**
 * Decides once whether what is known of a closed day leaves the site, and sends it: a day that was decided about while
 * sending was off is dropped for good. A retry has the id of the first try, so that the recipient knows it again.
 *
 * @param messageOf what is sent, under an id; null where there is nothing to tell
 */
export async function sendDay<Message>(
  kind: SendingKind,
  day: string,
  messageOf: (sendId: string) => Message | null,
  ports: SendingPorts<Message>,
): Promise<void> {
  const { store, maySend, send } = ports;
  const sending = await decisionOn(kind, day, ports);
  if (sending.state !== 'waiting') return;
  const message = maySend ? messageOf(sending.sendId) : null;
  const outcome = message === null ? 'refused' : await send(message);
  if (outcome === 'later') return;
  await store.put(kind, day, { ...sending, state: outcome === 'delivered' ? 'sent' : 'dropped' });
}

/** Of several runs that decide at once one wins, and all go by its decision. */
async function decisionOn(
  kind: SendingKind,
  day: string,
  { store, newId, maySend }: Pick<SendingPorts<unknown>, 'store' | 'newId' | 'maySend'>,
): Promise<Sending> {
  const known = await store.find(kind, day);
  if (known !== null) return known;
  const decision: Sending = { day, sendId: newId(), state: maySend ? 'waiting' : 'dropped' };
  return (await isCreated(store.create(kind, day, decision))) ? decision : store.get(kind, day);
}

/** The days that were decided about, newest first. */
export async function listSendings(
  store: Store,
  kind: SendingKind,
): Promise<readonly Pick<Sending, 'day' | 'state'>[]> {
  const sendings: Sending[] = [];
  for await (const page of storedPages(store, kind)) sendings.push(...page.map(({ value }) => value));
  return sendings.reverse().map(({ day, state }) => ({ day, state }));
}
