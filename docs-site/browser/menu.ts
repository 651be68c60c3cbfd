/** Opens and closes the menu on narrow screens. Escape closes it and gives the focus back; a link inside closes it too. */
const button = document.querySelector<HTMLButtonElement>('[data-menu-button]');
const menu = document.querySelector<HTMLElement>('#menu');

if (button && menu) {
  const open = (isOpen: boolean) => {
    menu.toggleAttribute('data-open', isOpen);
    button.setAttribute('aria-expanded', String(isOpen));
  };
  button.addEventListener('click', () => {
    const opens = !menu.hasAttribute('data-open');
    open(opens);
    if (opens) menu.focus({ preventScroll: true });
  });
  menu.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) open(false);
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !menu.hasAttribute('data-open')) return;
    open(false);
    button.focus();
  });
}
