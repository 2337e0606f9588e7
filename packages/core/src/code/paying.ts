import { arithmetic, type Sum } from './amount.js';
import { type Bits, wordsOf } from './bits.js';
import type { Block } from './block.js';
import { variable } from './rails.js';

/**
 * Works out an amount in the rows of a block whose bits are set, in whole numbers of its last place.
 * @param first the word in which the bits of the block begin
 * @param from with `to`, where among the ends those of the block begin
 */
export type Pay = (block: Block, bits: Bits, first: number, ends: Float64Array, from: number, to: number) => void;

type Generated = (
  columns: readonly Float64Array[],
  ...rest: [Bits, number, number, Float64Array, number, number]
) => void;

/**
 * Generates a function for each amount: as in a program, nothing goes into it but slots and numbers.
 * @returns undefined where the surroundings forbid to make functions from text
 */
export function paysOf(sums: readonly Sum[]): Pay[] | undefined {
  const slots = sums.map(slotsIn);
  try {
    const texts = sums.map((sum, index) => textOf(sum, slots[index] as number[]));
    const made = new Function('h', `'use strict';return [${texts.join(',\n')}]`)(arithmetic) as Generated[];
    return made.map((pay, index): Pay => {
      const read = slots[index] as number[];
      return (block, bits, first, ends, from, to) =>
        pay(
          read.map((slot) => block.codes(slot)),
          bits,
          first,
          wordsOf(block.rows),
          ends,
          from,
          to,
        );
    });
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}

function textOf({ from, to }: Sum, slots: readonly number[]): string {
  const columns = slots.map((_, index) => `const c${index}=c[${index}];`).join('');
  const own = slots.map((slot, index) => `const ${variable(slot)}=c${index}[i];`).join('');
  const ends = from === to ? `e[x+i]=${from};` : `e[x+i]=${from};e[y+i]=${to};`;
  const each = `const i=(w<<5)+31-Math.clz32(m&-m);m&=m-1;${own}${ends}`;
  return `(c,b,f,n,e,x,y)=>{${columns}for(let w=0;w<n;w++){let m=b[f+w];while(m!==0){${each}}}}`;
}

/** The slots that an amount reads. */
function slotsIn({ from, to }: Sum): number[] {
  const read = [...`${from} ${to}`.matchAll(/\bv(\d+)/g)].map((match) => Number(match[1]));
  return [...new Set(read)];
}
