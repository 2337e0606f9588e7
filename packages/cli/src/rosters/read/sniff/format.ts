// What kind of file a roster is: as asked, else by its name; its first bytes must not say otherwise.
import { extname } from 'node:path';
import { refuse } from '../refusal.js';
import type { Format } from '../types.js';

const byExtension: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.xlsx': 'xlsx',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

const others: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  '.xls': ['旧版Excel工作簿(.xls)', 'a workbook of old Excel (.xls)'],
  '.et': ['WPS表格(.et)', 'a WPS spreadsheet (.et)'],
  '.ods': ['OpenDocument表格(.ods)', 'an OpenDocument spreadsheet (.ods)'],
  '.xlsm': ['带宏的工作簿(.xlsm)', 'a workbook with macros (.xlsm)'],
  '.xlsb': ['二进制工作簿(.xlsb)', 'a binary workbook (.xlsb)'],
  '.numbers': ['Numbers表格', 'a Numbers spreadsheet'],
};

const begins = (head: Uint8Array, ...bytes: number[]) => bytes.every((byte, index) => head[index] === byte);

/**
 * @param head the first bytes of the file
 * @throws RosterRefusal if the format is none that is read, or the bytes are of another
 */
export function formatOf(path: string, head: Uint8Array, asked: Format | undefined): Format {
  if (head.length === 0) refuse('文件是空的', 'the file is empty');
  const extension = extname(path).toLowerCase();
  const other = Object.hasOwn(others, extension) && asked === undefined ? others[extension] : undefined;
  if (other !== undefined) refuse(`是${other[0]};请另存为 .xlsx 或CSV`, `it is ${other[1]}; save it as .xlsx or CSV`);
  const format = asked ?? (Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined);
  if (format === undefined)
    refuse(
      '从文件名看不出格式;请用 --in-format csv、tsv、xlsx 或 ndjson 指明',
      'the format cannot be told by the name; give --in-format csv, tsv, xlsx or ndjson',
    );
  checkHead(head, format);
  return format;
}

function checkHead(head: Uint8Array, format: Format): void {
  const isZip = begins(head, 0x50, 0x4b);
  if (begins(head, 0xd0, 0xcf, 0x11, 0xe0))
    refuse(
      '是旧版Excel工作簿(.xls),或带有打开密码;请去掉密码并另存为 .xlsx 或CSV',
      'it is a workbook of old Excel (.xls), or one with a password; save it as .xlsx or CSV without a password',
    );
  const text = Buffer.from(head.subarray(0, 64))
    .toString('latin1')
    .replace(/^\u00EF\u00BB\u00BF/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(html|!doctype|table|\?xml|meta)/.test(text))
    refuse(
      '是网页或XML,不是表格;请用表格软件打开后另存为 .xlsx',
      'it is a web page or XML and no spreadsheet; open it in one and save it as .xlsx',
    );
  if (format === 'xlsx' && !isZip)
    refuse(
      '不是 .xlsx 工作簿;如为CSV,请用 --in-format csv',
      'it is no .xlsx workbook; if it is CSV, give --in-format csv',
    );
  if (format !== 'xlsx' && isZip)
    refuse(
      '是压缩文件或工作簿;如为 .xlsx,请用 --in-format xlsx',
      'it is a zip or a workbook; if it is .xlsx, give --in-format xlsx',
    );
  if (format === 'ndjson' && text.startsWith('['))
    refuse('是一个JSON数组;NDJSON每行是一个对象', 'it is one JSON list; NDJSON has an object on each line');
}
