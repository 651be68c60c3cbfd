import type { Options } from '@docusaurus/preset-classic';
import type { Config } from '@docusaurus/types';
import { pdfBrowser } from './plugin/publish/pdf-browser';
import { readTrustData } from './plugin/read-trust-data';
import { trustCentre } from './plugin/trust-centre';

/** The site's own origin; a deploy-time variable, because none is invented. */
const SITE_URL = process.env.OPENBOOK_TRUST_URL ?? 'http://localhost:4312';

export default async function configure(): Promise<Config> {
  const data = await readTrustData(__dirname, SITE_URL, pdfBrowser() !== null);
  return {
    title: 'Openbook trust centre',
    tagline: 'What Openbook and the other Cloud Apps keep, where, for how long, and who else handles it',
    url: SITE_URL,
    baseUrl: '/',
    trailingSlash: true,
    onBrokenLinks: 'throw',
    onBrokenAnchors: 'throw',
    markdown: { format: 'detect', emoji: false, hooks: { onBrokenMarkdownLinks: 'throw' } },
    future: { v4: true, faster: true },
    plugins: [trustCentre(data)],
    presets: [
      [
        'classic',
        {
          docs: {
            path: 'policies',
            routeBasePath: 'policies',
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
          pages: { path: 'pages' },
        } satisfies Options,
      ],
    ],
  };
}
