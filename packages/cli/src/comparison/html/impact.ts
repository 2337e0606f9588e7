// What a change means for a roster: who gains and loses, what it costs, in tables, with a chart of the same numbers.
import type { Period } from '@huice/core';
import { amountWithPeriod, authorityWords, grouped, strengthWords, type Voice } from '@huice/core/explain';
import type { BenefitImpact, GroupImpact, Impact } from '../../impact/impact.js';
import { changes } from '../../impact/move.js';
import { mostShown } from '../../impact/rejects.js';
import { fateWords, moveWords, restText, unaskedText } from '../../impact/words.js';
import { words } from '../words.js';
import { barChart } from './chart.js';
import { html, type Markup } from './markup.js';

const fates = ['gains', 'loses', 'both', 'unclear', 'same', 'unasked'] as const;

export function impactSection(impact: Impact, voice: Voice): Markup {
  const { say, language } = voice;
  const zh = language === 'zh';
  const { rows, decided, rejected, all } = impact;
  const counted = zh
    ? `名册${grouped(rows)}行:已判断${grouped(decided)}行,被拒绝${grouped(rejected)}行。`
    : `${grouped(rows)} rows: ${grouped(decided)} decided, ${grouped(rejected)} rejected.`;
  const open = zh
    ? `至少有一项尚不能确定的:变更前${grouped(all.open.before)}行,变更后${grouped(all.open.after)}行。`
    : `With something undetermined: ${grouped(all.open.before)} rows before, ${grouped(all.open.after)} after.`;
  const unasked = unaskedText(impact);
  const bars = fates.map((fate) => ({ label: say(fateWords[fate]), value: all.fates[fate], kind: fate }));
  return html`<section aria-labelledby="impact"><h2 id="impact">${say(words.impact)}</h2>
<p>${counted}</p>
${unasked === undefined ? undefined : html`<p class="caution">${say(unasked)}</p>`}
<p>${open}</p>
${barChart(zh ? '就有权获得的待遇而言,多少行受益,多少行受损' : 'How many rows gain and lose in what they are entitled to', bars)}
${benefitsTables(impact.benefits, voice)}
${costTable(all, voice)}
${groupsTable(impact, voice)}
${rejectsTable(impact, voice)}
</section>
`;
}

/** A table with a caption and a heading over each column; numbers stand right. */
function table(caption: string, headings: readonly string[], rows: readonly (readonly string[])[], text = 1): Markup {
  const cell = (value: string, index: number) =>
    index === 0
      ? html`<th scope="row">${value}</th>`
      : html`<td${index >= text ? html` class="number"` : undefined}>${value}</td>`;
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${headings.map(
    (one, index) => html`<th scope="col"${index >= text ? html` class="number"` : undefined}>${one}</th>`,
  )}</tr></thead><tbody>${rows.map((cells) => html`<tr>${cells.map(cell)}</tr>`)}</tbody></table></div>
`;
}

/** What one has a right to, what may be given and what is only encouraged stand apart. */
function benefitsTables(benefits: readonly BenefitImpact[], voice: Voice): Markup {
  const changed = benefits.filter((one) => changes.some((move) => one.moves[move] > 0));
  const same = benefits.length - changed.length;
  const tables = (['entitlement', 'discretionary', 'exhortation'] as const).flatMap((strength) => {
    const own = changed.filter((one) => one.strength === strength);
    return own.length === 0 ? [] : [benefitsTable(voice.say(strengthWords[strength]), own, voice)];
  });
  const rest = same === 0 ? undefined : html`<p class="small">${voice.say(restText(same, changed.length > 0))}</p>`;
  return html`${tables}${rest}`;
}

function benefitsTable(strength: string, benefits: readonly BenefitImpact[], { say, language }: Voice): Markup {
  const zh = language === 'zh';
  // A column for each move that there is.
  const moves = changes.filter((move) => benefits.some((one) => one.moves[move] > 0));
  const counts = table(
    zh ? `待遇的变化(行数):${strength}` : `Changes by benefit (rows): ${strength}`,
    [say(words.benefit), ...moves.map((move) => say(moveWords[move]))],
    benefits.map((one) => [say(one.title), ...moves.map((move) => grouped(one.moves[move]))]),
  );
  const rows = benefits.flatMap((one) =>
    one.cash.map(({ period, before, after, gained, lost, difference }) => [
      say(one.title),
      sum('', period, { say, language }).trim(),
      ...[before, after, gained, lost].map((text) => grouped(text)),
      signed(difference),
    ]),
  );
  if (rows.length === 0) return counts;
  const headings = zh
    ? ['待遇', '周期', '变更前(元)', '变更后(元)', '增加(元)', '减少(元)', '差额(元)']
    : ['Benefit', 'Period', 'Before (yuan)', 'After (yuan)', 'Gained (yuan)', 'Lost (yuan)', 'Difference (yuan)'];
  const caption = zh ? `待遇的现金:${strength}` : `Cash by benefit: ${strength}`;
  return html`${counts}${table(caption, headings, rows, 2)}`;
}

/** What is wrong with the first of the rows that could not be decided. */
function rejectsTable({ rejects, rejected }: Impact, { say, language }: Voice): Markup | undefined {
  if (rejects.length === 0) return undefined;
  const zh = language === 'zh';
  const isAll = rejects.length < mostShown;
  const caption = zh
    ? `被拒绝的行${isAll ? '' : `(共${grouped(rejected)}行,只列开头的)`}`
    : `Rejected rows${isAll ? '' : ` (the first of ${grouped(rejected)})`}`;
  const headings = zh ? ['名册行号', '列', '值', '原因'] : ['Row', 'Column', 'Value', 'Reason'];
  const rows = rejects.map(({ row, column, value, reason }) => [
    `${row}`,
    column ?? (zh ? '(整行)' : '(the whole row)'),
    value,
    say(reason),
  ]);
  return table(caption, headings, rows, headings.length);
}

const signed = (difference: string) =>
  difference === '0'
    ? '0'
    : difference.startsWith('-')
      ? `−${grouped(difference.slice(1))}`
      : `+${grouped(difference)}`;

/** How often, in the words of an amount without one. */
const sum = (text: string, period: Period, voice: Pick<Voice, 'say' | 'language'>) =>
  amountWithPeriod(text, period, voice as Voice).replace(/^[(,\s]+|\)$/g, '');

function costTable({ cash }: GroupImpact, { say, language }: Voice): Markup | undefined {
  if (cash.length === 0) return undefined;
  const zh = language === 'zh';
  const rows = cash.map(({ authority, period, before, after, difference }) => {
    const weak = authorityWords[authority];
    const often = sum('', period, { say, language }).trim();
    return [
      weak === undefined ? often : `${often} (${say(weak)})`,
      grouped(before),
      grouped(after),
      signed(difference),
    ];
  });
  const headings = zh
    ? ['周期', '变更前(元)', '变更后(元)', '差额(元)']
    : ['Period', 'Before (yuan)', 'After (yuan)', 'Difference (yuan)'];
  return table(zh ? '应给现金合计' : 'Cash due in all', headings, rows);
}

function groupsTable({ by, groups }: Impact, { say, language }: Voice): Markup | undefined {
  if (by === null || groups.length === 0) return undefined;
  const zh = language === 'zh';
  const caption = zh ? `按${say(by.label)}` : `By ${say(by.label)}`;
  const most = 12;
  const largest = [...groups]
    .sort((a, b) => b.fates.gains + b.fates.loses - a.fates.gains - a.fates.loses)
    .slice(0, most);
  const bars = largest.flatMap((group) =>
    (['gains', 'loses'] as const).map((fate) => ({
      label: `${say(group.label)} ${say(fateWords[fate])}`,
      value: group.fates[fate],
      kind: fate,
    })),
  );
  // A column for each fate that there is.
  const met = fates.filter((fate) => groups.some((group) => group.fates[fate] > 0));
  return html`${barChart(caption, bars)}${table(
    caption,
    [
      ...[say(by.label), zh ? '行数' : 'Rows'],
      ...met.map((fate) => say(fateWords[fate])),
      zh ? '现金差额(元)' : 'Cash, difference (yuan)',
    ],
    groups.map((group) => [
      say(group.label),
      grouped(group.subjects),
      ...met.map((fate) => grouped(group.fates[fate])),
      group.cash
        .filter(({ difference }) => difference !== '0')
        .map(({ period, difference }) => `${sum('', period, { say, language }).trim()} ${signed(difference)}`)
        .join(zh ? ';' : '; ') || '0',
    ]),
  )}`;
}
