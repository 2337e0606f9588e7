import iconv from 'iconv-lite';
import { delimitedWriter } from './delimited.js';
import type { Layout, RowWriter } from './layout.js';
import { ndjsonWriter } from './ndjson.js';
import { sheetWriter } from './sheet.js';

export const resultFormats = ['csv', 'tsv', 'xlsx', 'ndjson'] as const;
export type ResultFormat = (typeof resultFormats)[number];

export const resultEncodings = ['utf-8', 'gb18030'] as const;
export type ResultEncoding = (typeof resultEncodings)[number];

export function writerOf(format: ResultFormat, layout: Layout): RowWriter {
  switch (format) {
    case 'csv':
      return delimitedWriter(layout, ',');
    case 'tsv':
      return delimitedWriter(layout, '\t');
    case 'ndjson':
      return ndjsonWriter(layout);
    case 'xlsx':
      return sheetWriter(layout);
  }
}

/** Text as bytes that own their memory, so that they can be handed to another thread. GB18030 has a place for every character. */
export function encode(text: string, encoding: ResultEncoding): Uint8Array<ArrayBuffer> {
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : new Uint8Array(iconv.encode(text, encoding));
}
