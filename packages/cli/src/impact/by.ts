// The fact by which a roster's subjects are told apart.
import type { FactDefinition, Localized } from '@huice/core';
import { valueText, voiceOf } from '@huice/core/explain';
import { nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';

export interface By {
  readonly fact: string;
  readonly label: Localized;
  /** What a value is called. */
  readonly named: (value: unknown) => Localized;
}

const unknown: Localized = { zh: '(未填)', en: '(unknown)' };
const subjectLabel: Localized = { zh: '对象类型', en: 'kind of subject' };
const regionLabel: Localized = { zh: '行政区划代码', en: 'region' };
const zh = voiceOf('zh');
const en = voiceOf('en');

/**
 * @param name an id or a label of a fact, `region` or `subject`
 * @throws Failure if there is no such fact, or if it has too many values to tell subjects apart by
 */
export function byFact(name: string, facts: ReadonlyMap<string, FactDefinition>): By {
  const asIs = (value: unknown): Localized => (value === null ? unknown : { zh: `${value}`, en: `${value}` });
  if (name === 'subject') return { fact: name, label: subjectLabel, named: asIs };
  if (name === 'region') return { fact: name, label: regionLabel, named: asIs };
  const fact = facts.get(name) ?? [...facts.values()].find(({ label }) => label.zh === name || label.en === name);
  if (fact === undefined) {
    const all = [...facts.values()].map(({ id, label }) => ({ of: id, names: [id, label.zh, label.en] }));
    const near = nearest(name, all, 3).join(', ');
    throw new Failure(
      exit.usage,
      { zh: `没有事实\`${name}\``, en: `there is no fact \`${name}\`` },
      near === ''
        ? { zh: 'huice facts可列出全部', en: '`huice facts` lists them' }
        : { zh: `有:${near}`, en: `there is: ${near}` },
    );
  }
  if (!['boolean', 'option', 'integer'].includes(fact.type))
    throw new Failure(
      exit.usage,
      {
        zh: `不能按\`${fact.id}\`分组:几乎每行都不同`,
        en: `\`${fact.id}\` cannot tell groups apart: almost every row has its own`,
      },
      {
        zh: '用是否、选项、整数一类的事实,或region、subject',
        en: 'give a fact that is yes or no, an option or a whole number, or region or subject',
      },
    );
  const named = (value: unknown): Localized => {
    if (value === null) return unknown;
    const text = (voice: typeof zh) => valueText(fact, value, voice);
    return { zh: text(zh), en: text(en) };
  };
  return { fact: fact.id, label: fact.label, named };
}
