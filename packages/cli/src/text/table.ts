// Tables for a terminal. Libraries for tables break lines at spaces; Chinese has none, and its own rules for where a line may end.
import stringWidth from 'string-width';
import { type Paint, pad, paragraph, wrap } from './layout.js';

export interface Row {
  /** Texts, or several lines of text under each other. */
  readonly cells: readonly (string | readonly string[])[];
  /** A line under the first cell: an id, which nobody could copy from two lines. */
  readonly below?: string;
}

const gap = 2;
/** No column is made narrower than this, whatever the width: a longer word then stands out of its column. */
const least = 8;

/** Rows under their headings, aligned in columns, no wider than `width`: the widest columns give way first. */
export function table(
  headings: readonly string[],
  rows: readonly Row[],
  width: number,
  { indent = 2, dim = (text) => text }: { indent?: number; dim?: Paint } = {},
): string[] {
  const all = [{ cells: headings }, ...rows].map(({ cells }) => cells.map((cell) => [cell].flat()));
  const natural = headings.map((_, column) =>
    Math.max(...all.flatMap((cells) => (cells[column] ?? []).map((text) => stringWidth(text)))),
  );
  const widths = fitted(natural, width - indent - gap * (headings.length - 1));
  const lay = (cells: readonly (readonly string[])[], below?: string): string[] => {
    const columns = cells.map((texts, column) => texts.flatMap((text) => wrap(text, widths[column] ?? least)));
    const fits = below !== undefined && stringWidth(below) + gap <= (widths[0] ?? 0);
    const own = columns[0]?.length ?? 0;
    if (fits) columns[0]?.push(' '.repeat(gap) + below);
    const height = Math.max(...columns.map((lines) => lines.length));
    const lines = Array.from({ length: height }, (_, index) => {
      const texts = columns.map((lines, column) => pad(lines[index] ?? '', widths[column] ?? least));
      const [name = '', ...others] = texts;
      const line = [fits && index === own ? dim(name) : name, ...others].join(' '.repeat(gap));
      return (' '.repeat(indent) + line).trimEnd();
    });
    return fits || below === undefined ? lines : [...lines, ...paragraph(' '.repeat(indent + gap), below, width, dim)];
  };
  const [first = [], ...rest] = all;
  return [...lay(first).map(dim), ...rest.flatMap((cells, index) => lay(cells, rows[index]?.below))];
}

/** Takes from the widest until all fit. */
function fitted(natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over -= 1) {
    const widest = Math.max(...widths);
    if (widest <= least) break;
    widths[widths.lastIndexOf(widest)] = widest - 1;
  }
  return widths;
}
