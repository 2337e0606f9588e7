import { type CellStyle, styleIndex } from './styles.js';
import { escaped } from './xml.js';

/** Text is text by its type: nothing in it can be run. A number is exact decimal text. Null is an empty cell. */
export type SheetCell = string | { readonly number: string } | boolean | null;

/** More text than this no cell of a spreadsheet holds; Excel calls a file with more damaged. */
export const mostCellText = 32_767;

/**
 * One row of a sheet, as the XML that stands in it. Rows follow each other in the order in which they are written.
 * @param style of every cell; else text is formatted as text, so that editing an identity number does not make it a figure
 */
export function rowXml(cells: readonly SheetCell[], style?: CellStyle): string {
  let xml = '<row>';
  for (const cell of cells) xml += cellXml(cell, style);
  return `${xml}</row>`;
}

function cellXml(cell: SheetCell, style: CellStyle | undefined): string {
  if (cell === null || cell === '') return style === undefined ? '<c/>' : `<c s="${styleIndex(style)}"/>`;
  if (typeof cell === 'string')
    return `<c s="${styleIndex(style ?? 'text')}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const own = style === undefined ? '' : ` s="${styleIndex(style)}"`;
  if (typeof cell === 'boolean') return `<c${own} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c${own}><v>${cell.number}</v></c>`;
}
