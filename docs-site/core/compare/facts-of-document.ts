import type { FactChange } from '../versions/changed-facts';
import type { DocumentId } from '../versions/policy-version';

/** The facts that a document is about; the statement is about all of them. */
const AREAS: Readonly<Record<DocumentId, readonly string[] | 'all'>> = {
  statement: 'all',
  'hosting-regions': ['apps', 'hosting'],
  'backup-policy': ['apps', 'backups'],
};

/** Those of the facts that changed which a document is about. */
export function factsOfDocument(facts: readonly FactChange[], document: DocumentId): readonly FactChange[] {
  const areas = AREAS[document];
  return facts.filter(({ path }) => areas === 'all' || areas.includes(path[0] ?? ''));
}
