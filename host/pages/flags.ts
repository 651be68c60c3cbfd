/** The messages that Jira stacks in its lower left corner (`showFlag` of @forge/bridge, out/flag/flag.d.ts). */
export type FlagOptions = {
  readonly id: number | string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: FlagLook;
  /** Fills the whole flag with the colour, and wins over `type`. */
  readonly appearance?: FlagLook;
  readonly actions?: readonly { readonly text: string; readonly onClick: () => unknown }[];
  readonly isAutoDismiss?: boolean;
};
type FlagLook = 'info' | 'success' | 'warning' | 'error';

export type Flags = {
  /** A flag with the id of one that stands replaces it. */
  show(options: FlagOptions): void;
  /** False when there is no such flag. */
  close(id: number | string): boolean;
};

/** As @atlaskit/flag's AutoDismissFlag. */
const AUTO_DISMISS_MS = 8000;
const SIGNS: Record<FlagLook, string> = { info: 'i', success: '✓', warning: '!', error: '!' };

export function flagGroup(container: HTMLElement): Flags {
  const shown = new Map<string, HTMLElement>();

  function close(id: number | string): boolean {
    const flag = shown.get(String(id));
    flag?.remove();
    return shown.delete(String(id));
  }

  function show(options: FlagOptions): void {
    close(options.id);
    const flag = drawFlag(options, () => close(options.id));
    shown.set(String(options.id), flag);
    container.prepend(flag);
    if (options.isAutoDismiss)
      setTimeout(() => shown.get(String(options.id)) === flag && close(options.id), AUTO_DISMISS_MS);
  }

  return { show, close };
}

function drawFlag({ title, description, type, appearance, actions }: FlagOptions, dismiss: () => void): HTMLElement {
  const look = [appearance, type].find((each) => each !== undefined && each in SIGNS) ?? 'info';
  const flag = element('section', `flag flag-${look}${appearance ? ' flag-bold' : ''}`);
  flag.setAttribute('role', 'alert');
  const sign = element('span', 'flag-sign', SIGNS[look]);
  sign.ariaHidden = 'true';
  const words = element('div', 'flag-words');
  if (title) words.append(element('h2', 'flag-title', title));
  if (description) words.append(element('p', 'flag-description', description));
  const buttons = (actions ?? []).map(({ text, onClick }) => button('flag-action', text, () => void onClick()));
  if (buttons.length > 0) words.append(...buttons);
  const cross = button('flag-close', '×', dismiss);
  cross.ariaLabel = 'Dismiss';
  flag.append(sign, words, cross);
  return flag;
}

function button(className: string, text: string, onClick: () => void): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.addEventListener('click', onClick);
  return made;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}
