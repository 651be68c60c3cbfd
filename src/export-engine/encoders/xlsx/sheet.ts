import type { Row } from '../../columns';
import type { TableColumn } from '../../tables/table';
import type { TextEntry } from '../zip/text-entry';
import { columnLetters } from './column-letters';
import { columnWidths } from './column-widths';
import { linkTarget } from './link-target';
import { rowWriter } from './sheet-rows';
import { STYLE } from './styles';
import { XML, type SheetLink } from './workbook-parts';
import { PRESERVE, xmlText } from './xml-text';

/** What fits into one sheet. */
export type SheetLimits = {
  /** The header counts. */
  readonly rows: number;
  /** Before compression: below the 4 GB that Excel reads of one part. */
  readonly bytes: number;
  readonly links: number;
};

/** A sheet that is being written: rows in, XML out, its links remembered because they stand after the rows. */
export function openSheet(options: {
  readonly columns: readonly TableColumn[];
  readonly isFirst: boolean;
  readonly limits: SheetLimits;
  readonly offsetAt: (instant: number) => number;
  /** The widths of the columns are taken from these. */
  readonly firstRows: readonly Row[];
  readonly onCut: (column: string) => void;
  readonly entry: TextEntry;
}) {
  const { columns, isFirst, limits, offsetAt, firstRows, onCut, entry } = options;
  const links: SheetLink[] = [];
  const rowXml = rowWriter(columns, offsetAt, {
    onCut,
    onLink(cell, address) {
      const target = links.length < limits.links ? linkTarget(address) : null;
      if (target !== null) links.push({ cell, target });
      return target !== null;
    },
  });
  const lastColumn = columnLetters(columns.length - 1);
  let rows = 1;
  entry.add(head(columns, columnWidths(columns, firstRows), isFirst));

  return {
    isFull: () => rows >= limits.rows || entry.bytes() >= limits.bytes,
    /** To be followed by a flush of the entry when it is full. */
    add(row: Row): void {
      rows += 1;
      entry.add(rowXml(row, rows));
    },
    entry,
    /** Ends the sheet: the range with the header and all rows, and where its links lead. */
    async close(): Promise<{ range: string; links: readonly SheetLink[] }> {
      entry.add(`</sheetData><autoFilter ref="A1:${lastColumn}${rows}"/>`);
      if (links.length > 0) {
        entry.add('<hyperlinks>');
        await entry.addEach(
          links.entries(),
          ([index, { cell }]) => `<hyperlink ref="${cell}" r:id="rId${index + 1}"/>`,
        );
        entry.add('</hyperlinks>');
      }
      entry.add('</worksheet>');
      await entry.close();
      return { range: `$A$1:$${lastColumn}$${rows}`, links };
    },
  };
}

function head(columns: readonly TableColumn[], widths: readonly number[], isFirst: boolean): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const headers = columns.map(
    ({ header }, index) =>
      `<c r="${columnLetters(index)}1" s="${STYLE.header}" t="inlineStr"><is><t${PRESERVE}>${xmlText(header)}</t></is></c>`,
  );
  return (
    `${XML}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    `</sheetView></sheetViews><cols>${cols.join('')}</cols><sheetData><row r="1">${headers.join('')}</row>`
  );
}
