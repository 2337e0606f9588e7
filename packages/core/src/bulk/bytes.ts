/** Part of every platform's web interface, and of no library of the language itself. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
}

const encoder = new TextEncoder();

/** A text in UTF-8. */
export const utf8 = (text: string): Uint8Array => encoder.encode(text);

/** A text in UTF-8 that is put together from parts. */
export class Bytes {
  #memory: Uint8Array;
  #length = 0;

  /** @param memory written over; if it is too small, other memory takes its place */
  constructor(memory: Uint8Array) {
    this.#memory = memory;
  }

  put(part: Uint8Array): void {
    const end = this.#length + part.length;
    if (end > this.#memory.length) this.#grow(end);
    this.#memory.set(part, this.#length);
    this.#length = end;
  }

  /** A text that comes only once. */
  text(text: string): void {
    // No character of a text takes more than three bytes.
    const end = this.#length + text.length * 3;
    if (end > this.#memory.length) this.#grow(end);
    this.#length += encoder.encodeInto(text, this.#memory.subarray(this.#length)).written;
  }

  /** A short text of ASCII characters. */
  ascii(text: string): void {
    const end = this.#length + text.length;
    if (end > this.#memory.length) this.#grow(end);
    for (let place = 0; place < text.length; place += 1) this.#memory[this.#length + place] = text.charCodeAt(place);
    this.#length = end;
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, 2 * this.#memory.length));
    larger.set(this.#memory.subarray(0, this.#length));
    this.#memory = larger;
  }

  get written(): Uint8Array {
    return this.#memory.subarray(0, this.#length);
  }
}
