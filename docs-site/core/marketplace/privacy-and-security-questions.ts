import { isStated } from '../facts/stated';
import { depends, list, no, notApplicable, notStated, text, yes, type MarketplaceQuestion } from './marketplace-answer';
import { hostsOf, measureOf, outsideAtlassian, scopesInWords, STATEMENT, subprocessorsOf } from './subject-facts';

const OPEN = `${STATEMENT}#not-stated`;
const MEASURES = '/security/#measures';
const SCOPES = '/security/#scopes';
const REGIONS = '/hosting/#regions';

/** Countries of the European Economic Area in which a host of ours may be; add one with its host. */
const EEA = ['Germany'];

const role = (field: string, question: string): MarketplaceQuestion => ({
  field,
  question,
  find: () => notStated('Which data the vendor handles in which role is for legal to decide.', OPEN),
});

export const PRIVACY_QUESTIONS: readonly MarketplaceQuestion[] = [
  {
    field: 'privacy.privacyEnhancingTechniques',
    question: 'Which techniques protect privacy?',
    find: (subject) => {
      const measures = ['issue-content-in-the-browser', 'one-door-to-storage', 'logs-without-personal-data'];
      const held = measures.filter((id) => measureOf(subject, id) !== null);
      const titles = subject.facts.measures.measures.filter(({ id }) => held.includes(id)).map(({ title }) => title);
      const anonymised = subject.facts['data-categories'].categories.filter(
        ({ published }) => published?.apps.includes(subject.app.id) && published.anonymised === 'yes',
      );
      return subject.inventory === null
        ? list(
            anonymised.map(({ name }) => `${name} data is anonymised`),
            'From the published statement.',
            `${STATEMENT}#data-categories`,
          )
        : list(titles, 'From the list of measures.', MEASURES);
    },
  },
  role('privacy.gdpr.dataController.isAppDataController', 'Is the vendor a controller under the GDPR?'),
  role('privacy.gdpr.dataProcessor.isAppDataProcessor', 'Is the vendor a processor under the GDPR?'),
  {
    field: 'privacy.gdpr.dataTransfer.isEndUserDataTransferredOutsideEEA',
    question: 'Is end-user data transferred outside the European Economic Area?',
    find: (subject) => {
      const hosts = hostsOf(subject);
      if (outsideAtlassian(subject).kind === 'sends') {
        return notStated(
          "What the app keeps is pinned to the customer's own region. Where what is sent elsewhere lies is not published.",
          '/data/',
        );
      }
      if (hosts.every(({ provider }) => provider === 'Atlassian')) {
        return depends('the region of the site', `The data is pinned to the customer's own region.`, REGIONS);
      }
      const outside = hosts.filter(({ country }) => !EEA.includes(country)).map(({ country }) => country);
      if (outside.length > 0) return yes(`The app is hosted in: ${[...new Set(outside)].join(', ')}.`, REGIONS);
      // Hosted inside; but support downloads data to systems whose place is not published.
      return notStated(
        'It is hosted inside. Where support data is downloaded to is not published.',
        '/support/#not-stated',
      );
    },
  },
  {
    field: 'privacy.gdpr.dataTransfer.isTransferComplianceMechanismsAdhered',
    question: 'Which mechanism covers such transfers?',
    find: (subject) => {
      const mechanisms = subprocessorsOf(subject).map(({ transferMechanism }) => transferMechanism);
      const stated = mechanisms.filter(isStated);
      return stated.length === mechanisms.length && stated.length > 0
        ? list(stated, 'From the list of subprocessors.', '/subprocessors/#current')
        : notStated('The list of subprocessors names no mechanism.', '/subprocessors/#current');
    },
  },
  role('privacy.ccpa.business.isAppBusiness', 'Is the vendor a business under the CCPA?'),
  role('privacy.ccpa.serviceProvider.isAppServiceProvider', 'Is the vendor a service provider under the CCPA?'),
];

export const SECURITY_QUESTIONS: readonly MarketplaceQuestion[] = [
  {
    field: 'security.isDiskEncryptionSupported',
    question: 'Are disks with end-user data outside Atlassian encrypted?',
    find: (subject) =>
      outsideAtlassian(subject).kind === 'nothing'
        ? notApplicable('No end-user data is stored outside Atlassian.', '/data/')
        : notStated('The vendor has published nothing about it.', MEASURES),
  },
  {
    field: 'security.requiresUsersToProvidePATs',
    question: 'Must users give the app an API token of theirs?',
    find: (subject) => {
      const { inventory } = subject;
      if (inventory === null) return notStated('The published statement does not say.', OPEN);
      const secrets = inventory.recordKinds.filter(({ place }) => place === 'secret storage').map(({ title }) => title);
      return secrets.length === 0
        ? no(measureOf(subject, 'no-secrets') ?? 'No record kind is kept in secret storage.', MEASURES)
        : notStated(`The data inventory keeps secrets: ${secrets.join(', ')}.`, '/data/');
    },
  },
  {
    field: 'security.permissionsJustification',
    question: 'Why does the app need its permissions?',
    find: (subject) => {
      const scopes = scopesInWords(subject);
      return scopes === null
        ? notStated('The permissions of this app are not published.', OPEN)
        : text(scopes, 'From the list of scopes, which the manifest is held against.', SCOPES);
    },
  },
  {
    field: 'security.publicSecurityPoliciesLink',
    question: 'Where are the security policies?',
    find: () => text('On the page Security measures', 'It is public, without an account.', MEASURES),
  },
  {
    field: 'security.securityContact',
    question: 'Whom does one tell about a vulnerability?',
    find: ({ facts }) =>
      text(facts.vendor.contacts.security, 'The one address that is published.', '/disclosure/#report'),
  },
];
