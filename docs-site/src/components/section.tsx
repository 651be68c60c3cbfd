import Heading from '@theme/Heading';

type Props = { readonly id: string; readonly title: string; readonly children: React.ReactNode };

/** A part of a page that one can link to. */
export function Section({ id, title, children }: Props) {
  return (
    <section className="section" aria-labelledby={id}>
      <Heading as="h2" id={id}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
