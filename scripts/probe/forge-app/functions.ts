/**
 * What runs on Forge, in a development app of its own: one case of the contract a call, since a web trigger has no time
 * for all. It gives what passed and every refusal of the platform, for the list in host/UNVERIFIED.md.
 */
import { fetch as fetchOutside } from '@forge/api';
import { randomUUID } from 'node:crypto';
import { kvsContract } from '../../../test/host/kvs/kvs-contract';

type WebTriggerRequest = { readonly queryParameters?: Readonly<Record<string, readonly string[]>> };
type Refusal = { readonly status: number; readonly body: string };
type ForgeFetch = (...args: readonly unknown[]) => Promise<Response>;

export async function probe(request: WebTriggerRequest) {
  const asked = request.queryParameters?.case?.[0] ?? '';
  if (asked === 'egress') return reply(await egress());
  const contractCase = /^\d+$/.test(asked) ? kvsContract[Number(asked)] : undefined;
  if (contractCase === undefined) return reply({ cases: [...kvsContract.map(({ name }) => name), 'egress'] });

  const { refusals, stop } = recordRefusals();
  const run = randomUUID();
  try {
    await contractCase.check((name) => `${run}:${name}`);
    return reply({ case: contractCase.name, passed: true, refusals });
  } catch (error) {
    return reply({ case: contractCase.name, passed: false, error: described(error), refusals });
  } finally {
    stop();
  }
}

/** Only names: an event's values say who installed the app. */
export function lifecycle(event: Readonly<Record<string, unknown>>): void {
  const runtime = (globalThis as { __forge_runtime__?: { appContext?: unknown } }).__forge_runtime__;
  console.log(JSON.stringify({ event: Object.keys(event), appContext: runtime?.appContext }));
}

async function egress(): Promise<unknown> {
  try {
    return { status: (await fetchOutside('https://example.com/')).status };
  } catch (error) {
    return described(error);
  }
}

/** The seam of @forge/kvs, with an ear at it: its errors do not carry everything that the platform said. */
function recordRefusals(): { readonly refusals: readonly Refusal[]; readonly stop: () => void } {
  const seam = globalThis as unknown as { __forge_fetch__: ForgeFetch };
  const original = seam.__forge_fetch__;
  const refusals: Refusal[] = [];
  seam.__forge_fetch__ = async (...args) => {
    const response = await original(...args);
    if (response.ok) return response;
    const body = await response.text();
    refusals.push({ status: response.status, body });
    return new Response(body, { status: response.status, headers: response.headers });
  };
  return { refusals, stop: () => void (seam.__forge_fetch__ = original) };
}

function described(error: unknown) {
  const { name, message, status } = error as { name?: unknown; message?: unknown; status?: unknown };
  return { name, message, status };
}

function reply(body: unknown) {
  return { statusCode: 200, headers: { 'Content-Type': ['application/json'] }, body: JSON.stringify(body) };
}
