import { callHost } from './host-calls';
import type { Place } from './page-state';

/** Buttons that do something on the site at once: run a job, uninstall the app, install it again. */
export function siteActions(page: ParentNode, place: Place): void {
  for (const button of page.querySelectorAll<HTMLButtonElement>('button[data-call]')) {
    button.addEventListener('click', () => void act(button, place));
  }
}

async function act(button: HTMLButtonElement, place: Place): Promise<void> {
  const { call = '', module, installed } = button.dataset;
  const say = (words: string) => {
    const detail = button.querySelector('small');
    if (detail) detail.textContent = words;
  };
  button.disabled = true;
  try {
    if (call === 'installation') {
      await callHost(call, { place, installed: installed === 'true' });
      window.location.reload();
    } else {
      await callHost(call, { place, moduleKey: module });
      say('It ran.');
    }
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
  button.disabled = false;
}
