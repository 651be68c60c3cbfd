import { useLocation } from '@docusaurus/router';
import { PageMetadata } from '@docusaurus/theme-common';
import Layout from '@theme/Layout';
import type { Props } from '@theme/MDXPage';
import MDXContent from '@theme/MDXContent';
import { navigation } from '../../core/navigation';
import { PageContents } from '../page-contents';
import { useTrustData } from '../use-trust-data';

/** A page written in Markdown. Its title comes from the front matter, what stands above it from the menu. */
export default function MDXPage({ content: Content }: Props) {
  const { title, description } = Content.metadata;
  const { pathname } = useLocation();
  const sections = navigation(useTrustData().versions[0]?.label ?? '');
  const section = sections.find(({ places }) => places.some(({ path }) => path === pathname));
  return (
    <Layout>
      <PageMetadata title={title} description={description} />
      <div className="doc">
        <article>
          <header className="page-header">
            {section !== undefined && <p className="eyebrow">{section.title}</p>}
            {Content.contentTitle === undefined && <h1>{title}</h1>}
          </header>
          <div className="prose prose--page">
            <MDXContent>
              <Content />
            </MDXContent>
          </div>
        </article>
        <PageContents entries={Content.toc} beside />
      </div>
    </Layout>
  );
}
