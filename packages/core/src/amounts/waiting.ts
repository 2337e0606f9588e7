import { boundsOf, distinct, endless, gridOf } from '../conditions/domain.js';
import type { Fact, Value } from '../conditions/form.js';
import { agreement, inputsOf } from '../conditions/opening.js';
import { isOpen, openBases, type Situation, supposing } from '../conditions/situation.js';
import { type AmountNode, partsOf, quantitiesOf } from './node.js';
import { isSettled, type Quantity, sameQuantity, subtract } from './quantity.js';
import { ofFact, type Reckoning, reckon } from './reckon.js';

/** What the amount comes to under one assignment of the facts that choose between its branches. */
export interface Scene {
  readonly values: ReadonlyMap<string, Value>;
  readonly supposed: Situation;
  readonly reckoning: Reckoning;
  readonly quantity: Quantity;
}

/** Completions that are listed where nothing shorter shows whether a fact matters. */
const listingLimit = 2_000;

/**
 * The open base facts for which two completions that differ in that fact alone come to different amounts. Most show it at the bounds of the
 * other facts. Of the others few are left, and if their completions are too many to be listed, a fact that may matter is named.
 */
export function waitingFor(root: AmountNode, scenes: readonly Scene[], situation: Situation): string[] {
  const possible = new Set<string>();
  for (const { reckoning, supposed } of scenes) collectLive(root, reckoning, supposed, possible);
  const choosing = [...(scenes[0]?.values.keys() ?? [])];
  const sizes = sizedBases(root, situation);
  for (const base of choosing) if (mayMoveScene(base, scenes, sizes.has(base))) possible.add(base);

  const fixed = scenes.map((scene) => scene.values);
  const aside = new Map([...sizes].filter(([id]) => !choosing.includes(id)));
  const certain = movers(
    root,
    complete(fixed, aside, (fact) => edgesOf(fact, situation)),
    situation,
  );
  if ([...possible].every((base) => certain.has(base))) return [...possible].sort();

  const choices = choosing
    .filter((base) => !sizes.has(base))
    .reduce<Point[]>((points, base) => vary(points, base, valuesIn(fixed, base)), [new Map()]);
  const all = complete(choices, sizes, (fact) => gridOf(fact, situation.asOf, listingLimit));
  if (all.length === 0) return [...possible].sort();
  const exact = movers(root, all.filter(agreement(situation)), situation);
  return [...possible].filter((base) => exact.has(base)).sort();
}

type Point = ReadonlyMap<string, Value>;

/** The open base facts whose size the amount uses. */
function sizedBases(root: AmountNode, situation: Situation): Map<string, Fact> {
  const behind = new Map<string, Fact>();
  for (const { fact } of quantitiesOf(root)) if (openBases(fact, situation).length > 0) inputsOf(fact, behind);
  return new Map([...behind].filter(([id, fact]) => fact.derivation === undefined && isOpen(id, situation)));
}

/** Every point with every value of the facts added; none if they are too many or without end. */
function complete(points: readonly Point[], facts: ReadonlyMap<string, Fact>, of: (fact: Fact) => Value[]): Point[] {
  let all = [...points];
  for (const [id, fact] of facts) {
    const values = of(fact);
    if (values.length * all.length > listingLimit) return [];
    all = vary(all, id, values);
  }
  return all;
}

const vary = (points: readonly Point[], base: string, values: readonly Value[]): Point[] =>
  points.flatMap((point) => values.map((value) => new Map([...point, [base, value]])));

const valuesIn = (points: readonly Point[], base: string): Value[] =>
  distinct(points.map((point) => point.get(base) as Value));

/** The least and the greatest that a fact can be, as far as it has bounds. */
function edgesOf(fact: Fact, situation: Situation): Value[] {
  return distinct([...Object.values(boundsOf(fact, situation.asOf)), ...endless(fact)] as Value[]);
}

/** The facts for which two of the points that differ in that fact alone come to different amounts. */
function movers(root: AmountNode, points: readonly Point[], situation: Situation): Set<string> {
  const results = points.map((point) => ({
    point,
    quantity: reckon(root, supposing(situation, point)).get(root) as Quantity,
  }));
  const bases = [...(points[0]?.keys() ?? [])];
  return new Set(
    bases.filter((base) => {
      const firstOf = new Map<string, Quantity>();
      return results.some(({ point, quantity }) => {
        const others = withoutBase(point, base);
        const first = firstOf.get(others) ?? quantity;
        firstOf.set(others, first);
        return !sameQuantity(first, quantity);
      });
    }),
  );
}

const withoutBase = (point: Point, base: string): string =>
  JSON.stringify([...point].filter(([id]) => id !== base).map(([, value]) => String(value)));

/**
 * Whether two scenes that differ in one fact alone come to different amounts, or may do so although their ranges are the same: while other
 * facts are open, if they are made of different parts, or if the fact's own size counts.
 */
function mayMoveScene(base: string, scenes: readonly Scene[], isSized: boolean): boolean {
  const firstOf = new Map<string, Scene>();
  return scenes.some((scene) => {
    const others = withoutBase(scene.values, base);
    const first = firstOf.get(others) ?? scene;
    firstOf.set(others, first);
    if (first === scene) return false;
    if (!sameQuantity(first.quantity, scene.quantity)) return true;
    return !isSettled(scene.quantity) && (isSized || !sameParts(first.reckoning, scene.reckoning));
  });
}

function sameParts(one: Reckoning, other: Reckoning): boolean {
  return one.size === other.size && [...one.keys()].every((node) => other.has(node));
}

/** The open facts below a node that can still move the whole: a part that its sibling or its cap always outweighs cannot. */
function collectLive(node: AmountNode, parts: Reckoning, situation: Situation, into: Set<string>): void {
  const own = node.kind === 'fact' ? [node.fact] : node.kind === 'rate' ? node.per : [];
  for (const fact of own) {
    const others = own.filter((other) => other !== fact);
    const silenced = others.some((other) => ofFact(other, situation).high.to.isZero());
    if (!silenced) for (const base of openBases(fact, situation)) into.add(base);
  }
  for (const part of partsOf(node)) {
    const quantity = parts.get(part.node);
    if (quantity === undefined || isSettled(quantity) || !canMove(node, part.node, parts)) continue;
    collectLive(part.node, parts, situation, into);
  }
}

function canMove(node: AmountNode, part: AmountNode, parts: Reckoning): boolean {
  const get = (one: AmountNode) => parts.get(one) as Quantity;
  const mine = get(part);
  /** A minimum moves with a part that can fall below every other; a maximum with one that can rise above. */
  const canBeLeast = (other: Quantity) =>
    mine.low.from.lessThan(other.high.from) || mine.low.to.lessThan(other.high.to);
  const canBeMost = (other: Quantity) =>
    mine.high.from.greaterThan(other.low.from) || mine.high.to.greaterThan(other.low.to);
  switch (node.kind) {
    case 'lesser':
      return node.of.every((other) => other === part || canBeLeast(get(other)));
    case 'greater':
      return node.of.every((other) => other === part || canBeMost(get(other)));
    case 'floor':
      return canBeMost(get(part === node.of ? node.floor : node.of));
    case 'cap': {
      if (part === node.of) return canBeLeast(node.less === undefined ? get(node.cap) : remaining(node, get));
      const left = node.less === undefined ? get(node.cap) : remaining(node, get);
      const paid = get(node.of);
      return left.low.from.lessThan(paid.high.from) || left.low.to.lessThan(paid.high.to);
    }
    default:
      return true;
  }
}

function remaining(node: Extract<AmountNode, { kind: 'cap' }>, get: (node: AmountNode) => Quantity): Quantity {
  return subtract(get(node.cap), get(node.less as AmountNode));
}
