// The impact as a person reads it in a terminal.
import type { Authority, Period, Strength } from '@huice/core';
import { amountWithPeriod, authorityWords, grouped, strengthWords, type Voice } from '@huice/core/explain';
import { paragraph } from '../text/layout.js';
import type { Palette } from '../text/paint.js';
import { table } from '../text/table.js';
import type { BenefitImpact, Cost, GroupImpact, Impact } from './impact.js';
import { changes } from './move.js';
import { fateWords, moveWords, rejectedText, restText, unaskedText } from './words.js';

export interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
}

export function impactText(impact: Impact, view: View): string[] {
  const sections = [
    subjectsText(impact, view),
    benefitsText(impact, view),
    costText(impact.all, view),
    groupsText(impact, view),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function subjectsText(impact: Impact, { voice, paint, width }: View): string[] {
  const { rows, decided, rejected, all } = impact;
  const zh = voice.language === 'zh';
  const counts = zh
    ? `${grouped(rows)}行:已判断${grouped(decided)}行,被拒绝${grouped(rejected)}行`
    : `${grouped(rows)} rows: ${grouped(decided)} decided, ${grouped(rejected)} rejected`;
  const fates = (['gains', 'loses', 'both', 'unclear', 'same', 'unasked'] as const)
    .filter((fate) => all.fates[fate] > 0)
    .map((fate) => said(voice.say(fateWords[fate]), all.fates[fate], zh));
  const { before, after } = all.open;
  const open = zh
    ? `${grouped(before)}行,变更后${grouped(after)}行`
    : `${grouped(before)} rows, then ${grouped(after)}`;
  const unasked = unaskedText(impact);
  const indented = (lead: string, text: string, colour?: (text: string) => string) =>
    paragraph(`  ${lead}`, text, width, colour);
  return [
    ...paragraph('', counts, width, paint.bold),
    ...rejectsText(impact, voice).flatMap((text) => indented('', text, paint.yellow)),
    ...(decided === 0
      ? []
      : indented(zh ? '就有权获得的待遇而言:' : 'in what they are entitled to: ', fates.join(zh ? ';' : '; '))),
    ...(unasked === undefined ? [] : indented('', voice.say(unasked), paint.yellow)),
    ...(decided === 0 ? [] : indented(zh ? '至少一项尚不能确定的:' : 'with something undetermined: ', open)),
  ];
}

/** So many of the rejected rows are told on a screen. */
const mostTold = 5;

function rejectsText({ rejects }: Impact, { say, language }: Voice): string[] {
  const told = rejects.slice(0, mostTold).map((one) => say(rejectedText(one)));
  if (rejects.length <= mostTold) return told;
  return [...told, language === 'zh' ? '……(--rejects可写出全部)' : '… (--rejects writes all of them)'];
}

const said = (words: string, count: number, zh: boolean) =>
  zh ? `${words}${grouped(count)}` : `${grouped(count)} ${words}`;

function benefitsText({ benefits }: Impact, view: View): string[] {
  const { voice, paint } = view;
  const changed = benefits.filter(({ moves }) => changes.some((move) => moves[move] > 0));
  const same = benefits.length - changed.length;
  const sections = (['entitlement', 'discretionary', 'exhortation'] as const).map((strength) =>
    strengthText(
      strength,
      changed.filter((one) => one.strength === strength),
      view,
    ),
  );
  if (same > 0) sections.push([paint.dim(voice.say(restText(same, changed.length > 0)))]);
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** What one has a right to, what may be given and what is only encouraged stand apart. */
function strengthText(strength: Strength, benefits: readonly BenefitImpact[], { voice, paint, width }: View): string[] {
  if (benefits.length === 0) return [];
  const rows = benefits.map((one) => [
    voice.say(one.title),
    arrow(one.before.eligible, one.after.eligible),
    arrow(one.before.undetermined, one.after.undetermined),
    movesOf(one, voice),
    cashOf(one, voice),
  ]);
  const headings =
    voice.language === 'zh'
      ? ['待遇', '符合', '尚不能确定', '变化', '现金']
      : ['benefit', 'eligible', 'undetermined', 'change', 'cash'];
  const hasCash = benefits.some(({ cash }) => cash.length > 0);
  const shown = <T>(row: readonly T[]) => (hasCash ? row : row.slice(0, -1));
  return [
    paint.bold(voice.say(strengthWords[strength])),
    ...table(
      shown(headings),
      rows.map((cells) => ({ cells: shown(cells) })),
      width,
      { dim: paint.dim },
    ),
  ];
}

const arrow = (before: number, after: number) =>
  before === after ? grouped(after) : `${grouped(before)} → ${grouped(after)}`;

function movesOf({ form, moves, unpriced }: BenefitImpact, { say, language }: Voice): string[] {
  const zh = language === 'zh';
  return changes
    .filter((move) => moves[move] > 0)
    .map((move) => {
      // Only of cash one would ask how much.
      const without = form === 'cash' && (move === 'gains' || move === 'loses') ? unpriced[move] : 0;
      const text = said(say(moveWords[move]), moves[move], zh);
      if (without === 0) return text;
      return zh ? `${text}(其中${grouped(without)}无确定数额)` : `${text} (${grouped(without)} without an exact sum)`;
    });
}

function cashOf({ cash }: BenefitImpact, voice: Voice): string[] {
  return cash.map((cost) => costWords(cost, cost.period, voice));
}

/** `1,000 → 3,000 yuan a month (+2,000)` */
function costWords({ before, after, difference }: Cost, period: Period, voice: Voice): string {
  const zh = voice.language === 'zh';
  const yuan = (text: string) => amountWithPeriod(zh ? `${text}元` : `${text} yuan`, period, voice);
  if (difference === '0') return yuan(grouped(after));
  const change = difference.startsWith('-') ? `−${grouped(difference.slice(1))}` : `+${grouped(difference)}`;
  return zh
    ? `${yuan(`${grouped(before)} → ${grouped(after)}`)}(${change})`
    : `${yuan(`${grouped(before)} → ${grouped(after)}`)} (${change})`;
}

function costText(all: GroupImpact, { voice, paint, width }: View): string[] {
  const costs = costsOf(all, voice);
  if (costs.length === 0) return [];
  const zh = voice.language === 'zh';
  return [
    paint.bold(zh ? '应给现金合计' : 'Cash due in all'),
    ...costs.flatMap((text) => paragraph('  ', text, width)),
  ];
}

function costsOf({ cash }: GroupImpact, voice: Voice): string[] {
  return cash.map((cost) => {
    const warning = authorityWords[cost.authority as Authority];
    const text = costWords(cost, cost.period, voice);
    if (warning === undefined) return text;
    return voice.language === 'zh' ? `${text}[${voice.say(warning)}]` : `${text} [${voice.say(warning)}]`;
  });
}

function groupsText({ by, groups }: Impact, { voice, paint, width }: View): string[] {
  if (by === null) return [];
  const zh = voice.language === 'zh';
  const rows = groups.map((group) => ({
    cells: [
      voice.say(group.label),
      grouped(group.subjects),
      grouped(group.fates.gains),
      grouped(group.fates.loses),
      grouped(group.fates.both + group.fates.unclear),
      arrow(group.open.before, group.open.after),
      costsOf(group, voice),
    ],
  }));
  const headings = zh
    ? [voice.say(by.label), '行', '受益', '受损', '其他变化', '尚不能确定', '应给现金']
    : [voice.say(by.label), 'rows', 'gain', 'lose', 'other change', 'undetermined', 'cash due'];
  return [
    paint.bold(zh ? `按${voice.say(by.label)}` : `By ${voice.say(by.label)}`),
    ...table(headings, rows, width, { dim: paint.dim }),
  ];
}
