/** The site's configuration: what a Jira admin would have set up. Ids are fixed, so that JQL by id stays the same. */

export const seedBaseUrl = 'https://openbook.invalid';
const rest = (path: string): string => `${seedBaseUrl}/rest/api/3/${path}`;

const categories = {
  new: { self: rest('statuscategory/2'), id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: {
    self: rest('statuscategory/4'),
    id: 4,
    key: 'indeterminate',
    colorName: 'yellow',
    name: 'In Progress',
  },
  done: { self: rest('statuscategory/3'), id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export type StatusCategoryKey = keyof typeof categories;

const statusCategories: Readonly<Record<string, StatusCategoryKey>> = {
  Backlog: 'new',
  'To Do': 'new',
  'Waiting for support': 'new',
  'In Progress': 'indeterminate',
  'In Review': 'indeterminate',
  'Waiting for customer': 'indeterminate',
  Done: 'done',
  'Won’t do': 'done',
  Resolved: 'done',
  Closed: 'done',
};

export function categoryOf(status: string): StatusCategoryKey {
  return statusCategories[status]!;
}

const statusNames = Object.keys(statusCategories);

export const statuses = new Map(
  statusNames.map((name, place) => {
    const id = String(10000 + place);
    return [
      name,
      {
        self: rest(`status/${id}`),
        description: '',
        iconUrl: `${seedBaseUrl}/images/icons/statuses/generic.png`,
        name,
        id,
        statusCategory: categories[categoryOf(name)],
      },
    ] as const;
  }),
);

export const priorityNames = ['Highest', 'High', 'Medium', 'Low', 'Lowest'] as const;
export const priorities = new Map(
  priorityNames.map((name, place) => {
    const id = String(place + 1);
    return [
      name,
      {
        self: rest(`priority/${id}`),
        iconUrl: `${seedBaseUrl}/images/icons/priorities/${name.toLowerCase()}_new.svg`,
        name,
        id,
      },
    ] as const;
  }),
);

const typeLevels: Readonly<Record<string, number>> = {
  Epic: 1,
  Story: 0,
  Task: 0,
  Bug: 0,
  'Service request': 0,
  Incident: 0,
  'Sub-task': -1,
};
export const issueTypes = new Map(
  Object.entries(typeLevels).map(([name, hierarchyLevel], place) => {
    const id = String(10001 + place);
    return [
      name,
      {
        self: rest(`issuetype/${id}`),
        id,
        description: '',
        iconUrl: rest(`universal_avatar/view/type/issuetype/avatar/${10300 + place}?size=medium`),
        name,
        subtask: hierarchyLevel < 0,
        avatarId: 10300 + place,
        hierarchyLevel,
      },
    ] as const;
  }),
);

export const resolutions = new Map(
  ['Done', 'Won’t do', 'Duplicate', 'Cannot reproduce'].map((name, place) => {
    const id = String(10000 + place);
    return [name, { self: rest(`resolution/${id}`), id, description: '', name }] as const;
  }),
);

export const labels = [
  'customer-request',
  'regression',
  'quick-win',
  'tech-debt',
  'a11y',
  'i18n',
  'needs-design',
  'performance',
  'q3-goals',
  'flaky-test',
  'größe-xl',
] as const;
export const linkTypes = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks', self: rest('issueLinkType/10000') },
  { id: '10001', name: 'Relates', inward: 'relates to', outward: 'relates to', self: rest('issueLinkType/10001') },
  {
    id: '10002',
    name: 'Duplicate',
    inward: 'is duplicated by',
    outward: 'duplicates',
    self: rest('issueLinkType/10002'),
  },
] as const;
export const teams = ['Platform', 'Growth', 'Quality', 'Mobile'].map((name, place) => ({
  id: `9b3c2c6e-5f0a-4d8e-8a61-00000000000${place + 1}`,
  name,
  avatarUrl: '',
  isVisible: true,
  isVerified: false,
  title: name,
  isShared: true,
}));
export const requestTypes = ['Get help', 'Report a problem', 'Billing question', 'Request access'].map(
  (name, place) => ({ id: String(101 + place), name, description: '', helpText: '' }),
);
export const regions = [
  ['EMEA', ['Nordics', 'DACH', 'Gulf']],
  ['Americas', ['North America', 'LATAM']],
  ['APAC', ['Japan', 'India', 'Australia & NZ']],
] as const;

/** Select-list options by the field that offers them; ids are unique on a site. */
export function option(fieldId: string, values: readonly string[], value: string): Readonly<Record<string, unknown>> {
  const id = String(Number(fieldId.replace('customfield_', '')) * 10 + values.indexOf(value));
  return { self: rest(`customFieldOption/${id}`), value, id };
}
