import { asRecord, asText, type JsonRecord } from '../jira/json';
import { displayText } from './display-text';

/** Sprint names, oldest first as Jira gives them. */
export function sprintNames(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((sprint) => asText(sprintRecord(sprint)?.['name']) ?? displayText(sprint));
}

/** `closed`, `active` or `future`, in the order of the names. */
export function sprintStates(value: unknown): string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((sprint) => (asText(sprintRecord(sprint)?.['state']) ?? '').toLowerCase());
}

const legacyParts = /(?<=[[,])(\w+)=(.*?)(?=,\w+=|\]$)/gs;

/** A sprint's properties. Old sites write it as one string, `…Sprint@1f[id=1,…,name=…,…]`, with `<null>` for nothing. */
export function sprintRecord(sprint: unknown): JsonRecord | undefined {
  if (typeof sprint !== 'string') return asRecord(sprint);
  const start = sprint.indexOf('[');
  if (start < 0) return undefined;
  const found: Record<string, unknown> = {};
  for (const [, key = '', text] of sprint.slice(start).matchAll(legacyParts)) if (text !== '<null>') found[key] = text;
  return Object.keys(found).length > 0 ? found : undefined;
}
