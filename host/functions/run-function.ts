import { installationOf, siteAri } from '../seams/forge-runtime';
import { runInInvocation, type Invocation } from '../seams/invocation';
import { InvocationError } from './invocation-error';
import type { Life } from './life';
import type { Handler } from './resolve-handlers';

/**
 * Calls a function as the platform does and ends its invocation, however it goes. Throws InvocationError when the function
 * throws, takes longer than `timeoutMs` or dies; neither its payload nor the stack reaches the host's log.
 */
export async function runFunction(call: {
  readonly handler: Handler;
  readonly payload: unknown;
  readonly invocation: Invocation;
  readonly timeoutMs: number;
  readonly life: Life;
}): Promise<unknown> {
  const { handler, payload, invocation, timeoutMs, life } = call;
  const timeout = startTimeout(timeoutMs);
  try {
    const context = contextOf(invocation);
    const work = runInInvocation(invocation, async () => handler(payload, context));
    const result = await Promise.race([work, timeout.reached, life.death]);
    life.end();
    return await Promise.race([life.death, result]); // one that dies at its end has no result
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    invocation.warn(`failed (${kind})`);
    if (error instanceof InvocationError) throw error;
    throw new InvocationError(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    timeout.stop();
    life.end();
  }
}

/** The second argument of every function (D:function-reference/arguments). */
function contextOf(invocation: Invocation) {
  const { accountId, cloudId, license } = invocation;
  return {
    installContext: siteAri(cloudId),
    ...(accountId === undefined ? {} : { principal: { accountId } }),
    ...(license === undefined ? {} : { license }),
    installation: installationOf(invocation),
  };
}

function startTimeout(timeoutMs: number): { readonly reached: Promise<never>; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  const late = () => new InvocationError(`it took longer than ${timeoutMs / 1000} s`, { code: 'FUNCTION_TIME_OUT' });
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), timeoutMs);
  });
  return { reached, stop: () => clearTimeout(timer) };
}
