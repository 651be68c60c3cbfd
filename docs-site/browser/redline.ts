/**
 * Walks through the changes of a comparison, by button and by key, and shows the versions side by side. Without it the list of
 * changes leads to each of them, and the box that leaves editorial changes out works by the style sheet.
 */
const compare = document.querySelector<HTMLElement>('[data-compare]');
const text = compare?.querySelector<HTMLElement>('[data-redline]');
const position = compare?.querySelector<HTMLElement>('[data-position]');
const sides = compare?.querySelector<HTMLButtonElement>('[data-sides]');

if (compare && text) {
  const ignored = compare.querySelector<HTMLInputElement>('#ignore-editorial');
  const links = [...compare.querySelectorAll<HTMLAnchorElement>('[data-changes] a')];

  /** What there is to walk through, in reading order. */
  const walk = () =>
    links.filter(({ parentElement }) => ignored?.checked !== true || parentElement?.dataset.weight !== 'editorial');
  const linkHere = () => links.find(({ hash }) => hash === location.hash);

  /** Marks the change that the address names, in the text and in the list, and says which of how many it is. */
  const markHere = () => {
    for (const other of text.querySelectorAll('.is-current')) other.classList.remove('is-current');
    for (const link of links) link.removeAttribute('aria-current');
    const link = linkHere();
    const part = link && document.getElementById(link.hash.slice(1));
    if (position) position.textContent = link && part ? `${walk().indexOf(link) + 1} of ${walk().length}` : '';
    if (!link || !part) return;
    for (const own of text.querySelectorAll(`[data-change="${part.id}"]`)) own.classList.add('is-current');
    link.setAttribute('aria-current', 'true');
    const list = link.closest('ol');
    if (list) list.scrollTop = link.offsetTop - list.offsetTop - list.clientHeight / 2;
  };

  const goHere = () => {
    markHere();
    const part = text.querySelector<HTMLElement>('.is-current');
    if (part === null) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  };

  /** From the change that the reader is at, be it by a step, a link or the address. */
  const step = (by: 1 | -1) => {
    const all = walk();
    const here = linkHere();
    const at = here === undefined ? -1 : all.indexOf(here);
    const next = all[at < 0 ? (by === 1 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
    if (next === undefined) return;
    location.replace(next.hash);
    goHere();
  };

  window.addEventListener('hashchange', goHere);
  ignored?.addEventListener('change', markHere);
  if (linkHere()) goHere();

  for (const button of compare.querySelectorAll<HTMLElement>('[data-step]')) {
    button.addEventListener('click', () => step(button.dataset.step === '1' ? 1 : -1));
  }
  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  });

  compare.querySelector('[data-unfold]')?.addEventListener('click', () => {
    for (const fold of text.querySelectorAll('details')) fold.open = true;
  });

  let inOneText: readonly Element[] | null = null;
  sides?.addEventListener('click', () => {
    const at = [...text.children].findIndex((block) => block.getBoundingClientRect().bottom > 0);
    const before = text.children[at]?.getBoundingClientRect().top ?? 0;
    if (inOneText === null) {
      inOneText = [...text.children];
      text.replaceChildren(...inOneText.map(sideBySide));
    } else {
      text.replaceChildren(...inOneText);
      inOneText = null;
    }
    text.classList.toggle('in-sides', inOneText !== null);
    sides.setAttribute('aria-pressed', String(inOneText !== null));
    markHere();
    // What the reader looks at stays where it is.
    if (before < 0) scrollBy({ top: (text.children[at]?.getBoundingClientRect().top ?? 0) - before });
  });
}

/** A block as the old and as the new version has it; one that did not change stands once, across both. */
function sideBySide(block: Element): Element {
  if (
    !block.matches('[data-change]') &&
    block.querySelector('[data-change], .moved-away') === null &&
    !block.matches('.moved-away')
  ) {
    return block;
  }
  const pair = document.createElement('div');
  pair.className = 'sides';
  const [old, now] = [side(block, 'Old', 'ins, .added, .moved'), side(block, 'New', 'del, .removed, .moved-away')];
  for (const part of old.querySelectorAll('[id]'))
    if (now.querySelector(`[id="${part.id}"]`)) part.removeAttribute('id');
  pair.append(old, now);
  return pair;
}

function side(block: Element, name: string, others: string): HTMLElement {
  const column = document.createElement('div');
  column.className = 'side';
  column.setAttribute('role', 'group');
  column.setAttribute('aria-label', name);
  if (block.matches(others)) return column;
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll(others)) part.remove();
  column.append(copy);
  return column;
}

export {};
