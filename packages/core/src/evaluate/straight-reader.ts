import type { Slots } from '../code/index.js';
import { optionsOf } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import type { Day } from '../dates/day.js';
import { codeBounds, readCodeOf } from './read-code.js';

/** One fact as it is read. */
export interface ReadFact {
  readonly fact: Fact;
  /** Below zero for a fact that no rule reads. */
  readonly slot: number;
}

/** Reads profiles by straight code. */
export interface StraightReader {
  /** A copy in which no getter is left. */
  copy(facts: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /**
   * @param facts a copy
   * @param slots in which nothing is known of the subject yet
   * @param derived gets the derived facts that the profile gives
   * @returns how many of the facts stand in it, null ones too; below zero where there is any doubt
   */
  read(facts: Readonly<Record<string, unknown>>, slots: Slots, derived: Fact[]): number;
}

/** More facts than this would make a function that engines no longer optimise. */
const factsOfOneFunction = 120;

/** Beyond this, a table finds an option sooner than one comparison after another. */
const comparedOptions = 12;

/**
 * What reads these facts by straight code, whatever their order in the profile. No text goes into the code, neither a fact's name nor an option:
 * only names made here, numbers, and places in a list that is handed in.
 * @param turn engines keep what they learn about a text: another number makes code that learns anew
 * @returns undefined where the surroundings forbid to make functions from text
 */
export function straightReader(facts: readonly ReadFact[], asOf: Day, turn: number): StraightReader | undefined {
  // What every object inherits is found in a profile that does not give it: facts of such names are left to the plain reader.
  const named = facts.filter(({ fact }) => !(fact.id in {}));
  const parts: Part[] = [];
  try {
    const copy = new Function('f', `'use strict';${turn};return {...f};`) as StraightReader['copy'];
    for (let start = 0; start < named.length; start += factsOfOneFunction)
      parts.push(partOf(named.slice(start, start + factsOfOneFunction), asOf, turn));
    return { copy, read: (given, slots, derived) => readParts(parts, given, slots, derived) };
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}

interface Part {
  readonly read: StraightReader['read'];
  /** Whether objects still inherit nothing by the name of a fact. */
  readonly isClean: () => boolean;
}

function readParts(parts: readonly Part[], ...[facts, slots, derived]: Parameters<StraightReader['read']>): number {
  let count = 0;
  for (const { read, isClean } of parts) {
    const own = isClean() ? read(facts, slots, derived) : -1;
    if (own < 0) return own;
    count += own;
  }
  return count;
}

function partOf(facts: readonly ReadFact[], asOf: Day, turn: number): Part {
  const constants: unknown[] = [];
  const constant = (value: unknown) => `k${constants.push(value) - 1}`;
  const keys = facts.map(({ fact }) => constant(fact.id));
  const reads = facts.map((one, index) => `v=f[${keys[index]}];${readText(one, asOf, constant)}`);
  const declared = constants.map((_, index) => `k${index}=c[${index}]`);
  const text = `'use strict';${turn};const ${declared.join(',')},e={},T=[NaN,1,0];
return {read:(f,s,d)=>{let v,a,b,u,x,k=1,n=${facts.length};
${reads.join('\n')}
return k===1?n:-1;},isClean:()=>${keys.map((key) => `e[${key}]===undefined`).join('&&')}};`;
  return new Function('c', text)(constants) as Part;
}

/** Reads `v`, takes one from `n` where it is not given, and leaves where it is in doubt. Booleans, which come at random, are read without a branch. */
function readText({ fact, slot }: ReadFact, asOf: Day, constant: (value: unknown) => string): string {
  const { type } = fact.definition;
  const into = slot < 0 ? '' : `s[${slot}]=`;
  const absent = 'if(v===undefined)n--;else if(v!==null)return -1;';
  if (fact.derivation !== undefined)
    return `if(v===undefined)n--;else if(v!==null){x=${constant(readCodeOf(fact, asOf))}(v);if(x!==x)return -1;${into}x;d.push(${constant(fact)});}`;
  switch (type) {
    case 'boolean':
      return `a=(v===true)|0;b=(v===false)|0;u=(v===undefined)|0;k&=a|b|u|((v===null)|0);n-=u;${into}T[a|(b<<1)];`;
    case 'integer': {
      const { least, most } = codeBounds(fact, asOf);
      const isSound = `v>=${least}&&v<=${most}&&Math.floor(v)===v&&(v!==0||1/v>0)`;
      return `if(typeof v==='number'){if(${isSound})${into}v;else return -1;}else ${absent}`;
    }
    case 'option': {
      const options = optionsOf(fact.definition);
      if (options.length > comparedOptions) break;
      const tests = options.map((option, index) => `if(v===${constant(option)})${into}${index};else `);
      return `if(typeof v==='string'){${tests.join('')}return -1;}else ${absent}`;
    }
    // Lists are copied first, and that may run the caller's code.
    case 'options':
      return absent;
  }
  return `if(typeof v==='string'||typeof v==='number'){x=${constant(readCodeOf(fact, asOf))}(v);if(x!==x)return -1;${into}x;}else ${absent}`;
}
