import { loadSearchData, type SearchData } from './search-data';
import { element } from './element';
import { showHits } from './search-results';

/**
 * The list under the search field: a combobox with a listbox (ARIA 1.2), and beside it the choice of versions. The focus stays
 * in the field; arrows walk the results, Enter opens one, Escape closes the list.
 */
export async function openSearch(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
  const list = element('div', { role: 'listbox', id: 'search-results', 'aria-label': 'Results' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const help = element('div', { class: 'search-help', 'aria-live': 'polite' });
  const scope = element('fieldset', { class: 'search-scope' });
  const panel = element('div', { class: 'search-panel', hidden: '' }, scope, status, list, help);
  form.append(panel);
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', list.id],
    ['aria-expanded', 'false'],
  ] as const) {
    field.setAttribute(name, value);
  }

  let options: HTMLElement[] = [];
  let active = -1;
  const setActive = (next: number) => {
    active = next;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === active)));
    const option = options[active];
    if (option === undefined) return field.removeAttribute('aria-activedescendant');
    field.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  };
  const show = (isOpen: boolean) => {
    panel.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) setActive(-1);
  };

  let loading: Promise<SearchData> | undefined;
  const load = () => {
    // Asked for once, however fast the reader types; a failure is not remembered.
    loading ??= loadSearchData().then((data) => {
      offerVersions(scope, data);
      return data;
    });
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const search = async () => {
    const query = field.value.trim();
    if (query.length < 2) return show(false);
    show(true);
    let data: SearchData;
    let version: string | null;
    try {
      if (loading === undefined) status.textContent = 'Loading…';
      data = await load();
      version = chosenVersion(form);
      await data.load(version);
    } catch {
      status.textContent = 'The search could not be loaded. Try again, or use the menu.';
      return;
    }
    // While a file was loaded, the reader may have typed on or chosen otherwise: the later search answers.
    if (query !== field.value.trim() || version !== chosenVersion(form)) return;
    const hits = data.index.find(query, version, MOST);
    options = showHits(list, hits, data.versions);
    setActive(-1);
    status.textContent = countInWords(hits.length);
    help.replaceChildren(...(hits.length === 0 ? nothingFound(query, version, scope, () => void search()) : []));
  };

  field.addEventListener('input', () => void search());
  scope.addEventListener('change', () => void search());
  field.addEventListener('focus', () => void search());
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) show(false);
  });
  list.addEventListener('click', () => show(false));
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      field.focus();
      show(false);
    }
    if (event.target !== field || panel.hidden || options.length === 0) return;
    if (event.key === 'ArrowDown') setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? options.length : active) - 1);
    else if (event.key === 'Enter') (options[active] ?? options[0])?.click();
    else return;
    event.preventDefault();
  });
  await search();
}

/** So many sections are shown; who wants others types another word. */
const MOST = 20;

function countInWords(count: number): string {
  if (count === 0) return '';
  if (count === MOST) return `The best ${MOST} results`;
  return `${count} ${count === 1 ? 'result' : 'results'}`;
}

/** On a policy's page its own version; elsewhere the one that readers see first. */
const ownVersion = () => /^\/policies\/(\d+\.\d+)\//.exec(location.pathname)?.[1];

/** The label of one version, or null for all. */
function chosenVersion(form: HTMLFormElement): string | null {
  const chosen = form.querySelector<HTMLInputElement>('input[name="search-scope"]:checked')?.value ?? '';
  return chosen === 'all' ? null : chosen;
}

function offerVersions(scope: HTMLFieldSetElement, { versions }: SearchData): void {
  const labels = versions.map(({ label }) => label);
  const own = labels.find((label) => label === ownVersion()) ?? labels[0] ?? '';
  const choice = (value: string, words: string) => {
    const radio = element('input', { type: 'radio', name: 'search-scope', value });
    radio.checked = value === own;
    return element('label', {}, radio, ` ${words}`);
  };
  scope.replaceChildren(
    element('legend', { class: 'visually-hidden' }, 'Search in'),
    choice(own, `Pages and version ${own}`),
    choice('all', 'All versions'),
  );
}

/** What to do when nothing was found: fewer words, the other versions, a person. */
function nothingFound(query: string, version: string | null, scope: HTMLElement, again: () => void): HTMLElement[] {
  const where = version === null ? 'in any version' : `in the pages and version ${version}`;
  const said = element(
    'p',
    { role: 'status' },
    `Nothing found for “${query}” ${where}. Try fewer words, or another word.`,
  );
  if (version !== null) {
    const widen = element('button', { type: 'button', class: 'button button--quiet' }, 'Search all versions');
    widen.addEventListener('click', () => {
      const all = scope.querySelector<HTMLInputElement>('input[value="all"]');
      if (all) all.checked = true;
      all?.focus();
      again();
    });
    return [said, widen];
  }
  const contact = document.querySelector<HTMLAnchorElement>('footer a[href^="mailto:"]');
  return contact === null ? [said] : [said, element('p', {}, 'Or ask ', contact.cloneNode(true), '.')];
}
