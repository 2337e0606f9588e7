/**
 * A cell as a block holds it. Text is text; what a spreadsheet types otherwise says so: a number, one that is formatted as a date and is none, a
 * date of which the cell shows only a part, an error, or a formula that was not calculated (`=A1+1`). Whole dates, percentages and booleans are text by then (`2019-01-05`, `30%`, `TRUE`).
 */
export type Cell =
  | string
  | readonly [kind: 'number' | 'no-day' | 'part-of-date' | 'error' | 'not-calculated', text: string];

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell[1]);

/** A number of more digits than a spreadsheet keeps: the last ones are zeros, whatever was typed. */
export const hasLostDigits = (cell: Cell): boolean =>
  typeof cell !== 'string' && (cell[0] === 'number' || cell[0] === 'no-day') && /\d{16}/.test(cell[1]);
