import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { applied, type Edit } from './edit';
import { isEmpty, isPlain, withoutEmpty, type Plain } from './form-values';
import { scalarEdit } from './scalar-edit';

/**
 * A YAML text with other values: what has not changed stays as its author wrote it, to the byte. `values` come from a form: an
 * empty field means that there is nothing, a number may come as digits.
 * @param shown whether the form shows a key; what it does not show stays
 */
export function mergeYaml(text: string, values: Plain, shown: (key: string) => boolean = () => true): string {
  const { contents } = parseDocument(text);
  if (!isMap(contents)) return inYaml(withoutEmpty(values));
  return applied(text, mapEdits(contents as Map_, values, { text, shown }));
}

type Map_ = YAMLMap<Node, Node>;
type Merging = { readonly text: string; readonly shown: (key: string) => boolean };

function mapEdits(map: Map_, values: Plain, merging: Merging): readonly Edit[] {
  const keys = map.items.map(keyOf);
  const gone = (key: string) => merging.shown(key) && isEmpty(values[key]) && !isEmptyList(map.get(key, true));
  const added = Object.entries(values).filter(([key, value]) => !keys.includes(key) && !isEmpty(value));
  // What stands in braces on one line is written anew, if it gets or loses a key.
  if (map.flow && (added.length > 0 || keys.some(gone))) {
    const kept = map.items
      .filter((pair) => !gone(keyOf(pair)))
      .map((pair): [string, unknown] => [keyOf(pair), values[keyOf(pair)] ?? pair.value?.toJSON()]);
    return [{ ...spanOf(map), text: inFlow(Object.fromEntries([...kept, ...added])) }];
  }
  const inside = map.items.flatMap((pair, index): readonly Edit[] => {
    const key = keyOf(pair);
    if (gone(key))
      return [{ start: lineStart(merging.text, startOf(pair)), end: endOfPair(map, index, merging.text), text: '' }];
    return isEmpty(values[key]) || pair.value === null ? [] : nodeEdits(pair.value, values[key], merging);
  });
  if (added.length === 0) return inside;
  const column = startOf(map.items[0]!) - lineStart(merging.text, startOf(map.items[0]!));
  const at = endOfLine(merging.text, map.range?.[1] ?? 0);
  return [...inside, { start: at, end: at, text: indented(inYaml(withoutEmpty(Object.fromEntries(added))), column) }];
}

function nodeEdits(node: Node, value: unknown, merging: Merging): readonly Edit[] {
  if (isMap(node) && isPlain(value)) return mapEdits(node as Map_, value, merging);
  if (isSeq(node) && Array.isArray(value)) return listEdits(node as YAMLSeq<Node>, value, merging);
  if (isScalar(node)) return scalarEdit(node, value, merging.text);
  return [{ ...spanOf(node), text: inFlow(value) }];
}

function listEdits(list: YAMLSeq<Node>, values: readonly unknown[], merging: Merging): readonly Edit[] {
  const matched = values.map((value, index) => ({ value, item: itemFor(list, value, index) }));
  const same = matched.length === list.items.length && matched.every(({ item }, index) => item === list.items[index]);
  if (same) return matched.flatMap(({ item, value }) => (item === undefined ? [] : nodeEdits(item, value, merging)));
  const { text } = merging;
  if (list.flow || list.items.length === 0) {
    return [{ ...spanOf(list), text: inFlow(withoutEmpty(values)) }];
  }
  const starts = list.items.map((item) => lineStart(text, item.range?.[0] ?? 0));
  const end = endOfLine(text, list.items.at(-1)?.range?.[1] ?? 0);
  const [from = 0] = starts;
  const column = text.slice(from).search(/\S/);
  const written = matched.map(({ item, value }) => {
    if (item === undefined) return indented(inYaml([withoutEmpty(value)]), column);
    const at = list.items.indexOf(item);
    const [start, stop] = [starts[at] ?? from, starts[at + 1] ?? end];
    const edits = nodeEdits(item, value, merging).map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    return applied(text.slice(start, stop), edits);
  });
  return [{ start: from, end, text: written.join('') }];
}

/** The entry that a form's entry was: the one with its id, the same word, or the one in its place. */
function itemFor(list: YAMLSeq<Node>, value: unknown, index: number): Node | undefined {
  const id = isPlain(value) ? value.id : undefined;
  if (typeof id === 'string') return list.items.find((item) => isMap(item) && item.get('id') === id);
  if (typeof value === 'string') return list.items.find((item) => isScalar(item) && String(item.value) === value);
  return list.items[index];
}

const keyOf = ({ key }: Pair<Node, Node>) => (isScalar(key) ? String(key.value) : '');
const startOf = ({ key }: Pair<Node, Node>) => key.range?.[0] ?? 0;
const spanOf = ({ range }: Node) => ({ start: range?.[0] ?? 0, end: range?.[1] ?? 0 });
const isEmptyList = (node: unknown) => isSeq(node) && node.items.length === 0;

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** The start of the next line, unless a line has just begun. */
function endOfLine(text: string, at: number): number {
  if (text[at - 1] === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function endOfPair(map: Map_, index: number, text: string): number {
  const next = map.items[index + 1];
  return next === undefined ? endOfLine(text, map.range?.[1] ?? 0) : lineStart(text, startOf(next));
}

const inYaml = (value: unknown) => stringify(value, { lineWidth: 0, singleQuote: true });
const inFlow = (value: unknown) =>
  stringify(value, { lineWidth: 0, singleQuote: true, collectionStyle: 'flow' }).trimEnd();
const indented = (yaml: string, column: number) => yaml.replace(/^(?=.)/gm, ' '.repeat(column));
