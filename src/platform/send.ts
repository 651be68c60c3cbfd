import { fetch, invokeRemote, permissions } from '@forge/api';
import { AppError } from '../app-error';
import { checkRecord } from '../inventory/check-record';
import type { Delivery } from '../inventory/delivery';
import type { Transfer, ValueOf } from '../inventory/record-kind';
import { parseRetryAfter } from '../retry-after';
import { wireOf, type Wire } from './call-wire';
import { systemClock, type Clock } from './clock';
import { addressIn } from './variable-address';

/** What became of one call. None of it may be logged: a recipient's body can hold anything. */
export type Answer =
  /** `body` is the recipient's JSON; null where it sent none. */
  | { readonly kind: 'delivered'; readonly body: unknown }
  /** The recipient does not want it, and would not want it again. */
  | { readonly kind: 'refused'; readonly status: number; readonly body: unknown }
  /** It may pass on its own. `mayHaveArrived`: whether the recipient may have done what was asked all the same. */
  | { readonly kind: 'try again'; readonly retryAfterMs: number | null; readonly mayHaveArrived: boolean }
  /** It answered with more than we read. */
  | { readonly kind: 'too large' }
  | NotSent;

/** Nothing left. `not configured`: the vendor set no address or account; `blocked`: the site's permissions do not list it. */
export type NotSent = { readonly kind: 'not configured' } | { readonly kind: 'blocked' };

/** A transfer in the making: its value is checked, its recipient known. */
export type Parcel<T extends Transfer> = {
  /**
   * One declared call. `ids` are what the recipient gave before, one word each.
   * @throws AppError UNDECLARED_DATA for an id that is not declared, is not one word, or that the call needs and has not.
   */
  call(name: CallName<T>, ids?: Ids<T>): Promise<Answer>;
};

type Calls<T extends Transfer> = Extract<T['delivery'], { kind: 'calls' | 'remote' }>;
type CallName<T extends Transfer> = keyof Calls<T>['calls'] & string;
type Ids<T extends Transfer> = { readonly [Id in Extract<T['delivery'], { kind: 'calls' }>['ids'][number]]?: string };

/**
 * The one door out of Atlassian. It takes a transfer of the inventory and a value, and refuses what the inventory does not
 * declare before anything leaves: undeclared fields, calls, variables and ids. Whether a site's admin wants the transfer at
 * all is for the feature to ask first.
 */
export type Send = {
  /**
   * Posts the whole record.
   * @throws AppError UNDECLARED_DATA.
   */
  post<T extends Transfer>(transfer: T, value: ValueOf<T>): Promise<Answer>;
  /**
   * Checks the value once, for all the calls that follow.
   * @throws AppError UNDECLARED_DATA.
   */
  open<T extends Transfer>(transfer: T, value: ValueOf<T>): Parcel<T> | NotSent;
};

/** Half of what a resolver has: so that the function can still say what happened. */
const TIME_LIMIT_MS = 12_000;
/** An answer is a ticket or a page of a bundle; what is much larger is neither. The message of a desk is never so long. */
const MOST_BYTES = 2_000_000;

export function createSend(clock: Clock, { timeLimitMs = TIME_LIMIT_MS } = {}): Send {
  return {
    async post(transfer, value) {
      checkRecord(transfer, value);
      if (transfer.delivery.kind !== 'post') throw undeclared(transfer, 'it travels by several calls');
      const address = wayTo(transfer);
      if (typeof address !== 'string') return address;
      const body = JSON.stringify(postBodyOf(transfer, value));
      return fetchFrom(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    },

    open(transfer, value) {
      checkRecord(transfer, value);
      const { delivery } = transfer;
      if (delivery.kind === 'post') throw undeclared(transfer, 'it travels by one post');
      const address = wayTo(transfer);
      if (typeof address !== 'string') return address;
      if (delivery.kind === 'remote') {
        const { remote, calls } = delivery;
        const [ids, variables] = [[], []];
        return {
          call: async (name) => {
            const declared = { calls, ids, variables };
            const wire = await wireOf({ transfer, delivery: declared, name, value, ids: {}, variables: {} });
            return ask((signal) => invokeRemote(remote, { ...wire, signal }));
          },
        };
      }
      const settings = settingsOf(delivery);
      if (settings === null) return { kind: 'not configured' };
      return {
        call: async (name, ids = {}) => {
          const { path, ...init } = await wireOf({
            transfer,
            delivery,
            name,
            value,
            ids,
            variables: settings.variables,
          });
          const headers = { ...init.headers, Authorization: settings.authorization };
          return fetchFrom(address + path, { ...init, headers });
        },
      };
    },
  };

  // A redirect would lead to an address that nobody declared.
  function fetchFrom(url: string, init: Omit<Wire, 'path'>): Promise<Answer> {
    return ask((signal) => fetch(url, { ...init, redirect: 'manual', signal }));
  }

  async function ask(call: (signal: AbortSignal) => ReturnType<typeof fetch>): Promise<Answer> {
    try {
      const response = await call(AbortSignal.timeout(timeLimitMs));
      if (Number(response.headers.get('Content-Length')) > MOST_BYTES) return { kind: 'too large' };
      const text = await response.text();
      return text.length > MOST_BYTES ? { kind: 'too large' } : answerOf(response, text, clock.now());
    } catch {
      return { kind: 'try again', retryAfterMs: null, mayHaveArrived: true };
    }
  }
}

export const send = createSend(systemClock);

/** Whether the vendor set an address for it with all that its calls need, and the site's permissions list that. */
export const isConfigured = (transfer: Transfer): boolean =>
  typeof wayTo(transfer) === 'string' && (transfer.delivery.kind !== 'calls' || settingsOf(transfer.delivery) !== null);

/** What a post holds, for whoever shows it before it leaves: nothing else travels but the headers of any request. */
export const postBodyOf = <T extends Transfer>({ name }: T, value: ValueOf<T>) => ({ kind: name, ...value });

function wayTo({ addressVariable, delivery }: Transfer): string | NotSent {
  const address = addressIn(addressVariable);
  if (address === null) return { kind: 'not configured' };
  // The platform itself lets calls of a remote out, by the manifest's remotes.
  if (delivery.kind === 'remote') return address;
  return permissions.canFetchFrom('backend', address) ? address : { kind: 'blocked' };
}

/** The variables that the delivery names, and the account's header; null where one of them is not set. */
function settingsOf({ signIn, variables }: Extract<Delivery, { kind: 'calls' }>) {
  const email = process.env[signIn.emailVariable];
  const token = process.env[signIn.tokenVariable];
  const named = variables.map((name) => [name, process.env[name]] as const);
  if (!email || !token || named.some(([, value]) => !value)) return null;
  return {
    authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
    variables: Object.fromEntries(named) as Readonly<Record<string, string>>,
  };
}

function answerOf(response: Awaited<ReturnType<typeof fetch>>, text: string, nowMs: number): Answer {
  const { ok, status, headers } = response;
  if (ok) return { kind: 'delivered', body: jsonOf(text) };
  // 501: the recipient has no such operation, and will not have it in a minute.
  if (status !== 429 && status !== 408 && (status < 500 || status === 501)) {
    return { kind: 'refused', status, body: jsonOf(text) };
  }
  const retryAfterMs = parseRetryAfter(headers.get('Retry-After'), nowMs);
  return { kind: 'try again', retryAfterMs, mayHaveArrived: status !== 429 };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const undeclared = ({ name }: Transfer, why: string) =>
  new AppError('UNDECLARED_DATA', `Nothing was sent of the transfer "${name}": ${why}. See src/inventory/delivery.ts.`);
