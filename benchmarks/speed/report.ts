// How the figures of a run are written.
import type { Share } from './profile.js';
import type { Timed } from './timing.js';

const shown = ({ ratio, low, high }: Timed) => `${digits(ratio)} (${digits(low)}–${digits(high)})`;
export const digits = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
export const table = (head: readonly string[], lines: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const lines = (timed: ReadonlyMap<string, Timed>) =>
  [...timed].map(([name, one]) => [name, `${(one.time / 1000).toFixed(2)} µs`, shown(one)]);

/** Where time goes, in one line. */
export const sharesText = (name: string, list: readonly Share[]): string =>
  `- ${name}: ${list.map((one) => `\`${one.name}\` ${(100 * one.share).toFixed(0)} %`).join(', ')}.`;
