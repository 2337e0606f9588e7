// The closing summary as a person reads it.
import type { Localized, Strength } from '@huice/core';
import {
  amountWithPeriod,
  authorityWords,
  damagedWords,
  grouped,
  strengthWords,
  type Voice,
  yuanText,
} from '@huice/core/explain';
import stringWidth from 'string-width';
import { paragraph } from '../../text/layout.js';
import type { Palette } from '../../text/paint.js';
import { table } from '../../text/table.js';
import { type BenefitCount, type Summary, withoutSum } from './summary.js';

interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
}

/** More facts than these nobody goes and asks for at once. */
const shownFacts = 12;
/** Nor does anybody read more titles of what the roster is not about. */
const shownOpen = 8;

const strengths: readonly Strength[] = ['entitlement', 'discretionary', 'exhortation'];

export function summaryText(summary: Summary, view: View): string[] {
  const settled = summary.benefits.filter((one) => one.eligible + one.ineligible > 0);
  const open = summary.benefits.filter((one) => one.eligible + one.ineligible === 0);
  const sections = [
    rowsText(summary, view),
    ...strengths.map((strength) => benefitsText(strength, settled, view)),
    cashText(summary, view),
    openText(open, summary.decided, view),
    missingText(summary, view),
  ];
  return sections.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function rowsText(
  { rows, decided, rejected, blank, result, rejects }: Summary,
  { voice, paint, width }: View,
): string[] {
  const zh = voice.language === 'zh';
  const [all, done, not, empty] = [rows, decided, rejected, blank].map(grouped);
  const counts = zh
    ? `读取${all}行:已判断${done}行,被拒绝${not}行`
    : `${all} rows read: ${done} decided, ${not} rejected`;
  const skipped = zh ? `;另有空行${empty}行` : `; ${empty} blank ${blank === 1 ? 'row' : 'rows'} besides`;
  return [
    ...paragraph('', `${counts}${blank === 0 ? '' : skipped}`, width, paint.bold),
    ...paragraph(zh ? '结果:' : 'Result: ', result, width),
    ...(rejects === null
      ? []
      : paragraph(zh ? '被拒绝的行及原因:' : 'Rejected rows, and why: ', rejects, width, paint.yellow)),
  ];
}

function benefitsText(strength: Strength, all: readonly BenefitCount[], { voice, paint, width }: View): string[] {
  const benefits = all.filter((one) => one.strength === strength);
  if (benefits.length === 0) return [];
  const { say, language } = voice;
  const headings =
    language === 'zh'
      ? ['待遇', '符合', '不符合', '尚不能确定', '不适用', '现金']
      : ['benefit', 'eligible', 'not', 'undetermined', 'n/a', 'cash'];
  const rows = benefits.map((one) => [
    [say(one.title), ...warningsOf(one).map((text) => `! ${say(text)}`)],
    grouped(one.eligible),
    grouped(one.ineligible),
    grouped(one.undetermined),
    grouped(one.notApplicable),
    cashOf(one, voice),
  ]);
  const hasCash = rows.some((row) => row.at(-1) !== '');
  const shown = <T>(row: readonly T[]) => (hasCash ? row : row.slice(0, -1));
  return [
    paint.bold(say(strengthWords[strength])),
    ...table(
      shown(headings),
      aligned(rows, headings, [1, 2, 3, 4]).map((cells) => ({ cells: shown(cells) })),
      width,
      {
        dim: paint.dim,
      },
    ),
  ];
}

/** Numbers under each other, their last digits in a line. */
function aligned<T extends string | readonly string[]>(
  rows: readonly (readonly T[])[],
  headings: readonly string[],
  columns: readonly number[],
): (T | string)[][] {
  const widthOf = (column: number) =>
    Math.max(...[headings, ...rows].map((row) => stringWidth(String(row[column] ?? ''))));
  const widths = new Map(columns.map((column) => [column, widthOf(column)]));
  return rows.map((row) =>
    row.map((cell, column) => (typeof cell === 'string' ? cell.padStart(widths.get(column) ?? 0) : cell)),
  );
}

function warningsOf({ authority, damaged }: BenefitCount): Localized[] {
  return [authorityWords[authority], damaged ? damagedWords : undefined].filter((one) => one !== undefined);
}

/** The exact sum, and how many eligible are not in it, and why. */
function cashOf(benefit: BenefitCount, voice: Voice): string {
  const { cash, usedUp } = benefit;
  const zh = voice.language === 'zh';
  const spent = zh ? `${grouped(usedUp)}例上限已用完,无可再付` : `${grouped(usedUp)} with the cap used up`;
  const others = withoutSum(benefit);
  const open = zh ? `${grouped(others)}例无确定数额` : `${grouped(others)} without an exact sum`;
  const rest = [...(others > 0 ? [open] : []), ...(usedUp > 0 ? [spent] : [])].join(zh ? ',' : ', ');
  if (cash === null || cash.subjects === 0) return rest;
  const sum = amountWithPeriod(yuanText(cash.amount, voice), cash.period, voice);
  if (rest === '') return sum;
  return zh ? `${sum};另有${rest}` : `${sum}; ${rest}`;
}

function cashText({ cash, cashLeftOut }: Summary, { voice, paint, width }: View): string[] {
  const zh = voice.language === 'zh';
  const sums = cash.map(({ authority, period, amount }) => {
    const sum = amountWithPeriod(yuanText(amount, voice), period, voice);
    const rests = authorityWords[authority];
    return rests === undefined ? sum : zh ? `${sum}(${voice.say(rests)})` : `${sum} (${voice.say(rests)})`;
  });
  if (sums.length === 0) return [];
  const left = grouped(cashLeftOut);
  if (cashLeftOut > 0)
    sums.push(
      zh
        ? `另有${left}例无确定数额,未计入`
        : `${left} without an exact sum ${cashLeftOut === 1 ? 'is' : 'are'} not in it`,
    );
  return paragraph(zh ? '应给现金合计:' : 'Cash due in all: ', sums.join(zh ? ';' : '; '), width, paint.bold);
}

/** What the roster settles for nobody to whom it applies, and to how many that is where it is not everybody. */
function openText(open: readonly BenefitCount[], decided: number, { voice, paint, width }: View): string[] {
  if (open.length === 0) return [];
  const zh = voice.language === 'zh';
  const heading = zh
    ? '名册的信息不足以确定任何适用对象的'
    : 'Open for everybody to whom they apply: the roster does not say enough';
  const titles = open.slice(0, shownOpen).map(({ title, undetermined }) => {
    const of = grouped(undetermined);
    return `${voice.say(title)}${undetermined === decided ? '' : zh ? `(${of}行)` : ` (${of} ${undetermined === 1 ? 'row' : 'rows'})`}`;
  });
  const more = open.length - titles.length;
  if (more > 0) titles.push(zh ? `另有${more}项(--json列出全部)` : `${more} more (--json lists them)`);
  return [
    paint.bold(`${heading} (${open.length})`),
    ...paragraph('  ', titles.join(zh ? ';' : '; '), width, paint.dim),
  ];
}

/** What could be asked for, and apart from it what the roster has no place for. */
function missingText({ missing, decided }: Summary, { voice, paint, width }: View): string[] {
  const zh = voice.language === 'zh';
  const empty = missing.filter(({ hasColumn }) => hasColumn);
  const absent = missing.filter(({ hasColumn }) => !hasColumn);
  const rows = empty
    .slice(0, shownFacts)
    .map(({ label, subjects }) => [voice.say(label), grouped(subjects), `${((subjects / decided) * 100).toFixed(1)}%`]);
  const headings = zh
    ? ['空着的列', '因此不能确定的行数', '占比']
    : ['column with empty cells', 'rows left open', 'share'];
  const more = (count: number) => (zh ? `另有${count}项` : `${count} more`);
  const labels = absent.slice(0, shownFacts).map(({ label }) => voice.say(label));
  if (absent.length > shownFacts) labels.push(more(absent.length - shownFacts));
  const filled = table(
    headings,
    aligned(rows, headings, [1, 2]).map((cells) => ({ cells })),
    width,
    { dim: paint.dim },
  );
  return [
    ...(missing.length === 0
      ? []
      : [paint.bold(zh ? '最多行因缺少这些信息而不能确定' : 'What most rows are undetermined for want of')]),
    ...(empty.length === 0 ? [] : filled),
    ...(empty.length > shownFacts ? [paint.dim(`  ${more(empty.length - shownFacts)}`)] : []),
    ...(absent.length === 0
      ? []
      : paragraph(zh ? '  名册没有列的:' : '  without a column: ', labels.join(zh ? ';' : '; '), width)),
  ];
}
