// What kind of answer a question wants.
import type { FactDefinition } from '../model/index.js';
import { no, units, yes } from './values.js';
import { or, type Voice } from './voice.js';

/** `Answer: a whole number of people.` */
export function answerText(fact: FactDefinition, voice: Voice): string {
  const kind = kindText(fact, voice);
  return voice.language === 'zh' ? `答:${kind}。` : `Answer: ${kind}.`;
}

function kindText({ type, unit, options = [] }: FactDefinition, voice: Voice): string {
  const zh = voice.language === 'zh';
  const labels = options.map(({ label }) => voice.say(label)).join(zh ? '、' : '; ');
  const measure = unit === undefined ? undefined : units[unit];
  switch (type) {
    case 'boolean':
      return voice.list([voice.say(yes), voice.say(no)], or);
    case 'integer':
      if (zh) return measure === undefined ? '整数' : `整数,单位:${measure.zh}`;
      return measure === undefined ? 'a whole number' : `a whole number of ${measure.many}`;
    case 'decimal':
      if (zh) return measure === undefined ? '数字' : `数字,单位:${measure.zh}`;
      return measure === undefined ? 'a number' : `a number, in ${measure.many}`;
    case 'date':
      return zh ? '日期,如2019-06-01' : 'a day, such as 2019-06-01';
    case 'option':
      return zh ? `选一项:${labels}` : `one of: ${labels}`;
    case 'options':
      return zh ? `可选多项:${labels}` : `any of: ${labels}`;
    case 'region':
      return zh ? '六位行政区划代码' : 'the six-digit code of a region';
  }
}
