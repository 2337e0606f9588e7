// Two sides beside each other, or one alone; the words that only one of them has are marked.
import type { BenefitText, Voice } from '@huice/core/explain';
import type { BesideRow, MarkedLine } from '../beside.js';
import { words } from '../words.js';
import { html, type Markup } from './markup.js';

type SideKey = 'before' | 'after';

interface About {
  readonly names: Readonly<Record<SideKey, string>>;
  /** What the table shows. */
  readonly caption: string;
  /** Over the first column. */
  readonly heading: string;
  /** Whether these are words of the sources, which are Chinese. */
  readonly source: boolean;
}

/** A table that a telephone shows row by row: its roles say that it is one all the same. */
export function besideTable(
  rows: readonly BesideRow[],
  { caption, names, heading, source }: About,
  { rules }: BenefitText,
  voice: Voice,
): Markup {
  const sides = (['before', 'after'] as const).filter((side) => rules[side] !== null);
  const isMarked = sides.length === 2;
  const cell = (row: BesideRow, side: SideKey) =>
    html`<td role="cell"${langOf(source)}><span class="label"${langOf(source, voice)}>${names[side]}</span>${
      row[side].length === 0 ? html`<span class="small">—</span>` : linesOf(row[side], side, isMarked, voice)
    }</td>`;
  return html`<table class="beside stack" role="table"><caption class="unseen">${caption}</caption>
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${heading}</th>${sides.map(
    (side) => html`<th scope="col" role="columnheader">${names[side]}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${rows.map(
    (
      row,
    ) => html`<tr role="row"${isMarked && !row.differs ? html` class="same"` : undefined}><th scope="row" role="rowheader">${row.heading}</th>${sides.map((side) => cell(row, side))}</tr>
`,
  )}</tbody></table>`;
}

/** Words of a source are Chinese; a label within them is of the report's language. */
function langOf(source: boolean, voice?: Voice): Markup | undefined {
  if (!source) return undefined;
  return voice?.language === 'en' ? html` lang="en"` : html` lang="zh-CN"`;
}

const deepest = 3;

function linesOf(lines: readonly MarkedLine[], side: SideKey, isMarked: boolean, { say }: Voice): Markup[] {
  const mark = (text: string): Markup => {
    const unseen = (words: string) => html`<span class="unseen">[${words}]</span>`;
    return side === 'before'
      ? html`<del>${unseen(say(words.gone))}${text}${unseen(say(words.end))}</del>`
      : html`<ins>${unseen(say(words.come))}${text}${unseen(say(words.end))}</ins>`;
  };
  return lines.map(({ level, segments }) => {
    const text = segments.map((one) => (one.changed && isMarked ? mark(one.text) : html`${one.text}`));
    return level === 0 ? html`<p>${text}</p>` : html`<p class="in${Math.min(level, deepest)}">${text}</p>`;
  });
}
