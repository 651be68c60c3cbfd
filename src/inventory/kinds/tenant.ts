import type { RecordKind } from '../record-kind';

/** One installation of the app on one Jira site. One record a site. */
export const tenant = {
  name: 'tenant',
  title: 'Tenant',
  category: 'Account',
  purpose: 'Knows which installation this is, and which version of the app it has.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'key-value storage',
  retention: { until: 'the app is uninstalled; Atlassian deletes it 28 days later' },
  fields: {
    cloudId: { type: 'text', maxLength: 100, meaning: "Atlassian's id of the Jira site", identifies: 'tenant' },
    installationId: {
      type: 'text',
      maxLength: 200,
      meaning: "Atlassian's id of this installation; a reinstall gets a new one",
      identifies: 'tenant',
    },
    appVersion: {
      type: 'text',
      maxLength: 40,
      meaning: 'The version of the app that is installed',
      identifies: 'nobody',
    },
    environment: {
      type: 'choice',
      of: ['PRODUCTION', 'STAGING', 'DEVELOPMENT'],
      meaning: 'Which environment of the app is installed',
      identifies: 'nobody',
    },
    installedAt: { type: 'instant', meaning: 'When this installation was first seen', identifies: 'nobody' },
    policyVersion: {
      type: 'text',
      maxLength: 20,
      meaning: 'The policy version that the app was built for when it was installed',
      identifies: 'nobody',
      optional: true,
    },
    upgradedAt: {
      type: 'instant',
      meaning: 'When it last got a new major version',
      identifies: 'nobody',
      optional: true,
    },
    connectKey: {
      type: 'text',
      maxLength: 90,
      meaning: 'The key of the app on Connect that the site had before',
      identifies: 'nobody',
      optional: true,
    },
    connectBaseUrl: {
      type: 'text',
      maxLength: 255,
      meaning: "The site's address, as the app on Connect knew it",
      identifies: 'tenant',
      optional: true,
    },
    firstInstalledAt: {
      type: 'instant',
      meaning: 'When the app was first installed on the site, where the data of an earlier installation was taken over',
      identifies: 'nobody',
      optional: true,
    },
  },
} as const satisfies RecordKind;
