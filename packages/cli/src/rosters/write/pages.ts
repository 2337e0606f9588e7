import type { ResultRow, RowWriter } from './layout.js';

/** Rows written at once: few enough that they are gone before the young memory is full, enough that each call is worth it. */
const page = 100;

/** The text of rows that come one by one. */
export class Pages {
  /** How many rows there are. */
  rows = 0;
  #text = '';
  #waiting: ResultRow[] = [];

  constructor(private readonly writer: RowWriter) {}

  add(row: ResultRow): void {
    this.rows += 1;
    if (this.#waiting.push(row) >= page) this.#write();
  }

  text(): string {
    this.#write();
    return this.#text;
  }

  #write(): void {
    this.#text += this.writer.rows(this.#waiting);
    this.#waiting = [];
  }
}
