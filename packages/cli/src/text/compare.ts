// Two decisions for one profile, beside each other: only what differs.
import type { Decision, RuleResult } from '@huice/core';
import {
  type Book,
  givesText,
  isInDoubt,
  openText,
  quotes,
  reasonWords,
  startWords,
  strengthWords,
  unmetOf,
} from '@huice/core/explain';
import { type View, warningsOf, workingOf } from './entry.js';
import { headerOf, knowsRules, noRulesText } from './header.js';
import { beside, pad, paragraph } from './layout.js';

export interface Side {
  readonly decision: Decision;
  readonly book: Book;
}

export function compareText(before: Side, after: Side, view: View): string[] {
  const { voice, paint, width } = view;
  const zh = voice.language === 'zh';
  const header = headerOf(after.decision, after.book, view, [before.decision.asOf, after.decision.asOf]);
  if (!knowsRules(after.decision)) return [...header, '', ...noRulesText(after.decision, view)];
  const column = Math.floor((width - 5) / 2);
  const pairs = changed(before.decision, after.decision);
  const cell = (side: Side, result: RuleResult | undefined) =>
    result === undefined ? [] : cellOf(result, side, { ...view, width: column });
  const rows = pairs.flatMap(([one, other]) => [
    '',
    ...paragraph('', voice.say((other ?? one)?.title ?? { zh: '', en: '' }), width, paint.bold),
    ...beside(cell(before, one), cell(after, other), column).map((line) => `  ${line}`),
  ]);
  const same = before.decision.results.length - pairs.length;
  return [
    ...header,
    '',
    `  ${pad(before.decision.asOf, column)} │ ${after.decision.asOf}`,
    `  ${'─'.repeat(column)}─┼─${'─'.repeat(column)}`,
    ...rows.slice(1),
    '',
    paint.dim(zh ? `其余${same}条规则两天的结论相同` : `the other ${same} rules give the same answer on both days`),
  ];
}

/** What one can tell of an answer by its outcome and what it gives. */
const gist = (result: RuleResult | undefined) =>
  JSON.stringify([result?.outcome, result?.reason, result?.gives, result?.amount, result?.missing, result?.causes]);

/** Rules of one benefit that follow each other in time are one row: what the benefit is on the one day and on the other. */
function changed(before: Decision, after: Decision): [RuleResult | undefined, RuleResult | undefined][] {
  const key = ({ pack, benefit }: RuleResult) => `${pack} ${benefit}`;
  const inForce = (results: readonly RuleResult[]) =>
    results.find(({ reason }) => reason !== 'not-in-force') ?? results[0];
  const keys = [...new Set([...before.results, ...after.results].map(key))];
  return keys.flatMap((one): [RuleResult | undefined, RuleResult | undefined][] => {
    const sides = [before, after].map(({ results }) => inForce(results.filter((result) => key(result) === one)));
    const [left, right] = sides;
    const alike =
      left?.outcome === 'not-applicable' && right?.outcome === 'not-applicable' && left.reason === right.reason;
    return alike || gist(left) === gist(right) ? [] : [[left, right]];
  });
}

function cellOf(result: RuleResult, { decision, book }: Side, { voice, paint, width }: View): string[] {
  const zh = voice.language === 'zh';
  const line = (text: string, colour?: (text: string) => string) => paragraph('', text, width, colour);
  switch (result.outcome) {
    case 'not-applicable':
      return line(voice.say(reasonWords[result.reason ?? 'not-in-force']), paint.dim);
    case 'ineligible': {
      const why = unmetOf(result, decision, book, voice).flatMap((one) => (one.kind === 'leaf' ? [one.text] : []));
      return [...line(zh ? '不符合条件' : 'not eligible'), ...why.flatMap((text) => line(text, paint.dim))];
    }
    case 'undetermined': {
      const why = isInDoubt(result, decision, book)
        ? [voice.say(startWords(result.inForce.from))]
        : openText(result, book, voice);
      return [...line(zh ? '尚不能确定' : 'undetermined'), ...why.flatMap((text) => line(text, paint.dim))];
    }
    case 'eligible':
      return [
        ...line(`${voice.say(strengthWords[result.strength])}${zh ? ':' : ': '}`, paint.dim),
        ...line(givesText(result, voice), paint.green),
        ...workingOf(result, book, voice).flatMap((text) => line(text)),
        ...warningsOf(result, voice).flatMap((text) => line(text, paint.yellow)),
        ...quotes(result, book, voice).flatMap((quote) => line(quote, paint.dim)),
      ];
  }
}
