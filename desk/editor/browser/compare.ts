import { ask } from './ask';
import { openForm } from './open-form';
import { make, openPanel, whileWorking } from './panel';

/** Shows what the saved draft changes against the version before it. */
export function compare(): void {
  const { body } = openPanel('What this version changes', { wide: true });
  void whileWorking(body, 'Comparing with the version before', comparison);
}

/** The comparison in a frame of its own, because it has the site's look; and what it leaves out. */
export async function comparison(): Promise<readonly HTMLElement[]> {
  const { html, unsaved } = await ask<{ readonly html: string; readonly unsaved: string | null }>(
    '/api/compare',
    openForm(),
  );
  const leftOut =
    unsaved === null
      ? []
      : [make('p', { class: 'refused' }, `${unsaved} is not saved: what you typed there is left out.`)];
  if (html === '') return [...leftOut, make('p', {}, 'There is no version before this one.')];
  const frame = make('iframe', { title: 'What this version changes' }) as HTMLIFrameElement;
  frame.srcdoc = `<!doctype html><html lang="en-GB"><head><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/redline.css"></head><body style="padding:1rem"><main class="prose">${html}</main></body></html>`;
  frame.addEventListener('load', () => frame.contentDocument && followLinksIn(frame.contentDocument));
  return [...leftOut, frame];
}

/** From the list of changes to their places: a frame without an address would load the desk instead. */
function followLinksIn(text: Document): void {
  text.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]');
    const part = link && text.getElementById(link.hash.slice(1));
    if (!link) return;
    event.preventDefault();
    for (const other of text.querySelectorAll('.is-current')) other.classList.remove('is-current');
    if (!part) return;
    part.classList.add('is-current');
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: 'center' });
  });
}
