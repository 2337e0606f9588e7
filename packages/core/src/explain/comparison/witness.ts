// Somebody whom the two sides treat differently, as a person one can picture, and what each side answers.
import type { Answer, Witness } from '../../compare/index.js';
import type { CompiledRuleSet } from '../../compile/index.js';
import type { Fact } from '../../conditions/form.js';
import type { Plain } from '../../evaluate/index.js';
import type { Localized, Subject } from '../../model/index.js';
import { waitingText } from '../amount.js';
import { givesText } from '../gives.js';
import { givenWords } from '../summary.js';
import { inBoth } from '../voice.js';
import { reasonWords } from '../words.js';
import { factWords } from './demand.js';

/** What somebody shows: that the second side entitles more people, or fewer; that it gives more, or less. */
export type Shows = 'gains' | 'loses' | 'up' | 'down';

export interface WitnessText {
  readonly shows: Shows;
  /** 受益的例子, `better off`. */
  readonly lead: Localized;
  /** Who it is: on both sides, or on each where the two must live in different places. */
  readonly whom: readonly [Localized] | readonly [Localized, Localized];
  /** What each side answers. */
  readonly answers: readonly [Localized, Localized];
}

const leads: Record<Shows, Localized> = {
  gains: { zh: '由此受益的,例如', en: 'Better off, for example' },
  loses: { zh: '由此受损的,例如', en: 'Worse off, for example' },
  up: { zh: '由此多得的,例如', en: 'Gets more, for example' },
  down: { zh: '由此少得的,例如', en: 'Gets less, for example' },
};

export function witnessText(
  shows: Shows,
  { before, after }: Witness,
  sides: readonly [CompiledRuleSet, CompiledRuleSet],
): WitnessText {
  const one = whomWords(before, sides);
  const other = whomWords(after, sides);
  return {
    shows,
    lead: leads[shows],
    whom: one.zh === other.zh ? [one] : [one, other],
    answers: [answerWords(before, sides), answerWords(after, sides)],
  };
}

const oneOf: Record<Subject, Localized> = {
  person: { zh: '某人', en: 'a person' },
  household: { zh: '某个家庭', en: 'a household' },
  enterprise: { zh: '某家企业', en: 'an enterprise' },
  organisation: { zh: '某个其他组织', en: 'an organisation' },
  locality: { zh: '某地', en: 'a locality' },
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
  const who = oneOf[profile.subject];
  if (all.length === 0) return { zh: `任何${who.zh.slice(1)}`, en: who.en.replace(/^an? /, 'any ') };
  return {
    zh: `${who.zh}:${all.map(({ zh }) => zh).join(';')}`,
    en: `${who.en}: ${all.map(({ en }) => en).join('; ')}`,
  };
}

function answerWords({ result }: Answer, sides: Sets): Localized {
  if (result === null) return { zh: '没有这项待遇', en: 'no such benefit' };
  switch (result.outcome) {
    case 'eligible': {
      const given = givenWords[result.gives.strength];
      const waiting = result.amount?.waitingFor ?? [];
      const book = { fact: (id: string) => factIn(id, sides).definition };
      return inBoth((voice) => {
        const zh = voice.language === 'zh';
        const sum = givesText(result, voice);
        const open = waiting.length === 0 ? '' : `${zh ? ';' : '; '}${waitingText(waiting, book, voice)}`;
        const words = voice.say(given);
        if (zh) return `符合条件,${words}:${sum}${open}`;
        return `eligible; ${words.charAt(0).toLowerCase()}${words.slice(1)}: ${sum}${open}`;
      });
    }
    case 'ineligible':
      return { zh: '不符合条件', en: 'not eligible' };
    case 'undetermined':
      return result.causes?.includes('text')
        ? { zh: '原文不能确定', en: 'the text leaves it open' }
        : { zh: '尚不能确定,还须补充情况', en: 'undetermined, more must be known' };
    case 'not-applicable': {
      const why = result.reason === undefined ? undefined : reasonWords[result.reason];
      return why === undefined
        ? { zh: '不适用', en: 'does not apply' }
        : { zh: `不适用(${why.zh})`, en: `does not apply (${why.en})` };
    }
  }
}
