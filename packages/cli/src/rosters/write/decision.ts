// One line a subject, with the whole decision: the bytes of `huice check --json`, without its line breaks.
import { column, type Shape } from './column.js';

export const decisionShape: Shape = {
  columns: [column('json', 'decision', '决定', 'decision')],
  rows: (answered) => [[answered.decisionText()]],
};
