/** The rules of a `_headers` file, in its order: a path with at most `*` in it, and the headers of what it matches. */
export type HeaderRule = {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
};

/**
 * Reads a `_headers` file, which static hosts take (Netlify's and Cloudflare's format): a path on a line of its own, below it
 * `Name: value` indented; `#` begins a comment. Throws for a line that is neither, so that no header is lost silently.
 */
export function parseHeadersFile(text: string): readonly HeaderRule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    const header = /^\s+([!#$%&'*+.^_`|~\w-]+)\s*:\s*(.*?)\s*$/.exec(line);
    const rule = rules.at(-1);
    if (/^\/\S*\s*$/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else if (header && rule) rule.headers.push([header[1] ?? '', header[2] ?? '']);
    else throw new Error(`_headers, line ${index + 1}: neither a path nor an indented header: ${line.trim()}`);
  }
  return rules;
}

/** The headers of a path: every rule that matches it, where a later one overrules an earlier one. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Headers {
  const headers = new Headers();
  for (const rule of rules) {
    if (!matches(rule.path, pathname)) continue;
    for (const [name, value] of rule.headers) headers.set(name, value);
  }
  return headers;
}

/** `*` stands for any text, slashes too. */
function matches(pattern: string, pathname: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(pathname);
}
