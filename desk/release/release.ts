import { join } from 'node:path';
import type { CheckTools } from '../../docs-site/core/check/check-policies';
import { compareVersions, type Comparison } from '../../docs-site/core/compare/compare-versions';
import { problemInWords } from '../../docs-site/core/facts/fact-problem';
import { refusals, type ReleaseRequest } from '../../docs-site/core/release/refusals';
import { releaseFiles, type ReleaseFiles } from '../../docs-site/core/release/release-files';
import { RELEASED_POLICIES_FILE } from '../../docs-site/core/release/released-policies';
import { verifyChain } from '../../docs-site/core/versions/verify-chain';
import type { TrustData } from '../../docs-site/core/trust-data';
import { readPolicyTexts } from '../../docs-site/plugin/read-policy-texts';
import { filesOf, findTrustData } from '../../docs-site/plugin/read-trust-data';
import { readVersionFolders } from '../../docs-site/plugin/read-version-folders';
import { checkSite } from '../check-site';
import { claimRefusals } from './claim-refusals';
import { readWorking } from './read-working';

/** A release as it would be, with why it may not be; `files` are null where it may not. */
export type Prepared = {
  readonly comparison: Comparison | null;
  /** Sentences that say what to do. */
  readonly refused: readonly string[];
  readonly files: ReleaseFiles | null;
};

/** What a release goes by beside the files. */
export type ReleaseWorld = {
  /** ISO 8601, UTC. */
  readonly today: string;
  readonly tools: CheckTools;
  /** The digest of everything that the checks of the claims look at, as evidence names it. */
  readonly digestOfInputs: (root: string) => Promise<{ readonly digest: string }>;
};

/** Works out what a release of the policies in preparation would write. Writes nothing. */
export async function prepareRelease(
  root: string,
  request: ReleaseRequest,
  { today, tools, digestOfInputs }: ReleaseWorld,
): Promise<Prepared> {
  const siteDir = join(root, 'docs-site');
  const findings = await checkSite(siteDir, today, tools);
  const trust = await findTrustData(filesOf(siteDir), 'https://trust.invalid');
  if (!trust.ok) return { comparison: null, refused: trust.problems.map(problemInWords), files: null };
  const { versions } = trust.data;
  const comparison = await compareWithLast(siteDir, trust.data, request.raised);
  const verdict = comparison?.verdict.kind ?? 'material';
  const state = { versions, verdict, findings: findings.length, today } as const;
  const working = await readWorking(root, trust.data);
  const refused = [
    ...(await brokenChain(siteDir)),
    ...refusals(request, state),
    ...(await claimRefusals(siteDir, working, (await digestOfInputs(root)).digest)),
  ];
  if (refused.length > 0) return { comparison, refused, files: null };

  const read = filesOf(root);
  const around = {
    versions: (await read('docs-site/versions.json')) ?? '[]',
    released: (await read('docs-site/released.json')) ?? '{}',
    changelog: (await read('CHANGELOG.md')) ?? '',
    app: (await read(RELEASED_POLICIES_FILE)) ?? '',
  };
  const planned = releaseFiles(working, { ...request, change: verdict }, around, today);
  return planned.ok
    ? { comparison, refused: [], files: planned.files }
    : { comparison, refused: planned.problems.map(problemInWords), files: null };
}

/** A release is linked to the one before it, which has to be as it was released. */
async function brokenChain(siteDir: string): Promise<readonly string[]> {
  const pinned = JSON.parse((await filesOf(siteDir)('released.json')) ?? '{}') as Readonly<Record<string, string>>;
  const problems = verifyChain(await readVersionFolders(join(siteDir, 'versioned_docs')), pinned);
  return problems.map((problem) => `${problem} Take the change back: a released version is not edited.`);
}

/** The version in preparation against the one before it; null where there is none. */
export async function compareWithLast(
  siteDir: string,
  data: TrustData,
  isRaised?: boolean,
): Promise<Comparison | null> {
  const [now, old] = data.versions;
  if (now === undefined || old === undefined) return null;
  const texts = await readPolicyTexts(siteDir, data);
  const sideOf = (version: typeof now) => {
    const own = texts[version.label];
    if (own === undefined) throw new Error(`The text of policy version ${version.label} was not read.`);
    return { version, texts: own };
  };
  return compareVersions(sideOf(old), sideOf(now), isRaised);
}
