import { type DocumentNode, type ObjectNode, parse, type ValueNode } from '@humanwhocodes/momoa';
import { type Faults, plainJson, quoted, step } from '../model/index.js';

/**
 * Reads a file's text as JSON, or adds a fault with its line and column and returns undefined. A key that stands twice is a fault:
 * `JSON.parse` would drop the first without a word. A byte order mark, as Windows editors leave, is dropped.
 *
 * @param path names the file in faults
 */
export function readJson(file: string, path: string, faults: Faults): unknown {
  const before = faults.all.length;
  const text = file.replace(/^\uFEFF/, '');
  let document: DocumentNode;
  try {
    document = parse(text, { mode: 'json' });
  } catch (error) {
    const tooDeep = error instanceof RangeError;
    const message = tooDeep ? 'it is nested too deeply' : `it is not JSON: ${lowered((error as Error).message)}`;
    faults.add({ code: tooDeep ? 'too-deep' : 'not-json', in: path, at: '', message });
    return undefined;
  }
  for (const { node, at } of objectsOf(document.body)) findDuplicates(node, at, path, faults);
  return faults.all.length > before ? undefined : plainJson(JSON.parse(text), path, faults);
}

function findDuplicates(object: ObjectNode, at: string, path: string, faults: Faults): void {
  const seen = new Set<string>();
  for (const { name } of object.members) {
    const key = name.type === 'String' ? name.value : name.name;
    if (seen.has(key)) {
      const { line, column } = name.loc.start;
      const message = `the key ${quoted(key)} stands twice (line ${line}, column ${column})`;
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

const lowered = (message: string) => message.charAt(0).toLowerCase() + message.slice(1).replace(/\.$/, '');
