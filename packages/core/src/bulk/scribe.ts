import type { CodedRule, Slots } from '../code/index.js';
import { fullAmount } from '../evaluate/amount.js';
import type { Clerk } from '../evaluate/clerk.js';
import { outcomes } from '../evaluate/codes.js';
import type { Docket } from '../evaluate/docket.js';
import { full } from '../evaluate/full.js';
import type { Decision, LeftOut } from '../evaluate/index.js';
import { durationOf, resultOf, type Verdict } from '../evaluate/result.js';
import { resultsOn, verdictAt } from '../evaluate/results.js';
import type { Row } from '../evaluate/row.js';
import type { Bench, Sitting } from '../evaluate/sitting.js';
import { Bytes, utf8 } from './bytes.js';
import { type Draft, draftOf, type Entry } from './draft.js';

/** Writes whole decisions as JSON in UTF-8, from texts that are made once for all rows. */
export class Scribe {
  readonly #sitting: Sitting;
  readonly #scratch: Clerk['scratch'];
  readonly #drafts = new Map<Docket, Draft>();
  readonly #leftOut = new WeakMap<LeftOut, Uint8Array>();
  readonly #opening: Uint8Array;
  /** Between profile and results, without and with a region. */
  readonly #placeless: Uint8Array;
  readonly #placed: Uint8Array;

  constructor({ sitting, scratch }: Clerk) {
    this.#sitting = sitting;
    this.#scratch = scratch;
    const { engine, asOf, knownAt, minimumAuthority, ruleSets, context, assumedPlace } = sitting.heading;
    const opening = { format: 'huice-decision/1', engine, asOf, knownAt, minimumAuthority, ruleSets };
    this.#opening = utf8(`${JSON.stringify(opening).slice(0, -1)},"profile":`);
    const rest = (assumptions: Decision['assumptions']) =>
      utf8(`,${JSON.stringify({ context, assumptions }).slice(1, -1)},"results":[`);
    this.#placeless = rest(assumedPlace);
    this.#placed = rest([]);
  }

  /** The text of a row's decision, as `JSON.stringify` would write it. */
  write(row: Row, memory: Uint8Array): Uint8Array {
    const { verdicts, tally } = this.#scratch;
    verdicts.decide(row);
    tally.clear();
    const into = new Bytes(memory);
    into.put(this.#opening);
    into.text(JSON.stringify(row.profile));
    into.put(row.region === undefined ? this.#placeless : this.#placed);
    for (const [index, bench] of this.#sitting.benches.entries()) {
      if (index > 0) into.ascii(',');
      const isInside = this.#sitting.jurisdiction(bench, row.region) === 'inside';
      if (isInside && row.slots !== undefined) this.#writeResults(bench, row, row.slots, into);
      else into.text(JSON.stringify(resultsOn(bench, row, this.#scratch, full)).slice(1, -1));
    }
    this.#writeTotals(tally.totals, into);
    return into.written;
  }

  #writeTotals({ cash, leftOut }: Decision['totals'], into: Bytes): void {
    into.text(`],"totals":{"cash":${JSON.stringify(cash)},"leftOut":[`);
    for (const [index, one] of leftOut.entries()) {
      if (index > 0) into.ascii(',');
      let text = this.#leftOut.get(one);
      if (text === undefined) {
        text = utf8(JSON.stringify(one));
        // Those that are frozen come again.
        if (Object.isFrozen(one)) this.#leftOut.set(one, text);
      }
      into.put(text);
    }
    into.ascii(']}}');
  }

  #writeResults(bench: Bench, row: Row, slots: Slots, into: Bytes): void {
    const docket = this.#sitting.docket(bench, row.subject);
    let draft = this.#drafts.get(docket);
    if (draft === undefined) {
      draft = draftOf(docket, bench, row);
      this.#drafts.set(docket, draft);
    }
    for (const entry of draft.entries) {
      into.put(entry.before);
      if (entry.coded === undefined) this.#writeAnswered(entry, bench, row, into);
      else this.#writeEntry(entry, entry.coded, bench, row, slots, into);
    }
    into.put(draft.after);
  }

  /** A rule for which only the interpreter can answer. */
  #writeAnswered({ rule }: Entry, bench: Bench, row: Row, into: Bytes): void {
    const result = resultOf(rule, this.#sitting.question(bench, row), row.situation(bench.jurisdiction));
    into.text(JSON.stringify(result));
    if (result.outcome === 'eligible') this.#scratch.tally.add(result);
  }

  #writeEntry(
    { place, rule, findings, gives }: Entry,
    coded: CodedRule,
    bench: Bench,
    row: Row,
    slots: Slots,
    into: Bytes,
  ): void {
    const { verdicts, tally } = this.#scratch;
    const situation = () => row.situationFor(rule, bench.jurisdiction);
    const at = bench.start + place;
    const outcome = verdicts.outcomes[at] as number;
    const settled = settledTexts[outcome];
    if (settled !== undefined) into.put(settled);
    else into.text(openText(verdictAt(place, row, bench, coded, verdicts)));
    for (const finding of findings) finding(into, slots, situation);
    if (gives !== undefined) into.put(gives);
    if (outcome !== eligible) return;
    const { amount, rule: own } = rule;
    const [from, to] = [verdicts.from[at] as number, verdicts.to[at] as number];
    const sum = amount === undefined ? undefined : fullAmount(amount, { coded, from, to, situation });
    if (sum !== undefined) into.text(`,"amount":${JSON.stringify(sum)}`);
    if (own.event.params.duration !== undefined)
      into.text(`,"duration":${JSON.stringify(durationOf(rule, situation()))}`);
    const leftOut = bench.ground.leftOut[place];
    if (leftOut !== undefined) tally.leaveOut(leftOut, true);
    else
      tally.add({
        rule: own.id,
        authority: rule.authority,
        gives: own.event.params,
        strength: own.event.params.strength,
        amount: sum,
      });
  }
}

const eligible = outcomes.indexOf('eligible');

/** The text of a verdict up to the first finding. */
const openText = (verdict: Verdict) => `${JSON.stringify(verdict).slice(1, -1)},"findings":[`;

/** By outcome, of those of which nothing is missing. */
const settledTexts: readonly (Uint8Array | undefined)[] = outcomes.map((outcome) =>
  outcome === 'eligible' || outcome === 'ineligible' ? utf8(openText({ outcome, missing: [] })) : undefined,
);
