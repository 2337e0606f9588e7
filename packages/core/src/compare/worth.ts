import type { AmountNode } from '../amounts/node.js';
import { choicesOf } from '../amounts/node.js';
import { kleene } from '../conditions/node.js';
import { truthOf } from '../conditions/situation.js';
import type { Subject } from '../model/index.js';
import { type Exact, exact, infinite, times } from '../money/exact.js';
import { orderOf } from './dominance.js';
import { gathered } from './gathered.js';
import {
  type Choice,
  type Joint,
  openFact,
  type Party,
  ranksOf,
  type Supposed,
  situationOf,
  suppose,
  variableOf,
} from './joint.js';
import { type Difference, differencesOf } from './measures.js';
import { type Point, pointsOf, sizeAt } from './points.js';
import { rangesIn } from './ranges.js';
import { type Budget, both, explore, type Found } from './search.js';
import { type Answer, rankOf, type Witness, witnessOf } from './witness.js';

/** How much the second side gives beside the first, to those to whom both give. */
export type Worth = 'same' | 'up' | 'down' | 'mixed' | 'undecided';

export interface HowMuch {
  /** Null where nobody is entitled on both sides. */
  readonly class: Worth | null;
  /** What else of the benefit differs, by field: its form, its period, its percentage, its words. */
  readonly differs: readonly Difference['field'][];
  readonly up?: Witness;
  readonly down?: Witness;
}

export function howMuch(asDue: Joint, benefit: string, subjects: readonly Subject[], budget: Budget): HowMuch {
  const often = timesOf(asDue.parties);
  const joint = often === undefined ? asDue : inOneYear(asDue, often);
  const [before, after] = joint.parties;
  const differences = differencesOf(before, after);
  const isSettled =
    before.amount === undefined ||
    after.amount === undefined ||
    orderOf(gathered(before.amount), gathered(after.amount)) === 'equal';
  // Another sum, due at other times: 500 a year and 100 a month are not to be compared by their figures.
  const isOtherwiseDue =
    often === undefined &&
    !isSettled &&
    !isWrittenAlike(before, after) &&
    differences.some(({ field }) => field === 'period');
  const beside = often === undefined ? differences : differences.filter(({ field }) => field !== 'period');
  const moves = new Set<string>(isOtherwiseDue ? ['open'] : beside.map((one) => one.moves));
  if ((before.amount === undefined) !== (after.amount === undefined)) moves.add('open');
  const shown: { up?: Witness; down?: Witness } = {};
  const wants = (way: Way, found: Found) => {
    const witness = shown[way] ?? witnessOf(joint, benefit, found, (one) => shows(one, way, often));
    if (witness !== undefined) shown[way] = witness;
    return witness !== undefined;
  };
  let anybody: Found | undefined;
  let isWhole = true;
  const unproved = new Set<Way>();
  for (const subject of subjects) {
    const isSeen = explore(joint, subject, both, budget, (found) => {
      anybody ??= found;
      if (isSettled || isOtherwiseDue) return true;
      for (const way of compareAt(joint, found, budget, wants)) unproved.add(way);
      return shown.up !== undefined && shown.down !== undefined;
    });
    if (!isSeen) isWhole = false;
    if ((isSettled || isOtherwiseDue) && anybody !== undefined) break;
  }
  for (const way of ways) {
    if (shown[way] !== undefined) moves.add(way);
    else if (unproved.has(way) || (!isWhole && !isSettled)) moves.add('open');
    // What lies in a field and not in an amount, everybody shows who is entitled on both sides.
    else if ((moves.has(way) || moves.has('both')) && anybody !== undefined) {
      const witness = witnessOf(joint, benefit, anybody, isEntitled);
      if (witness !== undefined) shown[way] = witness;
    }
  }
  return {
    class: anybody === undefined ? (isWhole ? null : 'undecided') : classOf(moves),
    // The words that leave the rest to another document decide nothing where the sum is there.
    differs: differences.filter(({ field, moves }) => field !== 'by' || moves === 'open').map(({ field }) => field),
    ...shown,
  };
}

/** How often in a year the sum of each side is due. */
type Times = readonly [number, number];

const timesAYear: Readonly<Record<string, number>> = { year: 1, month: 12 };

/** Of a sum a month and another a year, each for whole years or without an end; undefined where nothing can be converted, or need be. */
function timesOf(parties: Joint['parties']): Times | undefined {
  const all = parties.map(({ compiled, amount }) => {
    const { period, duration } = Object(compiled?.rule.event.params) as Due;
    const isWhole = (duration?.longest?.months ?? 0) % 12 === 0 && (duration?.longest?.days ?? 0) === 0;
    return amount !== undefined && isWhole ? timesAYear[period ?? ''] : undefined;
  });
  const [one, other] = all;
  if (one === undefined || other === undefined || one === other || isWrittenAlike(...parties)) return undefined;
  return [one, other];
}

interface Due {
  readonly period?: string;
  readonly duration?: { readonly longest?: { readonly months?: number; readonly days?: number } };
}

/** What each side comes to in a year: so many times its amount. */
function inOneYear(joint: Joint, times: Times): Joint {
  const [before, after] = joint.parties.map((party, side): Party => {
    const percent = exact(100 * (times[side as 0 | 1] as number));
    const { amount } = party;
    if (amount === undefined) return party;
    const figure = { kind: 'exact', from: percent, to: percent } as const;
    return { ...party, amount: { kind: 'percent', at: amount.at, figure, of: amount } };
  });
  return { ...joint, parties: [before as Party, after as Party] };
}

function isWrittenAlike(...parties: readonly Party[]): boolean {
  const written = parties.map(({ compiled }) => JSON.stringify(Object(compiled?.rule.event.params).amount));
  return written[0] === written[1];
}

type Way = 'up' | 'down';
const ways: readonly Way[] = ['up', 'down'];

function classOf(moves: ReadonlySet<string>): Worth {
  if (moves.has('both') || (moves.has('up') && moves.has('down'))) return 'mixed';
  if (moves.has('open')) return 'undecided';
  if (moves.has('up')) return 'up';
  return moves.has('down') ? 'down' : 'same';
}

/**
 * Compares the two amounts in one region of the facts that decide, branch by branch.
 * @returns the ways in which somebody there might still move, for all that is proved
 */
function compareAt(
  joint: Joint,
  { subject, supposed }: Found,
  budget: Budget,
  wants: (way: Way, found: Found) => boolean,
): readonly Way[] {
  if (!budget.spend()) return ways;
  for (const side of [0, 1] as const) {
    const party = joint.parties[side];
    const fact = openFact(party, supposed[side], choicesOf(party.amount as AmountNode));
    if (fact === undefined) continue;
    const variable = variableOf(joint, fact, side);
    return variable.choices.flatMap((choice) =>
      compareAt(joint, { subject, supposed: suppose(supposed, variable, choice) }, budget, wants),
    );
  }
  const [one, other] = joint.parties.map((party, side) =>
    branchTaken(party.amount as AmountNode, party, supposed[side as 0 | 1]),
  );
  // Words that the text has lost decide between branches: nobody can say which.
  if (one === undefined || other === undefined) return ways;
  const { amounts, ranges } = rangesIn([gathered(one), gathered(other)], supposed, joint);
  const order = orderOf(...amounts, ranges);
  if (order === 'equal') return [];
  const { all, isWhole } = pointsOf([one, other], supposed[0], joint);
  const met = new Set<Way>();
  // A move that does not show itself through `evaluate` proves nothing, and disproves nothing.
  const doubted = new Set<Way>();
  for (const point of all) {
    if (!budget.spend()) return ways;
    const move = moveAt(one, other, point, supposed, joint);
    if (move === 'none') continue;
    const there = at(supposed, point);
    if (!isWhole && !isEntitledAt(joint, subject, there)) continue;
    for (const way of ways) {
      if ((move !== way && move !== 'both') || met.has(way)) continue;
      if (wants(way, { subject, supposed: there })) met.add(way);
      else doubted.add(way);
    }
    if (met.size === ways.length) return [];
  }
  const possible = order === 'open' ? ways : order === 'never-less' ? (['up'] as const) : (['down'] as const);
  return (isWhole ? [...doubted] : possible).filter((way) => !met.has(way));
}

const isEntitledAt = ({ parties }: Joint, subject: Subject, supposed: Supposed) =>
  parties.every((party, side) => ranksOf(party, subject, supposed[side as 0 | 1]).join() === '2');

const at = (supposed: Supposed, point: Point): Supposed => {
  const [one, other] = supposed.map(
    (known) =>
      new Map([...known, ...[...point].map(([id, value]) => [id, { value, from: value, to: value }] as const)]),
  );
  return [one as ReadonlyMap<string, Choice>, other as ReadonlyMap<string, Choice>];
};

function moveAt(
  one: AmountNode,
  other: AmountNode,
  point: Point,
  supposed: Supposed,
  { parties }: Joint,
): 'none' | 'up' | 'down' | 'both' {
  const before = sizeAt(one, point, supposed[0], parties[0]);
  const after = sizeAt(other, point, supposed[1], parties[1]);
  return moveOf(before, after);
}

interface Ends {
  readonly from: Exact;
  readonly to: Exact;
}

function moveOf(before: Ends, after: Ends): 'none' | 'up' | 'down' | 'both' {
  const orders = [after.from.comparedTo(before.from), after.to.comparedTo(before.to)];
  const [up, down] = [orders.some((order) => order > 0), orders.some((order) => order < 0)];
  if (up && down) return 'both';
  return up ? 'up' : down ? 'down' : 'none';
}

/** The amount with its branches taken, as far as they are known; undefined where they never will be. */
function branchTaken(node: AmountNode, party: Party, supposed: ReadonlyMap<string, Choice>): AmountNode | undefined {
  const situation = situationOf(party, supposed);
  const take = (part: AmountNode): AmountNode => {
    switch (part.kind) {
      case 'choice': {
        for (const { when, then } of part.branches) {
          const truth = kleene(when, (end) => truthOf(end, situation));
          if (truth === undefined) throw new Lost();
          if (truth) return take(then);
        }
        if (part.otherwise === undefined) throw new Lost();
        return take(part.otherwise);
      }
      case 'percent':
      case 'brackets':
      case 'round':
        return { ...part, of: take(part.of) };
      case 'sum':
      case 'lesser':
      case 'greater':
        return { ...part, of: part.of.map(take) };
      case 'difference':
        return { ...part, of: [take(part.of[0]), take(part.of[1])] };
      case 'cap':
        return {
          ...part,
          of: take(part.of),
          cap: take(part.cap),
          less: part.less === undefined ? undefined : take(part.less),
        };
      case 'floor':
        return { ...part, of: take(part.of), floor: take(part.floor) };
      default:
        return part;
    }
  };
  try {
    return take(node);
  } catch (error) {
    if (error instanceof Lost) return undefined;
    throw error;
  }
}

class Lost extends Error {}

const isEntitled = ({ before, after }: Witness) => rankOf(before) === 2 && rankOf(after) === 2;

function shows({ before, after }: Witness, key: Way, [often, oftenAfter]: Times = [1, 1]): boolean {
  if (!isEntitled({ before, after })) return false;
  const [one, other] = [endsOf(before, often), endsOf(after, oftenAfter)];
  if (one === undefined || other === undefined) return false;
  const way = moveOf(one, other);
  return way === key || way === 'both';
}

/** Both ends of an amount that nothing is missing of, so many times. */
function endsOf({ result }: Answer, often: number): Ends | undefined {
  const amount = result?.amount;
  if (amount === undefined || amount.waitingFor.length > 0) return undefined;
  const all = (sum: string) => times(exact(sum), exact(often));
  return { from: all(amount.from), to: amount.to === null ? infinite : all(amount.to) };
}
