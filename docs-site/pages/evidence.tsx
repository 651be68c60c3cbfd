import { BUNDLE_FILE, EVIDENCE_FOLDER, HISTORY_FILE, SBOM_FILE } from '../core/claims/bundle';
import { CLAIMS_PATH } from '../core/evidence/claims-file';
import { evidenceInWords } from '../core/evidence/evidence-in-words';
import { historyTable } from '../core/evidence/history-table';
import { shownClaims, tally, type ShownClaim, type ShownState } from '../core/evidence/shown-claims';
import { ChainCheck } from '../src/components/evidence/chain-check';
import { ClaimEntry } from '../src/components/evidence/claim-entry';
import styles from '../src/components/evidence/evidence.module.css';
import { RunFacts } from '../src/components/evidence/run-facts';
import { sectionOf, TallyPicture } from '../src/components/evidence/tally-picture';
import { FactTable } from '../src/components/fact-table';
import { Page } from '../src/components/page';
import { Section } from '../src/components/section';
import { useEvidence } from '../src/use-evidence';

/** What stands behind the sentences of the policies: every claim, what was found, and how anyone looks again. */
export default function EvidencePage() {
  const evidence = useEvidence();
  const shown = shownClaims(evidence);
  return (
    <Page
      section="For your review"
      title="Evidence"
      lead="What stands behind the sentences of our policies: which of them software checks, what it saw last, and how you run every check yourself."
      below={
        <>
          <p className={styles.summary}>{evidenceInWords(tally(shown), evidence.bundle !== null)}</p>
          <TallyPicture shown={shown} />
        </>
      }
    >
      <Claims
        shown={shown}
        state="failing"
        title="Failing"
        about="What a check found to be untrue. A release of the policies is refused while a claim fails."
      />
      <Claims shown={shown} state="not run" title="Not run yet" about="The published run does not have these checks." />
      <Claims
        shown={shown}
        state="verified"
        title="Verified by software"
        about="Each has a check that fails when the sentence stops being true of the code."
      />
      <Claims
        shown={shown}
        state="vouched"
        title="Vouched for"
        about="What software cannot check, who answers for it, and when they last looked."
      />
      <Section id="run" title="The last run">
        {evidence.bundle === null ? (
          <p>
            No run is published. <code>npm run evidence</code> in the source code makes one, and the next build of this
            site shows it.
          </p>
        ) : (
          <>
            <RunFacts bundle={evidence.bundle} />
            <FactTable
              table={historyTable(
                evidence.history,
                shown.map(({ claim }) => claim.id),
              )}
            />
          </>
        )}
        <Downloads hasRun={evidence.bundle !== null} />
      </Section>
      <Section id="again" title="Run it again yourself">
        <Again commit={evidence.bundle?.commit} />
      </Section>
      <Section id="chain" title="Check the released versions">
        <ChainCheck />
      </Section>
    </Page>
  );
}

type ClaimsProps = {
  readonly shown: readonly ShownClaim[];
  readonly state: ShownState;
  readonly title: string;
  readonly about: string;
};

/** The claims of one state; nothing where there are none. */
function Claims({ shown, state, title, about }: ClaimsProps) {
  const own = shown.filter((one) => one.state === state);
  if (own.length === 0) return null;
  return (
    <Section id={sectionOf(state)} title={title}>
      <p>{about}</p>
      <ul className={styles.claims}>
        {own.map((one) => (
          <ClaimEntry key={one.claim.id} shown={one} />
        ))}
      </ul>
    </Section>
  );
}

function Again({ commit }: { readonly commit: string | undefined }) {
  return (
    <ol className={`prose ${styles.steps}`}>
      <li>
        Clone the source code afresh, with Node 20.19 or newer.
        {commit !== undefined && (
          <>
            {' '}
            To have the code that was checked: <code className={styles.line}>git checkout {commit}</code>
          </>
        )}
      </li>
      <li>
        Run every check, and compare what they see with the published bundle. This writes nothing:{' '}
        <code className={styles.line}>npm run evidence -- --compare</code>
      </li>
      <li>
        Or run one check. Its command stands beside it above:{' '}
        <code className={styles.line}>npm run evidence -- --check ID</code>
      </li>
    </ol>
  );
}

/** The same for other programs, and what the run left behind. */
function Downloads({ hasRun }: { readonly hasRun: boolean }) {
  const ofRun = [
    [BUNDLE_FILE, 'The bundle: every result, with commit, versions and digests'],
    [HISTORY_FILE, 'The history: every published run'],
    [SBOM_FILE, 'The SBOM: every package and its licence, as CycloneDX'],
  ].map(([file = '', about = '']) => [`/${EVIDENCE_FOLDER}/${file}`, about] as const);
  const files = [[CLAIMS_PATH, 'The claims: what this page says, as data'] as const, ...(hasRun ? ofRun : [])];
  return (
    <ul>
      {files.map(([path, about]) => (
        <li key={path}>
          <a href={path}>{path.split('/').at(-1)}</a>: {about}
        </li>
      ))}
    </ul>
  );
}
