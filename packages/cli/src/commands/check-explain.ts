// `huice check --explain`: every benefit that applies, or those asked for, with the reasons of its outcome.
import type { Decision, Engine, Localized } from '@huice/core';
import { bookOf, type Explanation, explain, waysText, whyNot } from '@huice/core/explain';
import type { View } from '../text/entry.js';
import { explanationsText } from '../text/explanation.js';
import { headerOf } from '../text/header.js';

/**
 * What is printed.
 * @param named whether the decision has only the benefits asked for: those are explained even where they do not apply
 * @param view undefined for JSON
 */
export function explained(engine: Engine, decision: Decision, named: boolean, view: View | undefined): string {
  const results = named ? decision.results : decision.results.filter(({ outcome }) => outcome !== 'not-applicable');
  const explanations = explain(engine, { ...decision, results });
  if (view === undefined) return `${JSON.stringify(explanations, null, 2)}\n`;
  const left = decision.results.length - results.length;
  const book = bookOf(engine, decision);
  const ways = (explanation: Explanation) =>
    explanation.outcome === 'ineligible'
      ? waysText(whyNot(engine, decision, explanation), book, view.voice).map((line) => ({
          ...line,
          level: line.level + 1,
        }))
      : [];
  const lines = [
    ...headerOf(decision, book, view),
    ...explanationsText(explanations, ways, view),
    ...(left === 0 ? [] : ['', view.paint.dim(view.voice.say(leftWords(left)))]),
  ];
  return `${lines.join('\n')}\n`;
}

const leftWords = (count: number): Localized => ({
  zh: `其余${count}条规则不适用,从略;用--benefit可看其一`,
  en: `${count} rules that do not apply are left out; --benefit shows one of them`,
});
