import type { FaultSettings } from '../jira';

/** What each setting takes. */
const RULES: { readonly [Name in keyof FaultSettings]: readonly [takes: (value: unknown) => boolean, what: string] } = {
  latencyMs: [isCount, 'milliseconds'],
  slowRate: [isShare, 'a share from 0 to 1'],
  slowMs: [isCount, 'milliseconds'],
  rateLimitRate: [isShare, 'a share from 0 to 1'],
  retryAfterSeconds: [(value) => value === null || isCount(value), 'seconds, or null for no header'],
  burstPerSecond: [(value) => value === null || isCount(value), 'requests a second, or null for no limit'],
  pointsPerHour: [(value) => value === null || isCount(value), 'points an hour, or null for no charge'],
  errorRate: [isShare, 'a share from 0 to 1'],
  networkDown: [(value) => typeof value === 'boolean', 'true or false'],
  sessionExpired: [(value) => typeof value === 'boolean', 'true or false'],
  sparedRequests: [isCount, 'a number of requests'],
  edits: [(value) => Array.isArray(value) && value.every(isEdit), 'a list of edits of issues'],
};

/** The settings to change; a sentence that names the field when one is unknown or has a wrong value. */
export function readFaultChange(body: Readonly<Record<string, unknown>>): Partial<FaultSettings> | string {
  for (const [name, value] of Object.entries(body)) {
    if (!isSetting(name)) return `There is no setting "${name}". There are: ${Object.keys(RULES).join(', ')}.`;
    const [takes, what] = RULES[name];
    if (!takes(value)) return `"${name}" must be ${what}.`;
  }
  return body;
}

const isSetting = (name: string): name is keyof FaultSettings => Object.hasOwn(RULES, name);

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isEdit(value: unknown): boolean {
  const { afterRequests, issueId, kind, key, fields } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const isKind =
    kind === 'vanish' ||
    (kind === 'move' && typeof key === 'string') ||
    (kind === 'edit' && (fields === undefined || (typeof fields === 'object' && fields !== null)));
  return isCount(afterRequests) && typeof issueId === 'string' && isKind;
}
