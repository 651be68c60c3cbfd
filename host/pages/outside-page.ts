import { escaped } from './escaped';
import { THEME_ATTRIBUTE } from './theme';

/** A page of a server outside Atlassian, in the host's look. `body` is HTML. `stands` says what the page stands in for. */
export function outsidePage(page: { readonly title: string; readonly stands: string; readonly body: string }): string {
  const title = escaped(page.title);
  return `<!doctype html>
<html lang="en" data-color-mode="light" data-theme="${THEME_ATTRIBUTE}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} - Openbook development host</title>
    <link rel="icon" href="/__host/icon.svg" />
    <link rel="stylesheet" href="/__host/theme.css" />
    <link rel="stylesheet" href="/__host/product-page.css" />
    <link rel="stylesheet" href="/__host/outside-page.css" />
    <script src="/__host/outside.js"></script>
  </head>
  <body>
    <header class="bar">
      <img class="bar-mark" src="/__host/icon.svg" alt="" width="24" height="24" />
      <p class="bar-name">Openbook development host <span class="lozenge">${escaped(page.stands)}</span></p>
    </header>
    <main class="outside">
${page.body}
    </main>
  </body>
</html>
`;
}

/** An instant as people read it, in UTC: `2026-11-23 09:00`. */
export const shownInstant = (ms: number): string => {
  const iso = new Date(ms).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
};
