import { DOCUMENTS, type DocumentId, type PolicyVersion } from './policy-version';

/** Which document of which version stands at a path such as `/policies/1.1/statement/`; null for every other page. */
export function documentAt(path: string, versions: readonly PolicyVersion[]) {
  const [, label, name] = /^\/policies\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? [];
  const version = versions.find((one) => one.label === label);
  const document = DOCUMENTS.find((id): id is DocumentId => id === name);
  return version === undefined || document === undefined ? null : { version, document };
}
