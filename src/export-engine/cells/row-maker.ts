import type { Cell, Column, Row } from '../columns';
import type { FileSettings } from '../file-settings';
import type { ReadIssue } from '../tables/related-input';
import { displayText } from './display-text';
import { sidesOf } from './field-sides';
import { shapeOfKind, type ToCell } from './kind-cells';
import { richTextOf, type RichText } from './rich-text';

type CellOf = (read: ReadIssue) => Cell;

/**
 * Makes rows of issues, one cell a column; what depends on columns and settings alone is settled here, once. A row never
 * fails and loses nothing: a value of a shape that nobody knows comes as text, at worst as compact JSON.
 */
export function rowMaker(
  columns: readonly Column[],
  settings: Pick<FileSettings, 'richText'>,
): (read: ReadIssue) => Row {
  const rich = richTextOf(settings.richText);
  const cells = columns.map((column) => cellOf(column, rich));
  const width = cells.length;
  return (read) => {
    const row = new Array<Cell>(width);
    for (let index = 0; index < width; index += 1) row[index] = cells[index]?.(read) ?? null;
    return row;
  };
}

/** The row of one issue. Whoever has many takes `rowMaker`. */
export function rowOf(read: ReadIssue, columns: readonly Column[], settings: Pick<FileSettings, 'richText'>): Row {
  return rowMaker(columns, settings)(read);
}

function cellOf(column: Column, rich: RichText): CellOf {
  const { kind, aspect } = column;
  if (kind === 'issueKey') return ({ issue }) => issue.key;
  const toCell = aspect
    ? sidesOf(kind).find((side) => side.aspect === aspect)?.toCell
    : orAnyText(shapeOfKind(kind).toCell);
  // A side that this version does not know: the columns of a saved definition of a later one.
  if (!toCell) return () => null;
  const valueOf = fieldReader(column);
  return (read) => {
    const value = valueOf(read);
    if (value === null || value === undefined || value === '') return null;
    const cell = toCell(value, rich);
    return cell === undefined || cell === '' || (Array.isArray(cell) && cell.length === 0) ? null : cell;
  };
}

function fieldReader({ kind, fieldId }: Column): (read: ReadIssue) => unknown {
  const field = ({ issue: { fields } }: ReadIssue) => (Object.hasOwn(fields, fieldId) ? fields[fieldId] : null);
  if (kind === 'comments')
    return (read) => (read.comments ? { comments: read.comments, total: read.comments.length } : field(read));
  if (kind === 'worklogs')
    return (read) => (read.worklogs ? { worklogs: read.worklogs, total: read.worklogs.length } : field(read));
  return field;
}

function orAnyText(toCell: ToCell): ToCell {
  return (value, rich) => toCell(value, rich) ?? displayText(value);
}
