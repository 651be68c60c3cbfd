/** The product page's own script: the bar's switches, the frame, and the product's end of the bridge. */
import { createChannel } from './bridge-channel';
import { createCommands } from './bridge-product';
import { flagGroup } from './flags';
import { callHost } from './host-calls';
import type { PageState } from './page-state';
import { siteActions } from './site-actions';
import { simulateMenu } from './simulate-menu';
import { isThemeChoice } from './theme';
import { themeSwitch } from './theme-switch';

// This script stands in the head, so that no page is painted in the wrong colours.
const theme = themeSwitch(window);

document.addEventListener('DOMContentLoaded', () => {
  const state = JSON.parse(byId('page-state').textContent) as PageState;
  wireBar();
  siteActions(document, state.place);
  const frame = byId('app-frame');
  if (frame instanceof HTMLIFrameElement) openFrame(state, frame);
});

function wireBar(): void {
  const themeSelect = byId('theme-select') as HTMLSelectElement;
  themeSelect.value = theme.choice();
  themeSelect.addEventListener('change', () => isThemeChoice(themeSelect.value) && theme.choose(themeSelect.value));

  const switches = byId('switches') as HTMLFormElement;
  // Another site has other users, and asking for one of the old site there would be an error.
  byId('site-select').addEventListener('change', () => {
    byId('user-select').setAttribute('disabled', '');
    switches.submit();
  });
  byId('user-select').addEventListener('change', () => switches.submit());

  const toggle = byId('controls-toggle');
  toggle.addEventListener('click', () => {
    toggle.ariaExpanded = byId('controls').classList.toggle('is-open') ? 'true' : 'false';
  });
  // In front of a real site there is none: it has troubles of its own.
  const simulate = document.getElementById('simulate');
  if (simulate instanceof HTMLDetailsElement) simulateMenu(simulate);
}

function openFrame(state: PageState, frame: HTMLIFrameElement): void {
  const channel = createChannel({
    send: (message) => frame.contentWindow?.postMessage(message, state.frame.origin),
    answer: createCommands({
      state,
      flags: flagGroup(byId('flags')),
      // The place last: what the frame sends must not name another.
      callHost: (path, body) => callHost(path, { ...body, place: state.place }),
      colorMode: theme.colorMode,
      onColorMode: theme.onColorMode,
      goTo: (url, where) => {
        if (where === 'same-tab') window.location.assign(url);
        else window.open(url, '_blank', 'noopener');
      },
      reload: () => window.location.reload(),
      setTitle: (title) => {
        document.title = title;
      },
    }),
  });
  window.addEventListener('message', (event) => {
    if (event.source === frame.contentWindow && event.origin === state.frame.origin) channel.receive(event.data);
  });
  frame.src = state.frame.url;
}

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The product page has no #${id}.`);
  return found;
}
