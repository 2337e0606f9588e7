// What moves and fates are called.
import type { Localized } from '@huice/core';
import { grouped } from '@huice/core/explain';
import type { Rejected } from '../rosters/write/rejects.js';
import type { Impact } from './impact.js';
import type { Move } from './move.js';
import { type Fate, type NotApplicableReason, notApplicableReasons } from './tally.js';

export const fateWords: Readonly<Record<Fate, Localized>> = {
  gains: { zh: '受益', en: 'gain' },
  loses: { zh: '受损', en: 'lose' },
  both: { zh: '有得有失', en: 'gain one benefit and lose another' },
  unclear: { zh: '有变化,多少不明', en: 'change, to more or less is not known' },
  same: { zh: '不变', en: 'unchanged' },
  unasked: { zh: '没有待遇可判断', en: 'asked about no benefit' },
};

export const moveWords: Readonly<Record<Move, Localized>> = {
  gains: { zh: '新获得或增加', en: 'come to it, or get more' },
  loses: { zh: '失去或减少', en: 'lose it, or get less' },
  opens: { zh: '由确定变为尚不能确定', en: 'known before, undetermined now' },
  settles: { zh: '由尚不能确定变为确定', en: 'undetermined before, known now' },
  'starts-open': { zh: '以前不适用,现在尚不能确定', en: 'did not apply before, undetermined now' },
  'ends-open': { zh: '以前尚不能确定,现在不适用', en: 'undetermined before, does not apply now' },
  'stays-open': { zh: '两边都尚不能确定', en: 'undetermined on both sides' },
  unclear: { zh: '金额有变化,多少不明', en: 'another amount, to more or less is not known' },
  standing: { zh: '给付相同,依据的效力不同', en: 'the same, resting on a text of another standing' },
  otherwise: { zh: '给付内容改变', en: 'something else is given' },
  same: { zh: '结论不变', en: 'the same answer' },
};

/** Why somebody was asked about no benefit of either side. */
const unaskedWords: Readonly<Record<NotApplicableReason, Localized>> = {
  'outside-jurisdiction': { zh: '地区不在管辖范围内', en: 'outside the jurisdiction' },
  'below-authority': {
    zh: '待遇依据的文件效力都不够',
    en: 'with benefits only that rest on texts of too little authority',
  },
  'not-in-force': { zh: '两边当天都没有施行中的待遇', en: 'with no benefit in force on the day of either side' },
  'other-subject': { zh: '两边都没有给这类对象的待遇', en: 'of a kind that no benefit of either side is for' },
};

/** Who was asked about no benefit, and why; undefined where everybody was asked about some. */
export function unaskedText({ decided, unasked, jurisdiction }: Impact): Localized | undefined {
  const counts = notApplicableReasons.filter((reason) => unasked[reason] > 0);
  if (counts.length === 0) return undefined;
  const place = (language: 'zh' | 'en') =>
    jurisdiction === null ? '' : ` (${jurisdiction.name[language]}, ${jurisdiction.region})`;
  const told = (reason: NotApplicableReason, language: 'zh' | 'en') =>
    unaskedWords[reason][language] + (reason === 'outside-jurisdiction' ? place(language) : '');
  const total = counts.reduce((sum, reason) => sum + unasked[reason], 0);
  const zh = counts.map((reason) => `${grouped(unasked[reason])}行${told(reason, 'zh')}`).join(';');
  const en = counts.map((reason) => `${grouped(unasked[reason])} ${told(reason, 'en')}`).join('; ');
  if (total === decided) return { zh: `没有一行有待遇可判断:${zh}`, en: `Nobody was asked about any benefit: ${en}` };
  return { zh: `其中没有待遇可判断的:${zh}`, en: `asked about no benefit among them: ${en}` };
}

/** 第3行,“年龄”列`abc`:… */
export function rejectedText({ row, column, value, reason }: Rejected): Localized {
  const [zh, en] = column === null ? ['', ''] : [`,“${column}”列`, `, column “${column}”`];
  const cell = value === '' ? '' : ` \`${value}\``;
  return {
    zh: `第${row}行${zh}${cell}被拒绝:${reason.zh}`,
    en: `row ${row}${en}${cell} rejected: ${reason.en}`,
  };
}

/** The benefits that are not told: nobody's answer about them changes. */
export function restText(count: number, isRest: boolean): Localized {
  return {
    zh: `${isRest ? '其余' : ''}${count}项待遇,没有一行的结论改变`,
    en: `${count} ${isRest ? 'other ' : ''}${count === 1 ? 'benefit' : 'benefits'} with the same answer for every row`,
  };
}
