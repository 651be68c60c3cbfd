import { appInAddress, withApp } from './app-address';

/**
 * Shows what holds for one app. The choice stands in the address (`?app=openbook`), so that it can be sent to somebody, and
 * goes along with links inside the site. Parts that hold for all apps carry no `data-apps` and always show.
 */
const select = document.querySelector<HTMLSelectElement>('[data-app-filter]');
const status = document.querySelector<HTMLElement>('[data-app-status]');
const all = document.querySelector<HTMLButtonElement>('[data-app-all]');

/** Said before anything is hidden, because a reader who does not know the filter would miss what is not there. */
const FOR_ANOTHER_APP = 'The link led to a part for another app, so all apps are shown.';

let app = select ? known(appInAddress(location.href)) : appInAddress(location.href);

if (select) {
  show(app);
  select.addEventListener('change', () => choose(select.value));
  all?.addEventListener('click', () => {
    choose('');
    select.focus();
  });
  window.addEventListener('hashchange', showTarget);
  showTarget();
}

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
  if (link) link.href = withApp(link.href, location.href, app);
});

function known(id: string): string {
  return [...(select?.options ?? [])].some(({ value }) => value === id) ? id : '';
}

function choose(id: string) {
  app = id;
  const address = new URL(location.href);
  if (id === '') address.searchParams.delete('app');
  else address.searchParams.set('app', id);
  history.replaceState(null, '', address);
  show(id);
}

function show(id: string) {
  if (!select) return;
  select.value = id;
  document.documentElement.toggleAttribute('data-app', id !== '');
  let hidden = 0;
  for (const part of document.querySelectorAll<HTMLElement>('[data-apps]')) {
    part.hidden = id !== '' && !(part.dataset.apps ?? '').split(' ').includes(id);
    if (part.hidden) hidden++;
  }
  const name = select.selectedOptions[0]?.textContent ?? '';
  for (const table of document.querySelectorAll('table')) sayIfEmpty(table, name);
  if (status) status.textContent = id === '' ? '' : inWords(hidden, name);
  if (all) all.hidden = id === '';
}

function inWords(hidden: number, name: string): string {
  if (hidden === 0) return `Everything on this page holds for ${name}.`;
  const what = hidden === 1 ? '1 passage or row for other apps is' : `${hidden} passages and rows for other apps are`;
  return `Shown is what holds for ${name}. ${what} hidden.`;
}

/** A table without a visible row would look like a mistake. */
function sayIfEmpty(table: HTMLTableElement, name: string) {
  const rows = [...(table.tBodies[0]?.rows ?? [])].filter((row) => row.dataset.apps !== undefined || !row.hidden);
  const isEmpty = rows.length > 0 && rows.every((row) => row.hidden);
  table.hidden = isEmpty;
  let note = table.nextElementSibling;
  if (!isEmpty) return note?.classList.contains('table-empty') ? note.remove() : undefined;
  if (!note?.classList.contains('table-empty')) {
    note = document.createElement('p');
    note.className = 'table-empty';
    table.after(note);
  }
  note.textContent = `This table has no line for ${name}.`;
}

/** A link to a clause wins over the filter: nobody should land on nothing. */
function showTarget() {
  const target = location.hash === '' ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target?.closest('[data-apps][hidden]')) return;
  choose('');
  if (status) status.textContent = FOR_ANOTHER_APP;
  target.scrollIntoView();
}
