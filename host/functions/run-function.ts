import { installationOf, siteAri } from '../seams/forge-runtime';
import { runInInvocation, type Invocation } from '../seams/invocation';
import { InvocationError } from './invocation-error';
import type { Handler } from './resolve-handlers';

/**
 * Calls a function as the platform does and ends its invocation, however it goes. Throws InvocationError when the function
 * throws or takes longer than `timeoutMs`; neither its payload nor the stack reaches the host's log.
 */
export async function runFunction(call: {
  readonly handler: Handler;
  readonly payload: unknown;
  readonly invocation: Invocation;
  readonly timeoutMs: number;
  readonly end: () => void;
}): Promise<unknown> {
  const { handler, payload, invocation, timeoutMs, end } = call;
  const timeout = startTimeout(timeoutMs);
  try {
    const context = contextOf(invocation);
    return await Promise.race([runInInvocation(invocation, async () => handler(payload, context)), timeout.reached]);
  } catch (error) {
    const kind = error instanceof Error ? error.name : typeof error;
    invocation.warn(`failed (${kind})`);
    if (error instanceof InvocationError) throw error;
    throw new InvocationError(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    timeout.stop();
    end();
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
  const reached = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new InvocationError(`it took longer than ${timeoutMs / 1000} s`)), timeoutMs);
  });
  return { reached, stop: () => clearTimeout(timer) };
}
