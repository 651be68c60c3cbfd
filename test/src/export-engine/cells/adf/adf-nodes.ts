/** Documents in the Atlassian document format, in few words. */
export type Node = { readonly [key: string]: unknown };

export const node = (type: string, content: readonly Node[] = [], attrs: Node = {}): Node => ({ type, attrs, content });
export const text = (value: string, ...marks: Node[]): Node => ({ type: 'text', text: value, marks });
export const p = (...content: (Node | string)[]) =>
  node(
    'paragraph',
    content.map((each) => (typeof each === 'string' ? text(each) : each)),
  );
export const link = (href: string): Node => ({ type: 'link', attrs: { href } });
export const item = (...content: Node[]) => node('listItem', content);
export const doc = (...content: Node[]): Node => ({ type: 'doc', version: 1, content });
export const strong: Node = { type: 'strong' };
export const em: Node = { type: 'em' };
export const strike: Node = { type: 'strike' };
export const code: Node = { type: 'code' };
