import type { Options } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { labelsWithSigns } from './core/evidence/carries-signs';
import { evidence } from './plugin/evidence';
import { freshCache } from './plugin/fresh-cache';
import { resolveMarkdownOf } from './plugin/markdown-of-policies';
import { leanClient } from './plugin/lean-client';
import { pdfBrowser } from './plugin/publish/pdf-browser';
import { readEvidence } from './plugin/read-evidence';
import { readTrustData } from './plugin/read-trust-data';
import { rehypeTrust } from './plugin/rehype-trust';
import { remarkClaims } from './plugin/remark-claims';
import { remarkTrust } from './plugin/remark-trust';
import { siteUrl } from './plugin/site-url';
import { trustCentre } from './plugin/trust-centre';
import { withoutInfima } from './plugin/without-infima';

/** The site's own origin; a deploy-time variable, because none is invented. */
const SITE_URL = siteUrl(process.env.OPENBOOK_TRUST_URL ?? 'http://localhost:4312');

export default async function configure(): Promise<Config> {
  const data = await readTrustData(__dirname, SITE_URL, pdfBrowser() !== null);
  const found = await readEvidence(__dirname);
  // Which version is in force changes with the day, and what is compiled from its text with it.
  const signed = labelsWithSigns(data.versions, new Date().toISOString().slice(0, 10));
  const readers = {
    admonitions: false,
    beforeDefaultRemarkPlugins: [remarkClaims(data, found, signed, __dirname), remarkTrust(data, __dirname)],
    beforeDefaultRehypePlugins: [rehypeTrust(data, __dirname)],
  };
  return {
    title: 'Openbook trust centre',
    tagline: 'What Openbook and the other Cloud Apps keep, where, for how long, and who else handles it',
    url: SITE_URL,
    baseUrl: '/',
    trailingSlash: true,
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    markdown: {
      format: 'detect',
      emoji: false,
      preprocessor: resolveMarkdownOf(data, __dirname),
      hooks: { onBrokenMarkdownLinks: 'throw' },
    },
    // Everything fast (`v4` implies it) but the HTML minifier: it leaves end tags out, which the publish step's parser needs.
    // Dates come from the versions, so nothing is asked of git.
    future: { v4: true, faster: { swcHtmlMinimizer: false }, experimental_vcs: false },
    plugins: [trustCentre(data), evidence(found, data), freshCache({ data, found, signed }), leanClient, withoutInfima],
    presets: [
      [
        'classic',
        {
          docs: {
            path: 'policies',
            routeBasePath: 'policies',
            ...readers,
            breadcrumbs: false,
            sidebarPath: false,
            versions: Object.fromEntries(
              data.versions.map(({ label, state }) => [
                state === 'in preparation' ? 'current' : label,
                { label, path: label, banner: 'none' },
              ]),
            ),
          },
          blog: false,
          svgr: false,
          pages: { path: 'pages', ...readers },
          theme: { customCss: './src/css/trust-centre.css' },
        } satisfies Options,
      ],
    ],
  };
}
