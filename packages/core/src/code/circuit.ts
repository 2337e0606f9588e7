import { type BitRails, type Bits, noRails, wordsOf } from './bits.js';
import { type Block, rowsOfBlock } from './block.js';
import { comparing, comparingTwo, type Place, type Work } from './comparing.js';
import { following } from './following.js';
import type { Slots } from './layout.js';
import { worthOf } from './program.js';
import type { Derived, Step } from './step.js';

/** A condition in the circuit. Its opposite is the same place, the other way round; the sign of its number tells them apart. */
interface Wire {
  readonly id: number;
  readonly place: Place;
  readonly isOpposite: boolean;
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

  /** What gives the truth of a condition, after each run. */
  rails(step: Step): () => BitRails {
    const { place, isOpposite } = this.#wire(step);
    if (!isOpposite) return () => place.rails;
    return () => ({ isTrue: place.rails.isFalse, isFalse: place.rails.isTrue });
  }

  /** A derived fact that no row gives. */
  derive({ slot, derivation }: Derived): void {
    if (derivation.kind === 'when') {
      const rails = this.rails(derivation.step);
      this.#works.push((block) => block.place(slot, { kind: 'truths', rails: rails() }));
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
        return this.#shared(key, (place) => joining(step.kind, parts, place.rails));
      }
      case 'among':
        return this.#shared(`among ${step.slot} ${step.codes}`, (place) => comparing(step, place, this.#scratch));
      case 'least':
        return this.#shared(`least ${step.slot} ${step.code}`, (place) => comparing(step, place, this.#scratch));
      case 'holds':
        return this.#shared(`holds ${step.slot} ${step.bit}`, (place) => comparing(step, place, this.#scratch));
      case 'below':
      case 'same': {
        const sides = [step.left, step.right].map(({ slot, factor }) => `${slot} ${factor}`);
        return this.#shared(`${step.kind} ${sides}`, (place) => comparingTwo(step, place.rails));
      }
      case 'lost':
        return this.#shared('lost', () => undefined);
    }
  }

  #shared(key: string, work: (place: Place) => Work | undefined): Wire {
    const known = this.#wires.get(key);
    if (known !== undefined) return known;
    const place: Place = { rails: noRails(wordsOf(rowsOfBlock)) };
    const wire: Wire = { id: this.#wires.size + 1, place, isOpposite: false };
    const made = work(place);
    if (made !== undefined) this.#works.push(made);
    this.#wires.set(key, wire);
    return wire;
  }
}

function opposite({ id, place, isOpposite }: Wire): Wire {
  return { id: -id, place, isOpposite: !isOpposite };
}

/** Two parts or more. */
function joining(kind: 'all' | 'any', parts: readonly Wire[], into: BitRails): Work {
  const isAll = kind === 'all';
  // Of an all every part must be true, and one that is false settles it; of an any the other way round.
  const every = ({ place: { rails }, isOpposite }: Wire) => (isOpposite === isAll ? rails.isFalse : rails.isTrue);
  const some = ({ place: { rails }, isOpposite }: Wire) => (isOpposite === isAll ? rails.isTrue : rails.isFalse);
  const [common, any] = isAll ? [into.isTrue, into.isFalse] : [into.isFalse, into.isTrue];
  const [first, second, ...rest] = parts as [Wire, Wire, ...Wire[]];
  return ({ rows }) => {
    const words = wordsOf(rows);
    keepCommon(every(first), every(second), words, common);
    gather(some(first), some(second), words, any);
    for (const part of rest) {
      keepCommon(common, every(part), words, common);
      gather(any, some(part), words, any);
    }
  };
}

function keepCommon(a: Bits, b: Bits, words: number, into: Bits): void {
  for (let word = 0; word < words; word += 1) into[word] = (a[word] as number) & (b[word] as number);
}

function gather(a: Bits, b: Bits, words: number, into: Bits): void {
  for (let word = 0; word < words; word += 1) into[word] = (a[word] as number) | (b[word] as number);
}
