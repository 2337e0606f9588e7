import type { Side, Step } from './step.js';

/**
 * A condition as two pieces of code: whether it is certainly true, and whether it is certainly false. While a fact is unknown both are false.
 * There is no branch in either: a processor that guesses wrongly loses more time than all comparisons of a rule take.
 * Nothing goes into the code but names made here, operators and numbers: no text of a rule can become code.
 */
export interface Rails {
  readonly isTrue: string;
  readonly isFalse: string;
}

/** What is done with the code of a named condition, which several rules may use. */
export type Share = (rails: Rails) => Rails;

/** Operands of `&`, `|` and `?` all. */
export function rails(step: Step, share: Share = (one) => one): Rails {
  switch (step.kind) {
    case 'all':
    case 'any': {
      const parts = step.of.map((part) => rails(part, share));
      const every = (rail: keyof Rails) => `(${parts.map((part) => part[rail]).join('&')})`;
      const some = (rail: keyof Rails) => `(${parts.map((part) => part[rail]).join('|')})`;
      return step.kind === 'all'
        ? { isTrue: every('isTrue'), isFalse: some('isFalse') }
        : { isTrue: some('isTrue'), isFalse: every('isFalse') };
    }
    case 'not': {
      const { isTrue, isFalse } = rails(step.of, share);
      return { isTrue: isFalse, isFalse: isTrue };
    }
    case 'named':
      return share(rails(step.of, share));
    case 'derived':
      return oneOrNought(variable(step.slot), 1);
    case 'among': {
      const [only, ...others] = step.codes;
      const isBoolean = step.leaf.fact.definition.type === 'boolean';
      if (only !== undefined && others.length === 0 && isBoolean) return oneOrNought(variable(step.slot), only);
      return among(variable(step.slot), step.codes);
    }
    case 'least': {
      const [name, code] = [variable(step.slot), number(step.code)];
      return { isTrue: `(${name}>=${code})`, isFalse: `(${name}<${code})` };
    }
    case 'holds': {
      const rest = `Math.floor(${variable(step.slot)}/${number(2 ** step.bit)})%2`;
      return oneOrNought(rest, 1);
    }
    case 'below': {
      const [left, right] = [side(step.left), side(step.right)];
      return { isTrue: `(${left}<${right})`, isFalse: `(${left}>=${right})` };
    }
    case 'same': {
      const [left, right] = [side(step.left), side(step.right)];
      return { isTrue: `(${left}===${right})`, isFalse: `((${left}<${right})|(${left}>${right}))` };
    }
    case 'lost':
      return { isTrue: '0', isFalse: '0' };
  }
}

/** What is one, nought or unknown. */
function oneOrNought(name: string, code: number): Rails {
  return { isTrue: `(${name}===${code})`, isFalse: `(${name}===${1 - code})` };
}

function among(name: string, codes: readonly number[]): Rails {
  const isKnown = `(${name}===${name})`;
  if (codes.length === 0) return { isTrue: '0', isFalse: isKnown };
  return {
    isTrue: `(${codes.map((code) => `(${name}===${number(code)})`).join('|')})`,
    isFalse: `(${[isKnown, ...codes.map((code) => `(${name}!==${number(code)})`)].join('&')})`,
  };
}

/** The variable that holds what stands in a slot. */
export const variable = (slot: number): string => `v${slot}`;

/** A number as code. */
export const number = (value: number): string => (value < 0 ? `(${value})` : String(value));

const side = ({ slot, factor }: Side) => (factor === 1 ? variable(slot) : `${variable(slot)}*${factor}`);
