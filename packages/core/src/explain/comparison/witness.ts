// Somebody whom the two sides treat differently, as a person one can picture, and what each side answers.
import type { Answer, Witness } from '../../compare/index.js';
import type { CompiledRuleSet } from '../../compile/index.js';
import type { Fact } from '../../conditions/form.js';
import type { Plain } from '../../evaluate/index.js';
import type { Localized, Subject } from '../../model/index.js';
import { waitingText } from '../amount.js';
import { givesText } from '../gives.js';
import { phraseOf } from '../sentences/phrase.js';
import { givenWords } from '../summary.js';
import { inBoth, type Voice } from '../voice.js';
import { periodWords, reasonWords } from '../words.js';
import { factWords } from './demand.js';

/** What somebody shows: that the second side entitles more people, or fewer; that it gives more, or less. */
export type Shows = 'gains' | 'loses' | 'up' | 'down';

export interface WitnessText {
  readonly shows: Shows;
  /** 2019年1月1日更有利的,例如. */
  readonly lead: Localized;
  /** Who it is: on both sides, or on each where the two must live in different places. */
  readonly whom: readonly [Localized] | readonly [Localized, Localized];
  /** What each side answers. */
  readonly answers: readonly [Localized, Localized];
}

/** What somebody shows of the second side; `{}` stands for its name. */
const leads: Record<Shows, Localized> = {
  gains: { zh: '{}更有利的,例如', en: 'Better off {}, for example' },
  loses: { zh: '{}更不利的,例如', en: 'Worse off {}, for example' },
  up: { zh: '{}多得的,例如', en: 'Gets more {}, for example' },
  down: { zh: '{}少得的,例如', en: 'Gets less {}, for example' },
};

/** The same of somebody to whom either side's answer is left open. */
const perhaps: Partial<Record<Shows, Localized>> = {
  gains: { zh: '{}可能更有利的,例如', en: 'Perhaps better off {}, for example' },
  loses: { zh: '{}可能更不利的,例如', en: 'Perhaps worse off {}, for example' },
};

/** @param at the second side: `on 1 January 2019` */
export function witnessText(shows: Shows, { before, after }: Witness, sides: Sets, at: Localized): WitnessText {
  const one = whomWords(before, sides);
  const other = whomWords(after, sides);
  const isOpen = [before, after].some(({ result }) => result?.outcome === 'undetermined');
  const lead = (isOpen ? perhaps[shows] : undefined) ?? leads[shows];
  return {
    shows,
    lead: { zh: lead.zh.replace('{}', at.zh), en: lead.en.replace('{}', at.en) },
    whom: one.zh === other.zh ? [one] : [one, other],
    answers: [answerWords(before, sides, 0), answerWords(after, sides, 1)],
  };
}

/** One of a kind, and whoever there is of it. */
const kinds: Record<Subject, { readonly one: Localized; readonly any: Localized }> = {
  person: { one: { zh: '某人', en: 'a person' }, any: { zh: '任何人', en: 'anybody' } },
  household: { one: { zh: '某个家庭', en: 'a household' }, any: { zh: '任何家庭', en: 'any household' } },
  enterprise: { one: { zh: '某家企业', en: 'an enterprise' }, any: { zh: '任何企业', en: 'any enterprise' } },
  organisation: {
    one: { zh: '某个其他组织', en: 'an organisation' },
    any: { zh: '任何其他组织', en: 'any organisation' },
  },
  locality: { one: { zh: '某地', en: 'a locality' }, any: { zh: '任何地方', en: 'any locality' } },
};

type Sets = readonly [CompiledRuleSet, CompiledRuleSet];

/** A fact of either side. */
const factIn = (id: string, [before, after]: Sets) => (after.facts.get(id) ?? before.facts.get(id)) as Fact;

function whomWords({ profile, context }: Answer, sides: Sets): Localized {
  const known = Object.entries(profile.facts ?? {}).filter(([, value]) => value !== null && value !== undefined);
  const figures = Object.entries(context).map(([id, { value }]) => [id, value] as const);
  const facts = [...known, ...figures].map(([id, value]) => factWords(factIn(id, sides), value as Plain));
  const { region } = profile;
  const place = region == null ? [] : [{ zh: `行政区划代码为${region}`, en: `region ${region}` }];
  const all = [...place, ...facts];
  const { one, any } = kinds[profile.subject];
  if (all.length === 0) return any;
  return {
    zh: `${one.zh}:${all.map(({ zh }) => zh).join(';')}`,
    en: `${one.en}: ${all.map(({ en }) => en).join('; ')}`,
  };
}

function answerWords({ result }: Answer, sides: Sets, side: 0 | 1): Localized {
  if (result === null) return { zh: '没有这项待遇', en: 'no such benefit' };
  switch (result.outcome) {
    case 'eligible': {
      const given = givenWords[result.gives.strength];
      return inBoth((voice) => {
        const words = voice.say(given);
        const gives = givenText(result, sides, side, voice);
        if (voice.language === 'zh') return `符合条件,${words}:${gives}`;
        return `eligible; ${words.charAt(0).toLowerCase()}${words.slice(1)}: ${gives}`;
      });
    }
    case 'ineligible':
      return { zh: '不符合条件', en: 'not eligible' };
    case 'undetermined':
      return result.causes?.includes('text')
        ? { zh: '原文不能确定', en: 'the text leaves it open' }
        : { zh: '尚不能确定,还须补充情况', en: 'undetermined, more must be known' };
    case 'not-applicable': {
      const { zh, en } = reasonWords[result.reason as NonNullable<typeof result.reason>];
      return { zh: `不适用(${zh})`, en: `does not apply (${en})` };
    }
  }
}

/** What is given, and how that is reckoned where it can be said in a phrase. */
function givenText(result: NonNullable<Answer['result']>, sides: Sets, side: 0 | 1, voice: Voice): string {
  const { gives, amount } = result;
  const [[open, close], mark] = voice.language === 'zh' ? ([['(', ')'], ';'] as const) : ([[' (', ')'], '; '] as const);
  const compiled = sides[side].rules.find(({ rule }) => rule.id === result.rule);
  const node = compiled?.amount;
  const phrase = amount === undefined || node === undefined || node.kind === 'figure' ? undefined : phraseOf(node);
  const sum = givesText(result, voice) + (phrase === undefined ? '' : `${open}${voice.say(phrase)}${close}`);
  if (amount === undefined || amount.waitingFor.length === 0) return sum;
  const book = { fact: (id: string) => factIn(id, sides).definition };
  const often = 'period' in gives && gives.period !== undefined ? `${voice.say(periodWords[gives.period])}` : '';
  const known = phrase === undefined || gives.form !== 'cash' ? sum : reckoned(voice.say(phrase), often, voice);
  return `${known}${mark}${waitingText(amount.waitingFor, book, voice)}`;
}

/** A sum that is not known, by how it is reckoned. */
const reckoned = (phrase: string, often: string, { language }: Voice) =>
  language === 'zh' ? `${phrase}(${often})` : `${phrase}, ${often}`;
