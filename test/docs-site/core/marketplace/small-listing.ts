/**
 * A payload of the Marketplace's `privacy-and-security` resource, in the names that its documentation and public tools give. Not
 * documented, and marked where they stand: some values, and the fields of a data processing agreement and a security contact.
 */
export const LISTING = {
  dataAccessAndStorage: {
    appProcessEUDOutsideAtlassian: true,
    typesOfDataStored: ['Site (Account)', 'export (Session)'],
    isSameDataProcessedAndStored: null,
  },
  thirdPartyInformation: {
    isEndUserDataShared: true,
    thirdPartyDetails: [
      { name: 'Hoster', link: 'https://hoster.example', purpose: 'Hosting', thirdPartyCountries: ['Germany'] },
    ],
  },
  dataResidency: { isDataResidencySupported: 'STORED_IN_ATLASSIAN_N_DR_SUPPORTED' },
  dataRetention: { retentionDurationInDays: { min: 28, max: 28 }, isRetentionDurationIndefinite: false },
  privacy: {
    privacyEnhancingTechniques: { supported: true, list: ['One door to storage'] },
    // Not documented: words in place of true and false.
    gdpr: { dataController: { isAppDataController: 'FALSE' } },
    // Not documented: the field itself.
    dataProcessingAgreement: { isDPASupported: 'FALSE' },
  },
  security: {
    publicSecurityPoliciesLink: 'https://trust.example/security/#measures',
    permissionsJustification: '<p>It reads <b>issues</b>.</p>',
    // Not documented: the field itself.
    securityContact: 'security@example.com',
  },
  properties: { formStatus: 'LIVE' },
};
