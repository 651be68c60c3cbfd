import { limits } from '../limits';
import type { ConsumerModule, HostManifest } from '../manifest';

export type Consumer = ConsumerModule & { readonly timeoutSeconds: number };

/** The consumers of a manifest with the time that each may take. */
export const consumersOf = ({ consumers, functions }: Pick<HostManifest, 'consumers' | 'functions'>): Consumer[] =>
  consumers.map((module) => ({ ...module, timeoutSeconds: longTimeoutOf(functions, module.function) }));

/** Of a function that a consumer or a scheduled trigger calls, in seconds. */
export function longTimeoutOf(functions: HostManifest['functions'], key: string): number {
  const own = functions.find((candidate) => candidate.key === key)?.timeoutSeconds;
  return own ?? limits.invocation.longTimeoutDefault.value;
}
