/**
 * Many profiles on one day: `prepare` once, then `read` and `answer` each row; a whole decision for any row on demand.
 *
 * @module
 */

export { causes, outcomes, reasons } from '../evaluate/codes.js';
export type { AmountAnswer } from './amount-answer.js';
export type { Answers } from './answers.js';
export type { Column, Columns, ListColumn, NumberColumn } from './column.js';
export type { Listed } from './list.js';
export { type Prepared, type PreparedRule, prepare } from './prepare.js';
export type { Row } from './row.js';
export { type ColumnAmounts, type ColumnAnswers, refusedCode } from './sheet.js';
