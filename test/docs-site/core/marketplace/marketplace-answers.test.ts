import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { answersByApp } from '../../../../docs-site/core/marketplace/marketplace-answers';
import type { TrustData } from '../../../../docs-site/core/trust-data';
import { readTrustData } from '../../../../docs-site/plugin/read-trust-data';
import type { Inventory } from '../../../../src/inventory/inventory';
import type { Transfer } from '../../../../src/inventory/record-kind';

/** A transfer such as the planned redacted error groups. */
const ERRORS: Transfer = {
  name: 'error-group',
  title: 'Error group',
  category: 'Error tracking',
  purpose: 'Finding errors.',
  legalBasis: 'Legitimate interest',
  place: 'collector',
  retention: { days: 30 },
  recipient: 'The vendor',
  addressVariable: 'COLLECTOR',
  delivery: { kind: 'post' },
  fields: { site: { type: 'text', maxLength: 9, meaning: 'The site', identifies: 'tenant' } },
};

describe("the Marketplace's questions", () => {
  let data: TrustData;
  beforeAll(async () => {
    data = await readTrustData(join(import.meta.dirname, '../../../../docs-site'), 'https://trust.example');
  });

  const answer = (app: string, field: string, inventory: Inventory = data.inventory) =>
    answersByApp({ facts: data.facts, inventory })
      .find(({ id }) => id === app)
      ?.answers.find((each) => each.field.endsWith(`.${field}`))?.inWords;

  it.each([
    ['appProcessEUDOutsideAtlassian', 'Yes', 'Yes', 'Yes'],
    ['appStoresEUDOutsideAtlassian', 'Yes', 'Yes', 'Yes'],
    ['isSameDataProcessedAndStored', 'Not stated', 'Not stated', 'Not stated'],
    ['isEndUserDataShared', 'Yes', 'Yes', 'Yes'],
    ['isDataResidencySupported', 'Yes', 'Not stated', 'Not stated'],
    [
      'countriesWhereEndUserDataStored',
      'The country or region of the site',
      'United States; United States (Oregon)',
      'Germany',
    ],
    ['logEndUserData', 'No', 'Not stated', 'Not stated'],
    ['isDataRetentionSupported', 'Yes', 'Not stated', 'Not stated'],
    ['retentionDurationInDays', '28 days', 'Not stated', 'Not stated'],
    ['isEndUserDataTransferredOutsideEEA', 'Not stated', 'Yes', 'Not stated'],
    ['isTransferComplianceMechanismsAdhered', 'Not stated', 'Not stated', 'Not stated'],
    ['isAppDataController', 'Not stated', 'Not stated', 'Not stated'],
    ['isDiskEncryptionSupported', 'Not stated', 'Not stated', 'Not stated'],
    ['requiresUsersToProvidePATs', 'No', 'Not stated', 'Not stated'],
  ])('%s: Openbook "%s", other Cloud Apps "%s", Smart Git "%s"', (field, openbook, cloudApps, smartGit) => {
    expect(answer('openbook', field)).toBe(openbook);
    expect(answer('cloud-apps', field)).toBe(cloudApps);
    expect(answer('smart-git', field)).toBe(smartGit);
  });

  it.each([
    ['appStoresEUDOutsideAtlassian', 'No', 'Yes'],
    ['isEndUserDataShared', 'No', 'Yes'],
    ['logEUDShareWithThirdParty', 'No', 'Yes'],
    ['isDiskEncryptionSupported', 'Not applicable', 'Not stated'],
    ['isEndUserDataTransferredOutsideEEA', 'Depends on the region of the site', 'Not stated'],
  ])('%s of Openbook is "%s" without a transfer, and "%s" with one', (field, without, changed) => {
    expect(answer('openbook', field, { ...data.inventory, transfers: [] })).toBe(without);
    expect(answer('openbook', field, { ...data.inventory, transfers: [ERRORS] })).toBe(changed);
    expect(answer('smart-git', field, { ...data.inventory, transfers: [ERRORS] })).toBe(answer('smart-git', field));
  });

  it('logEndUserData of Openbook becomes "Yes" once a log line has a field that identifies somebody', () => {
    const recordKinds = data.inventory.recordKinds.map((kind) =>
      kind.place === 'platform logs' ? { ...kind, fields: ERRORS.fields } : kind,
    );
    expect(answer('openbook', 'logEndUserData', { ...data.inventory, recordKinds })).toBe('Yes');
  });

  it.each(['typesOfDataAccessed', 'permissionsJustification'])('%s names each scope with its reason', (field) => {
    expect(answer('openbook', field)).toMatch(
      /^read:jira-work: The page reads the issues, .*\. storage:app: The app keeps .*\.$/,
    );
    expect(answer('cloud-apps', field)).toBe('Not stated');
    const facts = structuredClone(data.facts);
    facts.apps.apps[0]!.scopes = [{ id: 'read', scope: 'read:jira-work', reason: 'To read.' }];
    const [openbook] = answersByApp({ ...data, facts });
    expect(openbook?.answers.find((each) => each.field.endsWith(`.${field}`))?.inWords).toBe(
      'read:jira-work: To read.',
    );
  });

  it('gives a reason and a place for each answer', () => {
    const answers = answersByApp(data).flatMap((app) => app.answers);
    expect(answers.filter(({ reason, seenIn }) => reason === '' || !seenIn.startsWith('/'))).toEqual([]);
    expect(new Set(answers.map(({ field }) => field)).size).toBe(answers.length / 3);
  });
});
