// Which row holds the headers.
import type { Read } from '../block/records.js';
import { textOf } from '../cells/cell.js';
import type { Names } from '../headers/names.js';
import { normal } from '../headers/normal.js';
import { refuse } from '../refusal.js';
import type { Mapping } from '../types.js';
import { isBlankRow } from './sample.js';

/** Titles and notes stand above the headers in so many rows at most. */
const deepest = 10;

/**
 * The row of the headers: the one asked, else the first that is not blank.
 * @throws RosterRefusal if there is none, or if a later row looks more like headers
 */
export function headerRowOf(rows: readonly Read[], asked: number | undefined, names: Names, mapping?: Mapping): Read {
  if (asked !== undefined)
    return rows.find(({ row }) => row === asked) ?? refuse(`没有第${asked}行`, `there is no row ${asked}`);
  const mapped = new Set(Object.keys(mapping?.columns ?? {}).map(normal));
  const known = ({ cells }: Read) =>
    cells.filter((cell) => {
      const name = normal(textOf(cell));
      return name !== '' && (mapped.has(name) || names.find(name).length > 0);
    }).length;
  const filled = rows.filter((row) => !isBlankRow(row)).slice(0, deepest);
  const [first] = filled;
  if (first === undefined) return refuse('名册中没有任何内容', 'the roster holds nothing');
  const best = filled.reduce((one, other) => (known(other) > known(one) ? other : one));
  if (best === first || known(best) <= 2 * known(first)) return first;
  return refuse(
    `第${first.row}行像是标题,第${best.row}行才像表头;如是,请用 --header-row ${best.row}`,
    `row ${first.row} looks like a title, and row ${best.row} like the headers; if so, give --header-row ${best.row}`,
  );
}
