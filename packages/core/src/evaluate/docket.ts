import { type CodedRule, type OpenSteps, openIn, type Program } from '../code/index.js';
import { type CompiledRule, place } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import type { Day } from '../dates/day.js';
import type { Authority, Subject } from '../model/index.js';
import { causes, outcomes, reasons } from './codes.js';
import type { BriefResult, NotApplicableReason, RuleResult } from './decision.js';
import type { Ground } from './ground.js';
import { Memory } from './memory.js';
import { isBelow } from './result.js';

const byText = causes.findIndex((list) => list.join() === 'text');

/** What decides, before any fact, which rules of a rule set come up. */
export interface Occasion {
  readonly asOf: Day;
  readonly minimumAuthority: Authority | undefined;
}

/** Results that are the same for every profile of a kind, made when they are first asked for. */
export interface Kept<Result> {
  /** By outcome and place: outcome × (number of rules) + place. */
  readonly inside: (Result | undefined)[];
  /** For each rule that does not apply; undefined for the others. */
  barred?: readonly (Result | undefined)[];
  /** For those whose region lies elsewhere. */
  outside?: readonly Result[];
}

/** The rules of one rule set as they come up for one kind of subject on one day. */
export interface Docket {
  /** As codes, for each rule that something keeps from applying, or that the text leaves in doubt on that day. */
  readonly outcomes: Uint8Array;
  readonly reasons: Uint8Array;
  readonly causes: Uint8Array;
  /** The places of the rules that apply. */
  readonly live: Int32Array;
  /** The rules that nothing keeps. */
  readonly program: Program;
  /** The same by their places in the rule set. */
  readonly coded: readonly (CodedRule | undefined)[];
  readonly kept: { readonly full: Kept<RuleResult>; readonly brief: Kept<BriefResult> };
  /** What the interpreter has said of these rules. */
  readonly memory: Memory;
  /** Whether no two comparisons of a rule share anything: then it is open wherever it is unknown and no derived fact is given for its bases. */
  isApart(coded: CodedRule): boolean;
}

export function docketOf(ground: Ground, subject: Subject, { asOf, minimumAuthority }: Occasion): Docket {
  const { ruleSet, layout } = ground;
  const kept = ruleSet.rules.map((rule) => keeping(rule, subject, asOf, minimumAuthority));
  const program = ground.program(ruleSet.rules.filter((_, index) => kept[index] === undefined));
  const byRule = new Map(program.rules.map((one) => [one.rule, one]));
  const nothing = new Float64Array(layout.size).fill(Number.NaN);
  const day = { asOf, jurisdiction: significant(ruleSet.ruleSet.jurisdiction.region) };
  const apart = new Map<CodedRule, boolean>();
  return {
    outcomes: Uint8Array.from(kept, (one) => outcomes.indexOf(one === 'doubtful' ? 'undetermined' : 'not-applicable')),
    reasons: Uint8Array.from(kept, (one) => (one === 'doubtful' ? 0 : reasons.indexOf(one))),
    causes: Uint8Array.from(kept, (one) => (one === 'doubtful' ? byText : 0)),
    live: Int32Array.from(kept.flatMap((one, place) => (one === undefined || one === 'doubtful' ? [place] : []))),
    program,
    coded: ruleSet.rules.map((rule) => byRule.get(rule)),
    kept: { full: keptOf(ruleSet.rules.length), brief: keptOf(ruleSet.rules.length) },
    memory: new Memory(layout),
    isApart(coded) {
      let known = apart.get(coded);
      if (known === undefined) {
        const into: OpenSteps = { bases: [], lost: [] };
        known = coded.step !== undefined && openIn(coded.step, nothing, day, into);
        apart.set(coded, known);
      }
      return known;
    },
  };
}

const keptOf = (rules: number): Kept<never> => ({
  inside: Array.from({ length: outcomes.length * rules }, () => undefined),
});

function keeping(
  { rule, authority, interval }: CompiledRule,
  subject: Subject,
  asOf: Day,
  minimumAuthority: Authority | undefined,
): NotApplicableReason | 'doubtful' | undefined {
  if (!rule.subjects.includes(subject)) return 'other-subject';
  if (isBelow(authority, minimumAuthority)) return 'below-authority';
  const time = place(asOf, interval);
  if (time === 'before' || time === 'after') return 'not-in-force';
  return time === 'doubtful' ? 'doubtful' : undefined;
}
