import { cutsOf } from '../conditions/cuts.js';
import { representatives } from '../conditions/domain.js';
import type { Fact, Value } from '../conditions/form.js';
import { factsBehind } from '../conditions/opening.js';
import { isOpen, knownValue, openBases, type Situation, supposing } from '../conditions/situation.js';
import { infinite } from '../money/exact.js';
import { type AmountNode, choicesOf, partsOf, quantitiesOf } from './node.js';
import { either, isSettled, type Quantity, subtract } from './quantity.js';
import { ofFact, type Reckoning, reckon } from './reckon.js';

export interface Assessment {
  readonly quantity: Quantity;
  /** The open base facts that can still change the amount. Empty once it is settled. */
  readonly waitingFor: readonly string[];
  /** The parts of the amount, where nothing that decides between them is open. */
  readonly reckoning: Reckoning | undefined;
}

/**
 * The amount and what it waits for. It is monotone in each fact it uses (`compile` sees to that), so its range lies between the bounds of the
 * open ones; facts that choose between branches are tried in every region that the branches' thresholds cut out.
 */
export function assess(root: AmountNode, situation: Situation): Assessment {
  const scenes = scenesOf(root, situation);
  const results = scenes.map((values) => {
    const supposed = supposing(situation, values);
    const reckoning = reckon(root, supposed);
    return { values, supposed, reckoning, quantity: reckoning.get(root) as Quantity };
  });
  const quantity = results.map((result) => result.quantity).reduce(either);
  const first = results[0];
  const reckoning = results.length === 1 ? first?.reckoning : undefined;
  if (isSettled(quantity)) return { quantity, waitingFor: [], reckoning };

  const waiting = new Set<string>();
  for (const { reckoning: parts, supposed } of results) collectLive(root, parts, supposed, waiting);
  for (const base of first?.values.keys() ?? []) {
    const moves = results.some((one) =>
      results.some((other) => differOnly(one.values, other.values, base) && !equal(one.quantity, other.quantity)),
    );
    if (moves) waiting.add(base);
  }
  return { quantity, waitingFor: [...waiting].sort(), reckoning };
}

/** Every assignment of the open facts that choose between branches; one empty assignment if there are none. */
function scenesOf(root: AmountNode, situation: Situation): Map<string, Value>[] {
  const choices = choicesOf(root);
  let scenes = [new Map<string, Value>()];
  if (choices.length === 0) return scenes;
  const whole = { kind: 'all', at: root.at, of: choices } as const;
  const cuts = cutsOf(whole, situation);
  const behind = factsBehind(whole);
  const sized = new Set(quantitiesOf(root).flatMap(({ fact }) => fact.bases));
  for (const fact of behind.values()) {
    if (fact.derivation !== undefined || !isOpen(fact.id, situation) || isGivenAbove(fact, behind, situation)) continue;
    const values = representatives(fact, cuts.get(fact.id) ?? [], situation, 1);
    if (sized.has(fact.id) && fact.definition.max === undefined) values.push(endless(fact));
    scenes = scenes.flatMap((scene) => values.map((value) => new Map([...scene, [fact.id, value]])));
  }
  return scenes;
}

const endless = (fact: Fact): Value => (fact.definition.type === 'integer' ? Number.POSITIVE_INFINITY : infinite);

/** Whether every fact derived from this base is itself given, so that the base no longer matters. */
function isGivenAbove(base: Fact, behind: ReadonlyMap<string, Fact>, situation: Situation): boolean {
  const above = [...behind.values()].filter((fact) => fact.id !== base.id && fact.bases.includes(base.id));
  return above.length > 0 && above.every((fact) => knownValue(fact, situation) !== undefined);
}

function differOnly(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>, base: string): boolean {
  return one.get(base) !== other.get(base) && [...one].every(([id, value]) => id === base || other.get(id) === value);
}

function equal(one: Quantity, other: Quantity): boolean {
  return (
    one.low.from.equals(other.low.from) &&
    one.low.to.equals(other.low.to) &&
    one.high.from.equals(other.high.from) &&
    one.high.to.equals(other.high.to)
  );
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
