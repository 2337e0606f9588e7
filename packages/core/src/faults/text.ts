import { filled, type Language, lineOf, type Said, type Told } from '../model/index.js';
import { chinese } from './chinese.js';
import { chineseOfChecks } from './chinese-checks.js';
import { type FactOf, inGap } from './gaps.js';
import { placeText } from './place.js';

/** What is wrong, part by part. */
export interface FaultParts {
  /** The document, and the pointer into it. */
  readonly place: string;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly help?: string;
}

const sentences: Readonly<Record<string, string>> = { ...chinese, ...chineseOfChecks };

/**
 * What is wrong, part by part, in a language.
 * @param told a fault of core, or a complaint of a check; one that was stored without its keys is told as it stands
 * @param factOf gives facts their labels; without it they are named by their ids
 */
export function faultParts(told: Told, language: Language, factOf: FactOf = () => undefined): FaultParts {
  const { in: document, at, says, message, ...rest } = told;
  const parts = { message, ...pick(rest) };
  if (language === 'en') return { place: at === '' ? document : `${document} ${at}`, ...parts };
  const inChinese = Object.entries(parts).map(([key, text]) => {
    const said = says?.[key as keyof typeof parts];
    return [key, said === undefined ? text : sentence(said, text, factOf)];
  });
  return { place: placeText(document, at), ...(Object.fromEntries(inChinese) as typeof parts) };
}

/** The same on one line: place, message, what was found and expected, and the way out. */
export function faultText(told: Told, language: Language, factOf?: FactOf): string {
  if (language === 'en') return lineOf(told);
  const { place, message, found, expected, help } = faultParts(told, language, factOf);
  const seen = found === undefined ? '' : `;现为${found}`;
  const wanted = expected === undefined ? '' : `;应为${expected}`;
  return `${place}:${message}${seen}${wanted}${help === undefined ? '' : `(${help})`}`;
}

const pick = ({ found, expected, help }: Partial<Told>) => ({
  ...(found === undefined ? {} : { found }),
  ...(expected === undefined ? {} : { expected }),
  ...(help === undefined ? {} : { help }),
});

/** A sentence in Chinese; one that a later version has written, and this one does not know, as it stands in English. */
function sentence(said: Said, english: string, factOf: FactOf): string {
  const template = Object.hasOwn(sentences, said.key) ? sentences[said.key] : undefined;
  if (template === undefined) return english;
  return filled(template, said, (gap, part) =>
    inGap(gap, part, {
      factOf,
      sentence: (inner) => sentence(inner, inner.key, factOf),
      line: (inner) => faultText(inner, 'zh', factOf),
    }),
  );
}
