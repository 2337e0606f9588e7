// The words in which two texts differ.
import { diffArrays } from 'diff';

/** A run of text, and whether the other text has it not. */
export interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const wordsOf = (text: string) => [...words.segment(text)].map(({ segment }) => segment);

/** Two texts with the words marked that only one of them has. Chinese is cut into words as ICU knows them. */
export function marked(before: string, after: string): [Segment[], Segment[]] {
  const sides: [Segment[], Segment[]] = [[], []];
  for (const { value, added, removed } of diffArrays(wordsOf(before), wordsOf(after))) {
    const text = value.join('');
    if (!added) sides[0].push({ text, changed: removed });
    if (!removed) sides[1].push({ text, changed: added });
  }
  return [joined(sides[0]), joined(sides[1])];
}

/** A text that the other side has, or has not, as a whole. */
export const whole = (text: string, changed: boolean): Segment[] => [{ text, changed }];

/** A space or a mark between two changed words is read as changed with them. */
function joined(segments: readonly Segment[]): Segment[] {
  const filled = segments.map((segment, index) => {
    const isBetween = segments[index - 1]?.changed === true && segments[index + 1]?.changed === true;
    return isBetween && !/[\p{L}\p{N}]/u.test(segment.text) ? { ...segment, changed: true } : segment;
  });
  const runs: Segment[] = [];
  for (const segment of filled) {
    const last = runs.at(-1);
    if (last?.changed === segment.changed)
      runs[runs.length - 1] = { text: last.text + segment.text, changed: last.changed };
    else runs.push(segment);
  }
  return runs;
}

/** How much of two texts is the same, from 0 to 1. */
export function likeness(before: string, after: string): number {
  const length = before.length + after.length;
  if (length === 0) return 1;
  const [one] = marked(before, after);
  const same = one.filter(({ changed }) => !changed).reduce((sum, { text }) => sum + text.length, 0);
  return (2 * same) / length;
}
