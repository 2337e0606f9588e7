import type { Reading } from '../model/index.js';
import type { Line } from './line.js';
import type { Quote, Support } from './support.js';
import type { Voice } from './voice.js';

/** The words of the text, and the readings of it, to which the lines of an explanation refer by number. Numbers are given as they are first asked for. */
export class References {
  readonly #voice: Voice;
  readonly #quotes = new Map<string, Quote>();
  readonly #readings = new Map<string, Reading>();

  constructor(voice: Voice) {
    this.#voice = voice;
  }

  /** `60 people [1, reading 2]`. */
  after(text: string, { quotes, readings }: Support): string {
    const zh = this.#voice.language === 'zh';
    const numbers = [
      ...quotes.map((quote) => `${numberOf(this.#quotes, quote)}`),
      ...readings.map((reading) => `${zh ? '解读' : 'reading '}${numberOf(this.#readings, reading)}`),
    ];
    if (numbers.length === 0) return text;
    return zh ? `${text}〔${numbers.join('、')}〕` : `${text} [${numbers.join(', ')}]`;
  }

  /** Has the readings told too, although no line refers to them. */
  add(readings: readonly Reading[]): void {
    for (const reading of readings) numberOf(this.#readings, reading);
  }

  /** What has been referred to: the readings, then the words under the documents that they stand in. */
  lines(): Line[] {
    return [
      ...[...this.#readings.values()].flatMap((reading, index) => readingLines(reading, index + 1, this.#voice)),
      ...this.#quoteLines(),
    ];
  }

  #quoteLines(): Line[] {
    const quotes = [...this.#quotes.values()];
    const documents = [...new Set(quotes.map(({ document }) => document))];
    return documents.flatMap((name): Line[] => [
      { level: 1, text: name },
      ...quotes.flatMap(({ document, clause, quote }, index): Line[] =>
        document === name
          ? [{ level: 2, mark: 'quote', text: `${index + 1}. ${this.#voice.say(clause)} “${quote.trim()}”` }]
          : [],
      ),
    ]);
  }
}

function numberOf<T>(known: Map<string, T>, one: T): number {
  const key = JSON.stringify(one);
  if (!known.has(key)) known.set(key, one);
  return [...known.keys()].indexOf(key) + 1;
}

/** How the text was read where it is in doubt, with what was not chosen and why. */
function readingLines({ question, chosen, alternatives, why }: Reading, number: number, voice: Voice): Line[] {
  const { say, language } = voice;
  const zh = language === 'zh';
  const others = alternatives.map(say).join(zh ? ';' : '; ');
  return [
    { level: 1, text: zh ? `解读${number}:${say(question)}` : `Reading ${number}: ${say(question)}` },
    { level: 2, text: zh ? `采用:${say(chosen)}` : `chosen: ${say(chosen)}` },
    { level: 2, text: zh ? `未采用:${others}` : `not chosen: ${others}` },
    { level: 2, text: zh ? `理由:${say(why)}` : `why: ${say(why)}` },
  ];
}
