/** Parts of Decap CMS 3.16.3 that have no name, and what they are called to who hears the page. */
const NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['#preview-pane:not([title])', 'What readers will see'],
  ["[class*='ListItemTopBar'] > button:first-child:not([aria-label])", 'Fold or unfold'],
  ["[class*='ListItemTopBar'] > button:last-child:not([aria-label])", 'Remove'],
  ["[class*='ListItemTopBar'] > [role=button]:not([aria-label])", 'Move'],
];

/** Names them as they come. */
export function nameParts(root: HTMLElement): void {
  const nameAll = () => {
    for (const [selector, name] of NAMES) {
      for (const part of root.querySelectorAll(selector)) {
        part.setAttribute(part.localName === 'iframe' ? 'title' : 'aria-label', name);
      }
    }
  };
  new MutationObserver(nameAll).observe(root, { childList: true, subtree: true });
}
