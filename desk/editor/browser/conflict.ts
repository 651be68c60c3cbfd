import { ask } from './ask';
import type { Cms } from './cms';
import { button, make, openPanel } from './panel';

type Conflict = { readonly theirs: readonly string[]; readonly yours: readonly string[] };

/**
 * Asks before each save whether somebody else saved the file meanwhile. Then nothing is written, and what was typed stays in sight
 * to be copied: Decap's own message goes by in seconds, and the page loaded anew has the other's text.
 */
export function watchForConflicts({ CMS }: Cms, filesUrl: string, fileOf: (name: string) => string | undefined): void {
  CMS.registerEventListener({
    name: 'preSave',
    handler: async ({ entry }) => {
      const file = fileOf(entry.get('slug')) ?? '';
      const asked = { action: 'conflict', params: { file, values: entry.get('data').toJS() } };
      const conflict = await ask<Conflict | null>(filesUrl, asked);
      if (conflict === null) return;
      show(file, conflict);
      // Decap shows the error as text; without its name it is a sentence.
      throw Object.assign(new Error(`somebody else changed ${file} meanwhile.`), { name: '' });
    },
  });
}

function show(file: string, { theirs, yours }: Conflict): void {
  const { body } = openPanel('Not saved');
  const said = make('p', { role: 'status' });
  const copy = () =>
    navigator.clipboard.writeText(yours.join('\n')).then(
      () => (said.textContent = 'Copied.'),
      () => (said.textContent = 'Your browser does not let it be copied. Mark the lines and copy them.'),
    );
  body.append(
    make(
      'p',
      {},
      `${file} was saved by somebody else, or in another window, after you opened it. Nothing was written.`,
    ),
    make('p', {}, 'Copy what you changed, load the page anew, and make your change in the text as it is now.'),
    make('h2', {}, 'What you changed'),
    lines(yours),
    button('Copy', () => void copy()),
    said,
    make('h2', {}, 'What was saved meanwhile'),
    lines(theirs),
    button('Load the page anew', () => location.reload()),
  );
}

const lines = (all: readonly string[]) => make('pre', { tabindex: '0' }, all.join('\n'));
