/** A short address leads to the text itself, and takes the clause along that the reader's link names. */
const link = document.querySelector<HTMLAnchorElement>('a[data-script~="moved"]');
if (link) location.replace(`${link.href}${location.search}${location.hash}`);
