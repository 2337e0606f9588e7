// A question on the screen, and what is said around it.
import type { FactDefinition, Localized } from '@huice/core';
import { answerText, type Voice } from '@huice/core/explain';
import type { Progress, Question } from '@huice/core/interview';
import { paragraph } from '../text/layout.js';
import type { Palette } from '../text/paint.js';

export interface Screen {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
}

/** The question with its number, its options, and how far the interview is. */
export function questionText(question: Question, number: number, progress: Progress, screen: Screen): string[] {
  const { voice, paint, width } = screen;
  return [
    '',
    paint.dim(progressText(progress, voice)),
    ...paragraph(`${number}. `, voice.say(question.question), width, paint.bold),
    ...choices(question, screen),
  ];
}

function choices(question: Question, screen: Screen): string[] {
  const { voice, width } = screen;
  const lead = (index: number) => `   ${index + 1} `;
  switch (question.type) {
    case 'boolean':
      return [`   1 ${voice.say({ zh: '是', en: 'yes' })}   2 ${voice.say({ zh: '否', en: 'no' })}`];
    case 'option':
    case 'options': {
      const { options = [] } = question;
      const labels = options.flatMap(({ label }, index) => paragraph(lead(index), voice.say(label), width));
      return question.type === 'option'
        ? labels
        : [...labels, `   0 ${voice.say({ zh: '都不是', en: 'none of them' })}`];
    }
    default:
      return paragraph('   ', expectedText(question, voice), width, screen.paint.dim);
  }
}

/** What kind of answer is wanted, and within which bounds. */
export function expectedText(question: Question, voice: Voice): string {
  const { fact, min, max, level, type } = question;
  const zh = voice.language === 'zh';
  const kind = answerText({ ...question, id: fact } as unknown as FactDefinition, voice);
  const more: string[] = [];
  if (type === 'region' && level !== undefined) more.push(voice.say(levels[level]));
  if (min !== undefined && max !== undefined) more.push(zh ? `${min}至${max}。` : `From ${min} to ${max}.`);
  else if (min !== undefined && Number(min) !== 0) more.push(zh ? `不小于${min}。` : `${min} or more.`);
  else if (max !== undefined) more.push(zh ? `不大于${max}。` : `${max} or less.`);
  return [kind, ...more].join(zh ? '' : ' ');
}

const levels: Record<NonNullable<Question['level']>, Localized> = {
  province: { zh: '到省一级即可,如530000。', en: 'That of the province will do, such as 530000.' },
  prefecture: { zh: '到州(市)一级即可,如530100。', en: 'That of the prefecture will do, such as 530100.' },
  county: { zh: '要到县一级,如530102。', en: 'That of the county, such as 530102.' },
};

/** 已确定41项,待定12项 */
export function progressText({ settled, open, stuck }: Progress, { language }: Voice): string {
  if (language === 'zh') return `已确定${settled}项,待定${open}项${stuck > 0 ? `,无法确定${stuck}项` : ''}`;
  return `${settled} settled, ${open} open${stuck > 0 ? `, ${stuck} that cannot be settled` : ''}`;
}

/** More about a question: the vocabulary's help, and whose finding it is. */
export function helpText(question: Question, { voice, paint, width }: Screen): string[] {
  const { determination } = question;
  const finding =
    determination === undefined
      ? []
      : [
          voice.say({
            zh: `由主管部门认定,原文:“${determination.words}”。`,
            en: `For the authority to find; the text says “${determination.words}”.`,
          }),
        ];
  return [voice.say(question.help), ...finding, expectedText(question, voice)].flatMap((text) =>
    paragraph('   ', text, width, paint.dim),
  );
}

export const keysWords: Localized = {
  zh: '不知道:s  上一题:b  说明:h  结束:q',
  en: "don't know: s   back: b   help: h   stop here: q",
};
