import type { QueueWorld } from './queue-world';

/** A delivery of one of the events that wait: alone, again, twice at once, or by a function that dies after so many calls. */
export type PickedDelivery =
  | { readonly does: 'deliver' | 'duplicate' | 'together'; readonly pick: number }
  | { readonly does: 'crash'; readonly pick: number; readonly afterCalls: number };

export async function deliverPicked(
  events: Pick<QueueWorld['events'], 'waiting' | 'deliver'>,
  doing: PickedDelivery,
): Promise<void> {
  const waiting = events.waiting();
  const { eventId } = waiting[doing.pick % waiting.length] ?? { eventId: 'none' };
  if (doing.does === 'crash') await events.deliver(eventId, { crash: { afterCalls: doing.afterCalls } });
  else if (doing.does === 'together') {
    await Promise.all([events.deliver(eventId), events.deliver(eventId, { duplicate: true })]);
  } else await events.deliver(eventId, { duplicate: doing.does === 'duplicate' });
}
