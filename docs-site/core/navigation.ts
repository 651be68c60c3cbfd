import { COMPARE_PATH } from './compare/compare-path';
import { EVIDENCE_PATH } from './evidence/evidence-path';
import { documentPath } from './versions/policy-version';

/** A line of the menu. */
export type Place = { readonly title: string; readonly path: string };
export type Section = { readonly title: string; readonly places: readonly Place[] };

/** The menu, in reading order. `label` is the policy version that readers see first. */
export const navigation = (label: string): readonly Section[] => [
  {
    title: 'Your data',
    places: [
      { title: 'Overview', path: '/' },
      { title: 'Data inventory', path: '/data/' },
      { title: 'Subprocessors', path: '/subprocessors/' },
      { title: 'Hosting regions', path: '/hosting/' },
      { title: 'Status pages', path: '/hosting/#status-pages' },
      { title: 'Backups and restore tests', path: '/backups/' },
    ],
  },
  {
    title: 'Policies',
    places: [
      { title: 'All versions', path: '/policies/' },
      { title: 'Statement', path: documentPath(label, 'statement') },
      { title: 'Hosting regions policy', path: documentPath(label, 'hosting-regions') },
      { title: 'Backup policy', path: documentPath(label, 'backup-policy') },
      { title: 'Compare versions', path: COMPARE_PATH },
      { title: 'Text as of a day', path: '/as-of/' },
      { title: 'Updates and feeds', path: '/updates/' },
    ],
  },
  {
    title: 'How we work',
    places: [
      { title: 'Security measures', path: '/security/' },
      { title: 'Support and problem reports', path: '/support/' },
      { title: 'Buying a licence', path: '/licence/' },
      { title: 'Data subject requests', path: '/requests/' },
      { title: 'End of subscription', path: '/end-of-subscription/' },
      { title: 'Incidents and vulnerabilities', path: '/disclosure/' },
    ],
  },
  {
    title: 'For your review',
    places: [
      { title: 'Evidence', path: EVIDENCE_PATH },
      { title: 'Security questionnaire', path: '/questionnaire/' },
      { title: 'Marketplace answers', path: '/questionnaire/marketplace/' },
      { title: 'About this site', path: '/this-site/' },
    ],
  },
];
