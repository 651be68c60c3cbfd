import { useTrustData } from '../use-trust-data';

/** Whom to ask about what is not stated. Stands once below a table or list that has such a gap. */
export function Ask() {
  const { support } = useTrustData().facts.vendor.contacts;
  return (
    <p className="small">
      <span className="not-stated">Not stated</span> means that the vendor has published nothing about it. Ask{' '}
      <a className="ask" href={`mailto:${support}`}>
        {support}
      </a>
      .
    </p>
  );
}
