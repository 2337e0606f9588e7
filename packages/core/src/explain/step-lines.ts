// The steps of an amount as lines: what each comes to and how, which branch was taken, what held it down.
import type { Localized } from '../model/index.js';
import { conditionLines, sourceLines } from './condition-lines.js';
import { limitKind, limitText } from './limits.js';
import type { Line, Mark } from './line.js';
import type { AmountPart } from './parts.js';
import type { References } from './references.js';
import type { Support } from './support.js';
import type { Voice } from './voice.js';

/**
 * The working of a whole amount, whose result stands in the line before.
 * @param gives what supports that line
 */
export function stepLines(
  root: AmountPart,
  gives: Support,
  level: number,
  references: References,
  voice: Voice,
): Line[] {
  if (root.kind === 'figure') return [];
  const line = { level, text: references.after(`= ${voice.say(root.text)}`, beyond(root, gives)) };
  return [line, ...below(root, level, references, voice)];
}

function below(step: AmountPart, level: number, references: References, voice: Voice): Line[] {
  const say = voice.say;
  return [
    ...step.facts.flatMap((fact) => {
      const lines = sourceLines(fact, level + 2, references, voice);
      return lines.length === 0
        ? []
        : [{ level: level + 1, text: `${say(fact.label)}${colon(voice)}${say(fact.words ?? unknown)}` }, ...lines];
    }),
    ...(step.slices ?? []).map(
      ({ text, words }): Line => ({ level: level + 1, text: `${say(text)}${colon(voice)}${say(words)}` }),
    ),
    ...step.parts.flatMap((part) => partLines(part, step, level + 1, references, voice)),
    ...limitLines(step, level + 1, voice),
  ];
}

function partLines(part: AmountPart, above: AmountPart, level: number, references: References, voice: Voice): Line[] {
  const { role, when, taken } = part;
  // A plain number that is simply used stands in the line above it.
  const isTold = role !== undefined || !isPlain(part);
  const mark: { mark?: Mark } =
    taken === undefined ? {} : { mark: taken === null ? 'open' : taken ? 'held' : 'failed' };
  const text = references.after(partText(part, voice), beyond(part, above));
  return [
    ...(isTold ? [{ level, ...mark, text }] : []),
    ...(when === undefined || when === null ? [] : conditionLines(when, level + 1, references, voice)),
    ...below(part, isTold ? level : level - 1, references, voice),
  ];
}

const isPlain = ({ kind }: AmountPart) => kind === 'figure' || kind === 'fact';

/** `the limit: 50,000 yuan`, `60,000 yuan = 1,000 × 60 (poor labourers taken on)`. */
function partText({ role, kind, words, text, facts }: AmountPart, voice: Voice): string {
  const { say } = voice;
  const lead = role === undefined ? '' : say(role) + colon(voice);
  const [fact] = facts;
  if (kind === 'fact' && fact !== undefined) return `${lead}${say(fact.label)}${colon(voice)}${say(words)}`;
  return `${lead}${say(words)}${kind === 'figure' ? '' : ` = ${say(text)}`}`;
}

/** What supports a step and was not named with the one above it. */
function beyond({ quotes, readings }: Support, above: Support): Support {
  const without = <T>(all: readonly T[], known: readonly T[]) => {
    const keys = new Set(known.map((one) => JSON.stringify(one)));
    return all.filter((one) => !keys.has(JSON.stringify(one)));
  };
  return { quotes: without(quotes, above.quotes), readings: without(readings, above.readings) };
}

const unknown: Localized = { zh: '未知', en: 'not known' };

const colon = ({ language }: Voice) => (language === 'zh' ? ':' : ': ');

function limitLines({ at, limit }: AmountPart, level: number, voice: Voice): Line[] {
  return limit?.changed === true ? [{ level, text: limitText(limitKind(at), limit.words, voice) }] : [];
}
