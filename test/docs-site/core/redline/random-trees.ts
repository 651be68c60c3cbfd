import fc from 'fast-check';
import type { BlockContent, PhrasingContent, Root, RootContent, TableRow } from 'mdast';

/** Few words, so that blocks resemble each other and words repeat: that is where a comparison goes astray. */
const word = fc.constantFrom(
  'data',
  'is',
  'kept',
  'for',
  '30',
  'days',
  'in',
  'Germany',
  'the',
  'EU,',
  'never',
  'sold.',
);
const space = fc.constantFrom(' ', ' ', ' ', '  ', '\n');

const sentence = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.map((part) => part.join('')).join(''));

const text = sentence.map((value): PhrasingContent => ({ type: 'text', value }));

const phrasing: fc.Arbitrary<PhrasingContent> = fc.letrec<{ node: PhrasingContent; nodes: PhrasingContent[] }>(
  (tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      text,
      sentence.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc.constantFrom('a', 'b').map((alt): PhrasingContent => ({ type: 'image', url: `${alt}.png`, alt, title: null })),
      tie('nodes').map((children): PhrasingContent => ({ type: 'strong', children })),
      tie('nodes').map((children): PhrasingContent => ({ type: 'emphasis', children })),
      fc
        .tuple(fc.constantFrom('https://a.example/', '/b/'), tie('nodes'))
        .map(([url, children]): PhrasingContent => ({ type: 'link', url, title: null, children: children as never })),
    ),
    nodes: fc.array(tie('node'), { minLength: 0, maxLength: 4 }),
  }),
).node;

const words = fc.array(phrasing, { minLength: 1, maxLength: 4 });

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 }))
  .chain(([columns, rows]) =>
    fc.array(
      fc.array(words, { minLength: columns, maxLength: columns }).map((cells): TableRow => ({
        type: 'tableRow',
        children: cells.map((children) => ({ type: 'tableCell', children })),
      })),
      { minLength: rows, maxLength: rows },
    ),
  )
  .map((children): BlockContent => ({ type: 'table', align: [null], children }));

const block: fc.Arbitrary<BlockContent> = fc.letrec<{ block: BlockContent; blocks: BlockContent[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((children): BlockContent => ({ type: 'paragraph', children })),
    fc
      .tuple(fc.constantFrom(2, 3), words)
      .map(([depth, children]): BlockContent => ({ type: 'heading', depth: depth as 2, children })),
    sentence.map((value): BlockContent => ({ type: 'code', lang: null, meta: null, value })),
    fc.constant<BlockContent>({ type: 'thematicBreak' }),
    table,
    tie('blocks').map((children): BlockContent => ({ type: 'blockquote', children })),
    fc
      .tuple(fc.boolean(), fc.array(tie('blocks'), { minLength: 1, maxLength: 4 }))
      .map(([ordered, items]): BlockContent => ({
        type: 'list',
        ordered,
        start: ordered ? 1 : null,
        spread: false,
        children: items.map((children) => ({ type: 'listItem', spread: false, checked: null, children })),
      })),
  ),
  blocks: fc.array(tie('block'), { minLength: 0, maxLength: 3 }),
})).block;

const blocks = fc.array(block, { maxLength: 8 });

/** Edits that an author makes to a list of blocks; numbers say where. */
type Edit = (before: readonly RootContent[]) => readonly RootContent[];

const at = (list: readonly unknown[], number: number) => (list.length === 0 ? 0 : number % list.length);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat().map(
    (n): Edit =>
      (list) =>
        list.toSpliced(at(list, n), 1),
  ),
  fc.tuple(fc.nat(), block).map(
    ([n, one]): Edit =>
      (list) =>
        list.toSpliced(at(list, n), 0, one),
  ),
  fc.tuple(fc.nat(), block).map(
    ([n, one]): Edit =>
      (list) =>
        list.toSpliced(at(list, n), 1, one),
  ),
  fc.tuple(fc.nat(), fc.nat()).map(([from, to]): Edit => (list) => {
    const moved = list.slice(at(list, from), at(list, from) + 1);
    return list.toSpliced(at(list, from), 1).toSpliced(at(list, to), 0, ...moved);
  }),
  fc.tuple(word, word).map(
    ([old, now]): Edit =>
      (list) =>
        JSON.parse(JSON.stringify(list).replaceAll(`"value":"${old} `, `"value":"${now} `)) as RootContent[],
  ),
  fc.tuple(fc.constantFrom('strong', 'emphasis'), fc.constantFrom('strong', 'emphasis')).map(
    ([old, now]): Edit =>
      (list) =>
        JSON.parse(JSON.stringify(list).replaceAll(`"type":"${old}"`, `"type":"${now}"`)) as RootContent[],
  ),
);

/** A tree and the same after a few edits. */
export const editedTrees: fc.Arbitrary<readonly [Root, Root]> = fc
  .tuple(blocks, fc.array(edit, { maxLength: 4 }))
  .map(([before, edits]) => [
    { type: 'root', children: before },
    { type: 'root', children: [...edits.reduce<readonly RootContent[]>((list, change) => change(list), before)] },
  ]);

/** Two trees that have nothing to do with each other. */
export const anyTrees: fc.Arbitrary<readonly [Root, Root]> = fc.tuple(blocks, blocks).map(([old, now]) => [
  { type: 'root', children: old },
  { type: 'root', children: now },
]);
