import { readHtml } from './html';
import type { TrustData } from '../../core/trust-data';
import { shownFirst } from '../../core/versions/in-force';
import { DOCUMENTS, documentPath } from '../../core/versions/policy-version';
import type { Page } from './page';

/** `/policies/statement/` and its like: a short address that leads to the policy version that readers see first. */
export function shortLinks({ siteUrl, versions }: Pick<TrustData, 'siteUrl' | 'versions'>): Page[] {
  const first = shownFirst(versions);
  return DOCUMENTS.map((id) => ({
    path: `/policies/${id}/`,
    $: readHtml(movedPage(siteUrl, documentPath(first.label, id), first.documents[id].title)),
  }));
}

/** The script `moved` takes the reader's #clause along, which a refresh would lose. */
const movedPage = (siteUrl: string, path: string, title: string) => `<!doctype html>
<html lang="en"><head><meta charset="UTF-8"><title>${escaped(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="The short address of the ${escaped(title)}.">
<meta name="robots" content="noindex">
<link rel="canonical" href="${siteUrl}${path}">
<noscript><meta http-equiv="refresh" content="0; url=${path}"></noscript>
</head><body><main id="main" class="prose"><h1>${escaped(title)}</h1>
<p>The policy version that we show first is here: <a data-script="moved" href="${path}">${escaped(title)}</a>.</p>
</main></body></html>`;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
