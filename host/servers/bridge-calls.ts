/**
 * The server's half of two bridge commands. The product page calls it; who calls and where comes from the page's own
 * address. A failure that is the app's to see is an answer that is not ok; whatever else is thrown is a bug of the host.
 */
import { AppError } from '../../src/app-error';
import { InvocationError } from '../functions/invocation-error';
import { NetworkDownError } from '../jira';
import { missingScope, type HostManifest } from '../manifest';
import { NotEmulatedError } from '../not-emulated';
import type { Platform } from '../platform';
import { FETCHED_HEAD, type FetchedHead, type HostAnswer } from '../pages/page-state';
import { scopeMismatch } from '../seams/forge-fetch';
import type { Here } from './places';
import { file } from './replies';

/** `invoke` of @forge/bridge: `{ functionKey, payload }`. */
export async function answerInvoke(platform: Platform, here: Here, body: Body): Promise<HostAnswer> {
  const { functionKey, payload } = body;
  if (typeof functionKey !== 'string') return { ok: false, message: 'functionKey must be a string!' };
  if (!here.tenant.isInstalled()) return { ok: false, message: 'The app is not installed on this site.' };
  return answering(async () => ({
    ok: true,
    value: await platform.invokeResolver({
      site: here.tenant,
      accountId: here.user.accountId,
      moduleKey: here.module.key,
      functionKey,
      payload,
    }),
  }));
}

/**
 * `requestJira` of @forge/bridge: `{ product, restPath, fetchRequestInit: { method, headers: [name, value][], body } }`
 * in. Out comes Jira's body as it is, because an export moves hundreds of megabytes through here, with the rest of what
 * the bridge gives the app in a header (`pages/host-calls.ts` puts it together). As the signed-in user.
 */
export async function answerFetchProduct(
  { manifest, bridgeHeaders }: { readonly manifest: HostManifest; readonly bridgeHeaders: BridgeHeaders },
  here: Here,
  body: Body,
): Promise<HostAnswer | Response> {
  return answering(async () => {
    const request = productRequest(here.tenant.url, body);
    const { pathname, search } = new URL(request.url);
    const response =
      missingScope(manifest, request.method, pathname + search) === null
        ? await here.tenant.jira.handle(request, { kind: 'user', accountId: here.user.accountId }).catch(noAnswer)
        : scopeMismatch();
    const isAttachment = response.headers.get('content-disposition')?.startsWith('attachment') ?? false;
    const head: FetchedHead = {
      headers: Object.fromEntries(
        [...response.headers].filter(([name]) => bridgeHeaders === 'all' || FEW_HEADERS.has(name)),
      ),
      status: response.status,
      statusText: response.statusText,
      isAttachment,
    };
    const text = isAttachment ? Buffer.from(await response.arrayBuffer()).toString('base64') : response.body;
    const answer = file(text ?? '', 'text/plain; charset=utf-8');
    // A header takes ASCII only.
    answer.headers.set(FETCHED_HEAD, encodeURIComponent(JSON.stringify(head)));
    return answer;
  });
}

/**
 * Which of Jira's response headers the page sees. Not documented (FRGE-1923: no rate headers in the front end), so the
 * app must work with few; see host/UNVERIFIED.md.
 */
export type BridgeHeaders = 'few' | 'all';
const FEW_HEADERS = new Set(['content-type', 'content-disposition']);

type Body = Readonly<Record<string, unknown>>;

function productRequest(siteUrl: string, { product, restPath, fetchRequestInit, isMultipartFormData }: Body): Request {
  if (product !== 'jira') throw new NotEmulatedError(`product "${String(product)}" of the bridge's fetch`);
  if (isMultipartFormData === true) throw new NotEmulatedError('multipart bodies of requestJira');
  const url = typeof restPath === 'string' && restPath.startsWith('/') ? new URL(siteUrl + restPath) : null;
  if (url?.origin !== siteUrl) throw new NotEmulatedError(`requestJira with the path ${String(restPath)}`);
  const { method, headers, body } = fetchRequestInit as {
    method?: string;
    headers?: [string, string][];
    body?: string | null;
  };
  return new Request(url, { method: method ?? 'GET', headers: headers ?? [], body: body || null });
}

/**
 * Jira that gives no answer, simulated or real, in the words of a browser's own `fetch`, which is what fails on the
 * platform when there is no network. Any other failure is a bug of the host, and stays one.
 */
function noAnswer(error: unknown): never {
  const isDown = error instanceof NetworkDownError || (error instanceof AppError && error.code === 'NETWORK');
  throw isDown ? new NoAnswerError('Failed to fetch', { cause: error }) : error;
}

class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';
}

async function answering<T>(work: () => Promise<T>): Promise<T | HostAnswer> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof InvocationError || error instanceof NotEmulatedError || error instanceof NoAnswerError) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}
