import type { FactTexts } from '../../../../docs-site/core/facts/parse-facts';

/** The smallest facts that agree with each other: one app, one host. Change one text to see what is said about it. */
export const FACT_TEXTS = {
  apps: 'apps:\n  - { id: git, name: Git app, shortName: Git, platform: P, describedBy: data-categories, about: A }\n',
  backups: `backups:
  - apps: [git]
    by: Us
    frequency: not stated
    retention: not stated
    encryption: not stated
    recoveryPoint: not stated
    recoveryTime: not stated
    oneCustomer: not stated
    protection: not stated
    details: not stated
restoreTests: []
`,
  'data-categories': 'categories: []\n',
  figures: 'figures: []\n',
  hosting: `regions:
  - id: north
    apps: [git]
    provider: Hoster
    region: Germany (EU)
    country: Germany
    place: not stated
    holds: Everything
    residency: One region
    statusPage: not stated
residency: []
`,
  measures: 'measures: []\n',
  practices: 'practices:\n  - { id: how, topic: requests, question: How?, answer: ":fact[vendor.contacts.support]" }\n',
  questionnaire: 'questions: []\n',
  subprocessors: `subprocessors:
  - id: hoster
    name: Hoster
    apps: [git]
    purpose: Hosting
    data: Everything
    country: Germany
    transferMechanism: not stated
    since: not stated
changes:
  - id: hoster-added
    announced: 2026-06-01
    effective: not stated
    objectBy: 2026-07-01
    subprocessor: hoster
    apps: [git]
    kind: added
    summary: New
`,
  vendor: `name: V
service: S
listing: L
address: not stated
contacts: { support: a@example.com, privacy: a@example.com, security: a@example.com, dataProtectionOfficer: not stated }
securityTxtExpires: 2027-01-01
notices:
  - { id: subprocessors, about: Changes, days: 30, state: proposed }
certificates: not stated
dataProtectionConcept: on request
personalData: names
transmissionLimit: none
links: []
`,
} satisfies FactTexts;
