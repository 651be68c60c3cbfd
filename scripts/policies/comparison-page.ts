import { join } from 'node:path';
import { build } from 'esbuild';
import type { ComparedDocument } from '../../docs-site/core/compare/compare-versions';
import { showDocument, showVerdict } from '../../docs-site/core/compare/show-comparison';
import type { Verdict } from '../../docs-site/core/compare/verdict';
import { element } from '../../docs-site/core/html';

const SITE = join(import.meta.dirname, '../../docs-site');

/** A comparison as one HTML file in the site's look: it loads nothing and can be sent to somebody. */
export async function comparisonPage(
  old: string,
  now: string,
  compared: ComparedDocument,
  verdict: Verdict,
): Promise<string> {
  const place = { href: (url: string) => url, appNames: new Map<string, string>() };
  const title = `${old} compared with ${now}`;
  const main = element(
    'main',
    {},
    element('header', { class: 'page-header' }, element('h1', {}, title)),
    showVerdict(verdict, `Old: ${old}. New: ${now}. Facts are not compared here, only words.`),
    showDocument(compared, place),
  );
  const style = (await bundled('src/css/trust-centre.css')) + (await bundled('src/css/redline.css'));
  const script = await bundled('browser/redline.ts');
  return `<!doctype html>
<html lang="en" class="js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${element('title', {}, title).toString()}
<style>${style}</style>
</head>
<body>
<div class="standalone">
${main.toString()}
</div>
<script type="module">${script.replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}

/** A style sheet or script in one piece, with its fonts in it. */
async function bundled(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(SITE, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: entry.endsWith('.ts') ? 'esm' : undefined,
    loader: { '.woff2': 'dataurl' },
    charset: 'utf8',
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}
