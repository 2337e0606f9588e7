// Where records end (RFC 4180, and what spreadsheets make of it): at a line end outside of quotes. A quote opens a cell only at its very start.

/** How a text file is cut. `delimiter` is null where quotes mean nothing, as in NDJSON. */
export interface Shape {
  readonly delimiter: string | null;
  /** `\r` alone in files of old Macintosh programs; else `\n`, whether or not `\r` stands before it. */
  readonly lineEnd: '\n' | '\r';
}

/** Walks the records of a text. It may be the Latin-1 view of bytes: no delimiter, quote or line end is part of a longer character in UTF-8 or GB18030. */
export class Records {
  /** Where the record met last begins. */
  start = 0;
  /** Where it ends, past its line end. */
  end = 0;
  /** How many lines the records met so far take. */
  lines = 0;
  /** Whether the text breaks off within quotes. */
  open = false;
  private quote: number;

  constructor(
    private readonly text: string,
    private readonly shape: Shape,
  ) {
    this.quote = shape.delimiter === null ? -1 : text.indexOf('"');
  }

  /** Goes to the next record. @returns false where the text has none that is ended by a line end; what is left begins at `start` */
  next(): boolean {
    const { text, shape } = this;
    this.start = this.end;
    let lineEnd = text.indexOf(shape.lineEnd, this.start);
    let lines = 1;
    while (this.quote >= 0 && (lineEnd < 0 || this.quote < lineEnd)) {
      if (!this.opensCell(this.quote)) {
        this.quote = text.indexOf('"', this.quote + 1);
        continue;
      }
      const close = this.closing(this.quote + 1);
      if (close < 0) {
        this.open = true;
        return false;
      }
      for (; lineEnd >= 0 && lineEnd < close; lineEnd = text.indexOf(shape.lineEnd, lineEnd + 1)) lines += 1;
      this.quote = text.indexOf('"', close + 1);
    }
    if (lineEnd < 0) return false;
    this.lines += lines;
    this.end = lineEnd + 1;
    return true;
  }

  private opensCell(at: number): boolean {
    if (at === this.start) return true;
    const before = this.text[at - 1];
    return before === this.shape.delimiter;
  }

  /** The quote that closes a cell: the first that is not one of two. */
  private closing(from: number): number {
    let at = this.text.indexOf('"', from);
    while (at >= 0 && this.text[at + 1] === '"') at = this.text.indexOf('"', at + 2);
    return at;
  }
}
