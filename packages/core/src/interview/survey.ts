import type { Engine } from '../compile/index.js';
import { complainer } from '../evaluate/complain.js';
import type { EvaluateOptions, Profile } from '../evaluate/index.js';
import { type Inquiry, inquire } from '../evaluate/inquiry.js';
import { Faults, type RuleSetTypes, says, shown, step, suggestion } from '../model/index.js';
import { type Goal, goalsOf } from './goal.js';
import { priorOf } from './prior.js';
import { type Table, tableOf } from './table.js';

/** What is wanted, and on which day. */
export interface InterviewOptions<T extends RuleSetTypes = RuleSetTypes> extends EvaluateOptions<T> {
  /** Only these benefits; all of them if left out or null. */
  readonly benefits?: readonly string[] | null;
  /** Whether amounts and durations are wanted beside outcomes; they are not if left out or null. */
  readonly amounts?: boolean | null;
}

/** How many of the wanted rules that concern the subject, the place and the day are in which state. */
export interface Progress {
  /** Everything wanted of them is known. */
  readonly settled: number;
  /** Answers can still change what is known of them. */
  readonly open: number;
  /** They stay undetermined whatever is answered: for facts skipped, figures of a place and time not given, or words that the text has lost. */
  readonly stuck: number;
}

/** What the wanted rules wait for. */
export interface Survey {
  readonly inquiry: Inquiry;
  readonly goals: readonly Goal[];
  /** The goals that answers can still change. */
  readonly open: readonly Goal[];
  /** What the open goals say for each combination of answers, as far as these can be listed. */
  readonly tables: readonly Table[];
  readonly progress: Progress;
}

/**
 * Looks at what is known and what is not.
 * @throws HuiceError with the faults of the profile, the context and the options
 */
export function survey(
  engine: Engine,
  profile: Profile,
  options: InterviewOptions,
  skipped: readonly string[] = [],
): Survey {
  const { benefits, amounts, ...rest } = { ...options };
  const inquiry = inquire(engine, profile, typeof options === 'object' && options !== null ? rest : options);
  checkWanted(benefits, amounts, inquiry);
  const wanted = {
    benefits: benefits === undefined || benefits === null ? undefined : new Set(benefits),
    amounts: amounts === true,
    skipped: new Set(skipped),
  };
  const goals = goalsOf(inquiry, wanted);
  const prior = priorOf(goals);
  const open: Goal[] = [];
  const tables: Table[] = [];
  for (const goal of goals) {
    const table = goal.askable.length > 0 ? tableOf(goal, prior) : constant;
    if (table?.axes.length === 0) continue;
    open.push(goal);
    if (table !== undefined) tables.push(table);
  }
  const stuck = goals.filter((goal) => isUnknown(goal) && !open.includes(goal)).length;
  const progress = { settled: goals.length - open.length - stuck, open: open.length, stuck };
  return { inquiry, goals, open, tables, progress };
}

const constant: Table = { axes: [], says: new Int32Array(0) };

const isUnknown = ({ verdict, missing }: Goal) => verdict.outcome === 'undetermined' || missing.length > 0;

function checkWanted(benefits: unknown, amounts: unknown, { asked }: Inquiry): void {
  const faults = new Faults();
  const complain = complainer('options', faults);
  if (typeof (amounts ?? false) !== 'boolean') {
    const expected = says('true-or-false');
    complain('shape', '/amounts', says('says-if-amounts'), { found: shown(amounts), expected });
  }
  const list = benefits ?? [];
  const known = new Set(asked.flatMap(({ used }) => used.rules.map(({ rule }) => rule.benefit)));
  if (!Array.isArray(list)) {
    const expected = says('a-list-of-ids');
    complain('shape', '/benefits', says('names-benefits'), { found: shown(benefits), expected });
  } else {
    for (const [index, benefit] of list.entries()) {
      if (known.has(benefit)) continue;
      const rest = { found: shown(benefit), ...suggestion(benefit, known) };
      complain('unknown-name', step('/benefits', index), says('benefit-not-asked'), rest);
    }
  }
  faults.done();
}
