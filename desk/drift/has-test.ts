import ts from 'typescript';

/**
 * Whether a file of tests has one of this full name: the names of its describes and its own, a blank between. One that is
 * skipped, or still to be written, is none. A placeholder of `each`, such as %s, stands for whatever it becomes.
 */
export function hasTest(source: string, fullName: string): boolean {
  const file = ts.createSourceFile('a.test.ts', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX);
  return patternsIn(file, '').some((pattern) => new RegExp(`^${pattern}$`, 's').test(fullName));
}

function patternsIn(node: ts.Node, before: string): readonly string[] {
  const children = (below: string) => {
    const found: string[] = [];
    ts.forEachChild(node, (child) => void found.push(...patternsIn(child, below)));
    return found;
  };
  if (!ts.isCallExpression(node)) return children(before);
  const { called, words } = calledIn(node.expression);
  const [title] = node.arguments;
  if (title === undefined || !ts.isStringLiteralLike(title) || !/^(?:describe|test|it)/.test(called))
    return children(before);
  if (words.some((word) => word === 'skip' || word === 'todo')) return [];
  const own = before + escaped(title.text, words.includes('each'));
  return called.startsWith('describe') ? children(`${own} `) : [own];
}

/** `describe.skip.each([…])` is a "describe" with the words "skip" and "each". */
function calledIn(expression: ts.Expression): { readonly called: string; readonly words: readonly string[] } {
  if (ts.isIdentifier(expression)) return { called: expression.text, words: [] };
  if (ts.isCallExpression(expression)) return calledIn(expression.expression);
  if (!ts.isPropertyAccessExpression(expression)) return { called: '', words: [] };
  const { called, words } = calledIn(expression.expression);
  return { called, words: [...words, expression.name.text] };
}

function escaped(title: string, isTemplate: boolean): string {
  const literal = title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return isTemplate ? literal.replace(/%[a-z#]|\\\$[\w.]+/g, '.*') : literal;
}
