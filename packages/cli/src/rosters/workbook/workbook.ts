// Writes a workbook (.xlsx, ECMA-376) as a stream: a zip of a few parts, of which only the rows can be many.
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { type CellStyle, styleIndex, stylesXml } from './styles.js';
import { escaped } from './xml.js';

export interface Sheet {
  /** At most 31 characters, none of `: \ / ? * [ ]`. */
  readonly name: string;
  readonly columns: readonly { readonly width: number; readonly style?: CellStyle }[];
  /** How many rows stay in sight when one scrolls. */
  readonly frozenRows?: number;
  readonly hidden?: boolean;
  readonly dropDowns?: readonly DropDown[];
  /** Each a `rowXml`, or several of them behind each other; text or its UTF-8 bytes. */
  readonly rows: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** A list to choose from, in every row of a column below the first. */
export interface DropDown {
  /** From 0. */
  readonly column: number;
  /** Where the choices stand: `选项!$A$1:$A$4`. */
  readonly choices: string;
  readonly title: string;
  /** Shown where something else is typed. */
  readonly message: string;
}

const lastRow = 1_048_576;
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The bytes of a workbook. The same sheets give the same bytes; an error of `rows` destroys the stream with it. */
export function workbook(sheets: readonly Sheet[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  // The time of writing is nobody's business, and would make equal results differ.
  const entry = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };
  const add = (path: string, xml: string) => zip.addBuffer(Buffer.from(declaration + xml), path, entry);
  const numbered = sheets.map((sheet, index) => ({ sheet, number: index + 1 }));
  add(
    '[Content_Types].xml',
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${numbered.map(({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}"${sheet.hidden === true ? ' state="hidden"' : ''} r:id="rId${number}"/>`).join('')}</sheets></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packaged}/relationships">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  );
  add('xl/styles.xml', stylesXml);
  for (const { sheet, number } of numbered) {
    const rows = Readable.from(partOf(sheet), { objectMode: false, highWaterMark: 1 << 16 });
    rows.on('error', (error) => out.destroy(error));
    zip.addReadStream(rows, `xl/worksheets/sheet${number}.xml`, entry);
  }
  zip.on('error', (error: Error) => out.destroy(error));
  zip.end();
  return out;
}

async function* partOf({ columns, frozenRows = 0, dropDowns = [], rows }: Sheet): AsyncGenerator<Uint8Array> {
  const bytes = (text: string) => Buffer.from(text, 'utf8');
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  const views = frozenRows === 0 ? '' : `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const cols = columns.map(
    ({ width, style = 'general' }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${styleIndex(style)}" customWidth="1"/>`,
  );
  yield bytes(
    `${declaration}<worksheet xmlns="${main}">${views}${cols.length === 0 ? '' : `<cols>${cols.join('')}</cols>`}<sheetData>`,
  );
  for await (const row of rows) yield typeof row === 'string' ? bytes(row) : row;
  const lists = dropDowns.map(({ column, choices, title, message }) => {
    const range = `${columnName(column)}2:${columnName(column)}${lastRow}`;
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title)}" error="${escaped(message)}" sqref="${range}"><formula1>${escaped(choices)}</formula1></dataValidation>`;
  });
  const validations =
    lists.length === 0 ? '' : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  yield bytes(`</sheetData>${validations}</worksheet>`);
}

/** `A` for 0, `AA` for 26. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
