import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio/slim';
import type { HostManifest } from '../manifest';

/**
 * The Content-Security-Policy of a Custom UI page, made by the platform's own package (P:csp 6.3.2): the directives of
 * the manifest's `permissions`, and hashes of the inline scripts in `html`. Two things differ from production, see
 * host/UNVERIFIED.md: our product origin may frame the page, and violations are reported to `reportUri`.
 */
export function customUiCsp(options: {
  readonly manifest: Pick<HostManifest, 'content' | 'external'>;
  readonly html: string;
  readonly productOrigin: string;
  readonly reportUri: string;
}): string {
  const { manifest, html, productOrigin, reportUri } = options;
  const details = new CSPProcessingService(silent, load).getCspDetails(html, permissionsOf(manifest));
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    parentEmbeddingDomain: productOrigin,
  });
  return [...directives.filter((directive) => !directive.startsWith('report-uri ')), `report-uri ${reportUri}`].join(
    '; ',
  );
}

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

/** The package wants lists that it may change. */
function permissionsOf({ content, external }: Pick<HostManifest, 'content' | 'external'>): Permissions {
  return structuredClone({ content, external }) as Permissions;
}

/** It logs directives that it drops; the manifest's own check names those. */
const silent = { info() {} };
