import type { Bundle } from '../../../core/claims/bundle';
import { momentInWords } from '../../../core/evidence/evidence-in-words';
import { useTrustData } from '../../use-trust-data';

/** What the last run looked at: when, on which code, with what. */
export function RunFacts({ bundle }: { readonly bundle: Bundle }) {
  const { inventoryDigest } = useTrustData();
  return (
    <dl className="facts">
      <div>
        <dt>Checked</dt>
        <dd>
          <time dateTime={bundle.writtenAt}>{momentInWords(bundle.writtenAt)}</time>, with Node {bundle.node}
          {bundle.npm !== undefined && ` and npm ${bundle.npm}`}
        </dd>
      </div>
      <div>
        <dt>Commit</dt>
        <dd>
          <code>{bundle.commit}</code>
        </dd>
      </div>
      <div>
        <dt>Inputs</dt>
        <dd>
          {count(bundle.inputs.files)} files of the source code, SHA-256 <code>{bundle.inputs.digest}</code>
        </dd>
      </div>
      <div>
        <dt>Manifest</dt>
        <dd>
          SHA-256 <code>{bundle.manifest.digest}</code>
        </dd>
      </div>
      <div>
        <dt>Data inventory</dt>
        <dd>
          SHA-256 <code>{bundle.inventory.digest}</code>,{' '}
          {bundle.inventory.digest === inventoryDigest
            ? 'the same as on this site'
            : 'which is not the inventory that this site shows: it has changed since'}
        </dd>
      </div>
      <div>
        <dt>Packages</dt>
        <dd>
          {count(bundle.sbom.components)} components in the SBOM, SHA-256 <code>{bundle.sbom.digest}</code>
        </dd>
      </div>
    </dl>
  );
}

const count = (number: number) => number.toLocaleString('en-GB');
