import type { Row } from '../../columns';
import type { FileNote, FileTarget, OpenFile } from '../encoder';
import { textEntry } from '../zip/text-entry';
import { zipFile } from '../zip/zip-file';
import { zoneOffset } from '../zone-offset';
import { openSheet, type SheetLimits } from './sheet';
import { stylesXml } from './styles';
import { linkRelations, workbookParts, type FinishedSheet } from './workbook-parts';

/** Excel's own (support.microsoft.com, "Excel specifications and limits"), and what one part of a package may be. */
const EXCEL: SheetLimits = { rows: 1_048_576, bytes: 3.5e9, links: 65_530 };

/** A workbook of the issues; what does not fit into one sheet goes on in the next, under the same header. */
export function openWorkbook({ tables, settings, sink, deflate }: FileTarget, limits: SheetLimits = EXCEL): OpenFile {
  const [issues] = tables;
  const columns = issues?.columns ?? [];
  const zip = zipFile(sink, deflate);
  const offsetAt = zoneOffset(settings.timeZone);
  const finished: FinishedSheet[] = [];
  const notes: FileNote[] = [];
  let sheet: ReturnType<typeof openSheet> | null = null;
  let rows = 0;

  const part = async (path: string, xml: Iterable<string>) => {
    const entry = await textEntry(zip, path);
    await entry.addEach(xml, String);
    await entry.close();
  };
  const begin = async (firstRows: readonly Row[]) =>
    openSheet({
      columns,
      isFirst: finished.length === 0,
      limits,
      offsetAt,
      firstRows,
      onCut: (column) => notes.push({ kind: 'cut', table: 'issues', row: rows, column }),
      entry: await textEntry(zip, `xl/worksheets/sheet${finished.length + 1}.xml`),
    });
  const finish = async ({ close }: ReturnType<typeof openSheet>) => {
    const { range, links } = await close();
    const number = finished.length + 1;
    finished.push({ title: number === 1 ? 'Issues' : `Issues ${number}`, range });
    if (links.length > 0) await part(`xl/worksheets/_rels/sheet${number}.xml.rels`, linkRelations(links));
  };

  return {
    async write(_table, batch) {
      for (const row of batch) {
        if (sheet?.isFull()) {
          await finish(sheet);
          sheet = null;
        }
        sheet ??= await begin(batch.slice(0, 100));
        rows += 1;
        sheet.add(row);
        if (sheet.entry.isFull()) await sheet.entry.flush();
      }
    },
    async close() {
      await finish(sheet ?? (await begin([])));
      await part('xl/styles.xml', [stylesXml]);
      for (const [path, xml] of workbookParts(finished)) await part(path, [xml]);
      await zip.close();
      return notes;
    },
  };
}
