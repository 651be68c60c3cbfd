import { PageMetadata } from '@docusaurus/theme-common';
import { useDoc, useDocsVersion } from '@docusaurus/plugin-content-docs/client';

/** The label stands in the title, so that tabs, bookmarks and search results tell the versions of a document apart. */
export default function DocItemMetadata() {
  const { metadata } = useDoc();
  const { label } = useDocsVersion();
  return <PageMetadata title={`${metadata.title}, version ${label}`} description={metadata.description} />;
}
