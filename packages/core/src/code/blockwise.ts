import type { CompiledRuleSet } from '../compile/index.js';
import { type BitRails, noRails, wordsOf } from './bits.js';
import { type Block, rowsOfBlock } from './block.js';
import { Circuit } from './circuit.js';
import type { Layout } from './layout.js';
import { type Pay, paysOf } from './paying.js';
import { type CodedRule, derivedOf, type Program } from './program.js';
import { Steps } from './step.js';

/** One rule as it is asked of a block. */
export interface BlockRule {
  readonly coded: CodedRule;
  /** Its truth in each row, in Kleene's three values, after each run; unknown throughout where the interpreter must answer. */
  readonly rails: () => BitRails;
  /** Undefined where decimal.js works out every amount. */
  readonly pay: Pay | undefined;
}

/** The rules of a program, asked of a block of rows at once: rows that give no derived fact. */
export interface BlockProgram {
  readonly rules: readonly BlockRule[];
  /** Works out derived facts and the truth of each rule. @param asOf the day as the number of its digits */
  run(block: Block, asOf: number): void;
}

const made = new WeakMap<Program, BlockProgram>();

/** The same rules for blocks; made when they are first asked so. */
export function blockwise(program: Program, ruleSet: CompiledRuleSet, layout: Layout): BlockProgram {
  const known = made.get(program) ?? blockProgramOf(program.rules, ruleSet, layout);
  made.set(program, known);
  return known;
}

function blockProgramOf(coded: readonly CodedRule[], ruleSet: CompiledRuleSet, layout: Layout): BlockProgram {
  const circuit = new Circuit(layout.size);
  for (const one of derivedOf(coded, new Steps(layout, ruleSet))) circuit.derive(one);
  const paid = coded.flatMap((one) => (one.sum === undefined ? [] : [{ one, sum: one.sum }]));
  const pays = paysOf(paid.map(({ sum }) => sum)) ?? [];
  const byRule = new Map(paid.map(({ one }, index) => [one, pays[index]]));
  return {
    rules: coded.map((one) => ({ coded: one, rails: railsOf(one, circuit), pay: byRule.get(one) })),
    run: (block, asOf) => circuit.run(block, asOf),
  };
}

function railsOf({ step, isCoded }: CodedRule, circuit: Circuit): () => BitRails {
  if (step !== undefined) return circuit.rails(step);
  const rails = noRails(wordsOf(rowsOfBlock));
  if (isCoded) rails.isTrue.fill(-1);
  return () => rails;
}
