/** A feed of this site. `path` is without its ending: `.atom` and `.json` hold the same entries. */
export type FeedPlace = { readonly id: string; readonly title: string; readonly about: string; readonly path: string };

/** Every feed, in the order in which readers see them. */
export const FEEDS = [
  {
    id: 'all',
    title: 'Everything',
    about: 'Every policy version of every document, and every change of subprocessors.',
    path: '/feeds/all',
  },
  {
    id: 'statement',
    title: 'Statement',
    about: 'Every policy version of the statement, with the facts and paragraphs that changed.',
    path: '/feeds/statement',
  },
  {
    id: 'hosting-regions',
    title: 'Hosting regions',
    about: 'Every policy version of the hosting regions, with the facts and paragraphs that changed.',
    path: '/feeds/hosting-regions',
  },
  {
    id: 'backup-policy',
    title: 'Backup policy',
    about: 'Every policy version of the backup policy, with the facts and paragraphs that changed.',
    path: '/feeds/backup-policy',
  },
  {
    id: 'subprocessors',
    title: 'Subprocessors',
    about: 'Every subprocessor that is added, removed or changed, and the day by which one can object.',
    path: '/feeds/subprocessors',
  },
] as const satisfies readonly FeedPlace[];

export type FeedId = (typeof FEEDS)[number]['id'];
