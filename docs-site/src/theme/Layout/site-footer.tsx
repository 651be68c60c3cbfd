import { useTrustData } from '../../use-trust-data';

/** Whom to ask, and the same contents for feed readers and programs. */
export function SiteFooter() {
  const { vendor } = useTrustData().facts;
  const { support, privacy, security } = vendor.contacts;
  const questions = [...new Set([privacy, security, support])];
  return (
    <footer className="site-footer">
      <div className="footer-parts">
        <section aria-labelledby="footer-ask">
          <h2 id="footer-ask">Ask {vendor.name}</h2>
          <ul>
            {questions.map((address) => (
              <li key={address}>
                <a href={`mailto:${address}`}>{address}</a>
              </li>
            ))}
            <li>
              <a href="/requests/">Requests about your data</a>
            </li>
            <li>
              <a href="/disclosure/">Report a vulnerability</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="footer-follow">
          <h2 id="footer-follow">Follow changes</h2>
          <ul>
            <li>
              <a href="/updates/">Updates and feeds</a>
            </li>
            <li>
              <a href="/feeds/all.atom">Everything, as an Atom feed</a>
            </li>
            <li>
              <a href="/feeds/subprocessors.atom">Subprocessors, as an Atom feed</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="footer-programs">
          <h2 id="footer-programs">For programs</h2>
          <ul>
            <li>
              <a href="/trust.json">trust.json</a>
            </li>
            <li>
              <a href="/llms.txt">llms.txt</a>
            </li>
            <li>
              <a href="/.well-known/security.txt">security.txt</a>
            </li>
          </ul>
        </section>
        <section aria-labelledby="footer-site">
          <h2 id="footer-site">This site</h2>
          <p>No cookies, no trackers, no request to another host.</p>
          <ul>
            <li>
              <a href="/evidence/">Evidence for what we say</a>
            </li>
            <li>
              <a href="/this-site/">About this site</a>
            </li>
          </ul>
        </section>
      </div>
    </footer>
  );
}
