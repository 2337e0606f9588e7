// Explanations on a terminal: each line indented by its level, with a sign before what was demanded.
import type { Explanation, Line, Mark } from '@huice/core/explain';
import { explanationText } from '@huice/core/explain';
import type { View } from './entry.js';
import { type Paint, paragraph } from './layout.js';

/**
 * Explanations one after the other, parted by an empty line.
 * @param more what is to be said after each
 */
export function explanationsText(
  explanations: readonly Explanation[],
  more: (explanation: Explanation) => readonly Line[],
  view: View,
): string[] {
  return explanations.flatMap((one) => [
    '',
    ...[...explanationText(one, view.voice), ...more(one)].flatMap((line) => laid(line, view)),
  ]);
}

const signs: Partial<Record<Mark, string>> = { held: '✓ ', failed: '✗ ', open: '? ', warning: '! ' };

function laid({ level, mark, text }: Line, { paint, width }: View): string[] {
  const colours: Partial<Record<Mark, Paint>> = {
    heading: paint.bold,
    failed: paint.red,
    open: paint.yellow,
    warning: paint.yellow,
    quote: paint.dim,
  };
  const sign = mark === undefined ? '' : (signs[mark] ?? '');
  return paragraph('  '.repeat(level) + sign, text, width, mark === undefined ? undefined : colours[mark]);
}
