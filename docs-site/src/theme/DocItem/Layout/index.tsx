import { useDoc } from '@docusaurus/plugin-content-docs/client';
import AppFilter from '@theme/AppFilter';
import type { Props } from '@theme/DocItem/Layout';
import MDXContent from '@theme/MDXContent';
import { documentAt } from '../../../../core/versions/document-at';
import { PageContents } from '../../../page-contents';
import { useTrustData } from '../../../use-trust-data';
import { PolicyHeader } from './policy-header';

/** A policy in one version: what it is and whether it holds first, then its text. */
export default function DocItemLayout({ children }: Props) {
  const { metadata, toc } = useDoc();
  const policy = documentAt(metadata.permalink, useTrustData().versions);
  return (
    <div className="doc">
      <article>
        {policy === null ? <h1>{metadata.title}</h1> : <PolicyHeader title={metadata.title} {...policy} />}
        <AppFilter />
        <PageContents entries={toc} />
        <div className="prose">
          <MDXContent>{children}</MDXContent>
        </div>
      </article>
      <PageContents entries={toc} beside />
    </div>
  );
}
