import { ask } from './ask';
import { comparison } from './compare';
import { button, make, openPanel, whileWorking } from './panel';

type Answer = { readonly released: boolean; readonly refused: readonly string[] };

/** Asks for label, day and summary, shows what changes and what stands against it, and releases when asked once more. */
export function release(): void {
  const { body } = openPanel('Release', { wide: true });
  const answer = make('div');
  const fields = {
    label: field('input', 'Label, such as 2.1'),
    effective: field('input', 'First day on which it holds', 'date'),
    summary: field('textarea', 'What changed, in one or two sentences'),
  };
  const raised = make('input', { type: 'checkbox' }) as HTMLInputElement;
  const request = (confirmed: boolean) =>
    ask<Answer>('/api/release', {
      label: fields.label.value.trim(),
      effective: fields.effective.value.trim(),
      summary: fields.summary.value,
      raised: raised.checked,
      confirmed,
    });

  const releaseNow = () =>
    whileWorking(answer, 'Releasing', async () => {
      const { released, refused } = await request(true);
      return released
        ? [make('p', {}, `Policy version ${fields.label.value.trim()} is released. ${NEXT}`)]
        : refusals(refused);
    });
  const prepare = () =>
    whileWorking(answer, 'Checking whether it can be released', async () => {
      const { refused } = await request(false);
      if (refused.length > 0) return refusals(refused);
      const words = 'Nothing stands against it. A released version cannot be changed afterwards.';
      return [make('p', {}, words), button('Release it now', () => void releaseNow())];
    });

  const form = make(
    'div',
    {},
    fields.label.row,
    fields.effective.row,
    fields.summary.row,
    make('label', { class: 'tick' }, raised, 'It is material, although no fact changed'),
    button('Prepare the release', () => void prepare()),
    answer,
  );
  body.append(make('p', { class: 'soft' }, 'It releases what is saved; save your form first.'), form);
  const changes = make('div');
  body.append(changes);
  void whileWorking(changes, 'Comparing with the version before', comparison);
}

const NEXT =
  'Commit what git status shows, all of it in one commit; then run npm run evidence and commit docs-site/evidence.';

const refusals = (refused: readonly string[]) => [
  make('p', { class: 'refused' }, 'It cannot be released:'),
  make('ul', {}, ...refused.map((sentence) => make('li', {}, sentence))),
];

function field(name: 'input' | 'textarea', words: string, type = 'text') {
  const control = make(name, name === 'input' ? { type } : {}) as HTMLInputElement | HTMLTextAreaElement;
  return {
    row: make('label', {}, words, control),
    get value() {
      return control.value;
    },
  };
}
