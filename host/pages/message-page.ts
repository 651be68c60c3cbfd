import { escaped } from './escaped';
import { THEME_ATTRIBUTE } from './theme';

/** A page that only says something: what is not here, and how to get back. */
export function messagePage(title: string, sentence: string): string {
  return `<!doctype html>
<html lang="en" data-color-mode="light" data-theme="${THEME_ATTRIBUTE}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(title)} - Openbook development host</title>
    <link rel="icon" href="/__host/icon.svg" />
    <link rel="stylesheet" href="/__host/theme.css" />
    <link rel="stylesheet" href="/__host/product-page.css" />
  </head>
  <body>
    <main class="message">
      <h1>${escaped(title)}</h1>
      <p>${escaped(sentence)}</p>
      <p><a href="/">Open the app</a></p>
    </main>
  </body>
</html>
`;
}
