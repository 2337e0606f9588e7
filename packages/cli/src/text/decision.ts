// A decision as a person reads it on a terminal: no ids, no operators, no JSON.
import type { Decision, Localized, RuleResult, Strength } from '@huice/core';
import { type Book, isUsedUp, reasonWords, strengthWords, type Unmet, unmetOf, usedUpWords } from '@huice/core/explain';
import { entryOf, type View, warningsOf } from './entry.js';
import { headerOf, knowsRules, noRulesText } from './header.js';
import { paragraph } from './layout.js';
import { countByPack, waitsForRegion } from './region.js';
import { totalsOf } from './totals.js';
import { questionsOf, undeterminedOf } from './undetermined.js';

const strengths: readonly Strength[] = ['entitlement', 'discretionary', 'exhortation'];

/** The lines of a decision, section by section; sections are parted by an empty line. */
export function decisionText(decision: Decision, book: Book, view: View): string[] {
  const { voice, paint } = view;
  if (!knowsRules(decision)) return [...headerOf(decision, book, view), '', ...noRulesText(decision, view)];
  const of = (outcome: RuleResult['outcome']) => decision.results.filter((result) => result.outcome === outcome);
  const eligible = of('eligible');
  const due = eligible.filter((result) => !hasNothingLeft(result));
  const isElsewhere = waitsForRegion(decision, book);
  const open = of('undetermined').filter((result) => !isElsewhere(result));
  const elsewhere = of('undetermined').filter(isElsewhere);
  const sections = [
    headerOf(decision, book, view),
    ...strengths.map((strength) => {
      const group = due.filter((result) => result.strength === strength).sort(bySum);
      if (group.length === 0) return [];
      const heading = paint.bold(`${voice.say(strengthWords[strength])} (${group.length})`);
      if (view.brief && strength === 'exhortation') return [heading, ...titlesOf(group, view)];
      return [heading, ...group.flatMap((result) => entryOf(result, book, view))];
    }),
    ...(eligible.length === 0 ? [[paint.bold(voice.say(nothing(of('undetermined').length > 0)))]] : []),
    usedUpOf(eligible.filter(hasNothingLeft), book, view),
    totalsOf(decision, view),
    elsewhereOf(elsewhere, decision, book, view),
    undeterminedOf(open, decision, book, view),
    questionsOf(open, eligible, book, view),
    ineligibleOf(of('ineligible'), decision, book, view),
    notApplicableOf(of('not-applicable'), book, view),
    leftOutOf(eligible, of('ineligible'), view),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

const hasNothingLeft = ({ amount }: RuleResult) => amount !== undefined && isUsedUp(amount);

/** Apart from what is given: one is eligible, and gets nothing. */
function usedUpOf(results: readonly RuleResult[], book: Book, view: View): string[] {
  if (results.length === 0) return [];
  const { voice, paint } = view;
  const eligible = voice.language === 'zh' ? '符合条件,但' : 'Eligible, but ';
  return [
    paint.bold(`${eligible}${voice.say(usedUpWords)} (${results.length})`),
    ...results.flatMap((result) => entryOf(result, book, view)),
  ];
}

const nothing = (isOpen: boolean): Localized =>
  isOpen
    ? { zh: '目前没有可以确定享受的待遇', en: 'Nothing is certain to be given' }
    : { zh: '没有可享受的待遇', en: 'Nothing is given' };

/** Titles in a row; those that rest on a weaker or damaged text say so after them. */
function titlesOf(results: readonly RuleResult[], { voice, paint, width }: View): string[] {
  const rows = new Map<string, RuleResult[]>();
  for (const result of results) {
    const warnings = warningsOf(result, voice).join('\n');
    rows.set(warnings, [...(rows.get(warnings) ?? []), result]);
  }
  return [...rows].flatMap(([warnings, row]) => [
    ...paragraph(
      '  ',
      row.map(({ title }) => voice.say(title)).join(voice.language === 'zh' ? ';' : '; '),
      width,
      paint.dim,
    ),
    ...warnings.split('\n').flatMap((one) => (one === '' ? [] : paragraph('  ', one, width, paint.yellow))),
  ]);
}

/** What waits for the region, in one line: asking anything else comes after it. */
function elsewhereOf(results: readonly RuleResult[], { profile }: Decision, book: Book, view: View): string[] {
  if (results.length === 0) return [];
  const { voice, paint, width } = view;
  const { question } = book.fact('region');
  const none = profile.region === undefined || profile.region === null;
  const why = none
    ? {
        zh: '没有填写地区,无法知道属于谁管辖',
        en: 'no region was given, so it is open under whose jurisdiction this falls',
      }
    : {
        zh: '所填地区比辖区大,无法知道是否在其管辖内',
        en: 'the region given is wider than the jurisdiction, so it is open whether this falls under it',
      };
  return [
    paint.bold(`${voice.language === 'zh' ? '取决于地区' : 'Depends on the region'} (${results.length})`),
    ...paragraph(
      '  ',
      `${voice.say(why)}${voice.language === 'zh' ? ':' : ': '}${countByPack(results, book, voice)}`,
      width,
    ),
    ...paragraph('  ', voice.say(question), width, paint.dim),
  ];
}

/** Sums first, the larger before the smaller; the others stay in their order. */
function bySum(one: RuleResult, other: RuleResult): number {
  const sum = ({ amount }: RuleResult) => (amount === undefined ? -1 : Number(amount.to ?? amount.from));
  return sum(other) - sum(one);
}

function ineligibleOf(results: readonly RuleResult[], decision: Decision, book: Book, view: View): string[] {
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
    ...results.flatMap((result) => [
      ...paragraph('  ', voice.say(result.title), width),
      ...lines(unmetOf(result, decision, book, voice), '    '),
    ]),
  ];
}

/** How many rules do not apply, by reason, and of which jurisdictions. None is left out of the count. */
function notApplicableOf(results: readonly RuleResult[], book: Book, { voice, paint, width }: View): string[] {
  if (results.length === 0) return [];
  const zh = voice.language === 'zh';
  const groups = new Map<NonNullable<RuleResult['reason']>, RuleResult[]>();
  for (const result of results)
    if (result.reason !== undefined) groups.set(result.reason, [...(groups.get(result.reason) ?? []), result]);
  const parts = [...groups].map(([reason, group]) => {
    const words = voice.say(reasonWords[reason]);
    const where = reason === 'outside-jurisdiction' ? countByPack(group, book, voice) : undefined;
    if (zh) return `${words}${group.length}项${where === undefined ? '' : `(${where})`}`;
    return `${group.length} ${words}${where === undefined ? '' : ` (${where})`}`;
  });
  const lead = `${zh ? '不适用' : 'Does not apply'} (${results.length})${zh ? ':' : ': '}`;
  return paragraph('', `${lead}${parts.join(zh ? ',' : ', ')}`, width, paint.dim);
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
