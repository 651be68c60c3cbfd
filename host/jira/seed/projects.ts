import type { Project } from '../dataset';

/** The projects of the generated site, with what the seeding goes by: how big they are and how their teams work. */
export type SeedProject = Project & {
  readonly share: number;
  readonly types: readonly (readonly [string, number])[];
  readonly components: readonly string[];
  readonly hasSprints: boolean;
  readonly workflow: readonly string[];
};

const softwareTypes = [
  ['Bug', 30],
  ['Task', 28],
  ['Story', 22],
  ['Sub-task', 14],
  ['Epic', 6],
] as const;
const deskTypes = [
  ['Service request', 80],
  ['Incident', 20],
] as const;
const businessTypes = [
  ['Task', 85],
  ['Sub-task', 15],
] as const;
const softwareFlow = ['Backlog', 'To Do', 'In Progress', 'In Review', 'Done', 'Won’t do'];
const deskFlow = ['Waiting for support', 'Waiting for customer', 'In Progress', 'Resolved', 'Closed'];
const simpleFlow = ['To Do', 'In Progress', 'Done'];

function project(
  id: number,
  key: string,
  name: string,
  share: number,
  rest: Omit<SeedProject, keyof Project | 'share'> & Partial<Pick<Project, 'projectTypeKey' | 'style'>>,
  description: string,
): SeedProject {
  return {
    id: String(id),
    key,
    name,
    description,
    projectTypeKey: 'software',
    style: 'classic',
    leadAccountId: null,
    share,
    ...rest,
  };
}

export const seedProjects: readonly SeedProject[] = [
  project(
    10000,
    'OBK',
    'Openbook',
    34,
    {
      types: softwareTypes,
      components: ['Export', 'Preview', 'Admin page', 'Accessibility', 'Docs'],
      hasSprints: true,
      workflow: softwareFlow,
    },
    'The export app.',
  ),
  project(
    10001,
    'PAY',
    'Payments & Billing',
    20,
    {
      types: softwareTypes,
      components: ['Checkout', 'Invoices', 'Payouts', 'Ledger'],
      hasSprints: true,
      workflow: softwareFlow,
    },
    'Everything that moves money.',
  ),
  project(
    10002,
    'WEB',
    'Website relaunch',
    16,
    {
      types: softwareTypes,
      components: ['Frontend', 'Content', 'SEO'],
      hasSprints: true,
      workflow: simpleFlow,
      style: 'next-gen',
    },
    'The public site.',
  ),
  project(
    10003,
    'HELP',
    'Customer support',
    14,
    { types: deskTypes, components: [], hasSprints: false, workflow: deskFlow, projectTypeKey: 'service_desk' },
    'Requests of customers.',
  ),
  project(
    10004,
    'DATA',
    'Data platform',
    9,
    {
      types: softwareTypes,
      components: ['Warehouse', 'Dashboards', 'Models'],
      hasSprints: true,
      workflow: softwareFlow,
    },
    'Pipelines and numbers.',
  ),
  project(
    10005,
    'PPL',
    'People team',
    4,
    { types: businessTypes, components: [], hasSprints: false, workflow: simpleFlow, projectTypeKey: 'business' },
    'Hiring, onboarding, reviews.',
  ),
  project(
    10006,
    'SEC',
    'Security (restricted)',
    3,
    { types: softwareTypes, components: ['Response', 'Hardening'], hasSprints: false, workflow: softwareFlow },
    'Only for the security response team.',
  ),
];
