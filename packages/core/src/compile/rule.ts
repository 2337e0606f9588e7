import type { AmountNode } from '../amounts/node.js';
import { choicesOf } from '../amounts/node.js';
import type { ConditionNode, Fact } from '../conditions/form.js';
import { factsBehind } from '../conditions/opening.js';
import { spread } from '../dates/day.js';
import {
  type Authority,
  authorities,
  type Figure,
  type Rule,
  type Source,
  says,
  step,
  suggestion,
} from '../model/index.js';
import { compileAmount, figureOf } from './amounts.js';
import { compileCondition } from './conditions.js';
import { type Interval, noSuchDay } from './interval.js';
import { at, resolves } from './pointer.js';
import { complain, findFact, type Scope } from './scope.js';
import { checkAmountTangle, checkTangle, sizesBehind } from './tangle.js';

/** A rule in the form that every back end reads. */
export interface CompiledRule {
  readonly rule: Rule;
  readonly interval: Interval;
  readonly when: ConditionNode | undefined;
  readonly amount: AmountNode | undefined;
  readonly starts: Fact | undefined;
  readonly until: Fact | undefined;
  /** The facts that the rule reads, derived ones and what they follow from included, by id. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** The weakest authority among the sources cited. */
  readonly authority: Authority;
  /** Whether a source cited is damaged. */
  readonly damaged: boolean;
}

/** Sources by id; undefined where one is declared, but with faults of its own. */
export type Sources = ReadonlyMap<string, Source | undefined>;

/** Compiles a rule, or adds a fault for everything wrong in it and returns undefined. */
export function compileRule(
  rule: Rule,
  interval: Interval | undefined,
  scope: Scope,
  sources: Sources,
): CompiledRule | undefined {
  const before = scope.faults.all.length;
  const read = <T>(place: string, compilePart: (part: T, place: string, scope: Scope) => unknown): unknown => {
    const part = at(rule, place);
    return part === undefined ? undefined : compilePart(part as T, place, scope);
  };
  const when = read('/conditions', compileCondition) as ConditionNode | undefined;
  const amount = read('/event/params/amount', compileAmount) as AmountNode | undefined;
  read('/event/params/percent', compileFigure);
  read('/event/params/duration/backPayFrom', checkBackPay);
  const starts = read('/event/params/duration/starts/fact', dateFact) as Fact | undefined;
  const until = read('/event/params/duration/until/fact', dateFact) as Fact | undefined;
  const cited = checkCited(rule, scope, sources);

  if (!scope.isSound('') || interval === undefined || scope.faults.all.length > before) return undefined;
  if (when !== undefined) checkTangle(when, '/conditions', scope);
  if (amount !== undefined) checkAmountTangle(amount, '/event/params/amount', scope);
  if (scope.faults.all.length > before) return undefined;

  const facts = new Map<string, Fact>();
  const take = (fact: Fact) => facts.set(fact.id, fact);
  if (when !== undefined) factsBehind(when, facts);
  if (amount !== undefined) {
    for (const one of choicesOf(amount)) factsBehind(one, facts);
    sizesBehind(amount).forEach(take);
  }
  for (const fact of [starts, until]) if (fact !== undefined) take(fact);
  return {
    rule,
    interval,
    when,
    amount,
    starts,
    until,
    facts,
    authority: authorities[Math.max(0, ...cited.map((source) => authorities.indexOf(source.authority)))] as Authority,
    damaged: cited.some((source) => source.damaged),
  };
}

function dateFact(id: string, place: string, scope: Scope): Fact | undefined {
  if (!scope.isSound(place)) return undefined;
  const fact = findFact(id, place, scope);
  if (fact === undefined || fact.definition.type === 'date') return fact;
  return complain(scope, 'wrong-type', place, says('fact-no-date', { fact: id }), {
    found: `\`${fact.definition.type}\``,
  });
}

/** Figures that stand outside the amount: rates of reimbursement, of interest. */
function compileFigure(figure: Figure, place: string, scope: Scope): void {
  if (scope.isSound(place)) figureOf(figure, place, scope);
}

/** The day or month of back pay must exist. */
function checkBackPay(text: string, place: string, scope: Scope): void {
  if (scope.isSound(place) && spread(text) === undefined) noSuchDay(place, text, scope);
}

/** Citations and readings must point at parts that exist, and cite clauses that exist. Gives the sources cited. */
export function checkCited(part: Pick<Rule, 'citations' | 'readings'>, scope: Scope, sources: Sources): Source[] {
  const cited: Source[] = [];
  for (const [index, citation] of listed(part.citations)) {
    const place = step('/citations', index);
    if (!scope.isSound(place)) continue;
    const { source: id, clause, supports } = citation;
    const source = sources.get(id);
    if (source !== undefined) {
      cited.push(source);
      const clauses = source.clauses.map((one) => one.id);
      if (!clauses.includes(clause)) {
        const message = says('no-such-clause', { name: id, clause });
        complain(scope, 'unknown-name', step(place, 'clause'), message, suggestion(clause, clauses));
      }
    } else if (!sources.has(id)) {
      complain(
        scope,
        'unknown-name',
        step(place, 'source'),
        says('no-such-source', { name: id }),
        suggestion(id, sources.keys()),
      );
    }
    checkPointers(part, supports, step(place, 'supports'), scope);
  }
  for (const [index, { about }] of listed(part.readings ?? [])) {
    const place = step('/readings', index);
    if (scope.isSound(place)) checkPointers(part, about, step(place, 'about'), scope);
  }
  return cited;
}

/** The items of a list with their places; none where a misshapen document has something else. */
function listed<T>(list: readonly T[]): [number, T][] {
  return Array.isArray(list) ? [...list.entries()] : [];
}

function checkPointers(part: unknown, pointers: readonly string[], place: string, scope: Scope): void {
  for (const [index, pointer] of pointers.entries()) {
    if (resolves(part, pointer)) continue;
    complain(scope, 'unknown-name', step(place, index), says('nothing-there', { name: pointer }));
  }
}
