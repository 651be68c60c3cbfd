/** The print button of a policy. Parts that the table of contents or a filter folded away print as they are shown. */
document.querySelector('[data-print]')?.addEventListener('click', () => window.print());
