// A comparison as Markdown: for a pull request, a mail, a minute.
import type { BenefitText, Voice } from '@huice/core/explain';
import { impactText } from '../impact/impact-text.js';
import { paletteOf } from '../text/paint.js';
import { type BesideRow, type MarkedLine, quoteRows, sentenceRows } from './beside.js';
import { cautionsOf, countsText, leftText, nothingText, type Report, sideTitle } from './report.js';
import { words } from './words.js';

/** The whole report; whatever stands in a title or a quote is shown, and nothing of it is read as Markdown or HTML. */
export function comparisonMarkdown(report: Report, voice: Voice): string {
  const { say } = voice;
  const { before, after } = report.text;
  const left = leftText(report);
  const lines = [
    `# ${say(words.title)}`,
    '',
    `- ${say(words.before)}: ${plain(say(sideTitle(report, 'before')))} (\`${before.sha256}\`)`,
    `- ${say(words.after)}: ${plain(say(sideTitle(report, 'after')))} (\`${after.sha256}\`)`,
    '',
    plain(say(report.text.pairing)),
    '',
    plain(say(countsText(report))),
    '',
    ...(report.benefits.length === 0 ? [plain(say(nothingText(report))), ''] : summary(report, voice)),
    ...impact(report, voice),
    ...report.benefits.flatMap((benefit) => benefitLines(benefit, report, voice)),
    ...unpaired(report, voice),
    ...(left === undefined ? [] : [plain(`${say(left)}${voice.language === 'zh' ? '。' : '.'}`), '']),
    plain(say(words.proof)),
  ];
  return `${lines.join('\n')}\n`;
}

const plain = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~#!]/g, (mark) => `\\${mark}`)
    .replace(/\s*\n\s*/g, ' ');

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const ruled = (headings: readonly string[], rows: readonly (readonly string[])[]) => [
  row(headings),
  row(headings.map(() => '---')),
  ...rows.map(row),
  '',
];

function summary({ benefits }: Report, { say }: Voice): string[] {
  return ruled(
    [say(words.benefit), say(words.verdict), say(words.outcome)],
    benefits.map(({ title, verdict, headline }) => [title, verdict, headline].map((one) => plain(say(one)))),
  );
}

/** The benefits of two packs that only one of them has under their ids, by name and id. */
function unpaired({ unpaired: all, text }: Report, { say }: Voice): string[] {
  const lists = (['before', 'after'] as const).flatMap((side) =>
    all[side].length === 0
      ? []
      : [
          `### ${plain(say(words.only(text[side].name)))}`,
          '',
          ...all[side].map(({ title, benefit }) => `- ${plain(say(title))} \`${benefit}\``),
          '',
        ],
  );
  return lists.length === 0 ? [] : [`## ${say(words.unpaired)}`, '', ...lists];
}

/** As on a screen: its columns are the report's. */
function impact({ impact: counted }: Report, voice: Voice): string[] {
  if (counted === undefined) return [];
  const view = { voice, paint: paletteOf(false, {}), width: 100 };
  return [`## ${voice.say(words.impact)}`, '', '```text', ...impactText(counted, view), '```', ''];
}

function benefitLines(benefit: BenefitText, { text }: Report, voice: Voice): string[] {
  const { say } = voice;
  const sides = [text.before, text.after] as const;
  const names = sides.map(({ name }) => plain(say(name)));
  const cautions = cautionsOf(benefit.cautions).map(({ on, text: caution }) => {
    const where = on === 'both' ? say(words.bothSides) : names[on === 'before' ? 0 : 1];
    return `> ${where}: ${plain(say(caution))}`;
  });
  const witnesses = benefit.witnesses.flatMap(({ lead, whom, answers }) => [
    `- ${plain(say(lead))}: ${whom.length === 1 ? plain(say(whom[0])) : ''}`.trimEnd(),
    ...answers.map((answer, side) => {
      const who = whom.length === 1 ? '' : `${plain(say(whom[side as 0 | 1]))} → `;
      return `  - ${names[side]}: ${who}${plain(say(answer))}`;
    }),
  ]);
  const both = benefit.rules.before !== null && benefit.rules.after !== null;
  return [
    `## ${plain(say(benefit.title))}`,
    '',
    `**${plain(say(benefit.verdict))}** ${plain(say(benefit.headline))}`,
    '',
    ...(cautions.length === 0 ? [] : [...cautions, '']),
    ...(witnesses.length === 0 ? [] : [...witnesses, '']),
    ...(benefit.changes.length === 0
      ? []
      : [`### ${say(words.changes)}`, '', ...benefit.changes.map((one) => `- ${plain(say(one.text))}`), '']),
    `### ${say(both ? words.rules : words.rule)}`,
    '',
    ...sidesTable(sentenceRows(benefit.rules, voice), benefit, names),
    `### ${say(both ? words.quotes : words.quote)}`,
    '',
    ...sidesTable(quoteRows(benefit.rules, voice), benefit, names),
  ];
}

function sidesTable(rows: readonly BesideRow[], { rules }: BenefitText, names: readonly string[]): string[] {
  const sides = (['before', 'after'] as const).filter((side) => rules[side] !== null);
  const tag = { before: 'del', after: 'ins' } as const;
  const cell = (lines: readonly MarkedLine[], side: 'before' | 'after') =>
    lines
      .map(({ level, segments }) => {
        const text = segments.map((one) => {
          const said = plain(one.text);
          return one.changed && sides.length === 2 ? `<${tag[side]}>${said}</${tag[side]}>` : said;
        });
        return `${'&emsp;'.repeat(level)}${text.join('')}`;
      })
      .join('<br>');
  return ruled(
    ['', ...sides.map((side) => names[side === 'before' ? 0 : 1] ?? '')],
    rows.map((one) => [plain(one.heading), ...sides.map((side) => cell(one[side], side))]),
  );
}
