// A bar chart as SVG. Each bar has its name and its number beside it, so that neither colour nor length need be read.
import { grouped } from '@huice/core/explain';
import { html, type Markup } from './markup.js';

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** What it counts, for its pattern. */
  readonly kind: string;
}

const height = 36;
const longest = 300;
/** In pixels, as wide as a telephone, so that the letters are as large as those around it. */
const width = 400;

/**
 * Bars one under another, those of nothing left out; the table that follows has the same numbers, so the chart is one picture to a screen reader.
 * @returns undefined where there is nothing to draw
 */
export function barChart(title: string, all: readonly Bar[]): Markup | undefined {
  const bars = all.filter(({ value }) => value > 0);
  if (bars.length === 0) return undefined;
  const most = Math.max(...bars.map(({ value }) => value));
  const fills: Readonly<Record<string, string>> = { gains: '#0b5d36', loses: '#9b1c1c', same: '#9aa5b4' };
  const rows = bars.map(({ label, value, kind }, index) => {
    const length = Math.max(2, Math.round((value / most) * longest));
    const top = index * height;
    return html`<text x="0" y="${top + 14}" font-size="14">${label}</text>
<rect x="0" y="${top + 20}" width="${length}" height="10" fill="${fills[kind] ?? '#7a4b00'}"/>
<text x="${length + 6}" y="${top + 30}" font-size="14">${grouped(value)}</text>
`;
  });
  const summary = bars.map(({ label, value }) => `${label} ${grouped(value)}`).join('; ');
  return html`<figure><figcaption>${title}</figcaption>
<svg role="img" aria-label="${title}: ${summary}" viewBox="0 0 ${width} ${bars.length * height}" width="${width}">${rows}</svg></figure>
`;
}
