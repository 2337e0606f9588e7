// One block as records: the cells of each, and where it stands in the file.
import type { Localized } from '@huice/core';
import type { Cell } from '../cells/cell.js';

export interface Read {
  readonly row: number;
  readonly line: number;
  readonly cells: readonly Cell[];
  /** Why its cells could not be told apart; it has none then. */
  readonly wrong?: Localized;
}
