import { type BitRails, type Bits, noRails, wordsOf } from './bits.js';
import { type Block, rowsOfBlock, type Vector } from './block.js';
import { comparing, comparingTwo, type Work } from './comparing.js';
import { following } from './following.js';
import type { Slots } from './layout.js';
import { worthOf } from './program.js';
import type { Derived, Step } from './step.js';

/** Where the truth of a condition stands. The sign of its number tells a condition from its opposite: the same bits, the other way round. */
interface Wire {
  readonly id: number;
  readonly rails: BitRails;
}

/**
 * Conditions over a block of rows: each comparison once for all rows, and what joins them on 32 rows at a time. Equal parts are worked out
 * once. No code is generated: what a step costs is shared by a whole block.
 */
export class Circuit {
  readonly #works: ((block: Block, asOf: number) => void)[] = [];
  readonly #wires = new Map<string, Wire>();
  readonly #bySteps = new Map<Step, Wire>();
  readonly #scratch: Slots;

  /** @param size how many slots there are */
  constructor(size: number) {
    this.#scratch = new Float64Array(size);
  }

  /** Works out every condition, and every derived fact, of a block. @param asOf the day as the number of its digits */
  run(block: Block, asOf: number): void {
    for (const work of this.#works) work(block, asOf);
  }

  /** Where the truth of a condition will stand after each run. */
  rails(step: Step): BitRails {
    return this.#wire(step).rails;
  }

  /** A derived fact that no row gives. */
  derive({ slot, derivation }: Derived): void {
    if (derivation.kind === 'when') {
      const vector: Vector = { kind: 'truths', rails: this.rails(derivation.step) };
      this.#works.push(({ vectors }) => {
        vectors[slot] = vector;
      });
    } else this.#works.push(following(derivation.from, slot, worthOf(derivation)));
  }

  #wire(step: Step): Wire {
    const known = this.#bySteps.get(step);
    if (known !== undefined) return known;
    const wire = this.#make(step);
    this.#bySteps.set(step, wire);
    return wire;
  }

  #make(step: Step): Wire {
    switch (step.kind) {
      case 'not':
        return opposite(this.#wire(step.of));
      case 'named':
      // No row of a block gives a derived fact itself.
      case 'derived':
        return this.#wire(step.of);
      case 'all':
      case 'any': {
        const parts = step.of.map((part) => this.#wire(part));
        const [only] = parts;
        if (only !== undefined && parts.length === 1) return only;
        const key = `${step.kind} ${parts.map(({ id }) => id)}`;
        return this.#shared(key, (into) => joining(step.kind, parts, into));
      }
      case 'among':
        return this.#shared(`among ${step.slot} ${step.codes}`, (into) => comparing(step, into, this.#scratch));
      case 'least':
        return this.#shared(`least ${step.slot} ${step.code}`, (into) => comparing(step, into, this.#scratch));
      case 'holds':
        return this.#shared(`holds ${step.slot} ${step.bit}`, (into) => comparing(step, into, this.#scratch));
      case 'below':
      case 'same': {
        const sides = [step.left, step.right].map(({ slot, factor }) => `${slot} ${factor}`);
        return this.#shared(`${step.kind} ${sides}`, (into) => comparingTwo(step, into));
      }
      case 'lost':
        return this.#shared('lost', () => undefined);
    }
  }

  #shared(key: string, work: (into: BitRails) => Work | undefined): Wire {
    const known = this.#wires.get(key);
    if (known !== undefined) return known;
    const wire: Wire = { id: this.#wires.size + 1, rails: noRails(wordsOf(rowsOfBlock)) };
    const made = work(wire.rails);
    if (made !== undefined) this.#works.push(made);
    this.#wires.set(key, wire);
    return wire;
  }
}

function opposite({ id, rails: { isTrue, isFalse } }: Wire): Wire {
  return { id: -id, rails: { isTrue: isFalse, isFalse: isTrue } };
}

/** Two parts or more. */
function joining(kind: 'all' | 'any', parts: readonly Wire[], into: BitRails): Work {
  const [every, some] = kind === 'all' ? (['isTrue', 'isFalse'] as const) : (['isFalse', 'isTrue'] as const);
  const [{ rails: first }, ...rest] = parts as [Wire, ...Wire[]];
  return ({ rows }) => {
    const words = wordsOf(rows);
    let before = first;
    for (const { rails } of rest) {
      keepCommon(before[every], rails[every], words, into[every]);
      gather(before[some], rails[some], words, into[some]);
      before = into;
    }
  };
}

function keepCommon(a: Bits, b: Bits, words: number, into: Bits): void {
  for (let word = 0; word < words; word += 1) into[word] = (a[word] as number) & (b[word] as number);
}

function gather(a: Bits, b: Bits, words: number, into: Bits): void {
  for (let word = 0; word < words; word += 1) into[word] = (a[word] as number) | (b[word] as number);
}
