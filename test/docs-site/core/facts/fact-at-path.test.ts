import { describe, expect, it } from '@jest/globals';
import { factAtPath } from '../../../../docs-site/core/facts/fact-at-path';

const FACTS = {
  apps: { apps: [{ id: 'openbook', name: 'Openbook for Jira Cloud' }] },
  vendor: { contacts: { support: 'help@example.com' }, notices: [{ id: 'breach', days: 30 }], address: 'not stated' },
  backups: {
    backups: [
      { apps: ['openbook'], frequency: 'not stated' },
      { apps: ['cloud-apps', 'smart-git'], frequency: 'At least once a day' },
    ],
    restoreTests: [],
  },
  hosting: {
    regions: [
      { id: 'aws', apps: ['cloud-apps'], country: 'United States' },
      { id: 'aws-oregon', apps: ['cloud-apps'], country: 'United States' },
      { id: 'hetzner', apps: ['smart-git'], country: 'Germany' },
    ],
    residency: [{ app: 'openbook', inScope: true }],
  },
};

describe('a fact at a path', () => {
  it.each([
    ['vendor.contacts.support', { found: true, stated: true, text: 'help@example.com' }],
    ['vendor.address', { found: true, stated: false, text: 'not stated' }],
    ['vendor.notices.breach.days', { found: true, stated: true, text: '30' }],
    ['apps.openbook.name', { found: true, stated: true, text: 'Openbook for Jira Cloud' }],
    ['backups.openbook.frequency', { found: true, stated: false, text: 'not stated' }],
    ['backups.smart-git.frequency', { found: true, stated: true, text: 'At least once a day' }],
    ['backups.backups.smart-git.apps', { found: true, stated: true, text: 'cloud-apps, smart-git' }],
    ['hosting.aws-oregon.country', { found: true, stated: true, text: 'United States' }],
    ['hosting.smart-git.country', { found: true, stated: true, text: 'Germany' }],
    ['hosting.openbook.inScope', { found: true, stated: true, text: 'yes' }],
  ])('%s', (path, found) => expect(factAtPath(FACTS, path)).toEqual(found));

  it.each([
    ['vendr.name', 'The facts: there is no "vendr". Did you mean "vendor"?'],
    ['vendor.contacts.fax', 'vendor.contacts: there is no "fax". There are support.'],
    ['hosting.hetzer.country', 'hosting: there is no "hetzer". Did you mean "hetzner"?'],
    ['hosting.cloud-apps.country', 'hosting: "cloud-apps" has more than one entry. Name one of aws, aws-oregon.'],
    ['vendor.contacts', 'vendor.contacts is not one fact. Name one of support.'],
    ['vendor.contacts.toString', 'vendor.contacts: there is no "toString". There are support.'],
  ])('%s says why there is none', (path, why) => expect(factAtPath(FACTS, path)).toEqual({ found: false, why }));
});
