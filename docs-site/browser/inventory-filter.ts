import { matches, wordsOf } from '../core/inventory-filter/matching';

/**
 * Narrows the data inventory as one types. A field's row shows where it matches; a category, or a record's table, whose own
 * words match shows all of its rows. Hides with a class of its own: the attribute `hidden` belongs to the app filter.
 */
const HIDDEN = 'not-found';
/** Milliseconds after the last key: a screen reader is told one count, not one for each letter. */
const PAUSE = 300;

const form = document.querySelector<HTMLFormElement>('[data-inventory-filter]');
const box = form?.querySelector<HTMLInputElement>('[name="q"]');
const count = form?.querySelector<HTMLElement>('[data-inventory-count]');

if (form && box && count) {
  let pause: number | undefined;
  const filter = () => {
    const found = narrow(wordsOf(box.value));
    clearTimeout(pause);
    pause = window.setTimeout(() => (count.textContent = box.value.trim() === '' ? '' : inWords(found)), PAUSE);
  };
  form.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('input', () => {
    const address = new URL(location.href);
    if (box.value.trim() === '') address.searchParams.delete('q');
    else address.searchParams.set('q', box.value);
    history.replaceState(null, '', address);
    filter();
  });
  // The app filter hides rows too, and says so: the count has to follow it.
  const said = document.querySelector('[data-app-status]');
  if (said) new MutationObserver(filter).observe(said, { childList: true });
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  filter();
}

/** Shows what holds all of the words. Returns how many rows of fields a reader sees then. */
function narrow(words: readonly string[]): number {
  let found = 0;
  for (const category of document.querySelectorAll<HTMLElement>('[data-category]')) {
    const about = category.querySelector('[data-category-words]')?.textContent ?? '';
    const whole = matches(about, words);
    let inCategory = 0;
    for (const table of category.querySelectorAll('[data-record]')) {
      const all = whole || matches(table.querySelector('caption')?.textContent ?? '', words);
      const rows = [...table.querySelectorAll('tbody tr')];
      const matching = rows.filter((row) => all || matches(row.textContent ?? '', words));
      for (const row of rows) row.classList.toggle(HIDDEN, !matching.includes(row));
      table.classList.toggle(HIDDEN, matching.length === 0);
      inCategory += matching.filter((row) => row.closest('[hidden]') === null).length;
    }
    category.classList.toggle(HIDDEN, !whole && inCategory === 0);
    found += inCategory;
  }
  return found;
}

function inWords(found: number): string {
  if (found === 0) return 'No field matches. Try a shorter word.';
  return found === 1 ? '1 field matches.' : `${found} fields match.`;
}
