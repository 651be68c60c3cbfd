import { updates } from '../core/overview/updates';
import { FEEDS } from '../core/feeds/feeds';
import { FeedLinks } from '../src/components/feed-links';
import { Page } from '../src/components/page';
import { Section } from '../src/components/section';
import { UpdateEntry } from '../src/components/update-entry';
import { useTrustData } from '../src/use-trust-data';

/** Every change, newest first, and how to learn of the next one. */
export default function Updates() {
  const data = useTrustData();
  return (
    <Page
      section="Policies"
      title="Updates and feeds"
      lead="Every policy version and every change of subprocessors, newest first. Follow them with a feed reader: no account, no e-mail address."
    >
      <Section id="changes" title="Changes">
        <ol className="timeline">
          {updates(data).map((update) => (
            <UpdateEntry key={update.id} update={update} />
          ))}
        </ol>
      </Section>
      <Section id="feeds" title="Feeds">
        <p className="prose">
          Copy an address into a feed reader, or into a chat channel or mailbox that reads feeds. Each entry carries the
          change itself, so that nothing has to be looked up.
        </p>
        <dl className="facts">
          {FEEDS.map(({ id, title, about }) => (
            <div key={id}>
              <dt>{title}</dt>
              <dd>
                <p>{about}</p>
                <FeedLinks ids={[id]} />
              </dd>
            </div>
          ))}
        </dl>
      </Section>
    </Page>
  );
}
