import { element, html, type Html } from '../html';
import { changeInWords } from '../redline/change-in-words';
import type { Change } from '../redline/changes';
import type { Place } from '../redline/html/show-nodes';
import { showRedline } from '../redline/html/show-redline';
import type { FactChange } from '../versions/changed-facts';
import type { ComparedDocument } from './compare-versions';
import type { Verdict } from './verdict';

/** The verdict as a notice; `more` says what it is about. */
export const showVerdict = ({ kind, words }: Verdict, more: Html | string): Html =>
  element(
    'div',
    { class: `callout verdict verdict--${kind}` },
    element('p', { class: 'callout-title' }, words),
    element('p', {}, more),
  );

/** Facts that changed: what each was and is, and which apps it is about. */
export function showFacts(
  facts: readonly FactChange[],
  place: Place,
  versions: { readonly old: string; readonly new: string },
) {
  const head = ['Fact', `Was (${versions.old})`, `Is (${versions.new})`, 'Apps'];
  const rows = facts.map(({ words, was, is, parts, apps, minor }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row', 'data-label': head[0] ?? '' }, words, minor ? ' (minor)' : ''),
      element('td', { 'data-label': head[1] ?? '' }, was === null ? 'Not there' : factSays(was, parts)),
      element('td', { 'data-label': head[2] ?? '' }, is === null ? 'No longer there' : factSays(is, parts)),
      element('td', { 'data-label': head[3] ?? '' }, appsInWords(apps, place)),
    ),
  );
  return element(
    'div',
    { class: 'table-scroll', role: 'group', tabindex: '0', 'aria-label': 'Facts that changed' },
    element(
      'table',
      { class: 'table--cards facts-compared' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          head.map((title) => element('th', { scope: 'col' }, title)),
        ),
      ),
      element('tbody', {}, rows),
    ),
  );
}

const factSays = (words: string, parts: readonly string[]): Html | string =>
  parts.length < 2
    ? words
    : element(
        'ul',
        { class: 'fact-parts' },
        parts.map((part) => element('li', {}, part)),
      );

const appsInWords = (apps: readonly string[], { appNames }: Place) =>
  apps.length === 0 ? 'All' : apps.map((id) => appNames.get(id) ?? id).join(', ');

/** One document: how to walk through it, the list of its changes, and its text with them. */
export function showDocument({ redline, changes }: ComparedDocument, place: Place): Html {
  if (changes.list.length === 0) {
    return html`${element('p', {}, 'Every word of this document is the same.')}${textOf()}`;
  }
  return element(
    'div',
    { class: 'compare', 'data-script': 'redline', 'data-compare': '' },
    tools(changes.list),
    list(changes.list),
    textOf(),
  );

  function textOf(): Html {
    return element('div', { class: 'redline prose', 'data-redline': '' }, showRedline(redline, changes, place));
  }
}

function tools(changes: readonly Change[]): Html {
  const editorial = changes.filter(({ weight }) => weight === 'editorial').length;
  const step = (by: string, words: string, keys: string) =>
    element(
      'button',
      { class: 'button button--quiet', type: 'button', 'data-step': by, 'aria-keyshortcuts': keys },
      words,
    );
  return element(
    'div',
    { class: 'compare-tools' },
    element(
      'p',
      { class: 'legend small' },
      element('del', {}, 'removed'),
      ' ',
      element('ins', {}, 'added'),
      ' ',
      element('span', { class: 'reformatted' }, 'formatting changed'),
    ),
    ...(editorial === 0
      ? []
      : [
          element(
            'label',
            { class: 'ignore-editorial' },
            element('input', { type: 'checkbox', id: 'ignore-editorial' }),
            ` Ignore formatting and spelling (${editorial})`,
          ),
        ]),
    element(
      'div',
      { class: 'js-only steps walk' },
      step('-1', 'Previous change', 'Alt+ArrowUp'),
      step('1', 'Next change', 'Alt+ArrowDown'),
      element('span', { class: 'small', role: 'status', 'data-position': '' }),
    ),
    element(
      'div',
      { class: 'js-only steps' },
      element(
        'button',
        { class: 'button button--quiet wide-only', type: 'button', 'data-sides': '', 'aria-pressed': 'false' },
        'Side by side',
      ),
      element('button', { class: 'button button--quiet', type: 'button', 'data-unfold': '' }, 'Unfold everything'),
      element('button', { class: 'button button--quiet', type: 'button', 'data-print': '' }, 'Print'),
    ),
    element(
      'p',
      { class: 'js-only small keys' },
      'Keys: Alt (on a Mac, Option) with arrow down for the next change, with arrow up for the one before.',
    ),
  );
}

function list(changes: readonly Change[]): Html {
  const items = changes.map((change) =>
    element(
      'li',
      { 'data-weight': change.weight },
      element('a', { href: `#${change.id}` }, changeInWords(change)),
      element(
        'span',
        { class: 'change-place' },
        [change.heading, change.weight].filter((part) => part !== '').join(' · '),
      ),
    ),
  );
  const title = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  return element(
    'nav',
    { class: 'change-list', 'aria-label': 'Changes' },
    element('p', { class: 'toc-title' }, title),
    element('ol', { 'data-changes': '' }, items),
  );
}
