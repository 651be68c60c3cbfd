import { PageMetadata } from '@docusaurus/theme-common';
import LayoutProvider from '@theme/Layout/Provider';
import type { Props } from '@theme/Layout';
import Head from '@docusaurus/Head';
import besley from '../../css/fonts/besley-500.woff2';
import { Masthead } from './masthead';
import { Menu } from './menu';
import { SiteFooter } from './site-footer';

/** The frame of every page. Pages give what stands inside `<main>`; nothing here runs in the reader's browser. */
export default function Layout({ children, title, description }: Props) {
  return (
    <LayoutProvider>
      <PageMetadata title={title} description={description} />
      <Head>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="preload" href={besley} as="font" type="font/woff2" crossOrigin="anonymous" />
        <meta name="theme-color" content="#fbfcfb" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#0f1513" media="(prefers-color-scheme: dark)" />
      </Head>
      <a className="skip-link" href="#main">
        Skip to the text
      </a>
      <Masthead />
      <div className="shell">
        <Menu />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <SiteFooter />
    </LayoutProvider>
  );
}
