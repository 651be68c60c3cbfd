import { xmlText } from './xml-text';

/** The parts of a package around its sheets (ECMA-376, part 2 and part 1, section 12); all but the styles. Texts stand in their cells:
 * shared ones were measured to save neither time nor bytes worth the code. */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const RELATIONSHIPS = `${XML}<Relationships xmlns="${PACKAGE}/relationships">`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** `range` is the filtered one: `$A$1:$C$11`. */
export type FinishedSheet = { readonly title: string; readonly range: string };

/** The parts that are known when all sheets are, by their paths. */
export function workbookParts(sheets: readonly FinishedSheet[]): [path: string, xml: string][] {
  return [
    ['xl/workbook.xml', workbookXml(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelations(sheets)],
    ['[Content_Types].xml', contentTypes(sheets)],
    ['_rels/.rels', relationships([relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml')])],
  ];
}

/** A cell that leads somewhere, such as `A2`. */
export type SheetLink = { readonly cell: string; readonly target: string };

/** The addresses that a sheet's links lead to, `rId1` first, as a part in pieces. */
export function* linkRelations(links: readonly SheetLink[]): Generator<string> {
  yield RELATIONSHIPS;
  for (const [index, { target }] of links.entries()) {
    yield relation(`rId${index + 1}`, `${OFFICE}/hyperlink`, target, ' TargetMode="External"');
  }
  yield '</Relationships>';
}

function workbookXml(sheets: readonly FinishedSheet[]): string {
  const listed = sheets.map(
    ({ title }, index) => `<sheet name="${title}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const filters = sheets.map(
    ({ title, range }, index) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${title}'!${range}</definedName>`,
  );
  return (
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews>` +
    `<sheets>${listed.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`
  );
}

function workbookRelations(sheets: readonly FinishedSheet[]): string {
  return relationships([
    ...sheets.map((_, index) => relation(`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`)),
    relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml'),
  ]);
}

function contentTypes(sheets: readonly FinishedSheet[]): string {
  const override = (path: string, type: string) =>
    `<Override PartName="/xl/${path}" ContentType="${TYPE}.${type}+xml"/>`;
  return (
    `${XML}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('workbook.xml', 'sheet.main') +
    override('styles.xml', 'styles') +
    sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')).join('') +
    '</Types>'
  );
}

function relationships(relations: readonly string[]): string {
  return `${RELATIONSHIPS}${relations.join('')}</Relationships>`;
}

function relation(id: string, type: string, target: string, mode = ''): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${xmlText(target).replaceAll('"', '&quot;')}"${mode}/>`;
}
