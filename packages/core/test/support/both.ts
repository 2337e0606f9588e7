// One profile asked in every way in which the engine can be asked; the interpreter, which reads nothing from slots, is the judge.
import { Buffer } from 'node:buffer';
import { expect } from 'vitest';
import { type Answers, causes, outcomes, type Prepared, reasons } from '../../src/bulk/index.js';
import {
  type BriefDecision,
  type Decision,
  type Engine,
  type EvaluateOptions,
  evaluate,
  HuiceError,
  type Profile,
} from '../../src/index.js';

/** A decision in bytes, or the faults with which a profile is refused. */
function told(decide: () => Decision | BriefDecision): string {
  try {
    return JSON.stringify(decide());
  } catch (error) {
    if (error instanceof HuiceError) return JSON.stringify(error.faults);
    throw error;
  }
}

/** What the interpreter decides: a profile without a prototype is plain JSON too, and is never read quickly. */
export function interpreted(engine: Engine, profile: Profile, options: EvaluateOptions): Decision {
  return evaluate(engine, Object.assign(Object.create(null), profile) as Profile, options);
}

/** Written over again and again, and too small at first for most decisions. */
const memory = new Uint8Array(5_000);

/** What bytes say, if they are the text that `JSON.stringify` would write. */
function readBack(bytes: Uint8Array): Decision {
  const text = Buffer.from(bytes).toString();
  const decision = JSON.parse(text) as Decision;
  expect(JSON.stringify(decision)).toBe(text);
  return decision;
}

const evidence = new Set(['findings', 'formula', 'limitedBy']);

/** A decision in bytes without its evidence. */
function withoutEvidence(text: string): string {
  return JSON.stringify(JSON.parse(text), (key, value) =>
    evidence.has(key) ? undefined : value === 'huice-decision/1' ? 'huice-brief-decision/1' : value,
  );
}

/** Checks that a profile is decided, answered or refused alike in every way. */
export function expectAlike(
  engine: Engine,
  prepared: Prepared,
  profile: Profile,
  options: EvaluateOptions,
  into?: Answers,
): Decision | undefined {
  const expected = told(() => interpreted(engine, profile, options));
  expect(told(() => evaluate(engine, profile, options))).toBe(expected);
  expect(told(() => prepared.decide(profile))).toBe(expected);
  expect(told(() => readBack(prepared.decideJson(profile, memory)))).toBe(expected);
  const brief = expected.startsWith('[') ? expected : withoutEvidence(expected);
  expect(told(() => evaluate(engine, profile, { ...options, evidence: false }))).toBe(brief);
  const slowly = Object.assign(Object.create(null), profile) as Profile;
  expect(told(() => evaluate(engine, slowly, { ...options, evidence: false }))).toBe(brief);
  if (expected.startsWith('[')) return undefined;
  const decision = JSON.parse(expected) as Decision;
  const row = prepared.read(profile);
  const answers = prepared.answer(row, into);
  expect(answersOf(answers, prepared)).toEqual(
    decision.results.map(({ rule, outcome, reason, causes: why = [], amount }) => ({
      rule,
      outcome,
      reason,
      why,
      amount: amount && { figure: amount.figure, value: amount.value, from: amount.from, to: amount.to },
    })),
  );
  expect(answers.totals()).toEqual(decision.totals);
  for (const [index, result] of decision.results.entries()) {
    expect(prepared.missing(row, index)).toEqual(result.missing);
    expect(prepared.waitingFor(row, index)).toEqual(result.amount?.waitingFor ?? []);
  }
  return decision;
}

function answersOf(answers: Answers, { rules }: Prepared) {
  return rules.map(({ rule }, index) => {
    const amount = answers.amount(index);
    return {
      rule,
      outcome: outcomes[answers.outcomes[index] as number],
      reason: reasons[answers.reasons[index] as number],
      why: causes[answers.causes[index] as number],
      amount: amount && { figure: amount.figure, value: amount.value, from: amount.from, to: amount.to },
    };
  });
}
