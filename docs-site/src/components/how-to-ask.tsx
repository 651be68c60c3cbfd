import { useTrustData } from '../use-trust-data';

/** Whom to write to, and for what. */
export function HowToAsk() {
  const { support, privacy, security } = useTrustData().facts.vendor.contacts;
  const ways = [
    {
      title: 'Your data',
      href: '/requests/',
      about: 'See, correct or remove what is kept about you.',
      address: privacy,
    },
    {
      title: 'A vulnerability',
      href: '/disclosure/',
      about: 'Report a weakness, or ask about an incident.',
      address: security,
    },
    {
      title: 'Anything not stated here',
      href: '/questionnaire/',
      about: 'The questionnaire may answer it already.',
      address: support,
    },
  ];
  return (
    <ul className="grid">
      {ways.map(({ title, href, about, address }) => (
        <li key={href} className="card card--quiet">
          <h3>
            <a href={href}>{title}</a>
          </h3>
          <p>{about}</p>
          <p>
            <a href={`mailto:${address}`}>{address}</a>
          </p>
        </li>
      ))}
    </ul>
  );
}
