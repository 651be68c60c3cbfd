/** The one panel of the desk; it stands beside the form and is announced to who does not see it. */
export type Panel = { readonly body: HTMLElement; close(): void };

let current: HTMLElement | null = null;

/** `unasked`: nobody pressed for it, and the keyboard stays where it is. */
export function openPanel(
  title: string,
  { wide = false, unasked = false }: { readonly wide?: boolean; readonly unasked?: boolean } = {},
): Panel {
  current?.remove();
  const opener = document.activeElement;
  const panel = make('section', {
    class: wide ? 'desk-panel wide' : 'desk-panel',
    'aria-label': title,
    tabindex: '-1',
  });
  const close = () => {
    const hadFocus = panel.contains(document.activeElement);
    panel.remove();
    if (hadFocus && opener instanceof HTMLElement) opener.focus();
  };
  panel.append(button('Close', close, 'close'), make('h1', {}, title));
  const body = make('div', { 'aria-live': 'polite' });
  panel.append(body);
  panel.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') close();
  });
  document.body.append(panel);
  current = panel;
  if (!unasked) panel.focus();
  return { body, close };
}

export function make(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

export function button(words: string, press: () => void, className = ''): HTMLElement {
  const made = make('button', { type: 'button', class: className }, words);
  made.addEventListener('click', press);
  return made;
}

/** Runs something that takes a while; what goes wrong is said in the panel. */
export async function whileWorking(
  body: HTMLElement,
  words: string,
  work: () => Promise<readonly (Node | string)[]>,
): Promise<void> {
  body.replaceChildren(make('p', { class: 'soft' }, words));
  try {
    body.replaceChildren(...(await work()));
  } catch (error) {
    body.replaceChildren(make('p', { class: 'refused', role: 'alert' }, (error as Error).message));
  }
}
