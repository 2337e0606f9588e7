// One benefit that is given: what, how it is worked out, what held it down, who pays whom, and the words that say so.
import type { RuleResult } from '@huice/core';
import {
  authorityWords,
  type Book,
  damagedWords,
  durationText,
  givesText,
  intervalWords,
  limitKind,
  limitQuote,
  limitText,
  quotes,
  sumText,
  type Voice,
  waitingText,
} from '@huice/core/explain';
import { type Paint, paragraph } from './layout.js';
import type { Palette } from './paint.js';

/** How a decision is shown. */
export interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
  /** Without readings and without the reasons of what is not given. */
  readonly brief: boolean;
}

export function entryOf(result: RuleResult, book: Book, view: View): string[] {
  const { voice, paint, width } = view;
  const line = (text: string, colour?: Paint) => paragraph('    ', text, width, colour);
  // An exhortation is never money that one has a right to, so nothing of it stands out.
  const strong: Paint = result.strength === 'entitlement' ? (text) => paint.bold(paint.green(text)) : paint.bold;
  const gives = givesText(result, voice);
  return [
    ...paragraph('  ', voice.say(result.title), width, result.strength === 'exhortation' ? undefined : paint.bold),
    ...line(gives, result.strength === 'exhortation' ? undefined : strong),
    ...workingOf(result, book, voice).flatMap((text) => line(text)),
    ...warningsOf(result, voice).flatMap((text) => line(text, paint.yellow)),
    ...quotesOf(result, book, view),
    ...(view.brief ? [] : line(voice.say(intervalWords(result.inForce)), paint.dim)),
    ...readingsOf(result, view),
  ];
}

/** How the sum came about, when, to whom and out of what. */
export function workingOf(result: RuleResult, book: Book, voice: Voice): string[] {
  const zh = voice.language === 'zh';
  const { amount, duration, gives } = result;
  const node = book.rule(result).amount;
  const sum =
    amount === undefined || node === undefined ? undefined : sumText(node, book.situation(result.pack), voice);
  const limits = (amount?.limitedBy ?? []).map((pointer) =>
    limitText(limitKind(pointer), limitQuote(result, pointer), voice),
  );
  const lasting = duration === undefined ? '' : durationText(duration, gives.duration, book, voice);
  return [
    ...(sum === undefined ? [] : [`= ${sum}`]),
    ...limits,
    ...(amount !== undefined && amount.waitingFor.length > 0 ? [waitingText(amount.waitingFor, book, voice)] : []),
    ...(lasting === '' ? [] : [lasting]),
    ...(duration !== undefined && duration.waitingFor.length > 0
      ? [waitingText(duration.waitingFor, book, voice)]
      : []),
    ...(gives.payee === undefined ? [] : [zh ? `发给${voice.say(gives.payee)}` : `paid to ${voice.say(gives.payee)}`]),
    ...(gives.fund === undefined ? [] : [zh ? `资金来源:${gives.fund}` : `out of ${gives.fund}`]),
  ];
}

export function warningsOf(
  { authority, damaged }: Pick<RuleResult, 'authority' | 'damaged'>,
  { say }: Voice,
): string[] {
  const warning = authorityWords[authority];
  return [...(warning === undefined ? [] : [`! ${say(warning)}`]), ...(damaged ? [`! ${say(damagedWords)}`] : [])];
}

function quotesOf(result: RuleResult, book: Book, { voice, paint, width }: View): string[] {
  return quotes(result, book, voice).flatMap((quote) => paragraph('    ', quote, width, paint.dim));
}

function readingsOf({ readings }: RuleResult, { voice, paint, width, brief }: View): string[] {
  if (brief) return [];
  const readAs = voice.language === 'zh' ? '理解为:' : 'Read as: ';
  return readings.flatMap(({ question, chosen }) =>
    paragraph('    ? ', `${voice.say(question)} ${readAs}${voice.say(chosen)}`, width, paint.dim),
  );
}
