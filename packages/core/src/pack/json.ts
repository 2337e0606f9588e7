import { type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { type Faults, plainJson, type Sentence, says, step } from '../model/index.js';

/**
 * Reads a file's text as JSON, or adds a fault with its line and column and returns undefined. A key that stands twice is a fault:
 * `JSON.parse` would drop the first without a word. A byte order mark, as Windows editors leave, is dropped.
 *
 * @param path names the file in faults
 */
export function readJson(file: string, path: string, faults: Faults): unknown {
  const before = faults.all.length;
  const text = file.replace(/^\uFEFF/, '');
  const refuse = (code: 'too-deep' | 'not-json', message: Sentence) => faults.add({ code, in: path, at: '', message });
  let document: DocumentNode;
  try {
    document = parse(text, { mode: 'json' });
  } catch (error) {
    if (error instanceof RangeError) refuse('too-deep', says('nested-too-deeply'));
    else refuse('not-json', misread(text, error as Misread));
    return undefined;
  }
  const control = rawControl(text);
  if (control !== undefined) refuse('not-json', control);
  for (const { node, at } of objectsOf(document.body)) findDuplicates(node, at, path, faults);
  return faults.all.length > before ? undefined : plainJson(JSON.parse(text), path, faults);
}

function findDuplicates(object: ObjectNode, at: string, path: string, faults: Faults): void {
  const seen = new Set<string>();
  for (const { name } of object.members) {
    const key = name.type === 'String' ? name.value : name.name;
    if (seen.has(key)) {
      const { line, column } = name.loc.start;
      const message = says('key-stands-twice', { name: key, line, column });
      faults.add({ code: 'duplicate', in: path, at: step(at, key), message });
    }
    seen.add(key);
  }
}

/** Every object of a document with its pointer; without recursion, so that no nesting is too deep. */
function objectsOf(root: ValueNode): { node: ObjectNode; at: string }[] {
  const objects: { node: ObjectNode; at: string }[] = [];
  const stack: { node: ValueNode; at: string }[] = [{ node: root, at: '' }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, at } = next;
    if (node.type === 'Array') {
      stack.push(...node.elements.map((element, index) => ({ node: element.value, at: step(at, index) })));
    } else if (node.type === 'Object') {
      objects.push({ node, at });
      for (const { name, value } of node.members) {
        stack.push({ node: value, at: step(at, name.type === 'String' ? name.value : name.name) });
      }
    }
  }
  return objects;
}

/** What momoa throws: its words are English alone, so that only the place is taken from it. */
type Misread = Error & { readonly line: number; readonly column: number; readonly offset: number };

/** What stands where the text is no longer JSON. */
function misread(text: string, { message, line, column, offset }: Misread): Sentence {
  if (text.trim() === '') return says('nothing-in-it');
  const rest = text.slice(offset).trim();
  const [name = ''] = /^(?:[\p{L}\p{N}_]+|.)/u.exec(rest) ?? [];
  // Cut off behind a bracket or a comma, momoa stops at that.
  const isCut = /end of input|\uFFFF/.test(message) || ['', '{', '[', ',', ':'].includes(rest);
  return isCut ? says('not-json-end') : says('not-json-at', { name, line, column });
}

/** A line break or a tab inside a text, which momoa lets pass and JSON does not. */
function rawControl(text: string): Sentence | undefined {
  for (const { 0: string, index } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"/gsu)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const inside = string.search(/[\u0000-\u001F]/);
    if (inside < 0) continue;
    const lines = text.slice(0, index + inside).split('\n');
    return says('raw-control-character', { line: lines.length, column: (lines.at(-1) as string).length + 1 });
  }
  return undefined;
}
