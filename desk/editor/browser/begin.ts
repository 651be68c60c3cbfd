import { isFormOpen } from './open-form';
import { make, openPanel } from './panel';

const STEPS = [
  'Open a document under Policies to change words, or a form under Facts to change what is true: who hosts, how long, whom to ask.',
  'Change it. The preview shows what readers will see. In a text, :fact[…] stands for a fact and ::table{…} for a table.',
  'Press Save, then Save now. Only the lines that you changed are written.',
  'Press Check, also before you save. It says what is wrong; choose a finding to get to its word.',
  'Press Compare to see what changed against the version before: the facts first, then the words.',
  'Press Release when it is ready. It says what stands against it, and asks once more.',
];

/** Where a lawyer begins. `unasked`: it was not asked for, and leaves the keyboard where it is. */
export function begin({ unasked = false } = {}): void {
  const { body, close } = openPanel('Where to begin', { unasked });
  body.append(
    make(
      'p',
      {},
      'You work on the version in preparation, in files on this computer. Released versions stay as they are.',
    ),
    make('ol', { class: 'steps' }, ...STEPS.map((step) => make('li', {}, step))),
    make('p', { class: 'soft' }, 'By keyboard: Tab leads on to these buttons, Escape closes what one of them opened.'),
    make('p', { class: 'soft' }, 'More is in docs-site/README.md, under "For legal staff".'),
  );
  // The preview would lie under it.
  if (unasked) addEventListener('hashchange', () => isFormOpen() && close());
}
