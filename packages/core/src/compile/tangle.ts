import { type AmountNode, choicesOf, quantitiesOf } from '../amounts/node.js';
import type { ConditionNode, Fact } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { factsBehind, openFacts } from '../conditions/opening.js';
import type { Situation } from '../conditions/situation.js';
import { says } from '../model/index.js';
import { complain, type Scope } from './scope.js';

/** Assignments that one rule may need to try while facts are open. Beyond this a rule is refused rather than answered late. */
const tangleLimit = 20_000;

/** Comparisons of one rule, counted wherever a named condition or a derived fact brings them in again. */
const comparisonLimit = 200;

const help = says('split-the-rule');
const nothingKnown: Situation = { asOf: '2020-02-29', jurisdiction: '', given: new Map() };

/** Where nothing is known, every linked fact must be tried; conditions for which that takes too long are refused. */
export function checkTangle(when: ConditionNode, place: string, scope: Scope): void {
  if (isTooLong(when, place, scope) || comparesTooMuch(when, place, scope)) return;
  const { size } = openFacts(when, nothingKnown);
  if (size > tangleLimit) {
    const message = says('too-many-ways', { count: size, limit: tangleLimit });
    complain(scope, 'tangled', place, message, { help });
  }
}

/** The facts that choose between an amount's branches are all tried together. */
export function checkAmountTangle(amount: AmountNode, place: string, scope: Scope): void {
  const choices = choicesOf(amount);
  if (choices.length === 0) return;
  const whole: ConditionNode = { kind: 'all', at: place, of: choices };
  if (isTooLong(whole, place, scope) || comparesTooMuch(whole, place, scope)) return;
  // Each choice once more beside itself: so every fact that chooses is linked, and every way to choose is counted.
  const { size } = openFacts({ kind: 'all', at: place, of: [...choices, ...choices] }, nothingKnown);
  if (size > tangleLimit) {
    const message = says('too-many-branches', { count: size, limit: tangleLimit });
    complain(scope, 'tangled', place, message, { help });
  }
}

/** Asked before anything walks the condition, which parts named again and again make longer than any computer can walk. */
function isTooLong(when: ConditionNode, place: string, scope: Scope): boolean {
  if (lengthOf(when, new Map()) <= comparisonLimit) return false;
  const message = says('too-many-comparisons', { limit: comparisonLimit });
  complain(scope, 'tangled', place, message, { help });
  return true;
}

/** How many comparisons and lost words a condition comes to when it is written out; each shared part is counted through only once. */
function lengthOf(node: ConditionNode, known: Map<ConditionNode, number>): number {
  const before = known.get(node);
  if (before !== undefined) return before;
  const lengths = partsOf(node).map((part) => lengthOf(part, known));
  const own = node.kind === 'leaf' || node.kind === 'lost' ? 1 : 0;
  const length = lengths.reduce((sum, part) => sum + part, own);
  known.set(node, length);
  return length;
}

/** The conditions that one is made of; for a comparison those that its derived facts follow from. */
function partsOf(node: ConditionNode): readonly ConditionNode[] {
  switch (node.kind) {
    case 'all':
    case 'any':
      return node.of;
    case 'not':
    case 'named':
      return [node.of];
    case 'leaf':
      return factsOf(node).flatMap(({ derivation }) => (derivation?.kind === 'when' ? [derivation.when] : []));
    case 'lost':
      return [];
  }
}

/** Each comparison of facts with each other multiplies the values to try, and each option named doubles them: counted before they are tried. */
function comparesTooMuch(when: ConditionNode, place: string, scope: Scope): boolean {
  const leaves = [...leavesOf(when), ...[...factsBehind(when).values()].flatMap(derivedLeaves)];
  const options = new Map<string, Set<unknown>>();
  for (const { fact, right } of leaves) {
    if (fact.definition.type !== 'options' || right.kind !== 'constant') continue;
    options.set(fact.id, (options.get(fact.id) ?? new Set()).add(right.value));
  }
  for (const [id, named] of options) {
    if (2 ** named.size <= tangleLimit) continue;
    complain(scope, 'tangled', place, says('too-many-options', { count: named.size, fact: id }), { help });
    return true;
  }
  const compared = new Set(leaves.filter((leaf) => leaf.right.kind === 'fact')).size;
  if (compared <= betweenFactsLimit) return false;
  const message = says('too-many-facts-compared', { count: compared, limit: betweenFactsLimit });
  complain(scope, 'tangled', place, message, { help });
  return true;
}

/** With more facts compared in a row, the values to try around each other's bounds are beyond the limit in any case. */
const betweenFactsLimit = 8;

const derivedLeaves = ({ derivation }: Fact) => (derivation?.kind === 'when' ? leavesOf(derivation.when) : []);

/** The facts whose size an amount uses, and those that they follow from. */
export function sizesBehind(amount: AmountNode): Fact[] {
  const leaf = (fact: Fact): ConditionNode => ({
    kind: 'leaf',
    at: '',
    within: undefined,
    fact,
    operator: 'equal',
    right: { kind: 'constant', value: 0 },
  });
  return quantitiesOf(amount).flatMap(({ fact }) => [...factsBehind(leaf(fact)).values()]);
}
