// What became of a document, for a person: counts, what is open, and every piece beside what it became.

import type { Localized } from '@huice/core';
import { authorityWords, damagedWords, type Voice } from '@huice/core/explain';
import { beside, paragraph, whole, wrap } from '../text/layout.js';
import type { Palette } from '../text/paint.js';
import { table } from '../text/table.js';
import type { Coverage, Piece, Treatment } from './coverage.js';

export interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  readonly width: number;
}

const treatmentWords: Record<Treatment, Localized> = {
  rules: { zh: '写成规则', en: 'encoded by rules' },
  target: { zh: '目标', en: 'target' },
  duty: { zh: '机关职责', en: 'duty of an office' },
  principle: { zh: '原则', en: 'principle' },
  procedure: { zh: '程序', en: 'procedure' },
  statistic: { zh: '统计', en: 'statistic' },
  heading: { zh: '标题', en: 'heading' },
};

/** Why a piece of each kind gives nobody a benefit. */
const treatmentReasons: Record<Exclude<Treatment, 'rules'>, Localized> = {
  target: { zh: '要达到的目标,不给个人请求权', en: 'what is to be reached; it gives nobody a claim' },
  duty: { zh: '机关要做的事,没有给谁什么', en: 'what an office has to do; it gives nobody anything' },
  principle: { zh: '宗旨和要求', en: 'aims and guiding ideas' },
  procedure: { zh: '制定、印发和办理的程序', en: 'how it was made, issued and is carried out' },
  statistic: { zh: '已有的数字', en: 'figures of what was done' },
  heading: { zh: '章节的名称', en: 'names of parts' },
};

/** Counts of each treatment and of what the text leaves open. */
export function summaryOf({ title, version, sources, rules, open }: Coverage, view: View): string[] {
  const { voice, paint, width } = view;
  const { say } = voice;
  const zh = voice.language === 'zh';
  const release =
    version === undefined
      ? zh
        ? '文件夹中的规则'
        : 'the rules in the folder'
      : zh
        ? `${version}版`
        : `version ${version}`;
  const warnings = sources.flatMap(({ source }) => [
    authorityWords[source.authority],
    source.damaged ? damagedWords : undefined,
  ]);
  const count = (pieces: readonly Piece[], treatment: Treatment) =>
    pieces.filter((one) => one.treatment === treatment).length;
  const pieces = sources.flatMap((one) => one.pieces);
  const headings = zh ? ['文字', '段数', '结果'] : ['the text', 'pieces', 'what became of it'];
  const rows = (Object.keys(treatmentWords) as Treatment[]).flatMap((treatment) => {
    const number = count(pieces, treatment);
    if (number === 0) return [];
    const result =
      treatment === 'rules' ? (zh ? `${rules}条规则` : `${rules} rules`) : say(treatmentReasons[treatment]);
    return [{ cells: [say(treatmentWords[treatment]), String(number), result] }];
  });
  return [
    ...paragraph('', `${say(title)} (${release})`, width, paint.bold),
    ...sources.flatMap(({ source }) =>
      paragraph('', source.number === undefined ? source.title : `${source.title}(${source.number})`, width),
    ),
    ...warnings.flatMap((warning) => (warning === undefined ? [] : paragraph('! ', say(warning), width, paint.yellow))),
    '',
    ...table(headings, [...rows, { cells: [zh ? '合计' : 'in all', String(pieces.length), ''] }], width, {
      dim: (text) => paint.dim(text),
    }),
    ...openLines(open, view),
  ];
}

function openLines(open: Coverage['open'], { voice, paint, width }: View): string[] {
  const { say } = voice;
  const zh = voice.language === 'zh';
  const counted = (list: readonly unknown[], words: Localized) =>
    list.length === 0 ? [] : paragraph('  ', `${say(words)}: ${list.length}`, width);
  const lines = [
    ...open.lost.flatMap(({ title, words }) =>
      paragraph(
        '  ',
        `${zh ? '原文缺失' : 'words lost'}: ${say(title)} (${words.map(say).join('; ')})`,
        width,
        paint.yellow,
      ),
    ),
    ...counted(open.elsewhere, {
      zh: '标准或办法由其他文件规定的规则',
      en: 'rules whose standard or procedure another document sets',
    }),
    ...counted(open.size, { zh: '未写明调整幅度的规则', en: 'rules that change a number without saying by how much' }),
    ...counted(open.start, { zh: '未写明从哪一天起施行的规则', en: 'rules whose first day is not stated' }),
    ...counted(open.end, { zh: '未写明终止日的规则', en: 'rules whose end is not stated' }),
  ];
  return lines.length === 0 ? [] : ['', paint.bold(zh ? '原文没有确定的' : 'What the text leaves open'), ...lines];
}

/** Every piece of the text, clause by clause, beside the benefits that encode it or why it gives nobody one. */
export function piecesOf({ sources }: Coverage, { voice, paint, width }: View): string[] {
  const { say } = voice;
  // Room for the longest id, where that leaves the text its half.
  const half = Math.floor((width - 3) / 2);
  const right = Math.max(Math.floor((width - 3) * 0.44), Math.min(38, half));
  const left = width - 3 - right;
  return sources.flatMap(({ pieces }) => {
    let clause = '';
    return pieces.flatMap((piece) => {
      const text = piece.text.replace(/\s+/g, ' ').trim();
      if (text === '') return [];
      const heading = say(piece.clause) === clause ? [] : ['', paint.bold(say(piece.clause))];
      clause = say(piece.clause);
      const mark = piece.treatment === 'rules' ? '+ ' : '- ';
      const words = wrap(text, left - 2).map((line, index) => (index === 0 ? mark : '  ') + line);
      const fate = fateOf(piece, say).flatMap((line) => wrap(line, right));
      const colour = piece.treatment === 'rules' ? paint.green : paint.dim;
      return [
        ...heading,
        ...beside(
          words,
          fate.map((line) => colour(line)),
          left,
        ),
      ];
    });
  });
}

function fateOf({ treatment, rules, unreleased, why }: Piece, say: (words: Localized) => string): string[] {
  if (treatment !== 'rules')
    return [why === undefined ? say(treatmentWords[treatment]) : `${say(treatmentWords[treatment])}: ${why}`];
  const ahead = { zh: '(尚未发布)', en: '(not released yet)' };
  return [...rules.map(({ benefit }) => whole(benefit)), ...unreleased.map((rule) => `${whole(rule)} ${say(ahead)}`)];
}
