import { isMap, isScalar, isSeq, parseDocument, type Node, type Scalar } from 'yaml';
import type { Facts } from '../facts/facts';
import { withInlineFacts } from '../facts/inline-facts';
import { pathInWords, type FactPath } from '../facts/yaml-place';
import type { Passage, Piece } from './passage';
import { placesOf } from './places';

/** Names and addresses, which nobody reads as a sentence. */
const FOR_MACHINES = new Set([
  'id',
  'app',
  'apps',
  'subprocessor',
  'seenIn',
  'url',
  'website',
  'statusPage',
  'command',
]);

/** Words, blanks and inline facts (`INLINE_FACT`), each by itself. */
const PARTS = /(:fact\[[^\]\s]+\]|\s+)/;

/** Every text of one file of facts, in reading order. `facts` is what `:fact[path]` in a text stands for. */
export function factPassages(file: string, yaml: string, facts: Facts | null): readonly Passage[] {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) return [];
  const value: unknown = document.toJS();
  const placeOf = placesOf(yaml);
  return scalarsIn(document.contents, []).map(({ scalar, path }) => {
    const pieces = piecesOf(scalar, yaml, facts);
    const text = pieces.map((piece) => piece.text).join('');
    return { file, path: pathInWords(value, path), placeOf, apps: appsAbove(value, path), text, pieces, claims: [] };
  });
}

type Text = { readonly scalar: Scalar<string>; readonly path: FactPath };

function scalarsIn(node: unknown, path: FactPath): readonly Text[] {
  if (isMap<Node, Node>(node)) {
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      return FOR_MACHINES.has(name) ? [] : scalarsIn(value, [...path, name]);
    });
  }
  if (isSeq(node)) return node.items.flatMap((item, index) => scalarsIn(item, [...path, index]));
  return isScalar(node) && typeof node.value === 'string' ? [{ scalar: node as Scalar<string>, path }] : [];
}

/**
 * The value cut at its inline facts. A folded value has other line breaks than the file: each word is found where it stands.
 */
function piecesOf({ value, range }: Scalar<string>, yaml: string, facts: Facts | null): readonly Piece[] {
  let from = range?.[0] ?? 0;
  const foundAt = (word: string) => {
    const at = yaml.indexOf(word, from);
    if (at !== -1) from = at + word.length;
    return at === -1 ? from : at;
  };
  return value.split(PARTS).flatMap((part): readonly Piece[] => {
    if (part === '') return [];
    if (part.trim() === '') return [{ kind: 'words', text: ' ', offset: from }];
    const offset = foundAt(part);
    if (!part.startsWith(':fact[')) return [{ kind: 'words', text: part, offset }];
    return [{ kind: 'fact', text: facts === null ? '' : withInlineFacts(facts, part).text, offset }];
  });
}

/** The apps that the innermost entry around a fact names. */
function appsAbove(value: unknown, path: FactPath): readonly string[] {
  let here = value;
  let apps: readonly string[] = [];
  for (const step of path) {
    const entry = here as Readonly<Record<string | number, unknown>> | null;
    const named = entry?.apps ?? (typeof entry?.app === 'string' ? [entry.app] : undefined);
    if (Array.isArray(named)) apps = named.filter((app): app is string => typeof app === 'string');
    here = entry?.[step];
  }
  return apps;
}
