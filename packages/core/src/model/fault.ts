import type { Telling, Told } from './sentence.js';
import { says } from './sentences.js';
import { lineOf, told } from './speaker.js';

/**
 * What is wrong, where, and the way out. Messages are lower case, without a full stop, with user text in backticks. `in` is the document:
 * `profile`, `context`, `options`, `rule set yunnan 0.1.0`, `rule workshop-hiring-award.2018`.
 */
export interface Fault extends Told {
  readonly code: FaultCode;
}

export type FaultCode =
  | 'not-json'
  | 'too-deep'
  | 'too-large'
  | 'shape'
  | 'unknown-key'
  | 'unknown-fact'
  | 'unknown-name'
  | 'wrong-type'
  | 'wrong-operator'
  | 'out-of-bounds'
  | 'no-such-day'
  | 'not-exact'
  | 'disagreement'
  | 'overlap'
  | 'duplicate'
  | 'tangled';

/** Thrown by `compile` and `evaluate`: every fault found, not only the first. */
export class HuiceError extends Error {
  override readonly name = 'HuiceError';
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.faults = faults;
  }
}

/** One line in English for a person: place, message, what was found and expected, and the help. */
export function describeFault(fault: Fault): string {
  return lineOf(fault);
}

/** A fault before it is put into words. */
export interface FaultTelling extends Pick<Fault, 'code' | 'in' | 'at'>, Telling {}

export function faultOf({ code, in: document, at, ...telling }: FaultTelling): Fault {
  return { code, in: document, at, ...told(telling) };
}

/** Nobody mends more than this at once, and hostile input could fill the memory with faults. */
const maximumFaults = 1_000;

/** Gathers faults; `done` throws them all at once. */
export class Faults {
  readonly all: Fault[] = [];

  /** @throws HuiceError with those gathered so far, once there are too many */
  add(fault: FaultTelling): void {
    this.all.push(faultOf(fault));
    if (this.all.length < maximumFaults) return;
    const message = says('too-many-faults', { limit: maximumFaults });
    const last = faultOf({ code: 'too-large', in: fault.in, at: '', message, help: says('mend-these-first') });
    throw new HuiceError([...this.all, last]);
  }

  done(): void {
    if (this.all.length > 0) throw new HuiceError(this.all);
  }
}
