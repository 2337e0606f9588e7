import { type AmountNode, choicesOf, quantitiesOf } from '../amounts/node.js';
import type { Engine } from '../compile/index.js';
import { checkKeys, complainer } from '../evaluate/complain.js';
import type { Decision, DurationResult, RuleResult } from '../evaluate/index.js';
import { durationOf } from '../evaluate/result.js';
import { Faults, type Reading, says, suggestion } from '../model/index.js';
import { durationText } from './amount.js';
import { type Book, bookOf } from './book.js';
import { conditionOf, explainedFact, explainingOf } from './condition.js';
import { intervalWords } from './days.js';
import type { AskedFact, DurationPart, Explanation, RuleExplanation } from './explanation.js';
import { givesText } from './gives.js';
import { namedIn } from './sentences/named.js';
import { stepsOf } from './steps.js';
import { authorityKinds, summaryText } from './summary.js';
import { supporting } from './support.js';
import { inBoth, or } from './voice.js';
import { noRulesWords, subjectWords } from './words.js';

/** Which results to explain: those of a pack, of a benefit, of a rule, or of several of these at once; all, if none is named. */
export interface Which {
  readonly pack?: string;
  readonly benefit?: string;
  readonly rule?: string;
}

/**
 * Explains the results of a decision: why each is what it is, condition by condition and step by step, with the words of the text behind each part.
 * @param engine one that has the rule sets that the decision was made with
 * @returns one explanation a rule, in the decision's order, and one for each pack of which nothing had been released; plain JSON, the same bytes for
 * the same decision
 * @throws HuiceError if the engine lacks a rule set, or if the decision has no such pack, benefit or rule
 */
export function explain(engine: Engine, decision: Decision, which: Which = {}): Explanation[] {
  const book = bookOf(engine, decision);
  const results = chosen(decision, which);
  const isAsked = (pack: string) => which.pack === undefined || which.pack === pack;
  const without = decision.ruleSets.filter(({ status, pack }) => status === 'nothing-released' && isAsked(pack));
  return [
    ...results.map((result) => explainResult(result, decision, book)),
    ...without.map(({ pack }): Explanation => {
      const { asOf, knownAt } = decision;
      const summary = noRulesWords(knownAt ?? asOf);
      return { format: 'huice-explanation/1', asOf, pack, of: book.title(pack), outcome: 'nothing-released', summary };
    }),
  ];
}

/** A name that the decision does not have is a slip, and not a wish for nothing. */
function chosen({ results, ruleSets }: Decision, which: Which): RuleResult[] {
  const faults = new Faults();
  const complain = complainer('which', faults);
  checkKeys(which, ['pack', 'benefit', 'rule'], complain, '');
  const names = {
    pack: ruleSets.map(({ pack }) => pack),
    benefit: idsOf(results, 'benefit'),
    rule: idsOf(results, 'rule'),
  };
  const isOpen = ruleSets.some(({ status }) => status === 'nothing-released');
  for (const key of ['pack', 'benefit', 'rule'] as const) {
    const name = which[key];
    if (name === undefined || names[key].includes(name) || (isOpen && key !== 'pack')) continue;
    complain('unknown-name', `/${key}`, says('decision-lacks', { kind: key, name }), suggestion(name, names[key]));
  }
  faults.done();
  return results.filter(
    ({ pack, benefit, rule }) =>
      pack === (which.pack ?? pack) && benefit === (which.benefit ?? benefit) && rule === (which.rule ?? rule),
  );
}

const idsOf = (results: readonly RuleResult[], key: 'benefit' | 'rule') => results.map((result) => result[key]);

function explainResult(result: RuleResult, decision: Decision, book: Book): RuleExplanation {
  const { pack, benefit, title, outcome, strength, reason, causes, gives, inForce, authority, damaged } = result;
  const compiled = book.rule(result);
  const { rule } = compiled;
  const support = supporting(rule, pack, book);
  const conditions = conditionOf(result, decision, book);
  const amount = stepsOf(result, decision, book);
  // What it would come to if something else were known of the subject cannot be told.
  const isSure = outcome === 'eligible' || outcome === 'undetermined' || !readsFacts(compiled.amount);
  const sum = isSure ? amount?.sum : undefined;
  const duration = result.duration ?? durationOf(compiled, book.situation(pack));
  return {
    format: 'huice-explanation/1',
    asOf: decision.asOf,
    pack,
    of: book.title(pack),
    version: book.ruleSet(pack).version,
    rule: rule.id,
    benefit,
    title,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(causes === undefined ? {} : { causes }),
    strength,
    summary: inBoth((voice) => summaryText(result, conditions, decision, book, voice)),
    missing: asked(result.missing, book),
    waitingFor: asked([...(amount?.sum.waitingFor ?? []), ...(duration?.waitingFor ?? [])], book),
    conditions,
    gives: {
      text: inBoth((voice) => givesText({ gives, ...(sum === undefined ? {} : { amount: sum }) }, voice)),
      ...support('/event/params'),
    },
    amount,
    duration: duration === undefined ? null : explainDuration(duration, result, decision, book),
    ...(gives.payee === undefined ? {} : { payee: gives.payee }),
    ...(gives.fund === undefined ? {} : { fund: gives.fund }),
    responsible: result.responsible,
    subjects: {
      text: inBoth((voice) =>
        voice.list(
          rule.subjects.map((one) => voice.say(subjectWords[one])),
          or,
        ),
      ),
      ...support('/subjects'),
    },
    inForce: { ...inForce, text: intervalWords(inForce), ...support('/effective') },
    authority: { kind: authority, text: authorityKinds[authority] },
    damaged,
    readings: readingsOf(result, book),
  };
}

const readsFacts = (amount: AmountNode | undefined) =>
  amount !== undefined && quantitiesOf(amount).length + choicesOf(amount).length > 0;

function asked(ids: readonly string[], book: Book): AskedFact[] {
  return [...new Set(ids)].map((fact) => {
    const { label, question } = book.fact(fact);
    return { fact, label, question };
  });
}

function explainDuration(duration: DurationResult, result: RuleResult, decision: Decision, book: Book): DurationPart {
  const { starts, until } = book.rule(result);
  const explaining = explainingOf(result, decision, book);
  const facts = [starts, until].flatMap((fact) => (fact === undefined ? [] : [explainedFact(fact, explaining)]));
  return {
    text: inBoth((voice) => durationText(duration, result.gives.duration, book, voice)),
    facts,
    ...explaining.support('/event/params/duration'),
  };
}

/** Those of the rule and of the named conditions that it reads. */
function readingsOf(result: RuleResult, book: Book): Reading[] {
  const compiled = book.rule(result);
  const named = namedIn(compiled, book.ruleSet(result.pack));
  return [compiled.rule, ...named].flatMap(({ readings = [] }) => readings);
}
