/** What the user chose; `auto` follows the operating system. */
export type ThemeChoice = 'light' | 'dark' | 'auto';
export type ColorMode = 'light' | 'dark';

/** The themes of @atlaskit/tokens that Jira shows, as `data-theme` names them (its themeObjectToString). */
export const THEME_ATTRIBUTE = 'dark:dark light:light shape:shape spacing:spacing typography:typography motion:motion';

export const isThemeChoice = (value: unknown): value is ThemeChoice =>
  value === 'light' || value === 'dark' || value === 'auto';

/** Puts a colour mode on a page; the tokens' style sheet has the values for both. */
export function showColorMode(root: HTMLElement, colorMode: ColorMode): void {
  root.dataset['colorMode'] = colorMode;
  root.dataset['theme'] = THEME_ATTRIBUTE;
}
