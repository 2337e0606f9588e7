import { cut } from './quoted.js';
import type { Gap, Gaps, GapsIn, OptionsPart, Part, Said, Sentence, Telling, Told } from './sentence.js';

/** Sentences by key. A gap is `{fact}`; a list in a gap stands between one pair of backticks. */
export type Table = Readonly<Record<string, string>>;

/** What must be given for the gaps of a sentence. */
type PartsOf<Template extends string> = [GapsIn<Template>] extends [never]
  ? []
  : [Readonly<Pick<Gaps, GapsIn<Template>>>];

/** Speaks the English sentences of a table: `says('unknown-key', { name })`. */
export function speaker<T extends Table>(table: T) {
  return <K extends keyof T & string>(key: K, ...[parts]: PartsOf<T[K]>): Sentence => {
    const said: Said = parts === undefined ? { key } : { key, parts };
    return { text: english(said, table), said };
  };
}

/** What is told, in English, with the sentences that these are. */
export function told({ message, found, expected, help }: Telling): Omit<Told, 'in' | 'at'> {
  const rest = Object.entries({ found, expected, help }).filter(([, one]) => one !== undefined);
  const texts = rest.map(([key, one]) => [key, typeof one === 'string' ? one : one?.text]);
  const said = rest.flatMap(([key, one]) => (typeof one === 'string' ? [] : [[key, one?.said]]));
  return {
    message: message.text,
    ...Object.fromEntries(texts),
    says: { message: message.said, ...Object.fromEntries(said) },
  };
}

/** One line for a person: place, message, what was found and expected, and the help. */
export function lineOf({ in: document, at, message, found, expected, help }: Told): string {
  const place = at === '' ? document : `${document} ${at}`;
  const seen = found === undefined ? '' : `; found ${found}`;
  const wanted = expected === undefined ? '' : `; expected ${expected}`;
  return `${place}: ${message}${seen}${wanted}${help === undefined ? '' : ` (${help})`}`;
}

/** A sentence with its gaps filled, each as `show` shows it. Braces that are no gap stay. */
export function filled(template: string, { parts = {} }: Said, show: (gap: Gap, part: Part) => string): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (braces, gap: Gap) =>
    parts[gap] === undefined ? braces : show(gap, parts[gap]),
  );
}

function english(said: Said, table: Table): string {
  return filled(table[said.key] ?? '', said, (gap, part) => {
    if (typeof part === 'number') return String(part);
    if (typeof part === 'string') return gap === 'text' ? part : cut(part);
    if (gap === 'options') return (part as OptionsPart).values.join(ticksBetween);
    if (gap === 'occurrences') return (part as readonly Said[]).map((one) => english(one, table)).join('; ');
    if (gap === 'because') return (part as readonly Told[]).map(lineOf).join('; ');
    return (part as readonly string[]).join(between[gap] ?? ticksBetween);
  });
}

const ticksBetween = '`, `';
const between: Partial<Record<Gap, string>> = {
  either: '` or `',
  bounds: ' and ',
  measures: ', ',
  subjects: ', ',
};
