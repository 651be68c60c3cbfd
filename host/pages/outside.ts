/** The script of the pages outside Atlassian: they follow the address's `theme`, else the system. */
import { isThemeChoice, showColorMode } from './theme';

const wanted = new URL(location.href).searchParams.get('theme');
const system = matchMedia('(prefers-color-scheme: dark)');

function show(): void {
  const choice = isThemeChoice(wanted) && wanted !== 'auto' ? wanted : system.matches ? 'dark' : 'light';
  showColorMode(document.documentElement, choice);
}

show();
system.addEventListener('change', show);
