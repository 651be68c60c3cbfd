import { ask } from './ask';
import { goTo, isFormOpen, openForm } from './open-form';
import { button, make, openPanel, whileWorking } from './panel';

type Problem = {
  readonly file: string;
  readonly line: number;
  readonly path: string;
  readonly wrong: string;
  readonly mend: string;
};

/** Checks everything, the open form as it stands, and shows the findings beside the text. */
export function check(): void {
  const { body } = openPanel('Check');
  void whileWorking(body, 'Checking the policies and facts', async () => {
    const asSaved = isFormOpen() && openForm() === null;
    const { problems } = await ask<{ readonly problems: readonly Problem[] }>('/api/check', openForm());
    const note = asSaved ? [make('p', { class: 'soft' }, AS_SAVED)] : [];
    if (problems.length === 0) return [make('p', {}, 'Nothing is wrong.'), ...note];
    const count = problems.length === 1 ? 'One thing to mend.' : `${problems.length} things to mend.`;
    return [make('p', {}, count), ...note, make('ol', {}, ...problems.map(finding))];
  });
}

const AS_SAVED =
  'The files were checked as they are saved. With the preview in sight, what you typed and did not save is checked too.';

function finding({ file, line, path, wrong, mend }: Problem): HTMLElement {
  const where = path === '' ? `${file}, line ${line}` : `${file}: ${path}`;
  return make(
    'li',
    {},
    button(where, () => show(file, wrong), 'place'),
    make('p', {}, wrong),
    make('p', { class: 'soft' }, mend),
  );
}

/** Goes to the form of a file; in the text that is open, to the word that the finding quotes. */
function show(file: string, wrong: string): void {
  if (openForm()?.file !== file) {
    goTo(file);
    return;
  }
  const quoted = /"([^"]+)"/.exec(wrong)?.[1];
  const text = document.querySelector<HTMLTextAreaElement>('textarea[id*="body"]');
  const at = quoted === undefined ? -1 : (text?.value.indexOf(quoted) ?? -1);
  if (text === null || quoted === undefined || at === -1) return;
  text.focus();
  text.setSelectionRange(at, at + quoted.length);
  // The field is as high as its text: the window scrolls, to about the line.
  const height = text.getBoundingClientRect();
  text.scrollIntoView();
  document.scrollingElement?.scrollBy({ top: (height.height * at) / text.value.length - innerHeight / 3 });
}
