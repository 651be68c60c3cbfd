import { compareLabels } from '../../../core/versions/compare-labels';
import { CHECKSUMS_FILE } from '../../../core/versions/chain-link';
import { RELEASES_PATH, releasedPath } from '../../../core/versions/released-path';
import { useEvidence } from '../../use-evidence';
import styles from './evidence.module.css';

/** The reader's own browser computes the digests of all released versions. The button needs scripts; the digests do not. */
export function ChainCheck() {
  const releases = Object.entries(useEvidence().releases).sort(([a], [b]) => compareLabels(b, a));
  return (
    <>
      <div className="prose">
        <p>
          A released version is not edited. Its files are published here byte by byte, with the SHA-256 of each; the
          digest of the version covers them all, and the digest of the version before. So nobody can change an old
          version without changing every digest after it.
        </p>
      </div>
      <form className={`js-only ${styles.recompute}`} data-script="recompute" data-recompute="">
        <button className="button" type="submit">
          Check all released versions in this browser
        </button>
        <p role="status" data-recompute-said=""></p>
        <p className="small" data-recompute-progress=""></p>
        <ul className={styles.versions} data-recompute-versions=""></ul>
      </form>
      <div className="callout no-js-only">
        <p className="callout-title">Scripts are switched off in your browser</p>
        <p>
          You can check the versions yourself: <code>checksums.json</code> of a version names every file and its
          SHA-256, such as <code>sha256sum</code> prints it.
        </p>
      </div>
      {releases.length === 0 ? (
        <p>No version is released yet. The chain begins with the first release.</p>
      ) : (
        <>
          <h3>The digest of each released version</h3>
          <dl className="facts">
            {releases.map(([label, digest]) => (
              <div key={label}>
                <dt>Version {label}</dt>
                <dd>
                  <code>{digest}</code> <a href={releasedPath(label, CHECKSUMS_FILE)}>checksums.json</a>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p className="small prose">
        Whoever runs a site could change all of it at once, digests included. Note a digest down when you agree to a
        version, and compare it later: that is what nobody can change. The digests as a file:{' '}
        <a href={RELEASES_PATH}>released.json</a>
      </p>
    </>
  );
}
