// Reads a part of a workbook as XML, piece by piece. Entities are never expanded, since a document type is refused.
import type { Readable } from 'node:stream';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { RosterRefusal, refuse } from '../refusal.js';

export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  /** Names come without their namespace's prefix. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Feeds a part to a handler and yields after each piece, so that what the handler has gathered can be taken.
 * @throws RosterRefusal if the part is not well-formed or cannot be inflated
 */
export async function* walk(part: Readable, name: string, handler: Handler): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('doctype', () =>
    refuse(
      `工作簿的 \`${name}\` 带有DTD,不予读取`,
      `the part \`${name}\` of the workbook has a document type, which none should`,
    ),
  );
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(local(tag.name), tag.attributes));
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close(local(tag.name)));
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of part) {
      parser.write(decoder.decode(chunk as Uint8Array, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    if (error instanceof RosterRefusal) throw error;
    refuse(
      `工作簿的 \`${name}\` 已损坏;请用表格软件打开后另存一份`,
      `the part \`${name}\` of the workbook is damaged; open it in a spreadsheet and save it anew`,
    );
  } finally {
    part.destroy();
  }
}

/** Feeds a whole part to a handler. */
export async function walkAll(part: Readable, name: string, handler: Handler): Promise<void> {
  for await (const _ of walk(part, name, handler));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
