/** The embedded Jira of the local host: a site over generated data, over a file of real issues, or a real site. */
export type { Dataset, SiteUser } from './dataset';
export { createFaults, NetworkDownError, noFaults, type Faults, type FaultSettings, type IssueEdit } from './faults';
export { createJiraSite, type Caller, type JiraSite, type JiraSiteOptions } from './site';
export { seedDataset } from './seed/seed-dataset';
export { loadDataset } from './load/load-dataset';
export { openRealSite, realSiteFromEnvironment, type RealSiteOptions } from './real-site';
