// What adds up: exact cash that one has a right to, by how often it is due. And what was not added, by why.
import type { Decision } from '@huice/core';
import { amountWithPeriod, authorityWords, damagedWords, yuanText } from '@huice/core/explain';
import type { View } from './entry.js';
import { paragraph } from './layout.js';

type Because = Decision['totals']['leftOut'][number]['because'];

const becauseWords: Record<Because, { zh: string; en: string }> = {
  'no-amount': { zh: '没有金额', en: 'without a sum' },
  'not-cash': { zh: '不是现金', en: 'not cash' },
  'not-an-entitlement': { zh: '不是应当给予', en: 'without a claim to it' },
  'not-exact': { zh: '只有上限或下限', en: 'with a limit only' },
  'amount-unknown': { zh: '金额待定', en: 'with a sum not known yet' },
};

export function totalsOf({ totals, results }: Decision, { voice, paint, width }: View): string[] {
  const zh = voice.language === 'zh';
  const left = new Map<Because, number>();
  for (const { because } of totals.leftOut) left.set(because, (left.get(because) ?? 0) + 1);
  const others = [...left].map(([because, count]) =>
    zh ? `${voice.say(becauseWords[because])}${count}项` : `${count} ${voice.say(becauseWords[because])}`,
  );
  const added = totals.cash.map(({ authority, period, amount, rules }) => {
    const damaged = results.some((one) => one.damaged && one.outcome === 'eligible' && rules.includes(one.rule));
    const words = [authorityWords[authority], damaged ? damagedWords : undefined].flatMap((one) =>
      one === undefined ? [] : [voice.say(one)],
    );
    const sum = amountWithPeriod(yuanText(amount, voice), period, voice);
    if (words.length === 0) return sum;
    return zh ? `${sum}(${words.join(';')})` : `${sum} (${words.join('; ')})`;
  });
  if (added.length + others.length === 0) return [];
  const sum = added.length > 0 ? added.join(zh ? ';' : '; ') : zh ? '没有可以相加的确定数额' : 'no exact sum to add up';
  return [
    ...paragraph(zh ? '现金合计:' : 'Cash in all: ', sum, width, (text) => paint.bold(text)),
    ...(others.length === 0
      ? []
      : paragraph('  ', zh ? `未计入:${others.join(',')}` : `not counted: ${others.join(', ')}`, width, paint.dim)),
  ];
}
