import canonicalize from 'canonicalize';
import type { AmountNode } from '../amounts/node.js';
import type { CompiledRule } from '../compile/index.js';
import type { ConditionNode } from '../conditions/form.js';
import type { Citation, Reading } from '../model/index.js';
import { type Demand, demandsOf, shapeOf } from './demands.js';
import { type AmountNumber, type AmountPart, type NumberIn, numbersOf } from './numbers.js';
import { apart, paired } from './pairs.js';

/** One thing in which two rules differ as they are written, whatever it means for people. */
export type StructureChange =
  | { readonly part: 'condition'; readonly before?: Demand; readonly after?: Demand }
  /** The same comparisons, joined otherwise by all, any and not. */
  | { readonly part: 'combination' }
  | { readonly part: 'amount'; readonly of: AmountPart; readonly before?: AmountNumber; readonly after?: AmountNumber }
  /** The pack's area, by its region code. */
  | { readonly part: 'jurisdiction'; readonly before: string; readonly after: string }
  /** What kind of text the rules rest on, and whether its copy is whole. */
  | { readonly part: 'standing'; readonly before: TextStanding; readonly after: TextStanding }
  | { readonly part: 'quote'; readonly before?: Citation; readonly after?: Citation }
  | { readonly part: 'reading'; readonly before?: Reading; readonly after?: Reading }
  /** Any other field of the rule or of its benefit, by name: `effective`, `subjects`, `period`, `strength`, and so on. */
  | { readonly part: 'field'; readonly field: string; readonly before?: unknown; readonly after?: unknown };

export type TextStanding = Pick<CompiledRule, 'authority' | 'damaged'>;

/** Everything in which two rules of one benefit differ as they are written, in the order in which a person reads a rule. */
export function structureOf(before: CompiledRule, after: CompiledRule): StructureChange[] {
  const conditions = conditionChanges(before.when, after.when);
  return [
    ...fieldChanges(before.rule, after.rule, ['title', 'category', 'subjects']),
    ...conditions,
    ...(conditions.length === 0 && shapeOf(before.when) !== shapeOf(after.when)
      ? [{ part: 'combination' } as const]
      : []),
    ...amountChanges(before.amount, after.amount),
    ...fieldChanges(before.rule.event.params, after.rule.event.params, undefined, ['amount']),
    ...fieldChanges(before.rule, after.rule, ['effective', 'responsible']),
    ...standingChanges(before, after),
    ...listChanges('quote', before.rule.citations, after.rule.citations, quoteOf),
    ...listChanges('reading', before.rule.readings ?? [], after.rule.readings ?? [], readingOf),
  ];
}

function standingChanges(...sides: readonly [CompiledRule, CompiledRule]): StructureChange[] {
  const [before, after] = sides.map(({ authority, damaged }) => ({ authority, damaged })) as [
    TextStanding,
    TextStanding,
  ];
  return before.authority === after.authority && before.damaged === after.damaged
    ? []
    : [{ part: 'standing', before, after }];
}

function fieldChanges(
  before: object,
  after: object,
  only: readonly string[] | undefined,
  except: readonly string[] = [],
): StructureChange[] {
  const [one, other] = [before, after] as Record<string, unknown>[];
  const fields = only ?? [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): StructureChange[] => {
    const [left, right] = [one?.[field], other?.[field]];
    if (except.includes(field) || canonicalize(left) === canonicalize(right)) return [];
    return [
      {
        part: 'field',
        field,
        ...(left === undefined ? {} : { before: left }),
        ...(right === undefined ? {} : { after: right }),
      },
    ];
  });
}

/** Demands of the one that the other has not; two about the same fact are one change, and rather two by the same operator. */
function conditionChanges(before: ConditionNode | undefined, after: ConditionNode | undefined): StructureChange[] {
  const [removed, added] = apart(demandsOf(before), demandsOf(after));
  return paired(removed, added).map(([one, other]) => ({
    part: 'condition',
    ...(one === undefined ? {} : { before: one.demand }),
    ...(other === undefined ? {} : { after: other.demand }),
  }));
}

/** The numbers of an amount, each with what it is: a rate, a cap, a percentage. */
function amountChanges(before: AmountNode | undefined, after: AmountNode | undefined): StructureChange[] {
  const [removed, added] = apart(numbersOf(before), numbersOf(after));
  return paired(removed, added).map(([one, other]) => ({
    part: 'amount',
    of: ((one ?? other) as NumberIn).of,
    ...(one === undefined ? {} : { before: one.number }),
    ...(other === undefined ? {} : { after: other.number }),
  }));
}

/** What of a quote or a reading counts, and what it is about. Pointers move whenever a condition does, and say nothing by themselves. */
interface Gist {
  readonly key: string;
  readonly about: readonly string[];
}

const quoteOf = ({ source, clause, quote, supports }: Citation): Gist => ({
  key: JSON.stringify([source, clause, quote]),
  about: [JSON.stringify([source, clause]), JSON.stringify([source, clause, supports])],
});

const readingOf = ({ question, chosen, alternatives, why }: Reading): Gist => ({
  key: JSON.stringify([question, chosen, alternatives, why]),
  about: [question.zh],
});

function listChanges<T>(
  part: 'quote' | 'reading',
  before: readonly T[],
  after: readonly T[],
  gistOf: (item: T) => Gist,
): StructureChange[] {
  const place = (item: T) => ({ ...gistOf(item), item });
  const [removed, added] = apart(before.map(place), after.map(place));
  return paired(removed, added).map(
    ([one, other]) =>
      ({
        part,
        ...(one === undefined ? {} : { before: one.item }),
        ...(other === undefined ? {} : { after: other.item }),
      }) as StructureChange,
  );
}
