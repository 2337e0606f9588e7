// What a rule gives: the thing itself, how often, to whom, for how long, and what it leaves to other rules.
import type { CompiledRule } from '../../compile/index.js';
import type { BenefitParams, Localized, Period, Strength } from '../../model/index.js';
import { durationText } from '../amount.js';
import { givesText } from '../gives.js';
import { inBoth } from '../voice.js';
import { strengthWords } from '../words.js';
import { type Backings, derivationSentences } from './conditions.js';
import { proseDays } from './days.js';
import { quotedName } from './quoted-name.js';
import { type Sentence, sentence } from './sentence.js';

const often: Record<Period, Localized> = {
  once: { zh: '一次性', en: 'once' },
  day: { zh: '按天', en: 'each day' },
  month: { zh: '按月', en: 'each month' },
  year: { zh: '按年', en: 'each year' },
  training: { zh: '每次培训', en: 'for each training' },
  stay: { zh: '每次住院', en: 'for each hospital stay' },
  'not-stated': { zh: '原文未写明', en: 'not stated in the text' },
};

/** Whether the words give a right, something at discretion, or encouragement only. */
const natures: Record<Strength, Localized> = {
  entitlement: { zh: strengthWords.entitlement.zh, en: 'is to be given: those whom it is for are entitled to it' },
  discretionary: { zh: strengthWords.discretionary.zh, en: 'may be given, as the authority sees fit' },
  exhortation: { zh: strengthWords.exhortation.zh, en: 'encouraged only: nobody has a claim to it' },
};

const at = (key: string) => `/event/params/${key}`;
/** What has sentences of its own, beside the thing given. */
const apart = ['strength', 'amount', 'period', 'payee', 'fund', 'duration', 'by'].map(at);

type Told = Record<
  'strength' | 'gives' | 'period' | 'payee' | 'fund' | 'duration' | 'elsewhere' | 'responsible',
  readonly Sentence[]
>;

export function givenSentences(compiled: CompiledRule, backings: Backings): Told {
  const { rule } = compiled;
  const { params } = rule.event;
  const period = 'period' in params ? params.period : undefined;
  const one = (text: Localized | undefined, key: string) =>
    text === undefined ? [] : [sentence(text, backings.rule(at(key)))];
  return {
    strength: one(natures[params.strength], 'strength'),
    gives: [givenSentence(params, backings)],
    period: one(period === undefined ? undefined : often[period], 'period'),
    payee: one(params.payee, 'payee'),
    fund: one(verbatim(params.fund), 'fund'),
    duration: durationSentences(compiled, backings),
    elsewhere: one(verbatim(params.by), 'by'),
    responsible:
      rule.responsible.length === 0 ? [] : [sentence(unitsWords(rule.responsible), backings.rule('/responsible'))],
  };
}

/** The words of the text itself, in both languages. */
const verbatim = (words: string | undefined): Localized | undefined =>
  words === undefined ? undefined : { zh: `“${words}”`, en: `“${words}”` };

const unitsWords = (units: readonly string[]) => inBoth(({ list }) => list(units));

/** The thing given, without its sum, and with what supports all that has no sentence of its own. */
function givenSentence(params: BenefitParams, { rule }: Backings): Sentence {
  const { by: _, ...given } = params;
  const text = inBoth((voice) => {
    const zh = voice.language === 'zh';
    if (params.form === 'allowance') return zh ? '补贴或补助' : 'an allowance';
    if (params.form === 'relaxation' && params.to === undefined)
      return zh ? `放宽${quotedName(params.of.zh)}` : `relaxed: ${params.of.en}`;
    return givesText({ gives: given as BenefitParams }, voice);
  });
  const support = rule('/event/params', apart);
  return sentence(text, support.quotes.length > 0 ? support : rule('/event/params'));
}

function durationSentences({ rule, facts, starts, until }: CompiledRule, backings: Backings): Sentence[] {
  const { duration } = rule.event.params;
  if (duration === undefined) return [];
  const { longest, backPayFrom } = duration;
  const known = {
    ...(longest === undefined ? {} : { longest }),
    ...(backPayFrom === undefined ? {} : { backPayFrom }),
    waitingFor: [],
  };
  const book = { fact: (id: string) => (facts.get(id) as NonNullable<typeof starts>).definition };
  const derived = [starts, until].flatMap((fact) => derivationSentences(fact?.derivation, backings));
  return [
    sentence(
      proseDays(inBoth((voice) => durationText(known, duration, book, voice))),
      backings.rule(at('duration')),
      derived,
    ),
  ];
}
