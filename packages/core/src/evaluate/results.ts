import type { CodedRule } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import type { CodedAmount } from './amount.js';
import { causes, outcomes } from './codes.js';
import type { BriefResult, Decision, RuleResult } from './decision.js';
import type { Kept } from './docket.js';
import { resultOf, type Verdict } from './result.js';
import type { Row } from './row.js';
import type { Bench } from './sitting.js';
import type { Tally } from './totals.js';
import { type Verdicts, verdict } from './verdicts.js';

/** A rule that comes up for a row, decided by its code. */
export interface Case extends CodedAmount {
  readonly rule: CompiledRule;
  readonly coded: CodedRule;
  readonly bench: Bench;
  readonly row: Row;
  readonly verdict: Verdict;
}

/** How much results show. */
export interface Style<Result extends object> {
  readonly name: 'full' | 'brief';
  /** Whether every profile that has this outcome is told the same. */
  isFixed(rule: CompiledRule, outcome: Verdict['outcome']): boolean;
  of(one: Case): Result;
  /** In this style, what the interpreter says in full. */
  from(result: RuleResult): Result;
}

/** What is written over for each row. */
export interface Scratch {
  readonly verdicts: Verdicts;
  readonly tally: Tally;
}

/** Results, and what they come to together. */
export interface Told<Result> {
  readonly results: readonly Result[];
  readonly totals: Decision['totals'];
}

/** The results of a row's rules, in the order of their packs. What is the same for every row is made once, and frozen. */
export function resultsOf<Result extends BriefResult>(row: Row, scratch: Scratch, style: Style<Result>): Told<Result> {
  scratch.verdicts.decide(row);
  scratch.tally.clear();
  let results: readonly Result[] = [];
  for (const bench of row.sitting.benches) {
    const own = resultsOn(bench, row, scratch, style);
    results = results.length === 0 ? own : results.concat(own);
  }
  return { results, totals: scratch.tally.totals };
}

/** The results on one pack, of a row whose verdicts are written; the eligible ones are added to the tally. */
export function resultsOn<Result extends BriefResult>(
  bench: Bench,
  row: Row,
  { verdicts, tally }: Scratch,
  style: Style<Result>,
): readonly Result[] {
  const jurisdiction = row.sitting.jurisdiction(bench, row.region);
  if (jurisdiction === 'inside' && row.slots !== undefined) return resultsInside(bench, row, verdicts, style, tally);
  const { kept } = row.sitting.docket(bench, row.subject);
  const known = kept[style.name] as Kept<Result>;
  if (jurisdiction === 'outside') {
    known.outside ??= interpreted(row, bench, style).map((one) => Object.freeze(one));
    return known.outside.slice();
  }
  const results = interpreted(row, bench, style);
  for (const result of results) if (result.outcome === 'eligible') tally.add(result);
  return results;
}

function interpreted<Result extends object>(row: Row, bench: Bench, style: Style<Result>): Result[] {
  const question = row.sitting.question(bench, row);
  const situation = row.situation(bench.jurisdiction);
  return bench.used.rules.map((rule) => style.from(resultOf(rule, question, situation)));
}

function resultsInside<Result extends BriefResult>(
  bench: Bench,
  row: Row,
  verdicts: Verdicts,
  style: Style<Result>,
  tally: Tally,
): readonly Result[] {
  const { start, used, ground } = bench;
  const { rules } = used;
  const docket = row.sitting.docket(bench, row.subject);
  const kept = docket.kept[style.name] as Kept<Result>;
  kept.barred ??= rules.map((_, place) => barred(place, row, bench, style));
  const results = kept.barred.slice() as Result[];
  const { live } = docket;
  for (let index = 0; index < live.length; index += 1) {
    const place = live[index] as number;
    const outcome = verdicts.outcomes[start + place] as number;
    const key = outcome * rules.length + place;
    const result = kept.inside[key] ?? made(place, row, bench, verdicts, style);
    results[place] = result;
    if (kept.inside[key] === undefined && style.isFixed(rules[place] as CompiledRule, result.outcome))
      kept.inside[key] = Object.freeze(result);
    const leftOut = ground.leftOut[place];
    if (leftOut !== undefined) tally.leaveOut(leftOut, outcome === eligible);
    else if (outcome === eligible) tally.add(result);
  }
  return results;
}

/** The result of a rule that does not apply, whatever is known of the subject; undefined for the others. */
function barred<Result extends object>(
  place: number,
  row: Row,
  bench: Bench,
  style: Style<Result>,
): Result | undefined {
  const { outcomes: coded } = row.sitting.docket(bench, row.subject);
  if (nameOf(coded[place] as number) !== 'not-applicable') return undefined;
  const rule = bench.used.rules[place] as CompiledRule;
  const result = resultOf(rule, row.sitting.question(bench, row), row.situation(bench.jurisdiction));
  return Object.freeze(style.from(result));
}

const eligible = outcomes.indexOf('eligible');
const nameOf = (outcome: number) => outcomes[outcome] as Verdict['outcome'];

function made<Result extends object>(
  place: number,
  row: Row,
  bench: Bench,
  verdicts: Verdicts,
  style: Style<Result>,
): Result {
  const rule = bench.used.rules[place] as CompiledRule;
  const coded = row.sitting.docket(bench, row.subject).coded[place];
  const situation = () => row.situationFor(rule, bench.jurisdiction);
  if (coded === undefined || !coded.isCoded)
    return style.from(resultOf(rule, row.sitting.question(bench, row), situation()));
  const at = bench.start + place;
  return style.of({
    rule,
    coded,
    bench,
    row,
    verdict: verdictAt(place, row, bench, coded, verdicts),
    from: verdicts.from[at] as number,
    to: verdicts.to[at] as number,
    situation,
  });
}

const settled: Partial<Record<Verdict['outcome'], Verdict>> = {
  eligible: Object.freeze({ outcome: 'eligible', missing: Object.freeze([]) }),
  ineligible: Object.freeze({ outcome: 'ineligible', missing: Object.freeze([]) }),
};

/** A verdict with what is missing. */
export function verdictAt(place: number, row: Row, bench: Bench, coded: CodedRule, verdicts: Verdicts): Verdict {
  const outcome = nameOf(verdicts.outcomes[bench.start + place] as number);
  const known = settled[outcome];
  if (known !== undefined) return known;
  const apart = row.openApart(coded, bench.jurisdiction);
  if (apart === undefined) return verdict(row, bench, coded.rule);
  const cause = verdicts.causes[bench.start + place] as number;
  return { outcome, causes: causes[cause] as Verdict['causes'] & object, missing: apart.bases.sort() };
}
