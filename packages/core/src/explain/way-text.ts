// What would have to change, in one sentence.
import type { Change, ValueChange, Way } from '../changes/index.js';
import { completed, type Day } from '../dates/day.js';
import type { FactDefinition } from '../model/index.js';
import type { Book } from './book.js';
import { operatorWords } from './operators.js';
import { quotedText, valueText } from './values.js';
import { or, type Voice } from './voice.js';

/** 如果“参加失业保险”由否变为是,并且再过27天(2019-07-01起)“稳定就业月数”达到3个月,即符合条件。 */
export function wayText({ changes }: Way, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  const clauses = changes.map((change) => changeText(change, book, voice)).join(zh ? ',并且' : ', and ');
  // Time passes by itself: there is no if.
  if (changes.every(({ kind }) => kind === 'wait'))
    return zh ? `${clauses},即符合条件。` : `${capital(clauses)}; the conditions are met from then on.`;
  return zh ? `如果${clauses},即符合条件。` : `If ${clauses}, the conditions are met.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function changeText(change: Change, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  if (change.kind === 'value') return valueChangeText(change, book, voice);
  const days = daysText(completed('days', change.from as Day, change.until as Day), voice);
  const counts = change.facts.map(({ fact, to }) => {
    const definition = book.fact(fact);
    const value = valueText(definition, to, voice);
    return zh ? `“${voice.say(definition.label)}”达到${value}` : `“${voice.say(definition.label)}” comes to ${value}`;
  });
  return zh
    ? `再过${days}(${change.until}起)${voice.list(counts)}`
    : `in ${days} (from ${change.until}) ${voice.list(counts)}`;
}

function valueChangeText(
  { fact: id, from, to, beyond, alternatives, except }: ValueChange,
  book: Book,
  voice: Voice,
): string {
  const zh = voice.language === 'zh';
  const fact = book.fact(id);
  const label = `“${voice.say(fact.label)}”`;
  const wanted =
    except === undefined
      ? voice.list(
          [to, ...alternatives].map((value) => quotedText(fact, value, voice)),
          or,
        )
      : elsewhereText(
          except.map((value) => quotedText(fact, value, voice)),
          voice,
        );
  const atLeast = beyond === undefined ? undefined : edgeText(beyond, fact, wanted, voice);
  if (from === null)
    return zh ? `${label}(目前未知)${atLeast ?? `为${wanted}`}` : `${label} (not known yet) is ${atLeast ?? wanted}`;
  const now = quotedText(fact, from, voice);
  const then = atLeast ?? wanted;
  return zh ? `${label}由${now}变为${then}` : `${label} changes from ${now} to ${then}`;
}

/** 不少于1年, where more would do as well. */
function edgeText(beyond: 'more' | 'less', fact: FactDefinition, edge: string, { say }: Voice): string {
  const { says, saysOfDate } = operatorWords[beyond === 'more' ? 'greaterThanInclusive' : 'lessThanInclusive'];
  const words = fact.type === 'date' ? saysOfDate : undefined;
  return say(words ?? says).replace('{}', () => edge);
}

function elsewhereText(except: readonly string[], voice: Voice): string {
  if (except.length === 0) return voice.language === 'zh' ? '其他地方' : 'some other place';
  const places = voice.list(except);
  return voice.language === 'zh' ? `${places}以外的地方` : `any place but ${places}`;
}

export const daysText = (count: number | string, { language }: Voice) =>
  language === 'zh' ? `${count}天` : `${count} ${count === 1 ? 'day' : 'days'}`;
