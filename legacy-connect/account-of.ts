import type { ConnectAccount } from '../src/connect-bundle/bundle';

/** What is handed over of an installation record, and the names of what is not. */
export type HandedAccount = { readonly account: ConnectAccount; readonly left: readonly string[] };

/** As atlassian-connect-express and atlassian-connect-spring-boot name them. */
const KEY_NAMES = ['key', 'addonKey', 'addon_key'];
const URL_NAMES = ['baseUrl', 'base_url'];

/**
 * Maps an installation record of a Connect framework: an object, or JSON as text, as SQLite and Redis hold it. Two fields go
 * along by name; nothing else of it is ever read, so that no secret can slip through. A record of Spring Boot does not name
 * the app. Null for what is no installation record, and for one of another app.
 */
export function accountOf(record: unknown, addonKey: string): HandedAccount | null {
  const fields = fieldsOf(record);
  if (fields === null) return null;
  const key = firstText(fields, KEY_NAMES) ?? addonKey;
  const baseUrl = addressOf(firstText(fields, URL_NAMES));
  if (key !== addonKey || baseUrl === null) return null;
  const left = Object.keys(fields).filter((name) => ![...KEY_NAMES, ...URL_NAMES].includes(name));
  return { account: { addonKey, baseUrl }, left: left.sort().slice(0, 50) };
}

function fieldsOf(record: unknown): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = typeof record === 'string' ? JSON.parse(record) : record;
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}

const firstText = (fields: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined =>
  names.map((name) => fields[name]).find((value): value is string => typeof value === 'string' && value !== '');

/** Without a user name and a password, which old development sites had in it, and without what no address of a site has. */
function addressOf(text: string | undefined): string | null {
  if (text === undefined || !URL.canParse(text)) return null;
  const { protocol, origin, pathname } = new URL(text);
  return protocol === 'https:' || protocol === 'http:' ? origin + pathname.replace(/\/+$/, '') : null;
}
