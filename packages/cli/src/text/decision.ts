// A decision as a person reads it on a terminal: no ids, no operators, no JSON.
import type { Decision, RuleResult, Strength } from '@huice/core';
import type { Book } from './book.js';
import { entryOf, type View } from './entry.js';
import { headerOf } from './header.js';
import { paragraph } from './layout.js';
import { totalsOf } from './totals.js';
import { questionsOf, undeterminedOf } from './undetermined.js';
import { type Unmet, unmetOf } from './unmet.js';
import { reasonWords, strengthWords } from './words.js';

const strengths: readonly Strength[] = ['entitlement', 'discretionary', 'exhortation'];

/** The lines of a decision, section by section; sections are parted by an empty line. */
export function decisionText(decision: Decision, book: Book, view: View): string[] {
  const { voice, paint } = view;
  const of = (outcome: RuleResult['outcome']) => decision.results.filter((result) => result.outcome === outcome);
  const eligible = of('eligible');
  const sections = [
    headerOf(decision, book, view),
    ...strengths.map((strength) => {
      const group = eligible.filter((result) => result.strength === strength).sort(bySum);
      if (group.length === 0) return [];
      const heading = paint.bold(`${voice.say(strengthWords[strength])} (${group.length})`);
      if (view.brief && strength === 'exhortation') return [heading, ...titlesOf(group, view)];
      return [heading, ...group.flatMap((result) => entryOf(result, decision, book, view))];
    }),
    ...(eligible.length === 0 ? [[paint.bold(voice.language === 'zh' ? '没有可享受的待遇' : 'Nothing is given')]] : []),
    totalsOf(decision, view),
    undeterminedOf(of('undetermined'), book, view),
    questionsOf(of('undetermined'), eligible, book, view),
    ineligibleOf(of('ineligible'), book, view),
    notApplicableOf(of('not-applicable'), view),
    leftOutOf(eligible, of('ineligible'), view),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function titlesOf(results: readonly RuleResult[], { voice, paint, width }: View): string[] {
  return paragraph(
    '  ',
    results.map(({ title }) => voice.say(title)).join(voice.language === 'zh' ? ';' : '; '),
    width,
    paint.dim,
  );
}

/** Sums first, the larger before the smaller; the others stay in their order. */
function bySum(one: RuleResult, other: RuleResult): number {
  const sum = ({ amount }: RuleResult) => (amount === undefined ? -1 : Number(amount.to ?? amount.from));
  return sum(other) - sum(one);
}

function ineligibleOf(results: readonly RuleResult[], book: Book, view: View): string[] {
  const { voice, paint, width, brief } = view;
  if (results.length === 0) return [];
  const zh = voice.language === 'zh';
  const heading = paint.bold(`${zh ? '不符合条件' : 'Not eligible'} (${results.length})`);
  if (brief) return [heading];
  const lines = (unmet: readonly Unmet[], lead: string): string[] =>
    unmet.flatMap((one) => {
      if (one.kind === 'leaf') return paragraph(lead, one.text, width, paint.dim);
      const indent = ' '.repeat(lead.length);
      return [
        `${lead}${paint.dim(zh ? '以下至少满足一项:' : 'one of these is needed:')}`,
        ...one.of.flatMap((way) => lines(way, `${indent}- `)),
      ];
    });
  return [
    heading,
    ...results.flatMap((result) => {
      const { when } = book.rule(result);
      return [
        ...paragraph('  ', voice.say(result.title), width),
        ...(when === undefined ? [] : lines(unmetOf(when, result.findings, voice), '    ')),
      ];
    }),
  ];
}

/** How many rules do not apply, by reason. None is left out of the count. */
function notApplicableOf(results: readonly RuleResult[], { voice, paint, width }: View): string[] {
  if (results.length === 0) return [];
  const zh = voice.language === 'zh';
  const counts = countsOf(results);
  const parts = [...counts].map(([reason, count]) =>
    zh ? `${voice.say(reasonWords[reason])}${count}项` : `${count} ${voice.say(reasonWords[reason])}`,
  );
  const lead = `${zh ? '不适用' : 'Does not apply'} (${results.length})${zh ? ':' : ': '}`;
  return paragraph('', `${lead}${parts.join(zh ? ',' : ', ')}`, width, paint.dim);
}

function countsOf(results: readonly RuleResult[]): Map<NonNullable<RuleResult['reason']>, number> {
  const counts = new Map<NonNullable<RuleResult['reason']>, number>();
  for (const { reason } of results) if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts;
}

/** What `brief` has left out, so that nobody takes it for all there is. */
function leftOutOf(eligible: readonly RuleResult[], ineligible: readonly RuleResult[], view: View): string[] {
  if (!view.brief) return [];
  const zh = view.voice.language === 'zh';
  const readings = eligible.reduce((sum, result) => sum + result.readings.length, 0);
  const parts = [
    ...(readings === 0
      ? []
      : [zh ? `对原文的理解${readings}处` : `${readings} ${readings === 1 ? 'reading' : 'readings'} of the text`]),
    ...(ineligible.length === 0 ? [] : [zh ? '不符合条件的原因' : 'why what is not given is not']),
  ];
  if (parts.length === 0) return [];
  return paragraph('', (zh ? '从略:' : 'Left out here: ') + parts.join(zh ? ';' : '; '), view.width, view.paint.dim);
}
