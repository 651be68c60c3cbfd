import type { Column, ExportSpec, JiraField } from '../../../../../src/export-engine';
import type { PageContext } from '../../ports';
import { columnsOf, type ColumnChoice } from './column-choice';
import { fileSettings, type FileChoice } from './file-choice';

/** All that a person chooses before they export. */
export type SetUp = { readonly jql: string; readonly choice: ColumnChoice; readonly file: FileChoice };

/** What to export; `columns` are those of the choice. */
export function specOf(
  { jql, file }: Pick<SetUp, 'jql' | 'file'>,
  columns: readonly Column[],
  { siteUrl, timeZone }: Pick<PageContext, 'siteUrl' | 'timeZone'>,
): ExportSpec {
  const settings = fileSettings(file.settings, timeZone);
  return { jql, columns, format: file.format, settings, siteUrl: siteUrl.replace(/\/+$/, '') };
}

/** The same, straight from a set-up; fields that the site does not have are no columns. */
export function specOfSetUp(setUp: SetUp, fields: readonly JiraField[], context: PageContext): ExportSpec {
  return specOf(setUp, columnsOf(fields, setUp.choice), context);
}
