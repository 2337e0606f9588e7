import { expect, test } from 'vitest';
import type { Layout } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import { Memory } from './memory.js';
import type { Verdict } from './result.js';
import type { Row } from './row.js';

const layout = {
  given: new Map([
    ['a', 0],
    ['b', 1],
  ]),
} as unknown as Layout;
const ruleOf = (...ids: string[]) => ({ facts: new Map(ids.map((id) => [id, { id }])) }) as unknown as CompiledRule;
const rowOf = (slots: number[] | undefined, givenDerived: unknown[] = []) =>
  ({ slots, givenDerived }) as unknown as Row;
const unknown = Number.NaN;

/** How often the interpreter is asked about these rows, one after another. */
function asked(rule: CompiledRule, rows: readonly Row[]): number {
  const memory = new Memory(layout);
  let count = 0;
  for (const row of rows) {
    const verdict = { outcome: 'undetermined', missing: [`${count}`] } as Verdict;
    memory.verdict(rule, row, () => {
      count += 1;
      return verdict;
    });
  }
  return count;
}

test.each<[string, CompiledRule, Row[], number]>([
  [
    'rows that say the same of what the rule reads',
    ruleOf('a'),
    [rowOf([1, 5]), rowOf([1, 6]), rowOf([1, unknown])],
    1,
  ],
  ['nothing known is the same each time', ruleOf('a', 'b'), [rowOf([unknown, unknown]), rowOf([unknown, unknown])], 1],
  ['known and unknown differ', ruleOf('a'), [rowOf([0]), rowOf([unknown]), rowOf([1]), rowOf([0])], 3],
  ['values do not run into each other', ruleOf('a', 'b'), [rowOf([1, 11]), rowOf([11, 1])], 2],
  ['a derived fact that is given may narrow others', ruleOf('a'), [rowOf([1], ['d']), rowOf([1], ['d'])], 2],
  ['a row without slots', ruleOf('a'), [rowOf(undefined), rowOf(undefined)], 2],
  ['a fact without a slot', ruleOf('a', 'c'), [rowOf([1]), rowOf([1])], 2],
])('%s', (_, rule, rows, count) => {
  expect(asked(rule, rows)).toBe(count);
});

test('what was said is said again', () => {
  const memory = new Memory(layout);
  const first = { outcome: 'ineligible', missing: [] } as Verdict;
  const rule = ruleOf('a');
  expect(memory.verdict(rule, rowOf([1]), () => first)).toBe(first);
  expect(memory.verdict(rule, rowOf([1]), () => ({ outcome: 'eligible', missing: [] }))).toBe(first);
  // Another rule has said nothing yet.
  const other = { outcome: 'eligible', missing: [] } as Verdict;
  expect(memory.verdict(ruleOf('a'), rowOf([1]), () => other)).toBe(other);
});

test('it does not grow without end', () => {
  const rows = Array.from({ length: 2_001 }, (_, value) => rowOf([value]));
  expect(asked(ruleOf('a'), [...rows, rowOf([2_000]), rowOf([0])])).toBe(2_002);
});
