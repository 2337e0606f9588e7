import { openApart } from './apart.js';
import type { ConditionNode, Leaf, Lost, Truth, Value } from './form.js';
import { endsOf, kleene, leavesOf } from './node.js';
import { isLinked, nearby, type Opening, openFacts } from './opening.js';
import { type Situation, supposing, truthOf } from './situation.js';

export interface Settled {
  readonly truth: Truth;
  /** Base facts for which two completions that differ in that fact alone differ in outcome. Empty once settled. */
  readonly missing: readonly string[];
  /** Whether words that the text has lost could still change the outcome. */
  readonly textual: boolean;
}

/**
 * A set of possible pairs (truth in one completion, truth in another), as bits. With one completion only the pairs of equals occur.
 * Because each end outside the enumerated facts stands alone, combining sets of pairs is exact.
 */
type Pairs = number;
const bit = (first: boolean, second: boolean): Pairs => 1 << (2 * Number(first) + Number(second));
const bothFalse = bit(false, false);
const bothTrue = bit(true, true);
const differing = bit(false, true) | bit(true, false);

/**
 * Kleene's logic, made tight: the truth is unknown only if two completions of the open base facts, within their declared bounds,
 * really differ. Where no fact is shared that is all that Kleene's logic leaves open; elsewhere, facts behind one comparison only are treated
 * apart, and the others are enumerated over the regions that the thresholds cut out.
 */
export function settle(node: ConditionNode, situation: Situation): Settled {
  const quick = kleene(node, (end) => truthOf(end, situation));
  if (quick !== undefined) return { truth: quick, missing: [], textual: false };

  const apart = openApart(node, situation);
  if (apart !== undefined) return { truth: undefined, missing: [...apart.bases].sort(), textual: apart.lost.size > 0 };

  const near = nearby(node, situation);
  const opening = openFacts(node, near);
  const all = scenesOf(node, opening, near);
  const scenes = unlike(all);
  const possible = scenes.reduce((set, scene) => set | combine(node, (end) => scene.pairs(end)), 0);
  if (possible === bothTrue || possible === bothFalse) {
    return { truth: possible === bothTrue, missing: [], textual: false };
  }
  const missing = [...opening.bases]
    .filter((base) =>
      opening.linked.has(base) ? movesLinked(base, node, all) : movesAlone(base, node, scenes, opening),
    )
    .sort();
  const textual = endsOf(node).some(
    (lost) =>
      lost.kind === 'lost' &&
      scenes.some((scene) => combine(node, (end) => (end === lost ? differing : scene.pairs(end))) & differing),
  );
  return { truth: undefined, missing, textual };
}

/** One assignment of the linked open facts, with what each end of the condition can be under it. */
interface Scene {
  readonly values: ReadonlyMap<string, Value>;
  readonly truths: ReadonlyMap<Leaf, boolean>;
  /** The same for two scenes whose comparisons come out alike. */
  readonly key: string;
  pairs(end: Leaf | Lost): Pairs;
}

function scenesOf(node: ConditionNode, opening: Opening, situation: Situation): Scene[] {
  const leaves = leavesOf(node);
  return opening.assignments().map((values) => {
    const supposed = supposing(situation, values);
    const truths = new Map<Leaf, boolean>();
    for (const leaf of leaves) {
      const truth = truthOf(leaf, supposed);
      if (truth !== undefined) truths.set(leaf, truth);
    }
    return {
      values,
      truths,
      key: leaves.map((leaf) => truths.get(leaf)).join(),
      pairs(end) {
        if (end.kind === 'lost') return bothTrue | bothFalse;
        const truth = truths.get(end);
        if (truth !== undefined) return truth ? bothTrue : bothFalse;
        const alone = opening.alone(end);
        return (alone.includes(true) ? bothTrue : 0) | (alone.includes(false) ? bothFalse : 0);
      },
    };
  });
}

/** One scene for each way in which the comparisons can come out together. */
function unlike(scenes: readonly Scene[]): Scene[] {
  return [...new Map(scenes.map((scene) => [scene.key, scene])).values()];
}

/** Whether changing a fact that stands behind one comparison only can change the outcome. */
function movesAlone(base: string, node: ConditionNode, scenes: readonly Scene[], opening: Opening): boolean {
  return scenes.some((scene) => {
    const moved = (end: Leaf | Lost) =>
      end.kind === 'leaf' && !scene.truths.has(end) && isLinked(end, base) && opening.alone(end).length === 2;
    return (combine(node, (end) => (moved(end) ? differing : scene.pairs(end))) & differing) !== 0;
  });
}

/** Whether two scenes that differ in one linked fact alone can differ in outcome. */
function movesLinked(base: string, node: ConditionNode, scenes: readonly Scene[]): boolean {
  const groups = new Map<string, Scene[]>();
  for (const scene of scenes) {
    const others = JSON.stringify([...scene.values].filter(([id]) => id !== base).map(([, value]) => String(value)));
    const group = groups.get(others);
    if (group === undefined) groups.set(others, [scene]);
    else group.push(scene);
  }
  return [...groups.values()].some((group) => {
    const different = unlike(group);
    return different.some((one, index) => different.slice(index + 1).some((other) => canDiffer(one, other, node)));
  });
}

function canDiffer(one: Scene, other: Scene, node: ConditionNode): boolean {
  const pairs = combine(node, (end) => {
    const [first, second] = end.kind === 'leaf' ? [one.truths.get(end), other.truths.get(end)] : [];
    return first === undefined || second === undefined ? one.pairs(end) : bit(first, second);
  });
  return (pairs & differing) !== 0;
}

/** Sets of pairs through all, any and not. */
function combine(node: ConditionNode, pairs: (end: Leaf | Lost) => Pairs): Pairs {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return pairs(node);
    case 'named':
      return combine(node.of, pairs);
    case 'not':
      return join(combine(node.of, pairs), bothTrue, (a, b) => a ^ b);
    case 'all':
      return node.of.reduce((set, part) => join(set, combine(part, pairs), (a, b) => a & b), bothTrue);
    case 'any':
      return node.of.reduce((set, part) => join(set, combine(part, pairs), (a, b) => a | b), bothFalse);
  }
}

/** Every pair of the one with every pair of the other; a pair is a number of two bits. */
function join(left: Pairs, right: Pairs, operate: (a: number, b: number) => number): Pairs {
  let result = 0;
  for (let a = 0; a < 4; a += 1) {
    if (!(left & (1 << a))) continue;
    for (let b = 0; b < 4; b += 1) if (right & (1 << b)) result |= 1 << operate(a, b);
  }
  return result;
}
