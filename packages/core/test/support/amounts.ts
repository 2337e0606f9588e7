// Random amounts as an author could write them, over the facts of `worlds.ts`.
import fc from 'fast-check';
import type { Amount, Condition, Figure, Term } from '../../src/model/index.js';

const facts = ['hired', 'sent', 'kept', 'wage', 'fee', 'months'];
const number = fc.constantFrom('0', '0.5', '1', '2', '2.5', '3', '10', '33.3', '100');
const percentage = fc.constantFrom('0', '5', '12.5', '50', '90', '100', '150');

const orOpen = (text: fc.Arbitrary<string>): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 6, arbitrary: text },
    { weight: 1, arbitrary: text.map((upTo) => ({ upTo })) },
    { weight: 1, arbitrary: text.map((atLeast) => ({ atLeast })) },
    {
      weight: 1,
      arbitrary: fc.tuple(text, text).map(([a, b]) => ({ between: Number(a) <= Number(b) ? [a, b] : [b, a] })),
    },
  ) as fc.Arbitrary<Figure>;

const when: fc.Arbitrary<Condition> = fc.constantFrom<Condition>(
  { fact: 'poor', operator: 'equal', value: true },
  { fact: 'kept', operator: 'greaterThan', value: 1 },
  { fact: 'hired', operator: 'greaterThanInclusive', value: 3 },
  { fact: 'level', operator: 'in', value: ['a', 'b'] },
  { fact: 'months', operator: 'greaterThanInclusive', value: 2 },
  { fact: 'hired', operator: 'lessThan', value: { fact: 'sent' } },
  {
    not: {
      all: [
        { fact: 'poor', operator: 'equal', value: true },
        { fact: 'disabled', operator: 'equal', value: true },
      ],
    },
  },
);

const fact = fc.constantFrom(...facts);

function term(depth: number): fc.Arbitrary<Term> {
  if (depth === 0) {
    const open = orOpen(number).map((fixed) => ({ fixed }));
    return fc.oneof({ weight: 2, arbitrary: number }, { weight: 4, arbitrary: fact }, { weight: 1, arbitrary: open });
  }
  return fc.oneof({ weight: 1, arbitrary: term(0) }, { weight: 2, arbitrary: drawAmount(depth) });
}

const brackets = fc
  .uniqueArray(fc.constantFrom('0.5', '1', '2', '4', '20'), { minLength: 0, maxLength: 3 })
  .chain((tops) => {
    const rising = tops.sort((a, b) => Number(a) - Number(b));
    return fc
      .tuple(fc.array(orOpen(percentage), { minLength: tops.length + 1, maxLength: tops.length + 1 }), fc.boolean())
      .map(([percents, open]) =>
        percents
          .map((percent, index) => ({ ...(rising[index] === undefined ? {} : { upTo: rising[index] }), percent }))
          .slice(0, open || tops.length === 0 ? undefined : -1),
      );
  });

/** An amount of any kind, with caps, floors, rounding and what was already paid. */
export function drawAmount(depth: number): fc.Arbitrary<Amount> {
  const below = term(depth - 1);
  const terms = fc.array(below, { minLength: 2, maxLength: 3 });
  const base: fc.Arbitrary<Amount> = fc.oneof(
    fc.record({ fixed: orOpen(number) }),
    fc.record({ rate: orOpen(number), per: fact }),
    fc.record({ rate: orOpen(number), per: fc.uniqueArray(fact, { minLength: 1, maxLength: 2 }) }),
    fc.record({ percent: orOpen(percentage), of: below }),
    fc.record({ actual: fact }),
    fc.record({ sum: terms }),
    fc.record({ lesser: terms }),
    fc.record({ greater: terms }),
    fc.record({ difference: fc.tuple(below, below) }),
    fc.record({ difference: fc.tuple(below, term(0)) }),
    fc.record({ brackets, of: below }),
    fc.record({ by: fc.constant('level'), options: fc.record({ a: below, b: below }), otherwise: below }),
    fc.record({ by: fc.constant('level'), options: fc.record({ a: below, b: below, c: below }) }),
    fc.record({
      case: fc.array(fc.record({ when, then: below }), { minLength: 1, maxLength: 2 }),
      otherwise: below,
    }),
  ) as fc.Arbitrary<Amount>;
  const rare = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 4 });
  const round = fc.record({
    to: fc.constantFrom('0.01', '0.5', '1', '10'),
    mode: fc.constantFrom('half-up' as const, 'down' as const, 'up' as const),
  });
  const limits = fc.record({ cap: rare(term(0)), floor: rare(term(0)), less: rare(term(0)), round: rare(round) });
  return fc.tuple(base, limits).map(([one, { cap, floor, less, round: rounding }]) => ({
    ...one,
    ...(cap === undefined ? {} : { cap, ...(less === undefined ? {} : { less }) }),
    ...(floor === undefined ? {} : { floor }),
    ...(rounding === undefined ? {} : { round: rounding }),
  }));
}
