import { asOfAnswer, type AsOfAnswer, type DatedVersion } from '../core/as-of/as-of-answer';

/** Answers the date box of `/as-of/`. The day stands in the address (`?date=2026-05-01`), so that the answer can be shared. */
const form = document.querySelector<HTMLFormElement>('[data-as-of]');
const box = form?.querySelector<HTMLInputElement>('[name="date"]');
const answer = document.querySelector<HTMLElement>('[data-as-of-answer]');

if (form && box && answer) {
  const versions = JSON.parse(form.dataset.asOf ?? '[]') as readonly DatedVersion[];
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('date', box.value);
    history.pushState(null, '', address);
    show(versions, box, answer, box.value);
  });
  const showAddress = () => {
    const asked = new URLSearchParams(location.search).get('date');
    if (asked === null) {
      form.reset();
      box.removeAttribute('aria-invalid');
      answer.hidden = true;
      return;
    }
    const { kind } = show(versions, box, answer, asked);
    // A date box takes nothing but days; what else stands in the address is answered below it.
    box.value = kind === 'not a day' ? '' : asked.trim();
  };
  addEventListener('popstate', showAddress);
  showAddress();
}

function show(versions: readonly DatedVersion[], field: HTMLElement, where: HTMLElement, asked: string): AsOfAnswer {
  const found = asOfAnswer(versions, today(), asked);
  const { kind, words, labels } = found;
  if (kind === 'not a day') field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
  const sentence = document.createElement('p');
  sentence.textContent = words;
  where.replaceChildren(sentence, ...labels.flatMap(documentsOf));
  where.hidden = false;
  return found;
}

/** The documents of a version, as the table of periods links them. */
function documentsOf(label: string): readonly HTMLElement[] {
  const links = document.querySelector(`[data-documents="${label}"]`);
  if (links === null) return [];
  const title = document.createElement('p');
  title.className = 'small';
  title.textContent = `Policy version ${label}:`;
  return [title, links.cloneNode(true) as HTMLElement];
}

/** The reader's own day, ISO 8601. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
