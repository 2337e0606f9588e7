import { arithmetic, type Sum } from './amount.js';
import type { CodedRule } from './coded.js';
import type { Slots } from './layout.js';
import { type Rails, rails, variable } from './rails.js';
import type { Derived, Step } from './step.js';
import { unasked, yes } from './truth.js';

/** Asks rules as `Program.run` does. @returns all truths joined as bits */
export type Run = (slots: Slots, asOf: number, truths: Uint8Array, from: Float64Array, to: Float64Array) => number;
/** What a derived fact comes to, from the number of another one and the day; undefined for one that follows from a condition. */
type Worth = ((from: number, asOf: number) => number) | undefined;
type Made = (...given: [...Parameters<Run>, typeof arithmetic, readonly Worth[]]) => number;

/** More rules than this would make a function that engines no longer optimise. */
const rulesOfOneFunction = 100;

/** Derived facts and rules as functions, so many rules in each. @throws EvalError where the surroundings forbid to make functions from text */
export function generated(derived: readonly Derived[], worths: readonly Worth[], coded: readonly CodedRule[]): Run {
  return running([derivedText(derived), ...inChunks(coded).map(rulesText)], worths);
}

/** Only the amounts of rules whose truths are known already. @throws EvalError as `generated` does */
export function generatedAmounts(coded: readonly CodedRule[]): Run {
  return running(inChunks(coded.filter(({ sum }) => sum !== undefined)).map(amountsText), []);
}

function inChunks(coded: readonly CodedRule[]): CodedRule[][] {
  const count = Math.ceil(coded.length / rulesOfOneFunction);
  return Array.from({ length: count }, (_, index) =>
    coded.slice(index * rulesOfOneFunction, (index + 1) * rulesOfOneFunction),
  );
}

function running(texts: readonly string[], worths: readonly Worth[]): Run {
  const runs = texts.map((text) => new Function('s', 'a', 't', 'x', 'y', 'h', 'd', text) as Made);
  return (slots, asOf, truths, from, to) => {
    let codes = 0;
    for (const run of runs) codes |= run(slots, asOf, truths, from, to, arithmetic, worths);
    return codes;
  };
}

function derivedText(derived: readonly Derived[]): string {
  const lines = derived.map(({ given, slot, derivation }, index) => {
    const name = variable(slot);
    let value: string;
    if (derivation.kind === 'when') {
      const { isTrue, isFalse } = rails(derivation.step);
      value = `${isFalse}?0:${isTrue}?1:NaN`;
    } else value = `d[${index}](${variable(derivation.from)},a)`;
    return `let ${name}=${variable(given)};if(${name}!==${name})${name}=${value};s[${slot}]=${name};`;
  });
  return withSlots([...lines, 'return 0;'], new Set(derived.map((one) => one.slot)));
}

function rulesText(coded: readonly CodedRule[]): string {
  const code = new Code();
  for (const { place, step, isCoded, sum } of coded) {
    const truth = step === undefined ? String(isCoded ? yes : unasked) : code.truth(step);
    code.lines.push(`t[${place}]=${truth};u|=${truth};`);
    if (sum !== undefined) code.lines.push(amountText(truth, place, sum));
  }
  return withSlots(['let u=0;', ...code.lines, 'return u;']);
}

function amountsText(coded: readonly CodedRule[]): string {
  const lines = coded.flatMap(({ place, sum }) => (sum === undefined ? [] : [amountText(`t[${place}]`, place, sum)]));
  return withSlots([...lines, 'return 0;']);
}

function amountText(truth: string, place: number, { from, to }: Sum): string {
  const ends = from === to ? `x[${place}]=y[${place}]=${from}` : `x[${place}]=${from};y[${place}]=${to}`;
  return `if(${truth}===${yes}){${ends};}else{x[${place}]=y[${place}]=NaN;}`;
}

/** Lines of a function in which whatever comes again is worked out once. */
class Code {
  readonly lines: string[] = [];
  readonly #names = new Map<string, string>();

  /** The variable of a condition's truth. */
  truth(step: Step): string {
    const { isTrue, isFalse } = this.#named(rails(step, (one) => this.#named(one)));
    // 0 where it is true, 1 where it is false, 2 where it is neither.
    return this.#name(`(2-${isTrue}-${isTrue}-${isFalse})`);
  }

  #named({ isTrue, isFalse }: Rails): Rails {
    return { isTrue: this.#name(isTrue), isFalse: this.#name(isFalse) };
  }

  #name(code: string): string {
    if (/^n\d+$/.test(code)) return code;
    const known = this.#names.get(code);
    if (known !== undefined) return known;
    const name = `n${this.#names.size}`;
    this.lines.push(`const ${name}=+${code};`);
    this.#names.set(code, name);
    return name;
  }
}

/** Puts a variable in front for every slot that lines read, so that each is read once. */
function withSlots(lines: readonly string[], own: ReadonlySet<number> = new Set()): string {
  const text = lines.join('\n');
  const read = new Set([...text.matchAll(/\bv(\d+)/g)].map((match) => Number(match[1])));
  const names = [...read].filter((slot) => !own.has(slot)).map((slot) => `${variable(slot)}=s[${slot}]`);
  return `'use strict';${names.length === 0 ? '' : `const ${names.join(',')};`}\n${text}`;
}
