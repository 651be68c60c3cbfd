import { parseFacts } from '../../../../docs-site/core/facts/parse-facts';
import type { Facts } from '../../../../docs-site/core/facts/facts';
import type { TableContext } from '../../../../docs-site/core/tables/table-context';
import type { Cell } from '../../../../docs-site/core/tables/table';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import type { RecordKind } from '../../../../src/inventory/record-kind';
import { FACT_TEXTS } from '../facts/fact-texts';

/** Two apps: one whose inventory declares what it keeps, one that a published text describes. */
export function twoApps(): Facts {
  const parsed = parseFacts('facts', {
    ...Object.fromEntries(
      Object.entries(FACT_TEXTS).map(([file, text]) => [file, text.replaceAll('[git]', '[own, git]')]),
    ),
    apps: `apps:
  - { id: own, name: Own app, shortName: Own, platform: Forge, describedBy: inventory, about: A }
  - { id: git, name: Git app, shortName: Git, platform: P, describedBy: data-categories, about: A }
`,
    'data-categories': `categories:
  - id: account
    name: Account
    summary: Which installation this is.
    published:
      apps: [git]
      fields: [{ name: BaseUrl, meaning: The address }, { name: ClientKey }]
      purpose: Checking the licence
      anonymised: 'no'
      place: not stated
      retention: not stated
  - { id: session, name: Session, summary: How much is used. }
`,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed.facts;
}

export const TENANT: RecordKind = {
  name: 'tenant',
  title: 'Tenant',
  category: 'Account',
  purpose: 'Knows which installation this is.',
  legalBasis: 'Contract',
  place: 'key-value storage',
  retention: { days: 90 },
  fields: {
    cloudId: { type: 'text', maxLength: 9, meaning: 'The site', identifies: 'tenant' },
    owner: { type: 'accountId', meaning: 'Who', identifies: 'person' },
  },
};

export function aContext(facts: Facts, recordKinds: readonly RecordKind[] = [TENANT]): TableContext {
  const inventory = { recordKinds, transfers: [] };
  const documents = {
    statement: { title: 'Statement', clauses: [] },
    'hosting-regions': { title: 'Hosting regions', clauses: [] },
    'backup-policy': { title: 'Backup policy', clauses: [] },
  };
  const version = { recorded: '2026-11-23', summary: 'S.', facts, documents };
  const versions: PolicyVersion[] = [
    { ...version, label: '2.0', state: 'in preparation', effective: null, inventory },
    { ...version, label: '1.0', state: 'reconstructed', effective: 'not stated' },
  ];
  return { facts, inventory, versions };
}

/** A cell as a reader reads it. */
export const textOf = (cell: Cell): string => cell.map(({ text }) => text).join('');
