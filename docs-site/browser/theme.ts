/**
 * Sets the colours before the first paint: this script blocks, and is kept tiny for that. The reader's choice lies in local
 * storage and nowhere else; without one the system decides. It also marks the page as one with scripts.
 */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'openbook-theme';
const root = document.documentElement;

root.classList.add('js');
show(chosen());

document.addEventListener('DOMContentLoaded', () => {
  const button = document.querySelector('[data-theme-button]');
  name(chosen());
  button?.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length] ?? 'system';
    keep(next);
    show(next);
    name(next);
  });
});

function show(theme: Theme) {
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

function name(theme: Theme) {
  const label = document.querySelector('[data-theme-name]');
  if (label) label.textContent = theme.charAt(0).toUpperCase() + theme.slice(1);
}

/** Storage may be forbidden or full: then the choice lasts as long as the page. */
function chosen(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept !== null) return THEMES.find((theme) => theme === kept) ?? 'system';
  } catch {
    // What the page shows says what was chosen.
  }
  return THEMES.find((theme) => theme === root.getAttribute('data-theme')) ?? 'system';
}

function keep(theme: Theme) {
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // See `chosen`.
  }
}
