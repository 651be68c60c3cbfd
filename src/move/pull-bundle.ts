import * as v from 'valibot';
import type { Contents, Page, PageEntry } from '../connect-bundle/bundle';
import { checkContents, checkPage, type Checked } from '../connect-bundle/check-bundle';
import { connectPull } from '../inventory/kinds/connect-pull';
import type { ValueOf } from '../inventory/record-kind';
import type { Answer, Send } from '../platform/send';
import type { MoveProblem } from './move-records';

/** `nothing kept`: the old backend knows nothing of this site, in so many words. `not configured`: there is no backend. */
export type Pulled<T> =
  | { readonly kind: 'pulled'; readonly value: T }
  | { readonly kind: 'nothing kept' | 'not configured' }
  | { readonly kind: 'held up'; readonly problem: MoveProblem; readonly afterMs: number | null };

type Asked = ValueOf<typeof connectPull>;

/** What the old backend says when it has nothing; a 404 of anything else, such as a wrong address, has no such words. */
const nothingKept = v.object({ code: v.literal('NOTHING_KEPT') });
/** The snapshot that a page was asked of is gone. */
const changed = v.object({ code: v.literal('CHANGED') });

export const pullContents = (send: Send, addonKey: string, clientKey: string | null): Promise<Pulled<Contents>> =>
  pull(send, 'contents', clientKey === null ? {} : { clientKey }, (body) => checkContents(body, addonKey));

export function pullPage(
  send: Send,
  {
    contents,
    entry,
    clientKey,
  }: { readonly contents: Contents; readonly entry: PageEntry; readonly clientKey: string | null },
): Promise<Pulled<Page>> {
  const { part, page } = entry;
  const asked = { snapshot: contents.snapshot, part, page, ...(clientKey === null ? {} : { clientKey }) };
  return pull(send, 'page', asked, (body) => checkPage(body, contents, entry));
}

async function pull<T>(
  send: Send,
  name: 'contents' | 'page',
  asked: Asked,
  check: (body: unknown) => Checked<T>,
): Promise<Pulled<T>> {
  const parcel = send.open(connectPull, asked);
  if ('kind' in parcel) return { kind: 'not configured' };
  const answer = await parcel.call(name);
  if (answer.kind !== 'delivered') return notDelivered(answer);
  const checked = check(answer.body);
  return checked.ok ? { kind: 'pulled', value: checked.value } : heldUp(checked.why);
}

function notDelivered(
  answer: Exclude<Answer, { readonly kind: 'delivered' }>,
): Exclude<Pulled<never>, { kind: 'pulled' }> {
  switch (answer.kind) {
    case 'refused':
      if (answer.status === 404 && v.is(nothingKept, answer.body)) return { kind: 'nothing kept' };
      return heldUp(answer.status === 409 && v.is(changed, answer.body) ? 'changed' : 'backend-refuses');
    case 'try again':
      return heldUp('backend-unreachable', answer.retryAfterMs);
    case 'too large':
      return heldUp('too-large');
    case 'not configured':
    case 'blocked':
      return { kind: 'not configured' };
  }
}

const heldUp = (problem: MoveProblem, afterMs: number | null = null) =>
  ({ kind: 'held up', problem, afterMs }) as const;
