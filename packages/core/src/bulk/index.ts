/**
 * Many profiles on one day: `prepare` once, then `read` and `answer` each row; a whole decision for any row on demand.
 *
 * @module
 */

export { causes, outcomes, reasons } from '../evaluate/codes.js';
export type { AmountAnswer, Answers } from './answers.js';
export { type Column, type ColumnAnswers, type Columns, refusedCode } from './columns.js';
export type { Listed } from './list.js';
export { type Prepared, type PreparedRule, prepare, type Row } from './prepare.js';
