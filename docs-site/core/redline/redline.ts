import type { Nodes, PhrasingContent } from 'mdast';

/**
 * A node without what stands in it and without its position: its type and attributes, such as the `depth` of a heading or the
 * `url` of a link. Rebuilding puts children, or the `value` of code, back into it.
 */
export type Shell = { readonly type: Nodes['type'] } & Readonly<Record<string, unknown>>;

/** What became of a part: `equal` is in both versions, `removed` in the old one only, `added` in the new one only. */
export type Fate = 'equal' | 'removed' | 'added';

/**
 * A piece of a paragraph, heading, cell or code block, in reading order. `open` and `close` are where formatting and links begin
 * and end; they pair up on each side. `wrapped` is white space that only breaks the line elsewhere: nobody sees a change.
 */
export type Segment =
  | { readonly what: 'text'; readonly fate: Fate; readonly text: string }
  | { readonly what: 'open'; readonly fate: Fate; readonly shell: Shell }
  | { readonly what: 'close'; readonly fate: Fate; readonly type: Shell['type'] }
  | { readonly what: 'node'; readonly fate: Fate; readonly node: PhrasingContent }
  | { readonly what: 'wrapped'; readonly old: string; readonly new: string };

/** The shell of a node that is in both versions: once where it is the same, else as each version has it. */
export type Shells = { readonly both: Shell } | { readonly old: Shell; readonly new: Shell };

/**
 * A block of the document, in reading order. A block that moved is held once, where the new version has it (`moved here`); where
 * the old version had it stands `moved away` with the same number.
 */
export type Block =
  | { readonly what: 'node'; readonly fate: Fate; readonly node: Nodes }
  | { readonly what: 'container'; readonly shells: Shells; readonly blocks: readonly Block[] }
  | { readonly what: 'text'; readonly shells: Shells; readonly segments: readonly Segment[] }
  | { readonly what: 'moved away'; readonly move: number }
  | { readonly what: 'moved here'; readonly move: number; readonly block: Block };

/**
 * Two versions of a document in one. Lossless: `oldTree` and `newTree` give both syntax trees back, and it holds no other copy of
 * them. Plain data: it survives JSON unchanged.
 */
export type Redline = {
  readonly blocks: readonly Block[];
  /** Whether the versions were too long and too different to compare all of it: passages stand removed and added as a whole. */
  readonly coarse: boolean;
};

/** The shell that the old version has. */
export const oldShell = (shells: Shells): Shell => ('both' in shells ? shells.both : shells.old);

/** The shell that the new version has. */
export const newShell = (shells: Shells): Shell => ('both' in shells ? shells.both : shells.new);
