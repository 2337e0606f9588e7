// All that is known of one fact, for a person.
import type { FactDefinition, Localized } from '@huice/core';
import { answerText, type Voice, valueText } from '@huice/core/explain';
import { subjectNames } from '../text/forms.js';
import { pad, paragraph, whole } from '../text/layout.js';
import type { Palette } from '../text/paint.js';
import type { Entry } from './catalogue.js';

export interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  readonly width: number;
}

/** The fact's label, question, kind, bounds, what it follows from, who can change it, and who reads it. */
export function cardOf({ fact, readBy }: Entry, labelOf: (id: string) => string, view: View): string[] {
  const { voice, paint, width } = view;
  const { say } = voice;
  const zh = voice.language === 'zh';
  const line = (heading: Localized, text: string | undefined): string[] =>
    text === undefined || text === '' ? [] : paragraph(`  ${pad(say(heading), 10)}  `, text, width);
  const readers = [...new Set(readBy.map(({ pack }) => pack))].flatMap((pack) =>
    readBy.filter((one) => one.pack === pack).map(({ title, benefit }) => `${say(title)} (${pack}: ${whole(benefit)})`),
  );
  return [
    paint.bold(say(fact.label)),
    paint.dim(fact.id),
    ...line({ zh: '问', en: 'question' }, say(fact.question)),
    ...line({ zh: '答', en: 'answer' }, kindOf(fact, voice)),
    ...line({ zh: '说明', en: 'help' }, say(fact.help)),
    ...line({ zh: '范围', en: 'bounds' }, boundsOf(fact, voice)),
    ...line({ zh: '对象', en: 'known of' }, fact.subjects.map((one) => say(subjectNames[one])).join(zh ? '、' : ', ')),
    ...line({ zh: '填在', en: 'given in' }, say(placeOf(fact))),
    ...line({ zh: '认定', en: 'finding' }, findingOf(fact, voice)),
    ...line({ zh: '推出自', en: 'follows' }, sourceOf(fact, labelOf, voice)),
    ...line({ zh: '能改变者', en: 'changed by' }, say(changeOf(fact))),
    ...line({ zh: '个人信息', en: 'personal' }, valueText(fact, fact.personal, voice)),
    ...readers.flatMap((reader, index) =>
      index === 0 ? line({ zh: '用于', en: 'read by' }, reader) : paragraph(' '.repeat(14), reader, width),
    ),
  ];
}

/** `a whole number of people`, without what goes around it in a question. */
export const kindOf = (fact: FactDefinition, voice: Voice): string =>
  answerText(fact, voice)
    .replace(/^(答:|Answer: )/, '')
    .replace(/[。.]$/, '');

/** The values there can be, both ends included; nothing where nothing bounds them. */
export function boundsOf(fact: FactDefinition, voice: Voice): string | undefined {
  const zh = voice.language === 'zh';
  const { min, max } = fact;
  const words = (bound: number | string) =>
    bound === 'asOf' ? (zh ? '所判断之日' : 'the day judged') : valueText(fact, bound, voice);
  if (min !== undefined && max !== undefined)
    return zh ? `${words(min)}至${words(max)}` : `${words(min)} to ${words(max)}`;
  if (min !== undefined) return zh ? `不小于${words(min)}` : `${words(min)} or more`;
  if (max === undefined) return undefined;
  if (fact.type === 'date') return zh ? `不晚于${words(max)}` : `${words(max)} or before`;
  return zh ? `不大于${words(max)}` : `${words(max)} or less`;
}

function placeOf({ id, scope }: FactDefinition): Localized {
  if (id === 'region') return { zh: '与facts并列的region', en: '`region`, beside `facts`' };
  if (scope === 'context')
    return {
      zh: '一时一地的数据(--context),不在对象的facts里',
      en: 'the figures of a place and time (--context), not the facts of a subject',
    };
  return { zh: 'facts', en: '`facts`' };
}

function findingOf({ determination }: FactDefinition, { language }: Voice): string | undefined {
  if (determination === undefined) return undefined;
  const { words } = determination;
  return language === 'zh' ? `须由主管部门认定:“${words}”` : `an authority must find it: “${words}”`;
}

function sourceOf({ derivation }: FactDefinition, labelOf: (id: string) => string, voice: Voice): string | undefined {
  if (derivation === undefined) return undefined;
  const zh = voice.language === 'zh';
  if ('region' in derivation) return labelOf('region');
  if ('since' in derivation) {
    const unit = {
      years: { zh: '年', en: 'years' },
      months: { zh: '月', en: 'months' },
      days: { zh: '天', en: 'days' },
    }[derivation.completed];
    const since = labelOf(derivation.since);
    return zh ? `自“${since}”起满了多少${unit.zh}` : `completed ${unit.en} since “${since}”`;
  }
  const ids: string[] = [];
  JSON.stringify(derivation.when, (key, value: unknown) => {
    if (key === 'fact' && typeof value === 'string' && !ids.includes(value)) ids.push(value);
    return value;
  });
  return ids.map(labelOf).join(zh ? '、' : '; ');
}

/** Who can change it; for an applicant, in which direction and at what rough cost. */
export function changeOf({ changeableBy }: FactDefinition): Localized {
  const directions = {
    up: { zh: '只增', en: 'upwards only' },
    down: { zh: '只减', en: 'downwards only' },
    either: { zh: '可增可减', en: 'either way' },
  };
  switch (changeableBy.who) {
    case 'applicant': {
      const { direction, cost } = changeableBy;
      const way = directions[direction];
      return { zh: `申请人(${way.zh};难度${cost}/5)`, en: `the applicant (${way.en}; effort ${cost} of 5)` };
    }
    case 'time':
      return { zh: '随时间而变', en: 'time' };
    case 'authority':
      return { zh: '主管机关', en: 'an authority' };
    case 'never':
      return { zh: '不能改变', en: 'nobody' };
  }
}
