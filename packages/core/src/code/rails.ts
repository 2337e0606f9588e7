import type { Side, Step } from './step.js';

/**
 * A condition as two pieces of code: whether it is certainly true, and whether it is certainly false. While a fact is unknown both are false.
 * Nothing goes into the code but names made here, operators and numbers: no text of a rule can become code.
 */
export interface Rails {
  readonly isTrue: string;
  readonly isFalse: string;
}

/** @param shared names of variables that hold the truth of named conditions already worked out */
export function rails(step: Step, shared: ReadonlyMap<Step, string> = new Map()): Rails {
  const name = shared.get(step);
  if (name !== undefined) return { isTrue: `${name}===0`, isFalse: `${name}===1` };
  switch (step.kind) {
    case 'all':
    case 'any': {
      const parts = step.of.map((part) => rails(part, shared));
      const [every, some] = step.kind === 'all' ? (['isTrue', 'isFalse'] as const) : (['isFalse', 'isTrue'] as const);
      return {
        [every]: `(${parts.map((part) => part[every]).join('&&')})`,
        [some]: `(${parts.map((part) => part[some]).join('||')})`,
      } as unknown as Rails;
    }
    case 'not': {
      const { isTrue, isFalse } = rails(step.of, shared);
      return { isTrue: isFalse, isFalse: isTrue };
    }
    case 'named':
      return rails(step.of, shared);
    case 'derived':
      return { isTrue: `${variable(step.slot)}===1`, isFalse: `${variable(step.slot)}===0` };
    case 'among':
      return among(variable(step.slot), step.codes);
    case 'least': {
      const [name, code] = [variable(step.slot), number(step.code)];
      return { isTrue: `${name}>=${code}`, isFalse: `${name}<${code}` };
    }
    case 'holds': {
      const rest = `Math.floor(${variable(step.slot)}/${number(2 ** step.bit)})%2`;
      return { isTrue: `${rest}===1`, isFalse: `${rest}===0` };
    }
    case 'below': {
      const [left, right] = [side(step.left), side(step.right)];
      return { isTrue: `${left}<${right}`, isFalse: `${left}>=${right}` };
    }
    case 'same': {
      const [left, right] = [side(step.left), side(step.right)];
      return { isTrue: `${left}===${right}`, isFalse: `(${left}<${right}||${left}>${right})` };
    }
    case 'lost':
      return { isTrue: 'false', isFalse: 'false' };
  }
}

function among(name: string, codes: readonly number[]): Rails {
  const [first] = codes;
  if (first === undefined) return { isTrue: 'false', isFalse: `${name}===${name}` };
  if (codes.length === 1) {
    const code = number(first);
    return { isTrue: `${name}===${code}`, isFalse: `(${name}<${code}||${name}>${code})` };
  }
  return {
    isTrue: `(${codes.map((code) => `${name}===${number(code)}`).join('||')})`,
    isFalse: `(${name}===${name}&&${codes.map((code) => `${name}!==${number(code)}`).join('&&')})`,
  };
}

/** The variable that holds what stands in a slot. */
export const variable = (slot: number): string => `v${slot}`;

/** A number as code. */
export const number = (value: number): string => (value < 0 ? `(${value})` : String(value));

const side = ({ slot, factor }: Side) => (factor === 1 ? variable(slot) : `${variable(slot)}*${factor}`);
