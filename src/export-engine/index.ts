/** The export engine: from a JQL query to a file's bytes, in any JavaScript runtime. Import it only from here. */
export { defaultFieldIds, listFields, type JiraField } from './jira/fields';
export type { FieldKind } from './jira/field-kind';
export { searchProjects, type JiraProject } from './jira/projects';
export { checkJql, countIssues, type JqlCheck } from './jira/jql';
export { toColumns, type Column } from './columns';
export { previewRows } from './preview-rows';
export { exportIssues, type ExportOptions, type Receipt } from './export-issues';
export type { ExportProgress } from './export-progress';
export { countOf, durationOf, leftOutText, numberOf, progressText, sizeOf } from './words';
export type { CsvOptions } from './encoders/csv/csv-row';
export type { LeftOutReason } from './reading/fetch-issues';
export type { Sink } from './digesting-sink';
export type { Clock } from './clock';
export type { RequestJira } from './request-jira';
