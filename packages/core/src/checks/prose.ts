import type { Localized } from '../model/index.js';
import type { Complaint } from './check.js';
import { type Backing, behind, complaint, type Document } from './document.js';
import { says } from './sentences.js';
import { numeral, numeralPattern } from './words/numeral.js';
import { readWords, type Words } from './words/quantity.js';

/** The texts that people read instead of the source, and the places whose words they must agree with; the title with any. */
const places = ['/title', '/event/params/what', '/event/params/of', '/event/params/payee'];

const numerals = new RegExp(numeralPattern, 'g');
const read = new WeakMap<Localized, Words>();

/** Numbers in the texts written for people: those in Chinese stand in the source, those in English in the Chinese beside them. */
export function proseComplaints(document: Document, backings: readonly Backing[]): Complaint[] {
  const { title, event } = document.body as { title: Localized; event?: { params: Record<string, Localized> } };
  const params = event?.params ?? {};
  const texts: [string, Localized | undefined][] = [
    ['/title', title],
    ...places.slice(1).map((at): [string, Localized | undefined] => [at, params[at.slice('/event/params/'.length)]]),
  ];
  const readings = document.readings.flatMap(({ question, chosen, why }, index) =>
    Object.entries({ question, chosen, why }).map(([key, text]) => [`/readings/${index}/${key}`, text] as const),
  );
  return [
    ...texts.flatMap(([at, text]) => {
      if (text === undefined) return [];
      const words = at === '/title' ? backings : behind(at, backings);
      return [...chinese(document, at, text, words), ...english(document, at, text)];
    }),
    ...readings.flatMap(([at, text]) => english(document, at, text)),
  ];
}

function chinese(document: Document, at: string, text: Localized, backings: readonly Backing[]): Complaint[] {
  const { quantities, days } = wordsOf(text);
  const missing = [
    ...quantities
      .filter((one) =>
        backings.every(({ words }) =>
          words.quantities.every(
            ({ measure, value, upper }) => measure !== one.measure || value !== one.value || upper !== one.upper,
          ),
        ),
      )
      .map(({ start, end }) => text.zh.slice(start, end)),
    ...days
      .filter((one) => backings.every(({ words }) => words.days.every((day) => day.text !== one.text)))
      .map((day) => day.text),
  ];
  return missing.map((found) =>
    complaint(document, `${at}/zh`, says('number-not-in-text'), {
      found: `\`${found}\``,
    }),
  );
}

function english(document: Document, at: string, text: Localized): Complaint[] {
  if (typeof text.en !== 'string' || !/\d/.test(text.en)) return [];
  const { text: zh, quantities } = wordsOf(text);
  const known = new Set([
    ...[...zh.matchAll(/\d+(?:\.\d+)?/g)].map(([digits]) => String(Number(digits))),
    ...[...zh.matchAll(numerals)].map(([digits]) => numeral(digits)?.toFixed() ?? ''),
    ...quantities.flatMap(({ value, upper = value }) => [value, upper]),
  ]);
  return [...text.en.matchAll(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g)]
    .map(([digits]) => digits)
    .filter((digits) => !known.has(String(Number(digits.replaceAll(',', '')))))
    .map((digits) => complaint(document, `${at}/en`, says('number-not-in-chinese'), { found: `\`${digits}\`` }));
}

function wordsOf(text: Localized): Words {
  let words = read.get(text);
  if (words === undefined) {
    words = readWords(text.zh);
    read.set(text, words);
  }
  return words;
}
