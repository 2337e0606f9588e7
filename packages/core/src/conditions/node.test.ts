import { describe, expect, test } from 'vitest';
import { answer, is, type Known } from '../../test/support/decide.js';
import type { Condition } from '../model/index.js';

// Two facts that nothing links, so that the tables are Kleene's own.
const [a, b] = [is('poor', true), is('disabled', true)];
const outcome = (condition: Condition, known: Known) => answer(condition, known).outcome;
const [T, F, U] = ['eligible', 'ineligible', 'undetermined'];
const given = { T: true, F: false, U: null };
type Name = keyof typeof given;

describe('Kleene’s three values', () => {
  test.each<[Name, Name, all: string, any: string]>([
    ['T', 'T', 'T', 'T'],
    ['T', 'F', 'F', 'T'],
    ['T', 'U', 'U', 'T'],
    ['F', 'T', 'F', 'T'],
    ['F', 'F', 'F', 'F'],
    ['F', 'U', 'F', 'U'],
    ['U', 'T', 'U', 'T'],
    ['U', 'F', 'F', 'U'],
    ['U', 'U', 'U', 'U'],
  ])('%s, %s: all is %s, any is %s', (left, right, all, any) => {
    const names: Record<string, string | undefined> = { T, F, U };
    const known = { poor: given[left], disabled: given[right] };
    expect(outcome({ all: [a, b] }, known)).toBe(names[all]);
    expect(outcome({ any: [a, b] }, known)).toBe(names[any]);
    const flipped: Record<string, string | undefined> = { T: F, F: T, U };
    expect(outcome({ not: { all: [a, b] } }, known)).toBe(flipped[all]);
    expect(outcome({ not: { any: [a, b] } }, known)).toBe(flipped[any]);
    expect(outcome({ not: { not: { all: [a, b] } } }, known)).toBe(names[all]);
  });
});
