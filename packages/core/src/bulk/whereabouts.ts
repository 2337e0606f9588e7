import { type Bits, markPlaces, type Vector } from '../code/index.js';
import { significant } from '../conditions/fact.js';
import { type Clerk, doubtful } from '../evaluate/clerk.js';
import type { FactInput } from '../evaluate/index.js';
import type { Bench } from '../evaluate/sitting.js';
import { type Column, checkLength } from './column.js';
import type { Desk } from './desk.js';
import { readPlaces } from './places.js';
import { readDoubts } from './reading.js';

/** Where the rows of a block lie. */
export interface Whereabouts {
  readonly vector: Vector;
  readonly fill: (start: number, rows: number, doubts: Bits) => void;
  /** Rows whose regions are known in part, and may narrow facts that follow from them. */
  readonly coarse: Bits;
  /** Rows that lie outside a pack's jurisdiction. */
  readonly outside: ReadonlyMap<Bench, Bits>;
  /** Rows of which it is not known whether they lie in it. */
  readonly open: ReadonlyMap<Bench, Bits>;
}

/** @throws RangeError if the column is too short */
export function whereabouts(clerk: Clerk, column: Column | undefined, length: number, desk: Desk): Whereabouts {
  const { sitting } = clerk;
  if (column !== undefined) checkLength('region', column, length);
  const each = () => new Map(sitting.benches.map((bench) => [bench, desk.bits().fill(0)]));
  const [outside, open, coarse] = [each(), each(), desk.bits().fill(0)];
  if (column === undefined || !('dictionary' in column)) {
    // Nothing but its absence is understood.
    for (const [bench, bits] of open) if (sitting.jurisdiction(bench, undefined) === 'open') bits.fill(-1);
    const nothing = { vector: { kind: 'constant', code: Number.NaN }, fill: () => undefined } as const;
    return { ...(column === undefined ? nothing : readDoubts(column, desk)), coarse, outside, open };
  }
  const codeOf = (value: FactInput) => (clerk.isRegion(value) ? Number(value) : doubtful);
  const { vector, places, fill } = readPlaces(column, codeOf, desk);
  // The last place stands for an unknown region.
  const regions = [...column.dictionary.map((value) => (clerk.isRegion(value) ? value : undefined)), undefined];
  const isCoarse = regions.map((region) => region !== undefined && significant(region).length < 6);
  const marks = [{ into: coarse, table: Uint8Array.from(isCoarse, Number) }];
  for (const bench of sitting.benches) {
    const where = regions.map((region) => sitting.jurisdiction(bench, region));
    marks.push({ into: outside.get(bench) as Bits, table: Uint8Array.from(where, (one) => Number(one === 'outside')) });
    marks.push({ into: open.get(bench) as Bits, table: Uint8Array.from(where, (one) => Number(one === 'open')) });
  }
  const some = marks.filter(({ table }) => table.includes(1));
  return {
    vector,
    coarse,
    outside,
    open,
    fill(start, rows, doubts) {
      fill(start, rows, doubts);
      for (const { into, table } of some) markPlaces(places, table, rows, into);
    },
  };
}
