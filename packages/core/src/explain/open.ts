// What an undetermined answer still depends on.
import { endsOf } from '../conditions/node.js';
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { Book } from './book.js';
import type { Voice } from './voice.js';

/** Whether the day judged lies in what the text leaves open about the start. */
export function isInDoubt(result: RuleResult, { asOf }: Decision, book: Book): boolean {
  return result.outcome === 'undetermined' && asOf < book.rule(result).interval.certain;
}

/** What an undetermined result depends on: facts, and words that the text has lost. */
export function openText(result: RuleResult, book: Book, voice: Voice): string[] {
  const zh = voice.language === 'zh';
  const labels = result.missing.map((id) => voice.say(book.fact(id).label));
  const lost = result.causes?.includes('text') === true ? lostWords(result, book).map(voice.say) : [];
  return [
    ...(labels.length > 0 ? [`${zh ? '取决于:' : 'depends on: '}${labels.join(zh ? '、' : '; ')}`] : []),
    ...(lost.length > 0 ? [`${zh ? '原文缺失:' : 'the text has lost: '}${lost.join(zh ? '、' : '; ')}`] : []),
  ];
}

function lostWords(result: RuleResult, book: Book) {
  const { when } = book.rule(result);
  return when === undefined ? [] : endsOf(when).flatMap((end) => (end.kind === 'lost' ? [end.words] : []));
}
