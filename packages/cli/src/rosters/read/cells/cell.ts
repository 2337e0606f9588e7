/**
 * A cell as a block holds it. Text is text; what a spreadsheet types otherwise says so: a number, a date of which the cell shows only a part,
 * an error, or a formula that was never calculated. Whole dates, percentages and booleans are text by then (`2019-01-05`, `30%`, `TRUE`).
 */
export type Cell = string | readonly [kind: 'number' | 'part-of-date' | 'error' | 'not-calculated', text: string];

export const textOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell[1]);
