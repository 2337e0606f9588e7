import { type CodedRule, open, yes } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import { causes, outcomes, reasons } from './codes.js';
import type { Docket } from './docket.js';
import { type Verdict, verdictOf } from './result.js';
import type { Row } from './row.js';
import type { Bench, Sitting } from './sitting.js';

const notApplicable = outcomes.indexOf('not-applicable');
const otherSubject = reasons.indexOf('other-subject');
const outside = reasons.indexOf('outside-jurisdiction');
const [byFacts, byText] = [1, 2];

/** The parts of all lists that belong to one pack. */
interface Part {
  readonly bench: Bench;
  readonly outcomes: Uint8Array;
  readonly reasons: Uint8Array;
  readonly causes: Uint8Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** The outcome of each rule for one row, as codes; written over for the next row. */
export class Verdicts {
  readonly sitting: Sitting;
  readonly outcomes: Uint8Array;
  readonly reasons: Uint8Array;
  readonly causes: Uint8Array;
  /** With `to`, the ends of an amount in whole numbers of its last place; NaN where there is none, or where the interpreter must work it out. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly #parts: readonly Part[];

  constructor(sitting: Sitting) {
    const { size, benches } = sitting;
    this.sitting = sitting;
    this.outcomes = new Uint8Array(size);
    this.reasons = new Uint8Array(size);
    this.causes = new Uint8Array(size);
    this.from = new Float64Array(size).fill(Number.NaN);
    this.to = new Float64Array(size).fill(Number.NaN);
    this.#parts = benches.map((bench) => {
      const end = bench.start + bench.used.rules.length;
      const cut = <T extends Uint8Array | Float64Array>(list: T) => list.subarray(bench.start, end) as T;
      return {
        bench,
        outcomes: cut(this.outcomes),
        reasons: cut(this.reasons),
        causes: cut(this.causes),
        from: cut(this.from),
        to: cut(this.to),
      };
    });
  }

  /** The codes of one rule's outcome, reason and cause. */
  at(rule: number): readonly [outcome: number, reason: number, cause: number] {
    return [this.outcomes[rule] as number, this.reasons[rule] as number, this.causes[rule] as number];
  }

  /** Decides every rule for a row. */
  decide(row: Row): void {
    for (const part of this.#parts) {
      const jurisdiction = this.sitting.jurisdiction(part.bench, row.region);
      if (jurisdiction === 'outside') turnAway(part, row);
      else if (jurisdiction === 'open' || row.slots === undefined) interpret(part, row);
      else hear(part, row, row.slots);
    }
  }
}

function turnAway({ bench, outcomes, reasons, causes }: Part, row: Row): void {
  outcomes.fill(notApplicable);
  causes.fill(0);
  for (const [index, { rule }] of bench.used.rules.entries())
    reasons[index] = rule.subjects.includes(row.subject) ? outside : otherSubject;
}

function hear(part: Part, row: Row, slots: Float64Array): void {
  const { bench } = part;
  const docket = row.sitting.docket(bench, row.subject);
  part.outcomes.set(docket.outcomes);
  part.reasons.set(docket.reasons);
  part.causes.set(docket.causes);
  const { program } = docket;
  if (program.run(slots, row.sitting.today, part.outcomes, part.from, part.to)) return;
  const { isNarrowed } = row;
  for (const coded of program.rules) {
    const code = part.outcomes[coded.place] as number;
    if (code < open) continue;
    if (code === open && isOpen(coded, docket, bench, row, isNarrowed)) {
      part.causes[coded.place] = coded.hasLost ? causesOf(row, bench, coded) : byFacts;
    } else write(part, coded.place, remembered(row, docket, bench, coded.rule));
  }
}

/** Whether what Kleene's logic leaves unknown is open indeed. */
function isOpen(coded: CodedRule, docket: Docket, bench: Bench, row: Row, isNarrowed: boolean): boolean {
  if (!isNarrowed && docket.isApart(coded)) return true;
  return row.openApart(coded, bench.jurisdiction) !== undefined;
}

/** What the interpreter says of a rule that Kleene's logic leaves unknown of a row inside the jurisdiction; undefined where it is open indeed. */
export function settled(coded: CodedRule, docket: Docket, bench: Bench, row: Row): Verdict | undefined {
  if (isOpen(coded, docket, bench, row, row.isNarrowed)) return undefined;
  return remembered(row, docket, bench, coded.rule);
}

function causesOf(row: Row, bench: Bench, coded: CodedRule): number {
  const { bases, lost } = row.openApart(coded, bench.jurisdiction) ?? { bases: [], lost: [] };
  return (bases.length > 0 ? byFacts : 0) + (lost.length > 0 ? byText : 0);
}

function interpret(part: Part, row: Row): void {
  for (const [place, rule] of part.bench.used.rules.entries()) {
    write(part, place, verdict(row, part.bench, rule));
    part.from[place] = Number.NaN;
    part.to[place] = Number.NaN;
  }
}

/** The facts that can still change an undetermined outcome. */
export function missingOf(row: Row, bench: Bench, rule: CompiledRule, place: number): readonly string[] {
  const { jurisdiction } = row.sitting.question(bench, row);
  if (jurisdiction !== 'inside') return verdict(row, bench, rule).missing;
  const docket = row.sitting.docket(bench, row.subject);
  const coded = docket.coded[place];
  const apart = coded && row.openApart(coded, bench.jurisdiction);
  return apart === undefined ? remembered(row, docket, bench, rule).missing : apart.bases.sort();
}

/** What the interpreter says of a rule within its jurisdiction; asked once for all rows that say the same of what the rule reads. */
function remembered(row: Row, { memory }: Docket, bench: Bench, rule: CompiledRule): Verdict {
  return memory.verdict(rule, row, () => verdict(row, bench, rule));
}

/** What the interpreter says of a rule. */
export function verdict(row: Row, bench: Bench, rule: CompiledRule): Verdict {
  return verdictOf(rule, row.sitting.question(bench, row), row.situation(bench.jurisdiction));
}

function write(part: Part, place: number, { outcome, reason, causes: why = [] }: Verdict): void {
  part.outcomes[place] = outcomes.indexOf(outcome);
  part.reasons[place] = reasons.indexOf(reason);
  part.causes[place] = causes.findIndex((list) => list.join() === why.join());
  if (part.outcomes[place] === yes) return;
  part.from[place] = Number.NaN;
  part.to[place] = Number.NaN;
}
