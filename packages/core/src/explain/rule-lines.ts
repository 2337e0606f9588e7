import type { Reading } from '../model/index.js';
import type { Line } from './line.js';
import type { RulePart, RuleText } from './rule.js';
import type { Sentence } from './sentences/sentence.js';
import type { Voice } from './voice.js';

/** A rule as lines, part by part, for whoever lays the words of the source beside the sentences. */
export interface RuleLines {
  readonly title: Line;
  /** The words of the source, numbered, under the name of each document. */
  readonly quotes: readonly Line[];
  /** What the rule says, each line with the numbers of the words and readings behind it. */
  readonly sentences: readonly Line[];
  readonly readings: readonly Line[];
}

/** A rule as lines: its title, the words of the source, what the rule says, the readings. It wraps nothing. */
export function ruleLines(text: RuleText, voice: Voice): Line[] {
  const { title, quotes, sentences, readings } = ruleLinesApart(text, voice);
  return [title, ...quotes, ...sentences, ...readings];
}

/** The same lines, apart. */
export function ruleLinesApart(text: RuleText, voice: Voice): RuleLines {
  const { say, language } = voice;
  const zh = language === 'zh';
  const number = <T>(all: readonly T[], one: T) => all.findIndex((other) => same(other, one)) + 1;
  const marks = ({ quotes, readings }: Sentence) => {
    const [first, last] = zh ? ['〔', '〕'] : [' [', ']'];
    const numbers = [
      ...quotes.map((quote) => `${number(text.quotes, quote)}`),
      ...readings.map((reading) => `${zh ? '解读' : 'reading '}${number(text.readings, reading)}`),
    ];
    return numbers.length === 0 ? '' : `${first}${numbers.join(zh ? '、' : ', ')}${last}`;
  };
  const told = (sentence: Sentence, level: number, lead = ''): Line[] => [
    { level, text: lead + withMarks(say(sentence.text), marks(sentence)) },
    ...sentence.of.flatMap((part) => told(part, level + 1)),
  ];
  const partLines = ({ heading, sentences }: RulePart): Line[] => {
    const lead = `${say(heading)}${zh ? ':' : ': '}`;
    const [only, ...others] = sentences;
    if (only !== undefined && others.length === 0) return told(only, 1, lead);
    return [{ level: 1, text: lead.trimEnd() }, ...sentences.flatMap((one) => told(one, 2))];
  };
  const documents = [...new Set(text.quotes.map(({ document }) => document))];
  const quoteLines = documents.flatMap((document): Line[] => [
    { level: 1, text: document },
    ...text.quotes.flatMap(({ clause, quote, ...one }, index): Line[] =>
      one.document === document
        ? [{ level: 2, mark: 'quote', text: `${index + 1}. ${say(clause)} “${quote.trim()}”` }]
        : [],
    ),
  ]);
  return {
    title: { level: 0, mark: 'heading', text: say(text.title) },
    quotes: quoteLines,
    sentences: text.parts.flatMap(partLines),
    readings: text.readings.flatMap((reading, index) => readingLines(reading, index + 1, voice)),
  };
}

/** A heading keeps its colon at its end. */
function withMarks(text: string, marks: string): string {
  return marks !== '' && text.endsWith(':') ? `${text.slice(0, -1)}${marks}:` : text + marks;
}

function readingLines({ question, chosen, alternatives, why }: Reading, number: number, voice: Voice): Line[] {
  const { say, language, list } = voice;
  const zh = language === 'zh';
  const others = list(alternatives.map((one) => `“${say(one)}”`));
  return [
    { level: 1, text: zh ? `解读${number}:${say(question)}` : `Reading ${number}: ${say(question)}` },
    { level: 2, text: zh ? `采用:${say(chosen)}` : `chosen: ${say(chosen)}` },
    { level: 2, text: zh ? `未采用:${others}` : `not chosen: ${others}` },
    { level: 2, text: zh ? `理由:${say(why)}` : `why: ${say(why)}` },
  ];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
