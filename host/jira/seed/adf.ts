/** Builders for the Atlassian document format (developer.atlassian.com/cloud/jira/platform/apis/document/structure). */

export type AdfNode = { readonly type: string; readonly [key: string]: unknown };
export type Inline = AdfNode | string;

const inline = (parts: readonly Inline[]): readonly AdfNode[] =>
  parts.flatMap((part) => (typeof part === 'string' ? (part === '' ? [] : [{ type: 'text', text: part }]) : [part]));

export const doc = (...content: readonly AdfNode[]): AdfNode => ({ type: 'doc', version: 1, content });
export const paragraph = (...parts: readonly Inline[]): AdfNode => ({ type: 'paragraph', content: inline(parts) });
export const heading = (level: number, text: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: inline([text]),
});
export const strong = (text: string): AdfNode => ({ type: 'text', text, marks: [{ type: 'strong' }] });
export const code = (text: string): AdfNode => ({ type: 'text', text, marks: [{ type: 'code' }] });
export const link = (text: string, href: string): AdfNode => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
export const mention = (accountId: string, name: string): AdfNode => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${name}`, accessLevel: '' },
});
export const emoji = (shortName: string, text: string): AdfNode => ({ type: 'emoji', attrs: { shortName, text } });
export const date = (instant: number): AdfNode => ({ type: 'date', attrs: { timestamp: String(instant) } });
export const lozenge = (text: string, color: string): AdfNode => ({ type: 'status', attrs: { text, color } });
export const rule = (): AdfNode => ({ type: 'rule' });
export const hardBreak = (): AdfNode => ({ type: 'hardBreak' });
export const codeBlock = (language: string, text: string): AdfNode => ({
  type: 'codeBlock',
  attrs: { language },
  content: inline([text]),
});
export const quote = (...content: readonly AdfNode[]): AdfNode => ({ type: 'blockquote', content });
export const panel = (
  panelType: 'info' | 'note' | 'warning' | 'success' | 'error',
  ...content: readonly AdfNode[]
): AdfNode => ({ type: 'panel', attrs: { panelType }, content });
export const smartLink = (url: string): AdfNode => ({ type: 'inlineCard', attrs: { url } });

const items = (lines: readonly (readonly Inline[])[]): readonly AdfNode[] =>
  lines.map((line) => ({ type: 'listItem', content: [paragraph(...line)] }));
export const bullets = (...lines: readonly (readonly Inline[])[]): AdfNode => ({
  type: 'bulletList',
  content: items(lines),
});
export const steps = (...lines: readonly (readonly Inline[])[]): AdfNode => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items(lines),
});

export function taskList(id: string, tasks: readonly (readonly [done: boolean, text: string])[]): AdfNode {
  const content = tasks.map(([done, text], place) => ({
    type: 'taskItem',
    attrs: { localId: `${id}-${place + 1}`, state: done ? 'DONE' : 'TODO' },
    content: inline([text]),
  }));
  return { type: 'taskList', attrs: { localId: id }, content };
}

export function table(header: readonly string[], rows: readonly (readonly string[])[]): AdfNode {
  const row = (type: string, cells: readonly string[]): AdfNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, attrs: {}, content: [paragraph(cell)] })),
  });
  return {
    type: 'table',
    attrs: { isNumberColumnEnabled: false, layout: 'default' },
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}
