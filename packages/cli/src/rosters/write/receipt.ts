// One line a subject, with the receipt of its decision: what `huice replay` decides again.
import { receiptText } from '@huice/core/replay';
import { column, type Shape } from './column.js';

export const receiptShape: Shape = {
  columns: [column('json', 'receipt', '凭据', 'receipt')],
  rows: (answered) => [[receiptText(answered.decision())]],
};
