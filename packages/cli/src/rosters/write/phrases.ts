// The words of result rows. Many rows say the same, so each text is made once.
import type { Decision, Engine, Localized, Outcome, RuleResult } from '@huice/core';
import type { Prepared } from '@huice/core/bulk';
import {
  amountWithPeriod,
  authorityWords,
  type Book,
  bookOf,
  damagedWords,
  dueText,
  givesText,
  isUsedUp,
  quotes,
  type Unmet,
  unmetOf,
  type Voice,
} from '@huice/core/explain';
import type { Amount, Answered } from './answered.js';

export const outcomeWords: Record<Outcome, Localized> = {
  eligible: { zh: '符合条件', en: 'eligible' },
  ineligible: { zh: '不符合条件', en: 'not eligible' },
  undetermined: { zh: '尚不能确定', en: 'undetermined' },
  'not-applicable': { zh: '不适用', en: 'does not apply' },
};

export interface Phrases {
  readonly voice: Voice;
  /** What a decision says of each rule whatever the profile. */
  readonly rules: readonly RuleResult[];
  /** Whether a cap may leave nothing of what it gives. */
  readonly isCapped: readonly boolean[];
  title(rule: number): string;
  /** The title, with what its text lacks in authority or is damaged in. */
  name(rule: number): string;
  /** The name with the amount, if there is one. */
  named(rule: number, amount: Amount | undefined): string;
  /** What the benefit gives. */
  gives(rule: number, amount: Amount | undefined): string;
  /** The comparisons that an ineligible subject fails. */
  unmet(rule: number, answered: Answered): string;
  warning(rule: number): string;
  /** The clauses that it rests on, in their words. */
  source(rule: number): string;
  label(fact: string): string;
}

/** Texts kept of one rule. Beyond them the memory is emptied: no roster may fill it. */
const kept = 5_000;

export function phrasesOf(engine: Engine, prepared: Prepared, voice: Voice): Phrases {
  const blank: Decision = prepared.decide({ subject: 'person', facts: {} });
  const book: Book = bookOf(engine, blank);
  const rules = blank.results;
  const zh = voice.language === 'zh';
  const warnings = rules.map(({ authority, damaged }) => {
    const words = [authorityWords[authority], damaged ? damagedWords : undefined];
    return words.flatMap((one) => (one === undefined ? [] : [voice.say(one)])).join(zh ? ';' : '; ');
  });
  const names = rules.map(({ title }, rule) => {
    const warning = warnings[rule];
    if (warning === '') return voice.say(title);
    return zh ? `${voice.say(title)}【${warning}】` : `${voice.say(title)} [${warning}]`;
  });
  const sources = rules.map((result) => quotes(result, book, voice).join(' '));
  const labels = new Map([...prepared.facts].map(([id, { definition }]) => [id, voice.say(definition.label)]));
  const remembered = () => rules.map(() => new Map<string, string>());
  const [namedBefore, givesBefore, unmetBefore] = [remembered(), remembered(), remembered()];
  const once = (before: Map<string, string> | undefined, key: string, text: () => string): string => {
    const known = before?.get(key);
    if (known !== undefined || before === undefined) return known ?? text();
    if (before.size >= kept) before.clear();
    const made = text();
    before.set(key, made);
    return made;
  };
  const of = (rule: number) => rules[rule] as RuleResult;
  const gives = (rule: number, amount: Amount | undefined) =>
    once(givesBefore[rule], keyOf(amount), () => givesText({ gives: of(rule).gives, ...whole(amount) }, voice));
  return {
    voice,
    rules,
    isCapped: rules.map((result) => book.rule(result).amount?.kind === 'cap'),
    title: (rule) => voice.say(of(rule).title),
    name: (rule) => names[rule] ?? '',
    named: (rule, amount) => {
      if (amount === undefined) return names[rule] ?? '';
      return once(namedBefore[rule], keyOf(amount), () => {
        const { gives } = of(rule);
        const sum = amountWithPeriod(dueText(amount, voice), 'period' in gives ? gives.period : undefined, voice);
        return zh ? `${names[rule]}(${sum})` : `${names[rule]} (${sum})`;
      });
    },
    gives,
    unmet(rule, answered) {
      const { facts = [] } = prepared.rules[rule] ?? {};
      const { profile } = answered;
      const key = JSON.stringify(facts.map((id) => (id === 'region' ? profile.region : profile.facts[id]) ?? null));
      return once(unmetBefore[rule], key, () => {
        const decision = answered.decision();
        const result = decision.results[rule] as RuleResult;
        return unmetText(unmetOf(result, decision, bookOf(engine, decision), voice), voice);
      });
    },
    warning: (rule) => warnings[rule] ?? '',
    source: (rule) => sources[rule] ?? '',
    label: (fact) => labels.get(fact) ?? fact,
  };
}

/** What rows leave to the single decision. */
const whole = (amount: Amount | undefined): { amount?: Amount } => (amount === undefined ? {} : { amount });

function keyOf(amount: Amount | undefined): string {
  if (amount === undefined) return '';
  if (isUsedUp(amount)) return 'used up';
  if (amount.value !== undefined) return amount.value;
  return `${amount.figure} ${amount.from} ${amount.to} ${amount.waitingFor.length > 0}`;
}

function unmetText(unmet: readonly Unmet[], voice: Voice): string {
  const zh = voice.language === 'zh';
  const text = (one: Unmet): string => {
    if (one.kind === 'leaf') return one.text;
    const ways = one.of.map((way) => way.map(text).join(zh ? ',且' : ', and '));
    return zh ? `以下至少满足一项:${ways.join(' / ')}` : `one of these is needed: ${ways.join(' / ')}`;
  };
  return unmet.map(text).join(zh ? ';' : '; ');
}
