// What differs as it is written, each thing once, in the words of the rule.
import type { BenefitComparison, Demand, StructureChange, TextStanding } from '../../compare/index.js';
import type { CompiledRule, CompiledRuleSet } from '../../compile/index.js';
import type { Authority, Citation, Localized, Reading, Rule, Source } from '../../model/index.js';
import { dayWords, startWords } from '../days.js';
import { nameOf } from '../quotes.js';
import type { RuleText, RuleTopic } from '../rule.js';
import { proseDays } from '../sentences/days.js';
import { quotedName } from '../sentences/quoted-name.js';
import type { Sentence } from '../sentences/sentence.js';
import { inBoth } from '../voice.js';
import { demandWords, isOneOfSeveral } from './demand.js';
import { type FactOf, numberChange } from './number.js';

/** One difference in words. */
export interface ChangeText {
  /** What kind of thing differs: quotes and readings are told apart from what the rule says. */
  readonly part: StructureChange['part'];
  readonly text: Localized;
}

/** One side of a benefit that both have. */
export interface ChangedSide {
  readonly compiled: CompiledRule;
  readonly ruleSet: CompiledRuleSet;
  readonly text: RuleText;
}

/** Says each difference; two fields that make one sentence of the rule are one difference. */
export function changeTexts(
  structure: NonNullable<BenefitComparison['structure']>,
  before: ChangedSide,
  after: ChangedSide,
): ChangeText[] {
  const sides = [before, after] as const;
  const told = structure.flatMap((change): ChangeText[] =>
    textsOf(change, sides).map((text) => ({ part: change.part, text })),
  );
  return [...new Map(told.map((one) => [one.text.zh, one])).values()];
}

type Sides = readonly [ChangedSide, ChangedSide];

function textsOf(change: StructureChange, sides: Sides): Localized[] {
  switch (change.part) {
    case 'condition':
      return [conditionText(change, sides)];
    case 'combination':
      return [
        {
          zh: '条件相同,但“同时符合”与“符合其一”的组合不同',
          en: 'the conditions are the same, but joined otherwise: what must hold together, and what alone is enough',
        },
      ];
    case 'amount':
      return [numberChange(change.of, change.before, change.after, factOf(sides), isDueAlike(sides))];
    case 'jurisdiction':
      return [areaText(change, sides)];
    case 'standing':
      return standingTexts(change);
    case 'quote':
      return [quoteText(change, sides)];
    case 'reading':
      return [readingText(change)];
    case 'field':
      return fieldTexts(change.field, sides);
  }
}

function conditionText({ before, after }: { before?: Demand; after?: Demand }, sides: Sides): Localized {
  const [one, other] = [before, after].map((demand, side) => {
    if (demand === undefined) return undefined;
    const { compiled, ruleSet } = sides[side as 0 | 1];
    return { words: demandWords(demand, ruleSet), isOneOfSeveral: isOneOfSeveral(demand, compiled) };
  });
  if (one !== undefined && other !== undefined)
    return changed({ zh: '条件', en: 'a condition' }, one.words, other.words);
  if (other !== undefined)
    return other.isOneOfSeveral
      ? { zh: `新增可选情形中的条件:${other.words.zh}`, en: `added, within one of several ways: ${other.words.en}` }
      : { zh: `新增条件:${other.words.zh}`, en: `added condition: ${other.words.en}` };
  const { words, isOneOfSeveral: isOne } = one as NonNullable<typeof one>;
  return isOne
    ? { zh: `取消可选情形中的条件:${words.zh}`, en: `dropped, within one of several ways: ${words.en}` }
    : { zh: `取消条件:${words.zh}`, en: `dropped condition: ${words.en}` };
}

const factOf =
  (sides: Sides): FactOf =>
  (id) =>
    (sides[1].ruleSet.facts.get(id) ?? sides[0].ruleSet.facts.get(id)) as ReturnType<FactOf>;

/** 由“…”改为“…”. Words may differ in one of the two languages only. */
function changed(noun: Localized, before: Localized, after: Localized): Localized {
  return {
    zh:
      before.zh === after.zh ? `${noun.zh}的英文说法不同` : `${noun.zh}由${inMarks(before.zh)}改为${inMarks(after.zh)}`,
    en:
      before.en === after.en
        ? `${noun.en} differs in Chinese only`
        : `${noun.en} changes from ${inMarks(before.en)} to ${inMarks(after.en)}`,
  };
}

/** Words of the text stand in quotation marks already. */
const inMarks = (text: string) => (/^“[^“”]*”$/.test(text) ? text : quotedName(text));

function fieldTexts(field: string, sides: Sides): Localized[] {
  const [before, after] = sides.map(({ compiled }) => compiled.rule) as [Rule, Rule];
  switch (field) {
    case 'title':
      return [changed({ zh: '名称', en: 'the title' }, before.title, after.title)];
    case 'category':
      return [{ zh: '所属的待遇类别不同', en: 'it is listed under another category' }];
    case 'effective':
      return intervalTexts(before.effective, after.effective);
    default:
      return topicText(topics[field] ?? 'gives', sides);
  }
}

/** The part of a rule in words that a field makes; all others make what is given. */
const topics: Partial<Record<string, RuleTopic>> = {
  subjects: 'whom',
  strength: 'strength',
  period: 'period',
  payee: 'payee',
  fund: 'fund',
  duration: 'duration',
  by: 'elsewhere',
  responsible: 'responsible',
};

function topicText(topic: RuleTopic, sides: Sides): Localized[] {
  const [one, other] = sides.map(({ text }) => text.parts.find((part) => part.topic === topic));
  const { heading, sentences } = (one ?? other) as NonNullable<typeof one>;
  const all = (told: readonly Sentence[]): Localized[] =>
    told.flatMap((sentence) => [sentence.text, ...all(sentence.of)]);
  const words = (told: readonly Sentence[]) =>
    inBoth(({ say, language }) =>
      all(told)
        .map(say)
        .join(language === 'zh' ? ';' : '; '),
    );
  const noun = { zh: heading.zh, en: `“${heading.en}”` };
  if (one === undefined || other === undefined) {
    const { zh, en } = words(sentences);
    const lead = one === undefined ? { zh: '新增', en: 'added' } : { zh: '取消', en: 'dropped' };
    return [{ zh: `${lead.zh}${heading.zh}:${zh}`, en: `${lead.en}, ${noun.en}: ${en}` }];
  }
  return [changed(noun, words(one.sentences), words(other.sentences))];
}

function intervalTexts(before: Rule['effective'], after: Rule['effective']): Localized[] {
  const start = (from: string) => proseDays(from.includes('..') ? startWords(from) : dayWords(from));
  const end = (to: string) => (to === 'not-stated' ? { zh: '未写明', en: 'not stated' } : proseDays(dayWords(to)));
  const texts: Localized[] = [];
  const add = (noun: Localized, one: Localized, other: Localized) =>
    texts.push({ zh: `${noun.zh}由${one.zh}改为${other.zh}`, en: `${noun.en} changes from ${one.en} to ${other.en}` });
  if (before.from !== after.from)
    add({ zh: '起始日', en: 'the first day' }, marked(before.from, start), marked(after.from, start));
  if (before.to !== after.to) add({ zh: '终止日', en: 'the last day' }, end(before.to), end(after.to));
  return texts;
}

/** A start that takes a sentence to say stands in quotation marks. */
function marked(from: string, say: (from: string) => Localized): Localized {
  const words = say(from);
  return from.includes('..') ? { zh: quotedName(words.zh), en: quotedName(words.en) } : words;
}

/** A sum due at other times is neither raised nor lowered by its figure. */
function isDueAlike(sides: Sides): boolean {
  const [one, other] = sides.map(({ compiled }) => Object(compiled.rule.event.params).period);
  return one === other;
}

function areaText(change: { readonly before: string; readonly after: string }, sides: Sides): Localized {
  const [one, other] = sides.map(({ ruleSet }) => ruleSet.ruleSet.jurisdiction.name) as [Localized, Localized];
  return {
    zh: `辖区由${one.zh}(${change.before})改为${other.zh}(${change.after})`,
    en: `the jurisdiction changes from ${one.en} (${change.before}) to ${other.en} (${change.after})`,
  };
}

const texts: Record<Authority, Localized> = {
  'normative-document': { zh: '规范性文件', en: 'a normative document' },
  'draft-for-comment': { zh: '征求意见稿(尚未生效)', en: 'a draft for comment, which is not law' },
  'press-report': { zh: '新闻报道(不是文件原文)', en: 'a press report, which is not law' },
};

/** The same words are worth more or less by what kind of text they stand in. */
function standingTexts({
  before,
  after,
}: {
  readonly before: TextStanding;
  readonly after: TextStanding;
}): Localized[] {
  const [from, to] = [texts[before.authority], texts[after.authority]];
  const kind =
    before.authority === after.authority
      ? []
      : [{ zh: `依据由${from.zh}改为${to.zh}`, en: `what it rests on changes from ${from.en}, to ${to.en}` }];
  if (before.damaged === after.damaged) return kind;
  const copy = after.damaged
    ? { zh: '依据的文本变为有残缺或错乱', en: 'the copy of the text that it rests on is damaged now' }
    : { zh: '依据的文本不再有残缺或错乱', en: 'the copy of the text that it rests on is no longer damaged' };
  return [...kind, copy];
}

function quoteText({ before, after }: { before?: Citation; after?: Citation }, sides: Sides): Localized {
  const place = (citation: Citation, side: 0 | 1): Localized => {
    // `compile` has seen to it that what is cited is there.
    const source = sides[side].ruleSet.ruleSet.sources.find(({ id }) => id === citation.source) as Source;
    const { label } = source.clauses.find(({ id }) => id === citation.clause) as Source['clauses'][number];
    const name = nameOf(source);
    return { zh: `${name} ${label.zh}`, en: `${name} ${label.en}` };
  };
  if (before !== undefined && after !== undefined) {
    const noun = place(after, 1);
    const words = ({ quote }: Citation) => ({ zh: quote.trim(), en: quote.trim() });
    return changed({ zh: `${noun.zh}的引文`, en: `the quotation from ${noun.en}` }, words(before), words(after));
  }
  const citation = (after ?? before) as Citation;
  const { zh, en } = place(citation, after === undefined ? 0 : 1);
  const quote = quotedName(citation.quote.trim());
  return after === undefined
    ? { zh: `不再引用${zh}:${quote}`, en: `no longer quoted, ${en}: ${quote}` }
    : { zh: `新引用${zh}:${quote}`, en: `newly quoted, ${en}: ${quote}` };
}

function readingText({ before, after }: { before?: Reading; after?: Reading }): Localized {
  const { question } = (after ?? before) as Reading;
  const about = { zh: `解读${quotedName(question.zh)}`, en: `the reading of ${quotedName(question.en)}` };
  if (before === undefined)
    return { zh: `新增${about.zh}:${after?.chosen.zh}`, en: `added, ${about.en}: ${after?.chosen.en}` };
  if (after === undefined)
    return { zh: `取消${about.zh}:${before.chosen.zh}`, en: `dropped, ${about.en}: ${before.chosen.en}` };
  if (before.chosen.zh === after.chosen.zh && before.chosen.en === after.chosen.en)
    return { zh: `${about.zh}的说明有改动`, en: `${about.en} is reasoned otherwise` };
  return changed(about, before.chosen, after.chosen);
}
