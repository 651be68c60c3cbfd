import Head from '@docusaurus/Head';
import Layout from '@theme/Layout';
import NotFoundContent from './Content';

export default function NotFound() {
  return (
    <Layout
      title="There is no page here"
      description="The address leads to no page of the trust centre: where to look."
    >
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <NotFoundContent />
    </Layout>
  );
}
