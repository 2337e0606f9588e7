// A comparison on a screen.
import { comparisonLines, type Line, type Voice } from '@huice/core/explain';
import { impactText } from '../impact/impact-text.js';
import { beside, paragraph, wrap } from '../text/layout.js';
import type { Palette } from '../text/paint.js';
import { type BesideRow, type MarkedLine, sentenceRows } from './beside.js';
import { countsText, leftText, nothingText, type Report, sideTitle } from './report.js';
import { words } from './words.js';

export interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  /** In columns. */
  readonly width: number;
}

/** From this width on, two columns can be read beside each other. */
const wide = 100;

export function comparisonScreen(report: Report, view: View): string[] {
  const { voice, paint, width } = view;
  const { say } = voice;
  const zh = voice.language === 'zh';
  const left = leftText(report);
  return [
    ...paragraph(zh ? '前:' : 'Before: ', say(sideTitle(report, 'before')), width),
    ...paragraph(zh ? '后:' : 'After:  ', say(sideTitle(report, 'after')), width),
    ...paragraph('', say(report.text.pairing), width, paint.dim),
    '',
    ...paragraph('', say(countsText(report)), width, paint.bold),
    ...(report.benefits.length === 0 ? paragraph('', say(nothingText(report)), width) : []),
    ...report.benefits.flatMap((benefit) => [
      '',
      ...comparisonLines(benefit, report.text, voice).flatMap((line) => laid(line, view)),
      ...changedRows(benefit, view),
    ]),
    ...unpairedLines(report, view),
    ...(left === undefined
      ? []
      : ['', ...paragraph('', say(left) + (zh ? '(--all可列出)' : ' (--all lists them)'), width, paint.dim)]),
    ...(report.impact === undefined ? [] : ['', ...impactText(report.impact, view)]),
  ];
}

/** The benefits of two packs that only one of them has under their ids, by name. */
function unpairedLines({ unpaired, text }: Report, { voice: { say, language }, paint, width }: View): string[] {
  return (['before', 'after'] as const).flatMap((side) => {
    const titles = unpaired[side].map(({ title }) => say(title));
    if (titles.length === 0) return [];
    const [colon, comma] = language === 'zh' ? [':', '、'] : [':', '; '];
    const heading = `${say(words.only(text[side].name))}${colon}`;
    return ['', paint.bold(heading), ...paragraph('  ', titles.join(comma), width)];
  });
}

function laid({ level, mark, text }: Line, { paint, width }: View): string[] {
  const colours = { heading: paint.bold, quote: paint.dim, warning: paint.yellow };
  const colour = colours[mark as keyof typeof colours] ?? ((line: string) => line);
  const indent = '  '.repeat(level);
  return wrap(text, Math.max(16, width - indent.length - 2)).map(
    (line, index) => `${indent}${index === 0 ? '' : '  '}${colour(line)}`,
  );
}

/** The parts of the rule that say something else, side by side. What went stands in [-…-], what came in {+…+}, as in wdiff. */
function changedRows({ rules, changes }: Report['benefits'][number], { voice, paint, width }: View): string[] {
  if (changes.length === 0) return [];
  const rows = sentenceRows(rules, voice).filter(({ differs }) => differs);
  if (rows.length === 0) return [];
  const heading = voice.language === 'zh' ? '规则原句对照:' : 'The rule, side by side:';
  const column = Math.floor((width - 4 - 3) / 2);
  const side = (lines: readonly MarkedLine[], [open, close]: readonly [string, string], room: number) =>
    lines.flatMap(({ level, segments }) => {
      const text = segments.map((one) => (one.changed ? `${open}${one.text}${close}` : one.text)).join('');
      const indent = '  '.repeat(level);
      return wrap(text, Math.max(16, room - indent.length)).map((line) => indent + line);
    });
  const lay = ({ heading: title, before, after }: BesideRow): string[] => {
    const room = width >= wide ? column : width - 6;
    const [left, right] = [side(before, ['[-', '-]'], room), side(after, ['{+', '+}'], room)];
    const lines =
      width >= wide
        ? beside(left, right, column)
        : [...left.map((line) => `- ${line}`), ...right.map((line) => `+ ${line}`)];
    return [`    ${paint.dim(title)}`, ...lines.map((line) => `    ${line}`)];
  };
  return [`  ${heading}`, ...rows.flatMap(lay)];
}
