// What an undetermined answer still depends on.
import { endsOf } from '../conditions/node.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { Localized } from '../model/index.js';
import type { Book } from './book.js';
import type { Voice } from './voice.js';

/** Whether the day judged lies in what the text leaves open about the start. */
export function isInDoubt(result: RuleResult, { asOf }: Decision, book: Book): boolean {
  return result.outcome === 'undetermined' && asOf < book.rule(result).interval.certain;
}

/** What an undetermined result depends on: facts by their labels, and words that the text has lost. */
export function openOf(result: RuleResult, book: Book): { facts: Localized[]; lost: Localized[] } {
  return {
    facts: result.missing.map((id) => book.fact(id).label),
    lost: result.causes?.includes('text') === true ? lostWords(result, book) : [],
  };
}

/** The same in a line each. */
export function openText(result: RuleResult, book: Book, voice: Voice): string[] {
  const zh = voice.language === 'zh';
  const { facts, lost } = openOf(result, book);
  const listed = (texts: readonly Localized[]) => texts.map(voice.say).join(zh ? '、' : '; ');
  return [
    ...(facts.length > 0 ? [`${zh ? '取决于:' : 'depends on: '}${listed(facts)}`] : []),
    ...(lost.length > 0 ? [`${zh ? '原文缺失:' : 'the text has lost: '}${listed(lost)}`] : []),
  ];
}

function lostWords(result: RuleResult, book: Book): Localized[] {
  const { when } = book.rule(result);
  return when === undefined ? [] : endsOf(when).flatMap((end) => (end.kind === 'lost' ? [end.words] : []));
}
