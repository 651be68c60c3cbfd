import { jsonReply } from '../jira/reply';

/**
 * The error body of `/rest/servicedeskapi`: `{errorMessage, i18nErrorMessage: {i18nKey, parameters}}`, as a client has
 * logged it (github.com/gnustavo/JIRA-REST/issues/20); other keys and words are the host's (host/UNVERIFIED.md).
 */
export function deskError(status: number, errorMessage: string, i18nKey = 'sd.error'): Response {
  return jsonReply(status, { errorMessage, i18nErrorMessage: { i18nKey, parameters: [] } });
}

/** A request that an operation refuses; the router turns it into a `deskError`. */
export class DeskRefusal extends Error {
  override readonly name = 'DeskRefusal';

  constructor(
    readonly status: number,
    message: string,
    readonly i18nKey?: string,
  ) {
    super(message);
  }
}

export function refuse(status: number, message: string, i18nKey?: string): never {
  throw new DeskRefusal(status, message, i18nKey);
}

/** Words and key of a request that could not be created, from the same log. */
export function refuseRequest(why: string): never {
  return refuse(
    400,
    `Your request could not be created. Please check the fields have been correctly filled in. ${why}`,
    'sd.validation.request.creation.failure.required.field',
  );
}

/** An instant in the four forms of the API. */
export function deskDate(ms: number) {
  const iso = new Date(ms).toISOString();
  return {
    iso8601: iso.replace(/\.\d{3}Z$/, '+0000'),
    jira: iso.replace('Z', '+0000'),
    friendly: iso.slice(0, 16).replace('T', ' '),
    epochMillis: ms,
  };
}

/** One page of a list; `start` and `limit` come from the address. */
export function pageReply(url: URL, base: string, all: readonly unknown[]): Response {
  return jsonReply(200, pageOf(url, base, all));
}

export function pageOf(url: URL, base: string, all: readonly unknown[]) {
  const start = numberIn(url, 'start', 0);
  const limit = Math.min(numberIn(url, 'limit', 50), 50);
  const values = all.slice(start, start + limit);
  const at = (from: number) => {
    const address = new URL(url.pathname, base);
    address.searchParams.set('start', String(from));
    address.searchParams.set('limit', String(limit));
    return address.href;
  };
  const isLastPage = start + limit >= all.length;
  const links = {
    base: `${base}/rest/servicedeskapi`,
    context: '',
    ...(isLastPage ? {} : { next: at(start + limit) }),
    ...(start === 0 ? {} : { prev: at(Math.max(0, start - limit)) }),
  };
  return { _expands: [], size: values.length, start, limit, isLastPage, _links: links, values };
}

function numberIn(url: URL, name: string, otherwise: number): number {
  const text = url.searchParams.get(name);
  if (text === null) return otherwise;
  return /^\d{1,9}$/.test(text) ? Number(text) : refuse(400, `The parameter "${name}" is not a number.`);
}
