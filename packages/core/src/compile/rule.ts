import type { AmountNode, FigureValue } from '../amounts/node.js';
import { choicesOf, quantitiesOf } from '../amounts/node.js';
import type { ConditionNode, Fact } from '../conditions/form.js';
import { factsBehind, openFacts } from '../conditions/opening.js';
import { type Authority, authorities, quoted, type Rule, type Source, step } from '../model/index.js';
import { compileAmount, figureOf } from './amounts.js';
import { compileCondition } from './conditions.js';
import { compileInterval, type Interval } from './interval.js';
import { resolves } from './pointer.js';
import { complain, findFact, type Scope } from './scope.js';

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

/** Assignments that one rule may need to try while facts are open. Beyond this a rule is refused rather than answered late. */
export const tangleLimit = 20_000;

export function compileRule(rule: Rule, scope: Scope, sources: ReadonlyMap<string, Source>): CompiledRule | undefined {
  const { params } = rule.event;
  const interval = compileInterval(rule.effective, scope);
  const when = rule.conditions === undefined ? undefined : compileCondition(rule.conditions, '/conditions', scope);
  const amount =
    'amount' in params && params.amount !== undefined
      ? compileAmount(params.amount, '/event/params/amount', scope)
      : undefined;
  const figures = checkFigures(rule, scope);
  const starts = dateFact(params.duration?.starts?.fact, '/event/params/duration/starts/fact', scope);
  const until = dateFact(params.duration?.until?.fact, '/event/params/duration/until/fact', scope);
  const cited = checkCited(rule, scope, sources);

  const broken =
    interval === undefined ||
    (rule.conditions !== undefined && when === undefined) ||
    ('amount' in params && params.amount !== undefined && amount === undefined) ||
    figures.includes(undefined);
  if (broken) return undefined;
  const facts = new Map<string, Fact>();
  if (when !== undefined) {
    checkTangle(when, scope);
    factsBehind(when, facts);
  }
  if (amount !== undefined) {
    for (const choice of choicesOf(amount)) factsBehind(choice, facts);
    for (const { fact } of quantitiesOf(amount)) for (const one of withInputs(fact)) facts.set(one.id, one);
  }
  for (const fact of [starts, until]) if (fact !== undefined) facts.set(fact.id, fact);
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

const withInputs = (fact: Fact): Fact[] => {
  const equal = {
    kind: 'leaf',
    at: '',
    within: undefined,
    fact,
    operator: 'equal',
    right: { kind: 'constant', value: 0 },
  } as const;
  return [...factsBehind(equal).values()];
};

function dateFact(id: string | undefined, at: string, scope: Scope): Fact | undefined {
  if (id === undefined) return undefined;
  const fact = findFact(id, at, scope);
  if (fact === undefined || fact.definition.type === 'date') return fact;
  return complain(scope, 'wrong-type', at, `the fact \`${id}\` is not a date`, {
    found: `\`${fact.definition.type}\``,
  });
}

/** Figures that stand outside the amount: rates of reimbursement, changes of a rate. */
function checkFigures({ event }: Rule, scope: Scope): (FigureValue | undefined)[] {
  const { params } = event;
  if ('percent' in params && params.percent !== undefined)
    return [figureOf(params.percent, '/event/params/percent', scope)];
  return [];
}

/** Where nothing is known, every linked fact must be tried; a rule that would take too long says so now. */
function checkTangle(when: ConditionNode, scope: Scope): void {
  const { size } = openFacts(when, { asOf: '2020-02-29', jurisdiction: '', given: new Map() });
  if (size > tangleLimit) {
    complain(
      scope,
      'tangled',
      '/conditions',
      `its comparisons hang together in ${size} ways, more than ${tangleLimit}`,
      {
        help: 'split the rule, or give the shared part a fact of its own',
      },
    );
  }
}

/** Citations and readings must point at parts that exist, and cite clauses that exist. Gives the sources cited. */
export function checkCited(
  part: Pick<Rule, 'citations' | 'readings'>,
  scope: Scope,
  sources: ReadonlyMap<string, Source>,
): Source[] {
  const cited: Source[] = [];
  for (const [index, { source: id, clause, supports }] of part.citations.entries()) {
    const source = sources.get(id);
    if (source === undefined) {
      complain(scope, 'unknown-name', `/citations/${index}/source`, `there is no source ${quoted(id)}`);
    } else {
      cited.push(source);
      if (!source.clauses.some((one) => one.id === clause)) {
        complain(scope, 'unknown-name', `/citations/${index}/clause`, `the source has no clause ${quoted(clause)}`);
      }
    }
    checkPointers(part, supports, `/citations/${index}/supports`, scope);
  }
  for (const [index, { about }] of (part.readings ?? []).entries()) {
    checkPointers(part, about, `/readings/${index}/about`, scope);
  }
  return cited;
}

function checkPointers(part: unknown, pointers: readonly string[], place: string, scope: Scope): void {
  for (const [index, pointer] of pointers.entries()) {
    if (resolves(part, pointer)) continue;
    complain(scope, 'unknown-name', step(place, index), `there is nothing at ${quoted(pointer)}`);
  }
}
