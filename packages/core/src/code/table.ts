import type { CodedRule } from './coded.js';
import type { Slots } from './layout.js';
import type { Step } from './step.js';
import { no, open, truth, unasked, yes } from './truth.js';

/** A truth as two bits, whether a condition is certainly true and whether it may be: so `&` is Kleene's all, and `|` his any. */
const bitsOf = Uint8Array.of(3, 0, 2);
const codeOf = Uint8Array.of(no, unasked, open, yes);

const [least, most] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Whether a slot holds a number from one to another, both included. */
interface Within {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
}

interface Join {
  readonly kind: 'all' | 'any';
  readonly left: Node;
  readonly right: Node;
}

/** What is not told by numbers alone. */
interface Other {
  bits(slots: Slots): number;
}

type Node = Within | Join | Other;

/**
 * Rules as lists of numbers that are run through once. No code is generated, and a condition costs the same however many there are.
 * @returns what writes the truth of each rule, and gives them joined as bits
 */
export function tableOf(coded: readonly CodedRule[]): (slots: Slots, truths: Uint8Array) => number {
  const drawing = new Drawing();
  const roots = coded.map((one) => drawing.rule(one));
  const { others, joins } = drawing;
  const withins = [...drawing.withins.values()];
  const nodes = new Map([...withins, ...others, ...joins].map((node, place) => [node as Node, place]));
  const placesOf = (list: readonly Node[]) => Int32Array.from(list, (node) => nodes.get(node) as number);
  const bits = new Uint8Array(nodes.size);
  const columns = {
    slot: Int32Array.from(withins, ({ slot }) => slot),
    from: Float64Array.from(withins, ({ from }) => from),
    to: Float64Array.from(withins, ({ to }) => to),
  };
  const joined = {
    left: placesOf(joins.map(({ left }) => left)),
    right: placesOf(joins.map(({ right }) => right)),
    // What both sides have counts in any case; what one of them has, where any will do.
    one: Uint8Array.from(joins, ({ kind }) => (kind === 'any' ? 3 : 0)),
  };
  const [root, place] = [placesOf(roots), Int32Array.from(coded, (one) => one.place)];
  return (slots, truths) => {
    compare(columns, slots, bits);
    for (const [index, other] of others.entries()) bits[withins.length + index] = other.bits(slots);
    join(joined, bits, withins.length + others.length);
    return write(bits, root, place, truths);
  };
}

interface Columns {
  readonly slot: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

function compare({ slot, from, to }: Columns, slots: Slots, bits: Uint8Array): void {
  for (let index = 0; index < slot.length; index += 1) {
    const value = slots[slot[index] as number] as number;
    const isIn = +(value >= (from[index] as number)) & +(value <= (to[index] as number));
    bits[index] = isIn | ((isIn | +Number.isNaN(value)) << 1);
  }
}

function join(
  { left, right, one }: { left: Int32Array; right: Int32Array; one: Uint8Array },
  bits: Uint8Array,
  start: number,
): void {
  for (let index = 0; index < left.length; index += 1) {
    const a = bits[left[index] as number] as number;
    const b = bits[right[index] as number] as number;
    bits[start + index] = (a & b) | ((a | b) & (one[index] as number));
  }
}

function write(bits: Uint8Array, root: Int32Array, place: Int32Array, truths: Uint8Array): number {
  let codes = 0;
  for (let index = 0; index < root.length; index += 1) {
    const code = codeOf[bits[root[index] as number] as number] as number;
    truths[place[index] as number] = code;
    codes |= code;
  }
  return codes;
}

/** Takes conditions apart, equal comparisons into one. */
class Drawing {
  readonly withins = new Map<string, Within>();
  readonly others: Other[] = [];
  readonly joins: Join[] = [];
  readonly #nodes = new Map<Step, [Node | undefined, Node | undefined]>();

  rule({ step, isCoded }: CodedRule): Node {
    return step === undefined ? this.#other(() => codeOf.indexOf(isCoded ? yes : unasked)) : this.node(step, false);
  }

  /** @param isOpposite whether the opposite of the condition is meant */
  node(step: Step, isOpposite: boolean): Node {
    const known = this.#nodes.get(step) ?? [undefined, undefined];
    this.#nodes.set(step, known);
    const node = known[+isOpposite] ?? this.#make(step, isOpposite);
    known[+isOpposite] = node;
    return node;
  }

  #make(step: Step, isOpposite: boolean): Node {
    switch (step.kind) {
      case 'not':
        return this.node(step.of, !isOpposite);
      case 'named':
        return this.node(step.of, isOpposite);
      case 'all':
      case 'any': {
        const parts = step.of.map((part) => this.node(part, isOpposite));
        return this.#join((step.kind === 'all') === isOpposite ? 'any' : 'all', parts);
      }
      case 'derived':
        return this.#is(step.slot, isOpposite ? 0 : 1);
      case 'among':
        return this.#among(step, isOpposite);
      case 'least':
        return isOpposite ? this.#within(step.slot, least, step.code - 1) : this.#within(step.slot, step.code, most);
      case 'holds':
      case 'below':
      case 'same':
      case 'lost': {
        const asked: Step = isOpposite ? { kind: 'not', of: step } : step;
        return this.#other((slots) => bitsOf[truth(asked, slots)] as number);
      }
    }
  }

  #other(bits: Other['bits']): Node {
    const other = { bits };
    this.others.push(other);
    return other;
  }

  #among({ slot, codes, leaf }: Extract<Step, { kind: 'among' }>, isOpposite: boolean): Node {
    const [first, ...others] = codes;
    if (first === undefined) return isOpposite ? this.#within(slot, least, most) : this.#within(slot, most, least);
    if (!isOpposite)
      return this.#join(
        'any',
        codes.map((code) => this.#is(slot, code)),
      );
    if (others.length === 0 && leaf.fact.definition.type === 'boolean') return this.#is(slot, 1 - first);
    const sides = (code: number) => [this.#within(slot, least, code - 1), this.#within(slot, code + 1, most)];
    return this.#join(
      'all',
      codes.map((code) => this.#join('any', sides(code))),
    );
  }

  #is(slot: number, code: number): Node {
    return this.#within(slot, code, code);
  }

  #within(slot: number, from: number, to: number): Node {
    const key = `${slot} ${from} ${to}`;
    const within = this.withins.get(key) ?? { slot, from, to };
    this.withins.set(key, within);
    return within;
  }

  #join(kind: Join['kind'], parts: readonly Node[]): Node {
    return parts.reduce((left, right) => {
      const join = { kind, left, right };
      this.joins.push(join);
      return join;
    });
  }
}
