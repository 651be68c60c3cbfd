import type { Row } from '../../columns';
import type { TableColumn } from '../../tables/table';
import type { ZipEntry } from '../zip/zip-file';
import { columnLetters } from './column-letters';
import { columnWidths } from './column-widths';
import { linkTarget } from './link-target';
import { rowWriter } from './sheet-rows';
import { STYLE } from './styles';
import { linkRelations, XML } from './workbook-parts';
import { xmlText } from './xml-text';

/** What fits into one sheet. */
export type SheetLimits = {
  /** The header counts. */
  readonly rows: number;
  /** Before compression: below the 4 GB that Excel reads of one part. */
  readonly bytes: number;
  readonly links: number;
};

/** So many characters are written at once. */
const PIECE = 131_072;

/** A sheet that is being written: rows in, XML out, its links remembered because they stand after the rows. */
export async function openSheet(options: {
  readonly columns: readonly TableColumn[];
  readonly isFirst: boolean;
  readonly limits: SheetLimits;
  readonly offsetAt: (instant: number) => number;
  /** The widths of the columns are taken from these. */
  readonly firstRows: readonly Row[];
  readonly onCut: (column: string) => void;
  readonly entry: ZipEntry;
}) {
  const { columns, isFirst, limits, offsetAt, firstRows, onCut, entry } = options;
  const encoder = new TextEncoder();
  const cells: string[] = [];
  const targets: string[] = [];
  const write = rowWriter(columns, offsetAt, {
    onCut,
    onLink(cell, address) {
      if (targets.length >= limits.links) return false;
      const target = linkTarget(address);
      if (target === null) return false;
      cells.push(cell);
      targets.push(target);
      return true;
    },
  });
  const lastColumn = columnLetters(columns.length - 1);
  let rows = 1;
  let bytes = 0;
  let pending = head(columns, columnWidths(columns, firstRows), isFirst);

  const flush = async () => {
    const piece = encoder.encode(pending);
    pending = '';
    bytes += piece.length;
    await entry.write(piece);
  };

  return {
    isFull: () => rows >= limits.rows || bytes + pending.length >= limits.bytes,
    async write(row: Row): Promise<void> {
      rows += 1;
      pending += write(row, rows);
      if (pending.length >= PIECE) await flush();
    },
    /** The range with the header and all rows, and the part with the links, if there are any. */
    async close(): Promise<{ range: string; relations: string | null }> {
      pending += `</sheetData><autoFilter ref="A1:${lastColumn}${rows}"/>`;
      if (cells.length > 0) pending += '<hyperlinks>';
      for (const [index, cell] of cells.entries()) {
        pending += `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`;
        if (pending.length >= PIECE) await flush();
      }
      if (cells.length > 0) pending += '</hyperlinks>';
      pending += '</worksheet>';
      await flush();
      await entry.close();
      const relations = targets.length === 0 ? null : linkRelations(targets);
      return { range: `$A$1:$${lastColumn}$${rows}`, relations };
    },
  };
}

function head(columns: readonly TableColumn[], widths: readonly number[], isFirst: boolean): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map(
    ({ header }, index) =>
      `<c r="${columnLetters(index)}1" s="${STYLE.header}" t="inlineStr"><is><t xml:space="preserve">${xmlText(header)}</t></is></c>`,
  );
  return (
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row r="1">${headers.join('')}</row>`
  );
}
