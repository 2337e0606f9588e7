import { assess } from '../amounts/assess.js';
import { choicesOf, quantitiesOf } from '../amounts/node.js';
import type { CompiledRule } from '../compile/index.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { factsOf, leavesOf } from '../conditions/node.js';
import { openBases, type Situation, supposing } from '../conditions/situation.js';
import type { Asked, Inquiry } from '../evaluate/inquiry.js';
import { durationOf, type Question as Inquest, type Verdict, verdictOf } from '../evaluate/result.js';
import { jurisdictionOf } from '../evaluate/selection.js';
import { plain } from '../money/exact.js';

/** What is wanted of the rules, and which facts nobody will supply. */
export interface Wanted {
  /** Only these benefits; all of them if undefined. */
  readonly benefits: ReadonlySet<string> | undefined;
  /** Whether amounts and durations are wanted beside outcomes. */
  readonly amounts: boolean;
  readonly skipped: ReadonlySet<string>;
}

/** A wanted rule that concerns the subject, the place, the day and the authority asked for, and what it could still say. */
export interface Goal {
  readonly pack: string;
  readonly rule: CompiledRule;
  readonly situation: Situation;
  readonly verdict: Verdict;
  /** Whether it is known that the subject falls under the pack's jurisdiction. */
  readonly isInside: boolean;
  /** Open base facts on which the outcome depends, and the amount and the duration where they are wanted. */
  readonly missing: readonly string[];
  /** Those of them that the one who is asked could supply. */
  readonly askable: readonly string[];
  /** The conditions that cut the facts into regions. */
  readonly conditions: readonly ConditionNode[];
  /** Base facts whose size or day the amount or the duration uses. */
  readonly sized: ReadonlySet<string>;
  /** What the rule says if more base facts are known: the same text for the same outcome, amount and duration. */
  says(more: Known): string;
  /** What is missing still if more base facts are known. */
  missingWith(more: Known): readonly string[];
}

type Known = ReadonlyMap<string, Value>;

export function goalsOf(inquiry: Inquiry, wanted: Wanted): Goal[] {
  return inquiry.asked.flatMap((asked) =>
    asked.used.rules
      .filter(({ rule }) => wanted.benefits === undefined || wanted.benefits.has(rule.benefit))
      .flatMap((rule) => goalOf(rule, asked, inquiry, wanted) ?? []),
  );
}

function goalOf(rule: CompiledRule, asked: Asked, inquiry: Inquiry, wanted: Wanted): Goal | undefined {
  const { question, situation, used } = asked;
  const verdict = verdictOf(rule, question, situation);
  if (verdict.outcome === 'not-applicable') return undefined;
  const uses = wanted.amounts ? usesOf(rule) : { sizes: [], choices: [] };
  const missingFor = (found: Verdict, where: Situation) => [
    ...new Set([...found.missing, ...(wanted.amounts ? waitingFor(rule, uses, found, where) : [])]),
  ];
  const supposed = (more: Known): [Inquest, Situation] => {
    const region = more.get('region') as string | undefined;
    if (region === undefined) return [question, supposing(situation, more)];
    const { answer } = jurisdictionOf(used.ruleSet.jurisdiction.region, region, inquiry.versions.length);
    return [{ ...question, jurisdiction: answer }, supposing(situation, more)];
  };
  const missing = missingFor(verdict, situation);
  return {
    pack: question.pack,
    rule,
    situation,
    verdict,
    isInside: question.jurisdiction === 'inside',
    missing,
    askable: missing.filter((id) => isAskable(id, inquiry, wanted)),
    conditions: [...(rule.when === undefined ? [] : [rule.when]), ...uses.choices],
    sized: new Set(uses.sizes.flatMap((fact) => fact.bases)),
    says(more) {
      const [asking, where] = supposed(more);
      const { outcome } = verdictOf(rule, asking, where);
      return outcome === 'eligible' && wanted.amounts ? sumOf(rule, where) : outcome;
    },
    missingWith(more) {
      const [asking, where] = supposed(more);
      return missingFor(verdictOf(rule, asking, where), where);
    },
  };
}

/** A figure of a place and time is given once per call, with its day and source: it is not for the one asked to say. */
function isAskable(id: string, { facts }: Inquiry, { skipped }: Wanted): boolean {
  return !skipped.has(id) && facts.get(id)?.definition.scope === 'subject';
}

/** What an amount and a duration use. */
interface Uses {
  /** Facts whose size or day they use. */
  readonly sizes: readonly Fact[];
  /** Conditions by which the amount chooses between its branches. */
  readonly choices: readonly ConditionNode[];
}

function usesOf({ amount, starts, until }: CompiledRule): Uses {
  const days = [starts, until].flatMap((fact) => fact ?? []);
  if (amount === undefined) return { sizes: days, choices: [] };
  return { sizes: [...quantitiesOf(amount).map(({ fact }) => fact), ...days], choices: choicesOf(amount) };
}

/** What amount and duration wait for: exactly where the rule is known to hold, else every open fact behind them. */
function waitingFor(rule: CompiledRule, { sizes, choices }: Uses, verdict: Verdict, situation: Situation): string[] {
  if (verdict.outcome === 'eligible') {
    const sum = rule.amount === undefined ? [] : assess(rule.amount, situation).waitingFor;
    return [...sum, ...(durationOf(rule, situation)?.waitingFor ?? [])];
  }
  if (verdict.missing.length === 0) return [];
  const facts = [...sizes, ...choices.flatMap(leavesOf).flatMap(factsOf)];
  return facts.flatMap((fact) => openBases(fact, situation));
}

/** Amount and duration of a rule that holds, as text. */
function sumOf(rule: CompiledRule, situation: Situation): string {
  const { startsOn, endsOn } = durationOf(rule, situation) ?? {};
  if (rule.amount === undefined) return `eligible ${startsOn} ${endsOn}`;
  const { kind, low, high } = assess(rule.amount, situation).quantity;
  const ends = [low.from, low.to, high.from, high.to].map((end) => plain(end, 'open'));
  return ['eligible', kind, ...ends, startsOn, endsOn].join(' ');
}
