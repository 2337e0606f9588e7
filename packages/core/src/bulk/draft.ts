import type { CodedRule } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import type { Docket } from '../evaluate/docket.js';
import { resultOf, resultWith } from '../evaluate/result.js';
import type { Row } from '../evaluate/row.js';
import type { Bench } from '../evaluate/sitting.js';
import { utf8 } from './bytes.js';
import { type FindingJson, findingJson } from './finding-json.js';

/** One rule that comes up, with the text around what differs from row to row. */
export interface Entry {
  readonly place: number;
  readonly rule: CompiledRule;
  /** Undefined for a rule that only the interpreter can answer: then all its text differs. */
  readonly coded: CodedRule | undefined;
  /** What is the same for all rows between the entry before and this one's verdict. */
  readonly before: Uint8Array;
  readonly findings: readonly FindingJson[];
  /** What stands between its findings and its amount; undefined if it has neither an amount nor a duration. */
  readonly gives: Uint8Array | undefined;
}

/** The results of a pack for one kind of subject as JSON: what is the same for all rows is written once. */
export interface Draft {
  readonly entries: readonly Entry[];
  readonly after: Uint8Array;
}

/** @param row any row of that kind whose region lies within the pack's jurisdiction */
export function draftOf(docket: Docket, bench: Bench, row: Row): Draft {
  const live = new Set(docket.live);
  const entries: Entry[] = [];
  let text = '';
  for (const [place, rule] of bench.used.rules.entries()) {
    if (place > 0) text += ',';
    if (!live.has(place)) {
      text += JSON.stringify(resultOf(rule, row.sitting.question(bench, row), row.situation(bench.jurisdiction)));
      continue;
    }
    const own = docket.coded[place];
    const coded = own?.isCoded ? own : undefined;
    const [head, middle, tail] = coded === undefined ? ['', '', ''] : partsOf(rule, bench);
    const hasMore = rule.amount !== undefined || rule.rule.event.params.duration !== undefined;
    const findings = bench.ground.findings
      .shown(rule)
      .map((shown, index) => findingJson(shown, index === 0 ? '' : ','));
    entries.push({
      place,
      rule,
      coded,
      before: utf8(text + head),
      findings,
      gives: hasMore ? utf8(middle) : undefined,
    });
    text = hasMore ? tail : middle + tail;
  }
  return { entries, after: utf8(text) };
}

/** A result's text: up to its verdict, from the end of its findings to its amount, and what follows. */
function partsOf(rule: CompiledRule, bench: Bench): [head: string, middle: string, tail: string] {
  const verdict = { outcome: 'eligible', missing: [] } as const;
  const { pack } = bench.used.ruleSet;
  const {
    outcome: _,
    missing: __,
    findings: ___,
    inForce,
    ...rest
  } = resultWith(rule, pack, {
    verdict,
    findings: [],
    amount: undefined,
    duration: undefined,
  });
  const { pack: name, rule: id, benefit, title, strength, gives, ...last } = rest;
  return [
    `${JSON.stringify({ pack: name, rule: id, benefit, title }).slice(0, -1)},`,
    `],${JSON.stringify({ strength, gives }).slice(1, -1)}`,
    `,${JSON.stringify({ inForce, ...last }).slice(1)}`,
  ];
}
