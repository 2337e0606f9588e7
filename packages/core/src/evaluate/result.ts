import { type Assessment, assess } from '../amounts/assess.js';
import { formula, limitedBy } from '../amounts/formula.js';
import type { AmountNode } from '../amounts/node.js';
import { isSettled } from '../amounts/quantity.js';
import { type CompiledRule, place } from '../compile/index.js';
import type { Fact, Leaf, Lost, Value } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import { settle } from '../conditions/settle.js';
import { knownValue, openBases, type Situation, truthOf } from '../conditions/situation.js';
import { addSpan, type Day, nextMonth } from '../dates/day.js';
import { type Authority, authorities, type Subject } from '../model/index.js';
import { Exact, plain } from '../money/exact.js';
import type { AmountResult, DurationResult, Finding, Plain, RuleResult } from './decision.js';

/** What one rule is asked with, beside the facts. */
export interface Question {
  readonly subject: Subject;
  readonly pack: string;
  /** `open`: several packs were asked and the region is unknown. */
  readonly jurisdiction: 'inside' | 'outside' | 'open';
  readonly minimumAuthority: Authority | undefined;
}

export type Verdict = Pick<RuleResult, 'outcome' | 'reason' | 'causes' | 'missing'>;

/** What a result shows beside what its rule says of itself. */
interface Shown {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly amount: AmountResult | undefined;
  readonly duration: DurationResult | undefined;
}

/** The answer of one rule. */
export function resultOf(compiled: CompiledRule, question: Question, situation: Situation): RuleResult {
  const verdict = verdictOf(compiled, question, situation);
  const isEligible = verdict.outcome === 'eligible';
  const ends = verdict.outcome === 'not-applicable' || compiled.when === undefined ? [] : endsOf(compiled.when);
  return resultWith(compiled, question.pack, {
    verdict,
    findings: ends.map((end) => findingOf(end, situation)),
    amount: isEligible && compiled.amount !== undefined ? amountOf(compiled.amount, situation) : undefined,
    duration: isEligible ? durationOf(compiled, situation) : undefined,
  });
}

/** A result in the order of its keys. Most are settled, and show neither an amount nor a duration: those are made at once. */
export function resultWith(compiled: CompiledRule, pack: string, shown: Shown): RuleResult {
  const { rule, authority, damaged } = compiled;
  const { id, benefit, title, responsible, citations, readings = noReadings } = rule;
  const { params } = rule.event;
  const { findings, amount, duration } = shown;
  const { outcome, reason, causes, missing } = shown.verdict;
  if (reason === undefined && causes === undefined && amount === undefined && duration === undefined) {
    return {
      pack,
      rule: id,
      benefit,
      title,
      outcome,
      missing,
      findings,
      strength: params.strength,
      gives: params,
      inForce: rule.effective,
      authority,
      damaged,
      responsible,
      citations,
      readings,
    };
  }
  return {
    pack,
    rule: id,
    benefit,
    title,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(causes === undefined ? {} : { causes }),
    missing,
    findings,
    strength: params.strength,
    gives: params,
    ...(amount === undefined ? {} : { amount }),
    ...(duration === undefined ? {} : { duration }),
    inForce: rule.effective,
    authority,
    damaged,
    responsible,
    citations,
    readings,
  };
}

/** In place of the readings of a rule without any. */
export const noReadings: RuleResult['readings'] = Object.freeze([]);

/** What a rule comes to before anything is shown of how. */
export function verdictOf(compiled: CompiledRule, question: Question, situation: Situation): Verdict {
  const { rule, when, interval } = compiled;
  const notApplicable = (reason: NonNullable<RuleResult['reason']>): Verdict => ({
    outcome: 'not-applicable',
    reason,
    missing: [],
  });
  if (!rule.subjects.includes(question.subject)) return notApplicable('other-subject');
  if (question.jurisdiction === 'outside') return notApplicable('outside-jurisdiction');
  if (isBelow(compiled.authority, question.minimumAuthority)) return notApplicable('below-authority');
  const time = place(situation.asOf, interval);
  if (time === 'before' || time === 'after') return notApplicable('not-in-force');

  const settled = when === undefined ? { truth: true, missing: [], textual: false } : settle(when, situation);
  if (time === 'doubtful') {
    return { outcome: 'undetermined', causes: ['text'], missing: [] };
  }
  if (question.jurisdiction === 'open') {
    const missing = [...new Set(['region', ...settled.missing])].sort();
    return { outcome: 'undetermined', causes: settled.textual ? ['facts', 'text'] : ['facts'], missing };
  }
  if (settled.truth !== undefined) return { outcome: settled.truth ? 'eligible' : 'ineligible', missing: [] };
  const causes = [
    ...(settled.missing.length > 0 ? (['facts'] as const) : []),
    ...(settled.textual ? (['text'] as const) : []),
  ];
  return { outcome: 'undetermined', causes, missing: settled.missing };
}

export function isBelow(authority: Authority, minimum: Authority | undefined): boolean {
  return minimum !== undefined && authorities.indexOf(authority) > authorities.indexOf(minimum);
}

function findingOf(end: Leaf | Lost, situation: Situation): Finding {
  const place = { at: end.at, ...(end.within === undefined ? {} : { within: end.within }) };
  if (end.kind === 'lost') return { ...place, value: null, held: null };
  const { fact, operator, right } = end;
  const shown = (one: Fact) => plainValue(knownValue(one, situation));
  return {
    ...place,
    comparison: {
      fact: fact.id,
      operator,
      with:
        right.kind === 'fact'
          ? { fact: right.fact.id, value: shown(right.fact) }
          : right.kind === 'list'
            ? right.values.map((value) => plainValue(value) as string)
            : (plainValue(right.value) as Plain),
    },
    value: shown(fact),
    held: truthOf(end, situation) ?? null,
  };
}

export function plainValue(value: Value | undefined): Plain | null {
  if (value === undefined) return null;
  return value instanceof Exact ? plain(value) : (value as Plain);
}

export function amountOf(node: AmountNode, situation: Situation): AmountResult {
  const assessment = assess(node, situation);
  const { waitingFor, reckoning } = assessment;
  return {
    ...amountEnds(assessment),
    waitingFor,
    formula: formula(node, situation),
    limitedBy: reckoning === undefined ? [] : limitedBy(node, reckoning),
  };
}

/** An amount as a decision has it, without its formula. */
export function amountEnds({
  quantity,
  waitingFor,
}: Assessment): Pick<AmountResult, 'figure' | 'value' | 'from' | 'to'> {
  // Words that the text has lost can leave a sum open although no fact is missing.
  const settled = waitingFor.length === 0 && isSettled(quantity);
  return {
    figure: quantity.kind,
    ...(settled && quantity.kind === 'exact' ? { value: plain(quantity.low.from) } : {}),
    from: plain(quantity.low.from),
    to: plain(quantity.high.to, 'open'),
  };
}

export function durationOf(compiled: CompiledRule, situation: Situation): DurationResult | undefined {
  const { duration } = compiled.rule.event.params;
  if (duration === undefined) return undefined;
  const dayOf = (fact: Fact | undefined) =>
    fact === undefined ? undefined : (knownValue(fact, situation) as Day | undefined);
  const start = dayOf(compiled.starts);
  const startsOn = start !== undefined && duration.starts?.shift === 'next-month' ? nextMonth(start) : start;
  const event = dayOf(compiled.until);
  const until = event !== undefined && duration.until?.plus !== undefined ? addSpan(event, duration.until.plus) : event;
  const waitingFor = [compiled.starts, compiled.until].flatMap((fact) =>
    fact === undefined ? [] : openBases(fact, situation),
  );
  return {
    ...(startsOn === undefined ? {} : { startsOn }),
    ...(duration.longest === undefined ? {} : { longest: duration.longest }),
    ...(until === undefined ? {} : { endsOn: until }),
    ...(duration.backPayFrom === undefined ? {} : { backPayFrom: duration.backPayFrom }),
    waitingFor: [...new Set(waitingFor)].sort(),
  };
}
