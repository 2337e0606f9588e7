import { type Fault, type Faults, type Sentence, says, step, suggestion, type Telling } from '../model/index.js';

/** Adds a fault to the document that is being read. */
export type Complain = (
  code: Fault['code'],
  at: string,
  message: Sentence,
  rest?: Omit<Telling, 'message'>,
) => undefined;

export function checkKeys(value: object, known: readonly string[], complain: Complain, base: string): void {
  for (const key of Object.keys(value)) {
    if (known.includes(key)) continue;
    complain('unknown-key', step(base, key), says('unknown-key', { name: key }), suggestion(key, known));
  }
}

export function complainer(document: string, faults: Faults): Complain {
  return (code, at, message, rest = {}) => {
    faults.add({ ...rest, code, in: document, at, message });
    return undefined;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
