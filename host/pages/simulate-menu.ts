import { callHost } from './host-calls';

/**
 * The "Simulate" menu: each box switches one trouble of the host on or off, for all sites, until the host stops. An app
 * sees another licence when it is loaded again.
 */
export function simulateMenu(menu: HTMLDetailsElement): void {
  const boxes = [...menu.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

  function showState(): void {
    menu.classList.toggle(
      'is-active',
      boxes.some((box) => box.checked),
    );
  }

  for (const box of boxes) {
    box.addEventListener('change', () => {
      showState();
      const value: unknown = JSON.parse(box.checked ? box.value : (box.dataset['off'] ?? 'null'));
      void callHost(box.dataset['call'] ?? 'faults', { [box.name]: value }).catch(() => {
        box.checked = !box.checked;
        showState();
      });
    });
  }

  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !menu.contains(target)) menu.open = false;
  });
  // A click into the app's frame never reaches this document; losing the focus to it does.
  window.addEventListener('blur', () => (menu.open = false));
  menu.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  showState();
}
