// What a report of a comparison is made of, whichever way it is shown.
import type { Localized } from '@huice/core';
import type { Comparison } from '@huice/core/compare';
import type { BenefitText, ComparisonText, Tone } from '@huice/core/explain';
import type { Impact } from '../impact/impact.js';
import { type Standing, standingWords } from '../versions.js';

export interface Report {
  readonly comparison: Comparison;
  readonly text: ComparisonText;
  /** How each side's rule set stands to what has been released. */
  readonly standings: Readonly<Record<SideKey, Standing>>;
  /** The benefits that are told one by one. */
  readonly benefits: readonly BenefitText[];
  /** Those of which there is nothing to tell. */
  readonly left: readonly BenefitText[];
  /** Of two packs, the benefits that only one of them has under their ids; they are only named, unless all are told. */
  readonly unpaired: Readonly<Record<SideKey, readonly BenefitText[]>>;
  /** What the change means for a roster, where one was given. */
  readonly impact?: Impact;
}

export type SideKey = 'before' | 'after';

/** In the order in which a reader asks: who is worse or better off, what is new, what is gone. */
const order: readonly Tone[] = [
  'worse',
  'better',
  'mixed',
  'undecided',
  'incomparable',
  'added',
  'removed',
  'open',
  'standing',
  'reworded',
  'unpaired',
  'both-open',
  'same',
  'neither',
];

/** Of these there is nothing to tell that the others do not say. */
const silent: readonly Tone[] = ['same', 'neither', 'both-open'];

const isSilent = ({ tone, changes }: BenefitText) => silent.includes(tone) && changes.length === 0;

/** @param all whether every benefit is told one by one */
export function reportOf(
  comparison: Comparison,
  text: ComparisonText,
  standings: Report['standings'],
  all: boolean,
  impact?: Impact,
): Report {
  const unpaired = text.benefits.filter(({ tone }) => tone === 'unpaired');
  const told = text.benefits.filter((one) => all || (!isSilent(one) && one.tone !== 'unpaired'));
  return {
    comparison,
    text,
    standings,
    benefits: [...told].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone)),
    left: text.benefits.filter((one) => !all && isSilent(one)),
    unpaired: {
      before: unpaired.filter(({ knownTo }) => knownTo === 'before'),
      after: unpaired.filter(({ knownTo }) => knownTo === 'after'),
    },
    ...(impact === undefined ? {} : { impact }),
  };
}

export interface Count {
  readonly tone: Tone;
  readonly verdict: Localized;
  readonly count: number;
}

/** How many benefits come out which way; those that there are none of are left out. */
export const countsOf = ({ text: { benefits } }: Report): Count[] => countsIn(benefits);

function countsIn(benefits: readonly BenefitText[]): Count[] {
  const byVerdict = new Map<string, Count>();
  for (const { tone, verdict } of benefits) {
    const count = (byVerdict.get(verdict.zh)?.count ?? 0) + 1;
    byVerdict.set(verdict.zh, { tone, verdict, count });
  }
  return [...byVerdict.values()].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
}

/** 云南省人社扶贫政策 1.0.0版(有改动). */
export function versionTitle({ text, standings }: Report, key: SideKey): Localized {
  const { title, version } = text[key];
  const mark = standingWords[standings[key]];
  return {
    zh: `${title.zh} ${version}版${mark === undefined ? '' : `(${mark.zh})`}`,
    en: `${title.en}, version ${version}${mark === undefined ? '' : ` (${mark.en})`}`,
  };
}

/** The same with the day on which it is judged. */
export function sideTitle(report: Report, key: SideKey): Localized {
  const { zh, en } = versionTitle(report, key);
  const { asOf } = report.text[key];
  return { zh: `${zh},按${asOf}判断`, en: `${en}, as of ${asOf}` };
}

/** What is not told one by one; undefined where all is. */
export function leftText({ left, benefits }: Report): Localized | undefined {
  if (left.length === 0) return undefined;
  const counts = countsIn(left);
  const zh = counts.map(({ verdict, count }) => `${count}项${verdict.zh}`).join('、');
  const en = counts.map(({ verdict, count }) => `${count} ${verdict.en}`).join(', ');
  return {
    zh: `${benefits.length > 0 ? '其余' : ''}${zh},未逐项列出`,
    en: `${benefits.length > 0 ? 'Others not listed' : 'Not listed'}: ${en}`,
  };
}

/** What stands where no benefit is told: nothing differs, or there was nothing that could. */
export function nothingText({ text: { benefits }, unpaired }: Report): Localized {
  const paired = benefits.length - unpaired.before.length - unpaired.after.length;
  if (paired === 0) return { zh: '两边没有编号相同的待遇。', en: 'The two have no benefit of the same id.' };
  if (benefits.every(({ tone }) => tone === 'neither' || tone === 'unpaired'))
    return {
      zh: '两边当天都没有施行中的待遇,没有可比的。',
      en: 'On neither side is a benefit in force: there is nothing to compare.',
    };
  const open = benefits.filter(({ tone }) => tone === 'both-open').length;
  if (open > 0)
    return {
      zh: `没有可以断定的不同:有${open}项,两边当天是否已经施行,原文都不能确定。`,
      en: `Nothing can be told to differ: of ${open} ${open === 1 ? 'benefit' : 'benefits'} the text leaves it open on both sides whether it was in force.`,
    };
  return { zh: '没有任何不同。', en: 'Nothing differs.' };
}

/** `96 benefits: 3 only on 1 January 2019, 1 better, 92 the same`. */
export function countsText(report: Report): Localized {
  const counts = countsOf(report);
  const total = report.text.benefits.length;
  return {
    zh: `共${total}项待遇:${counts.map(({ verdict, count }) => `${verdict.zh}${count}项`).join(',')}`,
    en: `${total} ${total === 1 ? 'benefit' : 'benefits'}: ${counts.map(({ verdict, count }) => `${count} ${verdict.en}`).join(', ')}`,
  };
}

/** What a reader must not take for law: once where it holds for both sides. */
export function cautionsOf({
  before,
  after,
}: BenefitText['cautions']): { readonly on: 'before' | 'after' | 'both'; readonly text: Localized }[] {
  const has = (side: readonly Localized[], { zh }: Localized) => side.some((other) => other.zh === zh);
  return [
    ...before.map((text) => ({ on: has(after, text) ? ('both' as const) : ('before' as const), text })),
    ...after.filter((text) => !has(before, text)).map((text) => ({ on: 'after' as const, text })),
  ];
}
