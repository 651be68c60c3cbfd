import type { Facts } from '../../../../docs-site/core/facts/facts';
import { NOT_STATED } from '../../../../docs-site/core/facts/stated';
import { contextOfVersion, type TableContext } from '../../../../docs-site/core/tables/table-context';
import type { PolicyVersion } from '../../../../docs-site/core/versions/policy-version';
import type { Inventory } from '../../../../src/inventory/inventory';

/** A vendor with two apps: "Exporter" declares an inventory, "Planner" is described by what was published. */
export const FACTS: Facts = {
  apps: {
    apps: [
      {
        ...app('exporter', 'Exporter for Jira', 'Exporter', 'inventory'),
        scopes: [{ id: 'read', scope: 'read:jira-work', reason: 'The page reads issues.' }],
      },
      app('planner', 'Planner for Jira', 'Planner', 'data-categories'),
    ],
  },
  backups: {
    backups: [
      {
        apps: ['planner'],
        by: 'Us',
        frequency: 'At least once a day',
        retention: NOT_STATED,
        encryption: NOT_STATED,
        recoveryPoint: NOT_STATED,
        recoveryTime: NOT_STATED,
        oneCustomer: NOT_STATED,
        protection: 'Locked away',
        details: NOT_STATED,
      },
    ],
    restoreTests: [],
  },
  'data-categories': {
    categories: [
      {
        id: 'account',
        name: 'Account',
        summary: 'Which installation this is.',
        published: {
          apps: ['planner'],
          fields: [{ name: 'ClientKey', meaning: 'Names the instance' }, { name: 'BaseUrl' }],
          purpose: 'Licences',
          anonymised: 'no',
          place: NOT_STATED,
          retention: NOT_STATED,
          notes: [],
        },
      },
      {
        id: 'session',
        name: 'Session',
        summary: 'How much it is used.',
        published: {
          apps: ['planner'],
          fields: [],
          holds: 'Plans per day',
          purpose: 'Improving the service',
          anonymised: 'yes',
          place: NOT_STATED,
          retention: '30 days',
          notes: [],
        },
      },
      { id: 'support', name: 'Support', summary: 'What a person sends to support.' },
    ],
  },
  figures: { figures: [] },
  hosting: {
    regions: [region('north', 'Berlin'), region('south', 'Munich')],
    residency: [{ app: 'planner', data: 'Everything', inScope: false, why: 'There is one region.' }],
  },
  measures: {
    measures: [
      {
        id: 'lock',
        title: 'A lock',
        apps: ['planner'],
        measure: 'The door is locked.',
        by: 'Us',
        seenIn: '/security/',
      },
    ],
  },
  practices: {
    practices: [
      { id: 'ask', topic: 'requests', question: 'How does one ask?', answer: 'By e-mail to ask@example.com.' },
      { id: 'soon', topic: 'requests', apps: ['planner'], question: 'How soon?', answer: NOT_STATED },
    ],
  },
  questionnaire: { questions: [] },
  subprocessors: {
    subprocessors: [
      {
        id: 'hoster',
        name: 'Hoster',
        apps: ['planner'],
        purpose: 'Hosting',
        data: 'All data',
        country: 'Germany',
        transferMechanism: NOT_STATED,
        since: '2020-02-01',
        website: 'https://hoster.example',
      },
    ],
    changes: [
      {
        id: 'gone',
        announced: '2026-11-01',
        effective: NOT_STATED,
        objectBy: '2026-12-01',
        subprocessor: 'old-hoster',
        apps: ['planner'],
        kind: 'removed',
        summary: 'No longer needed.',
      },
    ],
  },
  vendor: {
    name: 'Vendor',
    service: 'Apps',
    listing: 'Somewhere',
    address: NOT_STATED,
    contacts: {
      support: 'help@example.com',
      privacy: 'ask@example.com',
      security: 'safe@example.com',
      dataProtectionOfficer: NOT_STATED,
    },
    securityTxtExpires: '2027-08-31',
    notices: [
      { id: 'one', about: 'A small change', days: 1, state: 'promised' },
      { id: 'many', about: 'A great change', days: 30, state: 'proposed' },
      { id: 'none', about: 'A breach', days: NOT_STATED, state: NOT_STATED },
    ],
    certificates: NOT_STATED,
    dataProtectionConcept: 'available on request',
    personalData: 'names',
    transmissionLimit: 'No way is safe.',
    links: [],
  },
};

export const INVENTORY: Inventory = {
  recordKinds: [
    {
      name: 'site',
      title: 'Site',
      category: 'Account',
      purpose: 'Knows the site.',
      legalBasis: 'Contract',
      place: 'key-value storage',
      retention: { until: 'the app is uninstalled' },
      fields: {
        cloudId: { type: 'text', maxLength: 40, meaning: 'The id of the site', identifies: 'tenant' },
        plan: { type: 'choice', of: ['a', 'b'], meaning: 'a | b', identifies: 'nobody' },
      },
    },
  ],
  transfers: [],
};

/** 2.0 in preparation with the inventory, 1.1 and 1.0 reconstructed; 1.0 did not know the field `BaseUrl`. */
export const VERSIONS: readonly PolicyVersion[] = [
  { ...version('2.0', 'in preparation', null), inventory: INVENTORY },
  version('1.1', 'reconstructed', NOT_STATED),
  { ...version('1.0', 'reconstructed', NOT_STATED), facts: withoutField(FACTS, 'BaseUrl') },
];

/** The context of 2.0. */
export const CONTEXT: TableContext = contextOfVersion(VERSIONS, '2.0');

function app(id: string, name: string, shortName: string, describedBy: 'inventory' | 'data-categories') {
  return { id, name, shortName, platform: 'Cloud', describedBy, about: 'An app.' };
}

function region(id: string, place: string) {
  return {
    id,
    apps: ['planner'],
    provider: 'Hoster',
    region: 'Germany (EU)',
    country: 'Germany',
    place,
    holds: 'All data',
    residency: 'One region',
    statusPage: 'https://status.example/',
  };
}

function version(label: string, state: PolicyVersion['state'], effective: PolicyVersion['effective']): PolicyVersion {
  const documents = {
    statement: { title: 'Statement', clauses: [] },
    'hosting-regions': { title: 'Hosting regions', clauses: [] },
    'backup-policy': { title: 'Backup policy', clauses: [] },
  };
  return { label, state, effective, recorded: '2026-11-23', summary: `Version ${label}.`, facts: FACTS, documents };
}

function withoutField(facts: Facts, field: string): Facts {
  const categories = facts['data-categories'].categories.map((category) =>
    category.published === undefined
      ? category
      : {
          ...category,
          published: { ...category.published, fields: category.published.fields.filter(({ name }) => name !== field) },
        },
  );
  return { ...facts, 'data-categories': { categories } };
}
