import { createRequire } from 'node:module';

/** The parts of THEME_ATTRIBUTE (host/pages/theme.ts): Jira's colours in both modes, and what goes with them. */
const THEMES = ['light', 'dark', 'spacing', 'typography', 'shape', 'motion'];

/** The design tokens (`--ds-…`) of Jira, from Atlassian's package, as one style sheet for both colour modes. */
export function themeCss(): string {
  const load = createRequire(import.meta.url);
  return THEMES.map((theme) => {
    const { default: css } = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${theme}.js`) as {
      default: string;
    };
    return css.trim();
  }).join('\n');
}
