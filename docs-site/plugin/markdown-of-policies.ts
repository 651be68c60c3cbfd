import { relative } from 'node:path';
import { problemInWords } from '../core/facts/fact-problem';
import { resolveDirectives } from '../core/directives/resolve-directives';
import type { TrustData } from '../core/trust-data';
import { contextOfFile } from './context-of-file';

/**
 * Docusaurus' hook before it parses a Markdown file: writes tables and facts out, exactly as a release does, so that a
 * released version cannot look different from the text it froze.
 * @throws Error with every problem of the file, each with its line.
 */
export function resolveMarkdownOf(data: TrustData, siteDir: string) {
  return ({ filePath, fileContent }: { readonly filePath: string; readonly fileContent: string }): string => {
    const file = relative(siteDir, filePath);
    const resolution = resolveDirectives({ file, markdown: fileContent }, contextOfFile(data, siteDir, filePath));
    if (resolution.ok) return resolution.markdown;
    throw new Error(`${file} cannot be published:\n${resolution.problems.map(problemInWords).join('\n')}`);
  };
}
