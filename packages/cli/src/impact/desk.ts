// The desk at which the rows of a roster are put to both sides, a block at a time. Every thread has one of its own.
import { compile, type EvaluateOptions, type FactDefinition, type Profile, type RuleSet } from '@huice/core';
import { type Answers, outcomes, type Prepared, prepare, type Row, reasons } from '@huice/core/bulk';
import { vocabulary } from '@huice/vocabulary';
import { type Block, type Given, rowReader, type Understanding } from '../rosters/read/index.js';
import type { Rejected } from '../rosters/write/rejects.js';
import { count, type ImpactCount, noCount } from './tally.js';
import { type Answered, type Side, sideOf } from './told.js';

/** What is done with every row of a roster. Plain JSON, so that each thread can be told. */
export interface ImpactJob {
  readonly sides: readonly [SideJob, SideJob];
  readonly understanding: Understanding;
  /** The fact by which subjects are told apart, `region` and `subject` among them; null if they are not. */
  readonly by: string | null;
}

export interface SideJob {
  readonly ruleSet: RuleSet;
  readonly options: EvaluateOptions;
}

/** A side made ready. @throws HuiceError with every fault of the rule set, the options and the context */
export const preparedSide = ({ ruleSet, options }: SideJob): Prepared =>
  prepare(compile(ruleSet, { vocabulary }), options);

/** Every fact that either side knows; where they differ, the side that comes after says what a fact is. */
export function factsOfBoth(both: readonly [Prepared, Prepared]): ReadonlyMap<string, FactDefinition> {
  return new Map(both.flatMap(({ facts }) => [...facts].map(([id, { definition }]) => [id, definition] as const)));
}

export interface ImpactDesk {
  readonly sides: readonly [Side, Side];
  answer(block: Block): ImpactAnswer;
}

/** What a block came to. */
export interface ImpactAnswer {
  readonly count: ImpactCount;
  /** What is wrong with its rows that cannot be decided. */
  readonly rejects: readonly Rejected[];
}

export function impactDesk(
  { sides: [one, other], understanding, by }: ImpactJob,
  both: readonly [Prepared, Prepared] = [preparedSide(one), preparedSide(other)],
): ImpactDesk {
  const [before, after] = both;
  const facts = factsOfBoth(both);
  const sides = [sideOf(before.rules), sideOf(after.rules)] as const;
  const [ask, askAfter] = [asking(before, one.ruleSet), asking(after, other.ruleSet)];
  // A row that either side refuses is rejected: nobody could say what the change means for it.
  const admitted = ({ profile }: Given) =>
    [before.read(known(before, profile)), after.read(known(after, profile))] as const;
  const read = rowReader(understanding, facts, admitted);
  return {
    sides,
    answer(block) {
      const { rows, blank } = read(block);
      const counts: ImpactCount = { ...noCount(), blank };
      const rejects: Rejected[] = [];
      for (const { row, admitted: asked, given, rejects: wrong } of rows) {
        if (asked === undefined || given === undefined) {
          counts.rejected += 1;
          for (const one of wrong) rejects.push({ row, ...one });
        } else
          count(
            counts,
            sides,
            [ask(asked[0]), askAfter(asked[1])],
            by === null ? undefined : groupOf(by, given.profile),
          );
      }
      return { count: counts, rejects };
    },
  };
}

/** A fact that only the other side knows is nothing to this one. */
function known({ facts }: Prepared, profile: Profile): Profile {
  const ids = Object.keys(profile.facts);
  if (ids.every((id) => facts.has(id))) return profile;
  const kept = Object.entries(profile.facts).filter(([id]) => facts.has(id));
  return { ...profile, facts: Object.fromEntries(kept) };
}

/** @returns what answers one row after another: an answer holds until the next is asked for */
function asking(prepared: Prepared, ruleSet: RuleSet): (row: Row) => Answered {
  const reckonings = reckoningsOf(prepared, ruleSet);
  let answers: Answers | undefined;
  return (row) => {
    const own = prepared.answer(row, answers);
    answers = own;
    return {
      outcome: (rule) => outcomes[own.outcomes[rule] as number] as (typeof outcomes)[number],
      reason: (rule) => reasons[own.reasons[rule] as number],
      amount: (rule) => own.amount(rule),
      waits: (rule) => prepared.waitingFor(row, rule).length > 0,
      reckoning: (rule) => reckonings[rule],
    };
  };
}

/** Of each rule's amount: as it is written, with the conditions that it may name. */
function reckoningsOf({ rules }: Prepared, ruleSet: RuleSet): string[] {
  const amounts = new Map(ruleSet.rules.map(({ id, event }) => [id, Object(event.params).amount]));
  return rules.map(({ rule }) => {
    const amount = JSON.stringify(amounts.get(rule)) ?? '';
    return amount.includes('"condition"') ? amount + JSON.stringify(ruleSet.conditions) : amount;
  });
}

function groupOf(by: string, { subject, region, facts }: Profile): string {
  if (by === 'subject') return JSON.stringify(subject);
  const value = by === 'region' ? region : (facts as Readonly<Record<string, unknown>>)[by];
  return JSON.stringify(value ?? null);
}
