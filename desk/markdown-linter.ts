import { lint, readConfig } from 'markdownlint/sync';
import type { StyleLinter } from '../docs-site/core/check/markdown-style';

/** markdownlint with the project's own settings, which `npm test` uses as well. */
export function markdownLinter(configFile: string): StyleLinter {
  const config = readConfig(configFile);
  return (markdown) =>
    (lint({ strings: { markdown }, config }).markdown ?? []).map(
      ({ ruleNames, ruleDescription, errorDetail, lineNumber, errorRange }) => ({
        rule: ruleNames[0] ?? '',
        description: ruleDescription,
        detail: errorDetail,
        line: lineNumber,
        column: errorRange?.[0] ?? 1,
      }),
    );
}
