import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { BenefitParams, Localized, Reading, RuleSet } from '../model/index.js';
import { amountSentence } from './sentences/amounts.js';
import { type Backings, conditionSentence } from './sentences/conditions.js';
import { distinct } from './sentences/distinct.js';
import { givenSentences } from './sentences/gives.js';
import { namedIn } from './sentences/named.js';
import { type Sentence, sentence } from './sentences/sentence.js';
import { authoritySentences, forceSentence } from './sentences/standing.js';
import { whomSentences } from './sentences/whom.js';
import { type Cited, type Quote, supporting } from './support.js';

/** What a part of a rule is about, in the order in which they are told. A rule has those that it says something about. */
export type RuleTopic =
  | 'strength'
  | 'whom'
  | 'conditions'
  | 'gives'
  | 'amount'
  | 'period'
  | 'payee'
  | 'fund'
  | 'duration'
  | 'elsewhere'
  | 'force'
  | 'responsible'
  | 'authority';

export interface RulePart {
  readonly topic: RuleTopic;
  readonly heading: Localized;
  readonly sentences: readonly Sentence[];
}

/** A rule as sentences in both languages, with the words that each rests on: plain JSON, for a reader who holds it against the clause. */
export interface RuleText {
  readonly format: 'huice-rule-text/1';
  readonly pack: string;
  readonly version: string;
  readonly rule: string;
  readonly benefit: string;
  readonly title: Localized;
  /** Every run of words that the rule and its named conditions rest on, each once. */
  readonly quotes: readonly Quote[];
  readonly parts: readonly RulePart[];
  readonly readings: readonly Reading[];
}

/**
 * Says a rule in words, from its compiled form.
 * @param ruleSet a rule set of an engine: one of `engine.packs.get('yunnan')`
 * @param rule the rule, or its id
 * @throws if the rule set has no such rule
 */
export function ruleText(ruleSet: CompiledRuleSet, rule: CompiledRule | string): RuleText {
  const id = typeof rule === 'string' ? rule : rule.rule.id;
  const compiled = ruleSet.rules.find((one) => one.rule.id === id);
  if (compiled === undefined) throw new Error(`there is no rule \`${id}\` in the rule set \`${ruleSet.ruleSet.pack}\``);
  const { pack, version } = ruleSet.ruleSet;
  const named = namedIn(compiled, ruleSet.ruleSet);
  const shelf = shelfOf(ruleSet.ruleSet);
  const behind = (cited: Cited) => supporting(cited, pack, shelf);
  const own = behind(compiled.rule);
  const ofNamed = new Map(named.map((one) => [one.name, behind(one)]));
  const all = [own, ...ofNamed.values()].map((support) => support(''));
  return {
    format: 'huice-rule-text/1',
    pack,
    version,
    rule: compiled.rule.id,
    benefit: compiled.rule.benefit,
    title: compiled.rule.title,
    quotes: distinct(all.flatMap(({ quotes }) => quotes)),
    parts: partsOf(compiled, ruleSet, { rule: own, named: ofNamed }),
    readings: distinct(all.flatMap(({ readings }) => readings)),
  };
}

const headings: Record<RuleTopic, Localized> = {
  strength: { zh: '性质', en: 'Nature' },
  whom: { zh: '对象', en: 'For' },
  conditions: { zh: '条件', en: 'Conditions' },
  gives: { zh: '给予', en: 'Gives' },
  amount: { zh: '金额', en: 'Amount' },
  period: { zh: '周期', en: 'How often' },
  payee: { zh: '支付给', en: 'Paid to' },
  fund: { zh: '资金来源', en: 'Fund' },
  duration: { zh: '享受期间', en: 'How long' },
  elsewhere: { zh: '另行规定', en: 'Left to other rules' },
  force: { zh: '施行期间', en: 'Validity' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  authority: { zh: '提示', en: 'Note' },
};

function partsOf(compiled: CompiledRule, ruleSet: CompiledRuleSet, backings: Backings): RulePart[] {
  const { when, amount } = compiled;
  const none = { zh: '不另设条件', en: 'none beyond that' };
  const told: Record<RuleTopic, readonly Sentence[]> = {
    whom: whomSentences(compiled, ruleSet, backings.rule),
    conditions: [when === undefined ? sentence(none) : conditionSentence(when, backings)],
    amount: amount === undefined ? [] : [amountSentence(amount, backings)],
    ...givenSentences(compiled, backings),
    force: [forceSentence(compiled, backings.rule)],
    authority: authoritySentences(compiled),
  };
  return (Object.keys(headings) as RuleTopic[]).flatMap((topic) =>
    told[topic].length === 0 ? [] : [{ topic, heading: headingOf(topic, compiled), sentences: told[topic] }],
  );
}

/** Some forms give a thing from which the sum follows, or share the sum out. */
const amountHeadings: Partial<Record<BenefitParams['form'], Localized>> = {
  'rate-change': { zh: '据此计算的金额', en: 'Which makes' },
  'cost-sharing': { zh: '合计金额', en: 'In all' },
};

function headingOf(topic: RuleTopic, { rule }: CompiledRule): Localized {
  const own = topic === 'amount' ? amountHeadings[rule.event.params.form] : undefined;
  return own ?? headings[topic];
}

type Clause = RuleSet['sources'][number]['clauses'][number];

/** The documents and clauses of a rule set: `compile` has seen to it that those cited are there. */
function shelfOf({ sources }: RuleSet): Parameters<typeof supporting>[2] {
  const source = (id: string) => sources.find((one) => one.id === id) as RuleSet['sources'][number];
  return {
    source: (_, id) => source(id),
    clause: (_, id, clause) => (source(id).clauses.find((one) => one.id === clause) as Clause).label,
  };
}
