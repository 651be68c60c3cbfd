import type { Column } from './columns';
import type { Format } from './encoders/encoder';
import type { FileSettings } from './file-settings';

/** What one export is: with the same specification and the same Jira it gives the same file. JSON, so that it can be kept. */
export type ExportSpec = {
  readonly jql: string;
  readonly columns: readonly Column[];
  readonly format: Format;
  readonly settings: FileSettings;
  /** Without a slash at the end; issue keys and attachments link to it. */
  readonly siteUrl: string;
};
