import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { BUNDLE_FILE, EVIDENCE_FOLDER, HISTORY_FILE, SBOM_FILE } from '../core/claims/bundle';
import { CLAIMS_PATH, claimsFile } from '../core/evidence/claims-file';
import type { Evidence } from '../core/evidence/evidence';
import { asJson } from '../core/files/trust-json';
import type { TrustData } from '../core/trust-data';
import { releasedFiles } from '../core/versions/released-files';
import { writeFiles } from './publish/page';
import { readVersionFolders } from './read-version-folders';

/**
 * Gives the pages the evidence, and publishes what readers need to look for themselves: the files of the run, and every released
 * version byte by byte. `usePluginData('evidence')` in a page answers Evidence.
 */
export function evidence(data: Evidence, trust: TrustData) {
  return ({ siteDir }: LoadContext): Plugin => ({
    name: 'evidence',
    contentLoaded: async ({ actions }) => actions.setGlobalData(data),
    postBuild: async ({ outDir }) => {
      const folders = await readVersionFolders(join(siteDir, 'versioned_docs'));
      await writeFiles(outDir, releasedFiles(folders, await readFile(join(siteDir, 'released.json'))));
      const today = new Date().toISOString().slice(0, 10);
      await writeFiles(outDir, new Map([[CLAIMS_PATH, asJson(claimsFile(data, trust, today))]]));
      if (data.bundle === null) return;
      const names = [BUNDLE_FILE, HISTORY_FILE, SBOM_FILE].map((name) => `${EVIDENCE_FOLDER}/${name}`);
      const files = names.map(async (name) => [`/${name}`, await readFile(join(siteDir, name))] as const);
      await writeFiles(outDir, new Map(await Promise.all(files)));
    },
  });
}
