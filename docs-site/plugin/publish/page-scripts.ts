import type { CheerioAPI } from 'cheerio/slim';

/** What every page loads: `theme` before the first paint, `site` when the text is there. */
const EVERYWHERE = ['theme', 'site'] as const;

/** The scripts that a page needs, by name: the two of every page, and those that an element asks for with `data-script`. */
export function scriptsOf($: CheerioAPI): readonly string[] {
  const asked = $('[data-script]')
    .toArray()
    .flatMap(({ attribs }) => (attribs['data-script'] ?? '').split(/\s+/).filter(Boolean));
  return [...new Set([...EVERYWHERE, ...asked])];
}

/** Puts a page's scripts into its head. `addresses` has one for each name that `scriptsOf` gave. */
export function withScripts($: CheerioAPI, addresses: ReadonlyMap<string, string>): void {
  for (const name of scriptsOf($)) {
    const address = addresses.get(name);
    if (address === undefined) throw new Error(`The script "${name}" was not bundled.`);
    $('head').append(
      name === 'theme' ? `<script src="${address}"></script>` : `<script type="module" src="${address}"></script>`,
    );
  }
}
