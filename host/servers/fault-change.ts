import type { DeskFaultSettings } from '../desk/desk-faults';
import type { FaultSettings } from '../jira';
import { TROUBLES } from '../troubles';

/** What each setting takes. */
type Rules<S> = { readonly [Name in keyof S]: readonly [takes: (value: unknown) => boolean, what: string] };

const RULES: Rules<FaultSettings> = {
  latencyMs: [isCount, 'milliseconds'],
  slowRate: [isShare, 'a share from 0 to 1'],
  slowMs: [isCount, 'milliseconds'],
  rateLimitRate: [isShare, 'a share from 0 to 1'],
  retryAfterSeconds: [(value) => value === null || isCount(value), 'seconds, or null for no header'],
  burstPerSecond: [(value) => value === null || isCount(value), 'requests a second, or null for no limit'],
  pointsPerHour: [(value) => value === null || isCount(value), 'points an hour, or null for no charge'],
  errorRate: [isShare, 'a share from 0 to 1'],
  networkDown: [isSwitch, 'true or false'],
  sessionExpired: [isSwitch, 'true or false'],
  sparedRequests: [isCount, 'a number of requests'],
  edits: [(value) => Array.isArray(value) && value.every(isEdit), 'a list of edits of issues'],
};

const DESK_RULES: Rules<DeskFaultSettings> = {
  next: [(value) => Array.isArray(value) && value.every(isTrouble), `a list of ${TROUBLES.join(', ')}`],
  always: [isTrouble, `one of ${TROUBLES.join(', ')}`],
  retryAfterSeconds: RULES.retryAfterSeconds,
  latencyMs: RULES.latencyMs,
  attachmentsOff: [isSwitch, 'true or false'],
  onBehalfRefused: [isSwitch, 'true or false'],
  customersForbidden: [isSwitch, 'true or false'],
  searchLagMs: [isCount, 'milliseconds'],
};

type Body = Readonly<Record<string, unknown>>;

/** The settings to change; a sentence that names the field when one is unknown or has a wrong value. */
export const readFaultChange = (body: Body): Partial<FaultSettings> | string => readChange(RULES, body);
export const readDeskChange = (body: Body): Partial<DeskFaultSettings> | string => readChange(DESK_RULES, body);

function readChange<S extends object>(rules: Rules<S>, body: Body): Partial<S> | string {
  const isSetting = (name: string): name is keyof S & string => Object.hasOwn(rules, name);
  for (const [name, value] of Object.entries(body)) {
    if (!isSetting(name)) return `There is no setting "${name}". There are: ${Object.keys(rules).join(', ')}.`;
    const [takes, what] = rules[name];
    if (!takes(value)) return `"${name}" must be ${what}.`;
  }
  return body as Partial<S>;
}

function isTrouble(value: unknown): boolean {
  return TROUBLES.some((trouble) => trouble === value);
}

function isSwitch(value: unknown): boolean {
  return typeof value === 'boolean';
}

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
