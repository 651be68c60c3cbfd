import Layout from '@theme/Layout';

type Props = {
  readonly section: string;
  readonly title: string;
  /** One or two sentences that answer the page's question; also the page's description. */
  readonly lead: string;
  /** Below the lead, in the header: badges, dates. */
  readonly below?: React.ReactNode;
  readonly children: React.ReactNode;
};

/** A page's skeleton: where it belongs, its title, the short answer, then the rest. */
export function Page({ section, title, lead, below, children }: Props) {
  return (
    <Layout title={title} description={lead}>
      <header className="page-header">
        <p className="eyebrow">{section}</p>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {below}
      </header>
      {children}
    </Layout>
  );
}
