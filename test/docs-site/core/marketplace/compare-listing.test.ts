import { describe, expect, test } from '@jest/globals';
import { compareListing, parseListing } from '../../../../docs-site/core/marketplace/compare-listing';
import { valueInWords, type MarketplaceValue } from '../../../../docs-site/core/marketplace/marketplace-answer';
import type { MarketplaceAnswer } from '../../../../docs-site/core/marketplace/marketplace-answers';
import { LISTING } from './small-listing';

const answer = (field: string, value: MarketplaceValue, seenIn = '/data/'): MarketplaceAnswer => ({
  field,
  question: `What about ${field.split('.').at(-1)}?`,
  value,
  inWords: valueInWords(value),
  reason: 'Because.',
  seenIn,
});
const yes = { kind: 'yes' } as const;
const list = (...items: string[]) => ({ kind: 'list', items }) as const;
const text = (words: string) => ({ kind: 'text', text: words }) as const;

/** Says what the listing says. */
const ANSWERS: readonly MarketplaceAnswer[] = [
  answer('dataAccessAndStorage.appProcessEUDOutsideAtlassian', yes),
  answer('dataAccessAndStorage.typesOfDataStored', list('Export (Session)', 'Site (Account)')),
  answer('dataAccessAndStorage.isSameDataProcessedAndStored', { kind: 'not applicable' }),
  answer('thirdPartyInformation.isEndUserDataShared', yes),
  answer('thirdPartyInformation.thirdPartyDetails', list('Hoster, Germany: Hosting')),
  answer('dataResidency.isDataResidencySupported', yes),
  answer('dataRetention.retention', list('Site: 90 days')),
  answer('dataRetention.retentionDurationInDays', text('28 days')),
  answer('privacy.privacyEnhancingTechniques', list('One door to storage')),
  answer('privacy.gdpr.dataController.isAppDataController', { kind: 'no' }),
  answer('privacy.gdpr.dataTransfer.isEndUserDataTransferredOutsideEEA', { kind: 'not stated' }),
  answer('security.publicSecurityPoliciesLink', text('On the page Security measures'), '/security/#measures'),
  answer('security.permissionsJustification', text('It reads issues.')),
  answer('security.securityContact', text('security@example.com')),
];

/** The listing with the value of one field changed; undefined takes it out. */
function listing(field: string, value: unknown) {
  const copy = structuredClone(LISTING) as Record<string, unknown>;
  const names = field.split('.');
  const area = names.slice(0, -1).reduce((at, name) => (at[name] ??= {}) as Record<string, unknown>, copy);
  area[names.at(-1)!] = value;
  return copy;
}

describe("a listing's answers", () => {
  test('are the same, in their own words, order and case; what nothing here answers is named', () => {
    expect(compareListing(ANSWERS, LISTING)).toEqual({
      differences: [],
      unanswered: [
        { field: 'dataRetention.isRetentionDurationIndefinite', listing: 'No' },
        { field: 'privacy.dataProcessingAgreement.isDPASupported', listing: 'No' },
      ],
    });
  });

  test.each([
    ['dataAccessAndStorage.appProcessEUDOutsideAtlassian', false, 'Yes', 'No'],
    ['dataAccessAndStorage.appProcessEUDOutsideAtlassian', undefined, 'Yes', null],
    [
      'dataAccessAndStorage.typesOfDataStored',
      ['Site (Account)'],
      'Export (Session); Site (Account)',
      'Site (Account)',
    ],
    ['dataAccessAndStorage.isSameDataProcessedAndStored', true, 'Not applicable', 'Yes'],
    [
      'thirdPartyInformation.thirdPartyDetails',
      [{ name: 'Hoster', purpose: 'Hosting', thirdPartyCountries: ['Germany', 'France'] }],
      'Hoster, Germany: Hosting',
      'Hoster, Germany, France: Hosting',
    ],
    ['dataResidency.isDataResidencySupported', 'APP_DOES_NOT_SUPPORT_DR', 'Yes', 'No'],
    ['dataResidency.isDataResidencySupported', 'PARTLY', 'Yes', 'PARTLY'],
    ['dataRetention.retentionDurationInDays', { min: 0, max: 90 }, '28 days', '0 to 90 days'],
    ['dataRetention.retentionDurationInDays', { min: null, max: null }, '28 days', null],
    ['privacy.privacyEnhancingTechniques', { supported: false, list: [] }, 'One door to storage', null],
    ['privacy.gdpr.dataController.isAppDataController', 'TRUE', 'No', 'Yes'],
    ['privacy.gdpr.dataTransfer.isEndUserDataTransferredOutsideEEA', true, 'Not stated', 'Yes'],
    [
      'security.publicSecurityPoliciesLink',
      'https://trust.example/',
      'The page /security/ of the trust centre',
      'https://trust.example/',
    ],
    ['security.permissionsJustification', '<p>R&amp;D.</p><p>It writes.</p>', 'It reads issues.', 'R&D. It writes.'],
  ])('%s as %j differ: ours "%s"', (field, value, ours, theirs) => {
    expect(compareListing(ANSWERS, listing(field, value)).differences).toEqual([
      { field, question: `What about ${field.split('.').at(-1)}?`, ours, listing: theirs },
    ]);
  });

  test.each([
    ['{"a":', /^is no JSON: /],
    ['[]', /^is no payload of "privacy-and-security": it has none of dataAccessAndStorage, thirdPartyInformation, /],
    ['{"errors":[]}', /^is no payload of "privacy-and-security"/],
  ])('are not read from %s', (json, message) => {
    expect(() => parseListing(json, ANSWERS)).toThrow(message);
  });
});
