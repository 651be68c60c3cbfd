import { isThemeChoice, showColorMode, type ColorMode, type ThemeChoice } from './theme';

/** The product page's colours: the address's `theme` wins, then what was chosen here before, then the system's. */
export type ThemeSwitch = {
  choice(): ThemeChoice;
  choose(choice: ThemeChoice): void;
  colorMode(): ColorMode;
  onColorMode(listener: (colorMode: ColorMode) => void): void;
};

const REMEMBERED = 'theme';

export function themeSwitch(page: Window): ThemeSwitch {
  const system = page.matchMedia('(prefers-color-scheme: dark)');
  const listeners: ((colorMode: ColorMode) => void)[] = [];
  let choice: ThemeChoice = 'auto';

  const colorMode = (): ColorMode => (choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice);

  function show(): void {
    showColorMode(page.document.documentElement, colorMode());
    for (const listener of listeners) listener(colorMode());
  }

  function choose(next: ThemeChoice): void {
    choice = next;
    page.localStorage.setItem(REMEMBERED, next);
    show();
  }

  const wanted = [new URL(page.location.href).searchParams.get('theme'), page.localStorage.getItem(REMEMBERED)];
  choose(wanted.find(isThemeChoice) ?? 'auto');
  system.addEventListener('change', show);

  return { choice: () => choice, choose, colorMode, onColorMode: (listener) => void listeners.push(listener) };
}
