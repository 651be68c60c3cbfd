/** The export engine: from a JQL query to a file's bytes, in any JavaScript runtime. Import it only from here. */
export { defaultFieldIds, listFields, type JiraField } from './jira/fields';
export type { FieldKind } from './jira/field-kind';
export { searchProjects, type JiraProject } from './jira/projects';
export {
  jqlVocabulary,
  suggestJqlValues,
  type JqlField,
  type JqlValue,
  type JqlVocabulary,
} from './jira/jql-suggestions';
export { checkJql, countIssues, type JqlCheck } from './jira/jql';
export { toColumns, type Cell, type Column, type Row, type ValueType } from './columns';
export { previewRows } from './preview-rows';
export { exportIssues, type ExportOptions, type Receipt } from './export-issues';
export type { ExportProgress } from './export-progress';
export { countOf, durationOf, leftOutText, notesText, numberOf, progressText, sizeOf } from './words';
export { encoderOf, encoders } from './encoders';
export { csvSettingsFor } from './encoders/csv/locale-settings';
export type { Deflate, Encoder, FileNote, Format, Sink } from './encoders/encoder';
export { utf8Pieces, type Utf8Pieces } from './encoders/utf8-pieces';
export { zipFile, type ZipFile } from './encoders/zip/zip-file';
export { digestingSink } from './digesting-sink';
export type { ExportSpec } from './export-spec';
export { plainSettings, type CsvSettings, type FileSettings } from './file-settings';
export type { PartStore } from './parts/part-store';
export { memoryParts } from './parts/memory-parts';
export { goesOn, longestRunMs, readUnfinished, type UnfinishedRun } from './parts/run';
export type { LeftOutReason } from './reading/fetch-issues';
export type { Clock } from './clock';
export type { JiraAnswer, RequestJira } from './request-jira';
