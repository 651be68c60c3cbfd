import * as v from 'valibot';
import { id } from '../facts/stated';

/** `docs-site/evidence`: what the runs of the checks left behind. The digest of a bundle's inputs leaves this folder out. */
export const EVIDENCE_FOLDER = 'evidence';
export const BUNDLE_FILE = 'bundle.json';
export const SBOM_FILE = 'sbom.cdx.json';
export const HISTORY_FILE = 'history.json';

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const instant = v.pipe(v.string(), v.isoTimestamp());
const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

/** How a claim stands. It fails where one of its checks does. */
export const claimState = v.picklist(['verified', 'vouched', 'failing']);
export type ClaimState = v.InferOutput<typeof claimState>;

/** What one run of all checks saw: the same for the same inputs, but for the time, the commit and the versions of Node and npm. */
export const bundle = v.strictObject({
  version: v.literal(1),
  /** ISO 8601, UTC. */
  writtenAt: instant,
  commit,
  node: v.string(),
  npm: v.optional(v.string()),
  /** SHA-256 over path and SHA-256 of every file that the repository holds, but those of its own folder. */
  inputs: v.strictObject({ digest: sha256, files: v.number() }),
  manifest: v.strictObject({ digest: sha256 }),
  inventory: v.strictObject({ digest: sha256 }),
  /** The released policies, the oldest first; `version` is the newest, null before the first release. */
  policies: v.strictObject({
    version: v.nullable(v.string()),
    documents: v.array(
      v.strictObject({
        name: v.string(),
        version: v.string(),
        sha256,
        /** The digest of the release that it belongs to: a link of the chain. */
        chain: sha256,
      }),
    ),
  }),
  sbom: v.strictObject({ file: v.literal(SBOM_FILE), digest: sha256, components: v.number() }),
  /** In the order of `facts/claims.yaml`. */
  claims: v.array(v.strictObject({ id, state: claimState })),
  results: v.array(
    v.strictObject({
      claim: id,
      check: id,
      state: v.picklist(['passed', 'failed']),
      /** What was seen, in one or more sentences. */
      seen: v.string(),
      /** What anybody types to repeat this check alone. */
      command: v.string(),
    }),
  ),
});
export type Bundle = v.InferOutput<typeof bundle>;
export type CheckResult = Bundle['results'][number];

/** The runs whose bundles were published, newest first; `inputs` is the digest of each. */
export const history = v.array(
  v.strictObject({
    writtenAt: instant,
    commit,
    inputs: sha256,
    verified: v.number(),
    vouched: v.number(),
    failing: v.array(id),
  }),
);
export type History = v.InferOutput<typeof history>;

export const parseBundle = (json: string): Bundle => v.parse(v.pipe(v.string(), v.parseJson(), bundle), json);
export const parseHistory = (json: string): History => v.parse(v.pipe(v.string(), v.parseJson(), history), json);
