// Amounts and durations of a decision in words.
import type { DurationResult, RuleResult } from '../evaluate/index.js';
import type { Localized, Period } from '../model/index.js';
import type { Book } from './book.js';
import { dayWords } from './days.js';
import { isUsedUp, usedUpWords } from './limits.js';
import type { Sum } from './parts.js';
import { grouped } from './values.js';
import type { Voice } from './voice.js';
import { periodWords, spanWords } from './words.js';

/** `50,000 yuan`, `at most 500 yuan`, `0 to 40,000 yuan`. */
export function amountText({ figure, value, from, to, waitingFor }: Sum, { language }: Voice): string {
  const zh = language === 'zh';
  const yuan = (number: string) => (zh ? `${grouped(number)}元` : `${grouped(number)} yuan`);
  if (value !== undefined) return yuan(value);
  if (to === null) {
    if (waitingFor.length > 0 && from === '0') return zh ? '金额待定' : 'a sum not known yet';
    return zh ? `不低于${yuan(from)}` : `at least ${yuan(from)}`;
  }
  if (from === to && figure === 'exact') return yuan(to);
  if (figure === 'up-to' || (from === '0' && waitingFor.length > 0))
    return zh ? `最高${yuan(to)}` : `at most ${yuan(to)}`;
  return zh ? `${grouped(from)}至${yuan(to)}` : `${grouped(from)} to ${yuan(to)}`;
}

/** An amount as a decision gives it: `0 yuan (nothing is left to pay: the cap is used up)`. What a step comes to on the way is `amountText`. */
export function dueText(sum: Sum, voice: Voice): string {
  const text = amountText(sum, voice);
  const notes = [...(isUsedUp(sum) ? [usedUpWords] : []), ...fenNotes([sum.value, sum.from, sum.to])].map(voice.say);
  if (notes.length === 0) return text;
  return voice.language === 'zh' ? `${text}(${notes.join(';')})` : `${text} (${notes.join('; ')})`;
}

/** What is to be said of sums with digits behind the fen, which the text has left by not saying how to round: nothing is rounded without its word. */
export const fenNotes = (yuan: readonly (string | null | undefined)[]): Localized[] =>
  yuan.some((one) => /\.\d{3}/.test(one ?? '')) ? [partOfFenWords] : [];

const partOfFenWords: Localized = {
  zh: '含不足一分的零头,文件未规定取舍',
  en: 'with a part of a fen, which the text does not say how to round',
};

/** An exact sum that several decisions or benefits add up to. */
export function yuanText(yuan: string, voice: Voice): string {
  return dueText({ figure: 'exact', value: yuan, from: yuan, to: yuan, waitingFor: [] }, voice);
}

/** An amount with how often it is due. */
export function amountWithPeriod(amount: string, period: Period | undefined, { language, say }: Voice): string {
  if (period === undefined) return amount;
  const often = say(periodWords[period]);
  if (language === 'zh') return period === 'not-stated' ? `${amount}(${often})` : `${often}${amount}`;
  return period === 'not-stated' || period === 'once' ? `${amount}, ${often}` : `${amount} ${often}`;
}

/** The facts that an amount or a duration waits for, by their labels. */
export function waitingText(facts: readonly string[], book: Pick<Book, 'fact'>, voice: Voice): string {
  const labels = voice.list(facts.map((id) => voice.say(book.fact(id).label)));
  return voice.language === 'zh' ? `待补充:${labels}` : `waiting for: ${labels}`;
}

/** From when, for how long and until when; a day that waits for a fact is told by that fact. */
export function durationText(
  duration: DurationResult,
  rule: RuleResult['gives']['duration'],
  book: Pick<Book, 'fact'>,
  voice: Voice,
): string {
  const zh = voice.language === 'zh';
  const { startsOn, longest, endsOn, backPayFrom } = duration;
  const { starts, until } = rule ?? {};
  const label = (id: string) => voice.say(book.fact(id).label);
  const parts: string[] = [];
  if (startsOn !== undefined) parts.push(zh ? `自${startsOn}起` : `from ${startsOn}`);
  else if (starts !== undefined) {
    const next = starts.shift === 'next-month';
    if (zh) parts.push(`自“${label(starts.fact)}”${next ? '的次月' : ''}起`);
    else parts.push(`from ${next ? 'the month after ' : ''}“${label(starts.fact)}”`);
  }
  if (longest !== undefined) parts.push(zh ? `最长${spanWords(longest).zh}` : `for at most ${spanWords(longest).en}`);
  if (endsOn !== undefined) parts.push(zh ? `至${endsOn}止` : `until ${endsOn}`);
  else if (until !== undefined) {
    const plus = until.plus === undefined ? undefined : spanWords(until.plus);
    if (zh) parts.push(`至“${label(until.fact)}”${plus === undefined ? '' : `后${plus.zh}`}止`);
    else parts.push(`until ${plus === undefined ? '' : `${plus.en} after `}“${label(until.fact)}”`);
  }
  if (backPayFrom !== undefined) {
    const since = voice.say(dayWords(backPayFrom));
    parts.push(zh ? `自${since}起补发` : `in arrears from ${since}`);
  }
  return parts.join(zh ? ',' : ', ');
}
