import { describe, expect, it } from '@jest/globals';
import { compareMarkdown } from '../../../../../docs-site/core/compare/compare-versions';
import { showRedline } from '../../../../../docs-site/core/redline/html/show-redline';

const PLACE = { href: (url: string) => url, appNames: new Map([['git', 'Git for Jira']]) };

/** The redline as HTML, without what tells scripts which change it is. */
function shown(old: string, now: string): string {
  const { redline, changes } = compareMarkdown(old, now);
  return showRedline(redline, changes, PLACE)
    .toString()
    .replace(/ (id|data-change|data-weight)="[^"]*"/g, '')
    .replace(/<span class="visually-hidden">([^<]*)<\/span>/g, '($1)');
}

describe('a redline as HTML', () => {
  it.each<[string, string, string, string]>([
    [
      'says what was removed and added to who hears it',
      'A function which helps.',
      'A function that helps.',
      '<p>A function <del>(removed: )which</del><ins>(added: )that</ins> helps.</p>',
    ],
    [
      'makes spaces visible',
      'It has  it.',
      'It has it.',
      '<p>It has<del>(removed: )<span aria-hidden="true">␣␣</span>(2 spaces)</del>' +
        '<ins>(added: )<span aria-hidden="true">␣</span>(a space)</ins>it.</p>',
    ],
    [
      'says that only the formatting changed',
      'All data.',
      'All **data**.',
      '<p>All <strong><span class="reformatted">(formatting changed: )data</span></strong>.</p>',
    ],
    [
      'shows both targets of a link',
      '[The page here](/a/)',
      '[The page there](/b/)',
      '<p><a href="/b/">The page <span class="retargeted"> [link: <del>(removed: )/a/</del><ins>(added: )/b/</ins>]</span></a>' +
        '<a href="/a/"><del>(removed: )here</del></a><a href="/b/"><ins>(added: )there</ins></a></p>',
    ],
    [
      'keeps a link whose words changed one link',
      '[The old page](/a/)',
      '[The new page](/a/)',
      '<p><a href="/a/">The <del>(removed: )old</del><ins>(added: )new</ins> page</a></p>',
    ],
    [
      'marks the cell of a table',
      '| App | Kept |\n| --- | --- |\n| Git | 30 days |',
      '| App | Kept |\n| --- | --- |\n| Git | 90 days |',
      '<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table><thead><tr><th scope="col">App</th>' +
        '<th scope="col">Kept</th></tr></thead><tbody><tr><td>Git</td><td><del>(removed: )30</del><ins>(added: )90</ins> days</td>' +
        '</tr></tbody></table></div>',
    ],
    [
      'names an item that came, and keeps the numbers of the others',
      '1. one\n2. two',
      '1. one\n2. new\n3. two',
      '<ol><li value="1">one </li><li value="2" class="change added"><span class="change-tag">Added </span><ins>new </ins></li>' +
        '<li value="3">two </li></ol>',
    ],
    [
      'says how a block itself changed',
      '## Data',
      '### Data',
      '<span class="shell-note">Formatting changed: <del>(removed: )heading 2</del> <ins>(added: )heading 3</ins></span><h3>Data</h3>',
    ],
    [
      'writes text as text',
      'a <b onclick="x">b</b> & c',
      'a <b onclick="x">b</b> & d',
      '<p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt; &amp; <del>(removed: )c</del><ins>(added: )d</ins></p>',
    ],
    [
      'leads to no script',
      '[a](javascript:alert(1)) old',
      '[a](javascript:alert(1)) new',
      '<p><span>a</span> <del>(removed: )old</del><ins>(added: )new</ins></p>',
    ],
    [
      'names the apps that a passage is for',
      ':::for{app="git"}\n\nIt is old.\n\n:::',
      ':::for{app="git"}\n\nIt is new.\n\n:::',
      '<section class="for-apps"><p class="app-label">Only for Git for Jira</p>' +
        '<p>It is <del>(removed: )old</del><ins>(added: )new</ins>.</p></section>',
    ],
  ])('%s', (_, old, now, expected) => expect(shown(old, now)).toBe(expected));

  it('folds what did not change, but for the heading of a change and the blocks beside it', () => {
    const text = (word: string) =>
      ['## One', 'a', 'b', 'c', '## Two', 'd', 'e', 'f', 'g', `It is the ${word} word.`, 'h', 'i', 'j', 'k'].join(
        '\n\n',
      );
    expect(shown(text('old'), text('new')).replace(/<\/?(p|h2)>/g, ' ')).toBe(
      '<details class="fold"><summary>4 unchanged blocks: One</summary> One  a  b  c </details> Two ' +
        '<details class="fold"><summary>3 unchanged blocks</summary> d  e  f </details> g ' +
        ' It is the <del>(removed: )old</del><ins>(added: )new</ins> word.  h ' +
        '<details class="fold"><summary>3 unchanged blocks</summary> i  j  k </details>',
    );
  });

  it('leads from where a block was to where it is', () => {
    const { redline, changes } = compareMarkdown(
      'The first one has words.\n\nThe second one has them too.\n\nThree.',
      'The second one has them too.\n\nThree.\n\nThe first one has words.',
    );
    const html = showRedline(redline, changes, PLACE).toString();
    const [change] = changes.list;
    expect(html).toContain(`<a href="#${change?.id}">Moved away from here: The first one has words.</a>`);
    expect(html).toContain(
      `<div id="${change?.id}" data-change="${change?.id}" data-weight="wording" class="change moved">`,
    );
  });

  it('gives each change a name that stays, whatever else changes', () => {
    const names = (old: string, now: string) => compareMarkdown(old, now).changes.list.map(({ id }) => id);
    const [name] = names('One old.\n\nTwo.', 'One new.\n\nTwo.');
    expect(names('One old.\n\nTwo.', 'One new.\n\nTwo and three.')[0]).toBe(name);
    expect(names('One old.\n\nOne old.', 'One new.\n\nOne new.')).toEqual([name, `${name}-2`]);
  });
});
