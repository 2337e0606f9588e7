/** What is wrong, where, and the way out. Messages are lower case, without a full stop, with user text in backticks. */
export interface Fault {
  readonly code: FaultCode;
  /** The document: `profile`, `context`, `options`, `rule set yunnan 0.1.0`, `rule workshop-hiring-award.2018`. */
  readonly in: string;
  /** A JSON pointer into that document; empty for the whole of it. */
  readonly at: string;
  readonly message: string;
  readonly found?: string;
  readonly expected?: string;
  readonly help?: string;
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

/** One line for a person: place, message, what was found and expected, and the help. */
export function describeFault(fault: Fault): string {
  const place = fault.at === '' ? fault.in : `${fault.in} ${fault.at}`;
  const found = fault.found === undefined ? '' : `; found ${fault.found}`;
  const expected = fault.expected === undefined ? '' : `; expected ${fault.expected}`;
  const help = fault.help === undefined ? '' : ` (${fault.help})`;
  return `${place}: ${fault.message}${found}${expected}${help}`;
}

/** A name or a text of the user's, in backticks, cut if it is long. Anything else as JSON. */
export function quoted(value: unknown): string {
  return typeof value === 'string' ? ticked(value) : shown(value);
}

/** A value as JSON, in backticks, cut if it is long: text shows its quotes, so that `"900"` is not taken for a number. */
export function shown(value: unknown): string {
  return ticked(String(JSON.stringify(value)));
}

function ticked(text: string): string {
  return `\`${text.length > 80 ? `${text.slice(0, 79).replace(/[\uD800-\uDBFF]$/, '')}…` : text}\``;
}

/** Nobody mends more than this at once, and hostile input could fill the memory with faults. */
const maximumFaults = 1_000;

/** Gathers faults; `done` throws them all at once. */
export class Faults {
  readonly all: Fault[] = [];

  /** @throws HuiceError with those gathered so far, once there are too many */
  add(fault: Fault): void {
    this.all.push(fault);
    if (this.all.length < maximumFaults) return;
    const message = `there are ${maximumFaults} faults or more; the rest is not listed`;
    throw new HuiceError([...this.all, { code: 'too-large', in: fault.in, at: '', message, help: 'mend these first' }]);
  }

  done(): void {
    if (this.all.length > 0) throw new HuiceError(this.all);
  }
}
