// What a report of a comparison is made of, whichever way it is shown.
import type { Localized } from '@huice/core';
import type { Comparison } from '@huice/core/compare';
import type { BenefitText, ComparisonText, Tone } from '@huice/core/explain';
import type { Impact } from '../impact/impact.js';

export interface Report {
  readonly comparison: Comparison;
  readonly text: ComparisonText;
  /** The benefits that are told one by one; those left out are the same on both sides. */
  readonly benefits: readonly BenefitText[];
  /** What the change means for a roster, where one was given. */
  readonly impact?: Impact;
}

/** In the order in which a reader asks: who is worse or better off, what is new, what is gone. */
const order: readonly Tone[] = [
  'worse',
  'better',
  'mixed',
  'undecided',
  'added',
  'removed',
  'open',
  'reworded',
  'same',
];

/** @param all whether benefits that are the same are told as well */
export function reportOf(comparison: Comparison, text: ComparisonText, all: boolean, impact?: Impact): Report {
  const benefits = text.benefits.filter(({ tone }) => all || tone !== 'same');
  return {
    comparison,
    text,
    benefits: [...benefits].sort((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone)),
    ...(impact === undefined ? {} : { impact }),
  };
}

export interface Count {
  readonly tone: Tone;
  readonly verdict: Localized;
  readonly count: number;
}

/** How many benefits come out which way; those that there are none of are left out. */
export function countsOf({ text: { benefits } }: Report): Count[] {
  return order.flatMap((tone): Count[] => {
    const found = benefits.filter((one) => one.tone === tone);
    const [first] = found;
    return first === undefined ? [] : [{ tone, verdict: first.verdict, count: found.length }];
  });
}

/** 云南省人社扶贫政策 1.0.0版. */
export function versionTitle({ title, version }: ComparisonText['before']): Localized {
  return { zh: `${title.zh} ${version}版`, en: `${title.en}, version ${version}` };
}

/** The same with the day on which it is judged. */
export function sideTitle(side: ComparisonText['before']): Localized {
  const { zh, en } = versionTitle(side);
  return { zh: `${zh},按${side.asOf}判断`, en: `${en}, as of ${side.asOf}` };
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
