// Numbers of the text with what its words leave open: 1,000元, 最高5%, 5%至10%.
import type { FigureValue } from '../../amounts/node.js';
import type { FactDefinition, Localized } from '../../model/index.js';
import { type Exact, plain } from '../../money/exact.js';
import { grouped, units } from '../values.js';

export type Sign = 'yuan' | 'percent';

export function numberWords(number: Exact, sign: Sign): Localized {
  const digits = grouped(plain(number));
  return sign === 'percent' ? { zh: `${digits}%`, en: `${digits}%` } : { zh: `${digits}元`, en: `${digits} yuan` };
}

export function figureWords({ kind, from, to }: FigureValue, sign: Sign): Localized {
  const low = numberWords(from, sign);
  const high = numberWords(to, sign);
  switch (kind) {
    case 'exact':
      return low;
    case 'up-to':
      return { zh: `最高${high.zh}`, en: `at most ${high.en}` };
    case 'at-least':
      return { zh: `不低于${low.zh}`, en: `at least ${low.en}` };
    case 'range':
      return { zh: `${low.zh}至${high.zh}`, en: `${low.en} to ${high.en}` };
  }
}

/** A share of something: 月最低工资标准的90%, 90% of the monthly minimum wage. */
export function shareWords(figure: FigureValue, of: Localized): Localized {
  const share = numberWords(figure.kind === 'up-to' ? figure.to : figure.from, 'percent');
  switch (figure.kind) {
    case 'exact':
      return { zh: `${of.zh}的${share.zh}`, en: `${share.en} of ${of.en}` };
    case 'up-to':
      return { zh: `最高为${of.zh}的${share.zh}`, en: `at most ${share.en} of ${of.en}` };
    case 'at-least':
      return { zh: `不低于${of.zh}的${share.zh}`, en: `at least ${share.en} of ${of.en}` };
    case 'range': {
      const { zh, en } = figureWords(figure, 'percent');
      return { zh: `${of.zh}的${zh}`, en: `${en} of ${of.en}` };
    }
  }
}

/** One of what a fact counts: 每人, for each person. */
export function eachWords({ unit }: FactDefinition): Localized {
  if (unit === undefined) return { zh: '每1个单位', en: 'unit' };
  const { zh, one } = units[unit];
  const isPlain = !['yuan', 'yuan-a-month', 'yuan-a-year', 'percent'].includes(unit);
  return { zh: `每${isPlain ? '' : '1'}${zh}`, en: one };
}
