/** Makes the search field work. What it searches with is loaded when it is first used, so that reading costs nothing. */
const form = document.querySelector<HTMLFormElement>('form[data-search]');
const field = form?.querySelector<HTMLInputElement>('input[type="search"]');

if (form && field) {
  let opened: Promise<void> | undefined;
  const open = () => {
    opened ??= import('./search-panel').then(({ openSearch }) => openSearch(form, field));
    return opened;
  };
  field.addEventListener('focus', () => void open());
  form.addEventListener('submit', (event) => event.preventDefault());
  if (document.activeElement === field) void open();

  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
    event.preventDefault();
    field.focus();
  });
}
