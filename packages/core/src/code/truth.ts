import type { Slots } from './layout.js';
import type { Side, Step } from './step.js';

/** A truth as a number: as an outcome's code, so that a rule that is in force needs no other. */
export const yes = 0;
export const no = 1;
export const open = 2;
/** In place of a truth, where a rule could not be put into slots. */
export const unasked = 3;
export type Code = 0 | 1 | 2;

/** The truth of a condition over slots, in Kleene's three values. */
export function truth(step: Step, slots: Slots): Code {
  switch (step.kind) {
    case 'all':
    case 'any': {
      const settles = step.kind === 'any' ? yes : no;
      let result: Code = step.kind === 'any' ? no : yes;
      for (const part of step.of) {
        const one = truth(part, slots);
        if (one === settles) return one;
        if (one === open) result = open;
      }
      return result;
    }
    case 'not':
      return opposed(truth(step.of, slots));
    case 'named':
      return truth(step.of, slots);
    case 'derived':
      return known(slots[step.slot] as number, (value) => value === 1);
    case 'among':
      return known(slots[step.slot] as number, (value) => step.codes.includes(value));
    case 'least':
      return known(slots[step.slot] as number, (value) => value >= step.code);
    case 'holds':
      return known(slots[step.slot] as number, (value) => hasBit(value, step.bit));
    case 'below':
      return known(sizeOf(step.left, slots) - sizeOf(step.right, slots), (value) => value < 0);
    case 'same':
      return known(sizeOf(step.left, slots) - sizeOf(step.right, slots), (value) => value === 0);
    case 'lost':
      return open;
  }
}

function known(value: number, test: (value: number) => boolean): Code {
  return Number.isNaN(value) ? open : test(value) ? yes : no;
}

const opposed = (code: Code): Code => (code === open ? open : code === yes ? no : yes);

/** A side times its factor may be rounded, but only where it is larger than the other side can be. */
const sizeOf = ({ slot, factor }: Side, slots: Slots) => (slots[slot] as number) * factor;

function hasBit(bits: number, bit: number): boolean {
  return Math.floor(bits / 2 ** bit) % 2 === 1;
}
