import { asRecord, type JsonRecord } from '../jira/json';
import { adfToText, isAdf } from './adf/adf-to-text';
import { joinValues } from './join-values';

/** Where Jira and its apps keep what a person reads, best first. Ids are no names, so an object of ids only is JSON. */
const displayKeys = ['displayName', 'name', 'value', 'title', 'label', 'filename', 'text', 'key', 'accountId'];

/**
 * Any value as a person reads it: text, number, yes/no as `true`/`false`, the name of a user, option, version or an app's
 * object, `Parent > Child` of a cascading option, lists joined. What has no name is compact JSON, so that nothing is lost.
 */
export function displayText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return joinValues(value.map(displayText));
  if (isAdf(value)) return adfToText(value);
  const record = asRecord(value);
  return (record && displayName(record)) ?? JSON.stringify(value);
}

/** The texts of a list's values; undefined where the value is no list. */
export function displayTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.map(displayText) : undefined;
}

function displayName(record: JsonRecord): string | undefined {
  for (const key of displayKeys) {
    const name = record[key];
    if (!isScalar(name)) continue;
    const child = asRecord(record['child']);
    return child ? `${name} > ${displayText(child)}` : String(name);
  }
  return undefined;
}

function isScalar(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || typeof value === 'number';
}
