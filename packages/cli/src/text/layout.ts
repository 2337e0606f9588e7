// Lines on a screen: a Chinese character is two columns wide, and may be followed by a line break.
import LineBreaker from 'linebreak';
import stringWidth from 'string-width';

export type Paint = (text: string) => string;
const plain: Paint = (text) => text;

/** Breaks text into lines of at most `width` columns, where Unicode's rules for line breaking allow it. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const piece = text.slice(from, next.position);
    from = next.position;
    const own = stringWidth(piece);
    // The space at the end of a line takes no room.
    if (line !== '' && columns + own - (piece.length - piece.trimEnd().length) > width) {
      lines.push(line.trimEnd());
      line = '';
      columns = 0;
    }
    line += piece;
    columns += own;
    if (next.required && from < text.length) {
      lines.push(line.trimEnd());
      line = '';
      columns = 0;
    }
  }
  return [...lines, line.trimEnd()].map((one) => one.replaceAll(joint, '-'));
}

/** Stands for a hyphen where no line may end; of no meaning to anybody else, it is a hyphen again once the lines are broken. */
const joint = '\uE02D';

/** An id that is not to be broken over two lines, where nobody could copy it. */
export const whole = (id: string): string => id.replaceAll('-', joint);

/** Text padded to a width in columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A paragraph: its first line begins with `lead`, the others are indented as far. */
export function paragraph(lead: string, text: string, width: number, paint: Paint = plain): string[] {
  const indent = stringWidth(lead);
  return wrap(text, Math.max(16, width - indent)).map(
    (line, index) => (index === 0 ? lead : ' '.repeat(indent)) + paint(line),
  );
}

/** Two columns of lines beside each other. */
export function beside(left: readonly string[], right: readonly string[], width: number): string[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${pad(left[index] ?? '', width)} │ ${right[index] ?? ''}`.trimEnd(),
  );
}
