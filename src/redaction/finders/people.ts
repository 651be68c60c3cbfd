import { matches, type Finder } from '../finding';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/**
 * The shapes that Atlassian has given account ids: 24 hex digits (a letter more in its documentation's sample), a number and
 * a UUID (`557058:…`, `712020:…`), a short word and one UUID or two (`qm:…:…`); and whatever a field or a mention calls one.
 */
export const accountIds: Finder = (text) => [...byShape(text), ...byName(text)];

const byShape = matches(
  new RegExp(
    `(?<![\\w-])(?:[0-9a-f]{23}[0-9a-g]|\\d{1,12}:${UUID}|[a-z]{2,10}:${UUID}:${UUID}|(?:qm|ug|su|unknown):${UUID})(?![\\w-])`,
    'gi',
  ),
  'account-id',
  (id) => /\d/.test(id),
);

const byName = matches(
  /account[-_]?id["'\\]{0,3}[ \t]{0,3}[:=][ \t]{0,3}["'\\]{0,3}(?<it>[\w:-]{5,128})/gi,
  'account-id',
  (id) => /\d/.test(id),
);

/** The folder of a person, on macOS, Linux and Windows (whose backslash Japanese fonts show as a yen sign). */
export const userFolders: Finder = matches(
  /(?:[\\/¥]{1,2}Users|(?<![\w.])\/home|[\\/¥]{1,2}Documents and Settings)[\\/¥]{1,2}(?!(?:Public|Default|All Users|Shared|runner|node|vsts)(?![\w.-]))(?<it>[^\s\\/¥"'<>:;,()[\]|?*]{1,64})/g,
  'user-folder',
);

/** Names that the caller knows, such as those of fields and projects, as whole words in any case. */
export function givenNames(names: readonly string[]): Finder {
  const wanted = names.map((name) => name.trim()).filter((name) => name.length > 1);
  if (wanted.length === 0) return () => [];
  const alternatives = wanted
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return matches(
    new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'giu'),
    'given-name',
  );
}
