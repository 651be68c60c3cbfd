import AppFilter from '@theme/AppFilter';
import { isStated } from '../core/facts/stated';
import { DataTable } from '../src/components/data-table';
import { FeedLinks } from '../src/components/feed-links';
import { Page } from '../src/components/page';
import { PreparationNote } from '../src/components/preparation-note';
import { Section } from '../src/components/section';
import { SubprocessorChange } from '../src/components/subprocessor-change';
import { useTrustData } from '../src/use-trust-data';

/** Who else handles data, every change to that list, and how to object to one. */
export default function Subprocessors() {
  const { facts } = useTrustData();
  const { subprocessors, changes } = facts.subprocessors;
  const notice = facts.vendor.notices.find(({ id }) => id === 'subprocessors');
  const { privacy } = facts.vendor.contacts;
  return (
    <Page
      section="Your data"
      title="Subprocessors"
      lead={`${subprocessors.map(({ name }) => name).join(', ')}: who handles data for which app, what they do with it, and every change with the day by which one can object.`}
      below={
        <>
          <PreparationNote />
          <AppFilter />
        </>
      }
    >
      <Section id="current" title="Who handles data">
        <DataTable of="subprocessors" parameters={{}} />
      </Section>
      <Section id="changes" title="Changes">
        <p>Newest first. What changed before this trust centre is not stated.</p>
        <ol className="timeline">
          {changes.map((change) => (
            <SubprocessorChange key={change.id} change={change} />
          ))}
        </ol>
        <FeedLinks ids={['subprocessors']} />
      </Section>
      <Section id="object" title="How to object">
        <div className="prose">
          <p>
            Write to <a href={`mailto:${privacy}?subject=Objection%20to%20a%20subprocessor%20change`}>{privacy}</a>{' '}
            before the day named in the change. Say which change you mean, for which app and site, and why you object.
          </p>
          {notice !== undefined && (
            <p>
              Notice of a change:{' '}
              {isStated(notice.days) ? `${notice.days} days` : <span className="not-stated">Not stated</span>} (
              {notice.state}).
            </p>
          )}
        </div>
      </Section>
    </Page>
  );
}
