/**
 * Keeps decisions as receipts, and decides them again: on the same rule sets, or on others.
 *
 * @module
 */
export { type Receipt, readReceipt, receiptOf, receiptText } from './receipt.js';
export {
  type Against,
  type Changed,
  type Difference,
  givenApart,
  isSameAnswer,
  type Replayed,
  replay,
  replayAgainst,
} from './replay.js';
