import type { CodedRule } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import { causes, outcomes, reasons } from './codes.js';
import type { RuleResult } from './decision.js';
import { amountOf, durationOf, type Question, resultOf, resultWith, type Verdict } from './result.js';
import type { Row } from './row.js';
import type { Bench, Sitting } from './sitting.js';
import { Verdicts, verdict } from './verdicts.js';

const notApplicable = outcomes.indexOf('not-applicable');

/** For each sitting the codes of the row last asked. */
const written = new WeakMap<Sitting, Verdicts>();

/** The results of a row's rules, in full. What is the same for every row is made once, and frozen. */
export function resultsOf(row: Row): RuleResult[] {
  const { sitting } = row;
  const verdicts = written.get(sitting) ?? new Verdicts(sitting);
  written.set(sitting, verdicts);
  verdicts.decide(row);
  const results: RuleResult[] = [];
  for (const bench of sitting.benches) {
    const question = sitting.question(bench, row);
    for (let place = 0; place < bench.used.rules.length; place += 1)
      results.push(resultAt(place, row, bench, question, verdicts));
  }
  return results;
}

function resultAt(place: number, row: Row, bench: Bench, question: Question, verdicts: Verdicts): RuleResult {
  const { findings, standing } = bench.ground;
  const rule = bench.used.rules[place] as CompiledRule;
  const [outcome, reason, cause] = verdicts.at(bench.start + place);
  const situation = () => row.situation(bench.jurisdiction);
  if (outcome === notApplicable) {
    const key = place * reasons.length + reason;
    const known = standing[key] ?? Object.freeze(resultOf(rule, question, situation()));
    standing[key] = known;
    return known;
  }
  const coded = question.jurisdiction === 'inside' ? row.sitting.docket(bench, row.subject).coded[place] : undefined;
  if (row.slots === undefined || coded === undefined || !coded.isCoded) return resultOf(rule, question, situation());
  const isEligible = outcomes[outcome] === 'eligible';
  return resultWith(rule, question.pack, {
    verdict: full(row, bench, coded, outcome, cause),
    findings: findings.of(rule, row.slots, situation),
    amount: isEligible && rule.amount !== undefined ? amountOf(rule.amount, situation()) : undefined,
    duration: isEligible && rule.rule.event.params.duration !== undefined ? durationOf(rule, situation()) : undefined,
  });
}

const settled = {
  eligible: Object.freeze({ outcome: 'eligible', missing: Object.freeze([]) }),
  ineligible: Object.freeze({ outcome: 'ineligible', missing: Object.freeze([]) }),
} as const satisfies Record<string, Verdict>;

/** A verdict with what is missing. */
function full(row: Row, bench: Bench, coded: CodedRule, outcome: number, cause: number): Verdict {
  const name = outcomes[outcome] as 'eligible' | 'ineligible' | 'undetermined';
  if (name !== 'undetermined') return settled[name];
  const apart = row.openApart(coded, bench.jurisdiction);
  if (apart === undefined) return verdict(row, bench, coded.rule);
  return { outcome: name, causes: causes[cause] as Verdict['causes'] & object, missing: apart.bases.sort() };
}
