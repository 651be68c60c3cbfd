import { format } from 'node:util';
import { egressRefusal, tooMuchEgress, withEgressTimeout } from './egress';
import { forgeFetch } from './forge-fetch';
import { forgeRuntime } from './forge-runtime';
import { currentInvocation, frozen, mayLeave, outsideInvocation } from './invocation';
import { reachable } from './network';

let installed = false;

/**
 * Puts the host under the @forge packages: `__forge_fetch__`, `__forge_runtime__`, and a `fetch`, a `console` and a
 * `process.env` that belong to the running function. Call it before the first import of a @forge package: @forge/kvs looks at the runtime
 * and @forge/api keeps `fetch` when they load. A second call does nothing.
 */
export function installSeams(): void {
  if (installed) return;
  installed = true;
  Object.assign(globalThis, { __forge_fetch__: forgeFetch });
  Object.defineProperty(globalThis, '__forge_runtime__', { get: forgeRuntime, configurable: true });
  guardFetch();
  captureConsole();
  keepEnvironment();
}

/** Inside a function, `fetch` is egress; outside it stays what it was. */
function guardFetch(): void {
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const invocation = currentInvocation();
    if (!invocation) return plainFetch(input, init);
    const url = new Request(input, init).url;
    const refusal = egressRefusal(invocation, url);
    if (refusal) {
      invocation.warn(`refused a fetch to ${new URL(url).host}, which the manifest does not list`);
      throw refusal;
    }
    if (!mayLeave(invocation, new URL(url).host)) return frozen();
    if (!invocation.maySendOut()) throw tooMuchEgress();
    return outsideInvocation(() => plainFetch(reachable(invocation.network, input), withEgressTimeout(input, init)));
  };
}

/** Inside a function, printing goes to the platform's logs. */
function captureConsole(): void {
  const levels = { log: 'info', info: 'info', debug: 'debug', warn: 'warn', error: 'error' } as const;
  for (const method of ['log', 'info', 'debug', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    console[method] = (...values: unknown[]) => {
      const invocation = currentInvocation();
      if (invocation) invocation.print(levels[method], format(...values));
      else print(...values);
    };
  }
}

/**
 * Inside a function, `process.env` holds what `forge variables set` keeps (D:cli-reference/variables-set), and nothing of
 * this machine: the app must not see more here than on Forge. Code that reads it while the bundle loads sees the machine's.
 */
function keepEnvironment(): void {
  let machine = process.env;
  Object.defineProperty(process, 'env', {
    configurable: true,
    enumerable: true,
    get: () => {
      const invocation = currentInvocation();
      return invocation ? { ...invocation.variables } : machine;
    },
    set: (environment: NodeJS.ProcessEnv) => {
      if (!currentInvocation()) machine = environment;
    },
  });
}
