import { afterEach, describe, expect, test, vi } from 'vitest';
import { is, someFacts } from '../../test/support/decide.js';
import { fact, named, rule, ruleSet } from '../../test/support/rule-set.js';
import type { CompiledRuleSet } from '../compile/index.js';
import { compile, type RuleSet } from '../index.js';
import type { Amount, Condition } from '../model/index.js';
import { encode, layoutOf } from './layout.js';
import { programOf } from './program.js';
import { unasked } from './truth.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

function compiled(set: RuleSet): CompiledRuleSet {
  return compile(set).packs.get('test')?.[0] as CompiledRuleSet;
}

/** The truths and amounts of a rule set's rules, as generated code and without it. */
function asked(
  set: CompiledRuleSet,
  known: Record<string, boolean | number | string | string[]> = {},
  today = 20190601,
) {
  const layout = layoutOf([set]);
  const answers = [true, false].map((generate) => {
    const slots = new Float64Array(layout.size).fill(Number.NaN);
    for (const [id, value] of Object.entries(known))
      slots[layout.given.get(id) as number] = encode(set.facts.get(id) as never, value) as number;
    const count = set.rules.length;
    const [truths, from, to] = [new Uint8Array(count), new Float64Array(count), new Float64Array(count)];
    const program = programOf(set, set.rules, layout, generate);
    expect(program.isGenerated).toBe(generate);
    const isKnown = program.run(slots, today, truths, from, to);
    expect(isKnown).toBe(truths.every((code) => code < 2));
    return { truths: [...truths], from: [...from], to: [...to], places: program.rules.map(({ sum }) => sum?.places) };
  });
  expect(answers[0]?.truths).toEqual(answers[1]?.truths);
  return answers[0] as (typeof answers)[number];
}

const [yes, no, open] = [0, 1, 2];

describe('conditions', () => {
  const workers = (operator: string, value: number | { fact: string } | number[]) =>
    ({ fact: 'workers', operator, value }) as Condition;
  const wage = (operator: string, value: number) => ({ fact: 'wage', operator, value }) as Condition;

  test.each<[string, Condition, Record<string, boolean | number | string | string[]>, number]>([
    ['a boolean', is('poor', true), { poor: true }, yes],
    ['its opposite', { fact: 'poor', operator: 'notEqual', value: true }, { poor: true }, no],
    ['unknown', is('poor', true), {}, open],
    ['unknown, the other way', { fact: 'poor', operator: 'notEqual', value: true }, {}, open],
    ['an option among some', { fact: 'grade', operator: 'in', value: ['low', 'top'] }, { grade: 'top' }, yes],
    ['an option not among some', { fact: 'grade', operator: 'notIn', value: ['low', 'top'] }, { grade: 'top' }, no],
    ['an option unknown among some', { fact: 'grade', operator: 'notIn', value: ['low', 'top'] }, {}, open],
    ['at least, just below', workers('greaterThanInclusive', 3), { workers: 2 }, no],
    ['at least, at', workers('greaterThanInclusive', 3), { workers: 3 }, yes],
    ['more than, at', workers('greaterThan', 3), { workers: 3 }, no],
    ['more than, just above', workers('greaterThan', 3), { workers: 4 }, yes],
    ['less than, at', workers('lessThan', 3), { workers: 3 }, no],
    ['at most, at', workers('lessThanInclusive', 3), { workers: 3 }, yes],
    ['at most, just above', workers('lessThanInclusive', 3), { workers: 4 }, no],
    ['a decimal at a threshold between its places', wage('greaterThanInclusive', 0.125), { wage: '0.12' }, no],
    ['a decimal above a threshold between its places', wage('greaterThan', 0.125), { wage: '0.13' }, yes],
    ['a decimal below a threshold between its places', wage('lessThan', 0.125), { wage: '0.12' }, yes],
    ['a decimal is never equal to what it cannot be', wage('equal', 0.125), { wage: '0.12' }, no],
    ['and while it is unknown that is not known', wage('equal', 0.125), {}, open],
    ['a threshold beyond all whole numbers', wage('lessThan', 1e300), { wage: '5' }, yes],
    ['days', { fact: 'endedOn', operator: 'greaterThan', value: '2019-12-31' }, { endedOn: '2020-01-01' }, yes],
    [
      'options held',
      { fact: 'traits', operator: 'contains', value: 'disabled' },
      { traits: ['veteran', 'disabled'] },
      yes,
    ],
    [
      'options not held',
      { fact: 'traits', operator: 'doesNotContain', value: 'disabled' },
      { traits: ['minority'] },
      yes,
    ],
    ['options unknown', { fact: 'traits', operator: 'doesNotContain', value: 'disabled' }, {}, open],
    [
      'facts in two units, below',
      { fact: 'cost', operator: 'lessThan', value: { fact: 'workers' } } as Condition,
      { cost: '2.99', workers: 3 },
      yes,
    ],
    [
      'facts in two units, equal',
      { fact: 'cost', operator: 'equal', value: { fact: 'workers' } } as Condition,
      { cost: '3.00', workers: 3 },
      yes,
    ],
    [
      'facts in two units, not equal',
      { fact: 'workers', operator: 'notEqual', value: { fact: 'cost' } } as Condition,
      { cost: '3.01', workers: 3 },
      yes,
    ],
    [
      'one fact of two unknown',
      { fact: 'cost', operator: 'lessThanInclusive', value: { fact: 'workers' } } as Condition,
      { cost: '3' },
      open,
    ],
    [
      'a count of years',
      { fact: 'age', operator: 'greaterThanInclusive', value: 18 },
      { birthDate: '2001-06-01' },
      yes,
    ],
    [
      'a count of years, a day early',
      { fact: 'age', operator: 'greaterThanInclusive', value: 18 },
      { birthDate: '2001-06-02' },
      no,
    ],
    ['a count that is given itself', { fact: 'age', operator: 'greaterThanInclusive', value: 18 }, { age: 18 }, yes],
    ['a county', is('county', '530102'), { region: '530102' }, yes],
    ['a county, of a prefecture only', is('county', '530102'), { region: '530100' }, open],
    ['a prefecture, of a county', is('prefecture', '530100'), { region: '530102' }, yes],
    ['a prefecture, of a province only', is('prefecture', '530100'), { region: '530000' }, open],
    ['what follows from one of two', is('needy', true), { disabled: true }, yes],
    ['what follows from both', is('needy', false), { disabled: false }, open],
    [
      'an all with a false part and an open one',
      { all: [is('poor', true), is('disabled', true)] },
      { poor: false },
      no,
    ],
    [
      'an any with an open part and a false one',
      { any: [is('poor', true), is('disabled', true)] },
      { poor: false },
      open,
    ],
    ['a lost condition', { any: [is('poor', true), { lost: { zh: '词', en: 'x' } }] }, { poor: false }, open],
    ['not a lost condition', { not: { lost: { zh: '词', en: 'x' } } }, {}, open],
  ])('%s', (_, condition, known, expected) => {
    expect(asked(compiled(ruleSet([rule('it', condition)], someFacts)), known).truths).toEqual([expected]);
  });

  test('named conditions that several rules use, one inside another', () => {
    const inner = named('inner', is('poor', true));
    const outer = named('outer', { all: [{ condition: 'inner' }, is('disabled', true)] });
    const rules = [
      rule('a', { condition: 'outer' }),
      rule('b', { not: { condition: 'outer' } }),
      rule('c', { any: [{ condition: 'inner' }, { condition: 'outer' }] }),
    ];
    const set = compiled(ruleSet(rules, someFacts, [inner, outer]));
    expect(asked(set, { poor: true }).truths).toEqual([open, open, yes]);
    expect(asked(set, { poor: false }).truths).toEqual([no, yes, no]);
    expect(asked(set, { poor: true, disabled: true }).truths).toEqual([yes, no, yes]);
  });

  test('more rules than one function holds', () => {
    const rules = Array.from({ length: 250 }, (_, index) =>
      rule(`r${String(index).padStart(3, '0')}`, { fact: 'workers', operator: 'greaterThanInclusive', value: index }),
    );
    const { truths } = asked(compiled(ruleSet(rules, someFacts)), { workers: 120 });
    expect(truths.map((code) => code === yes)).toEqual(rules.map((_, index) => index <= 120));
  });
});

test('more rules than code is made for: their amounts are still worked out by code', () => {
  const rules = Array.from({ length: 1_001 }, (_, index) =>
    rule(
      `r${String(index).padStart(4, '0')}`,
      index === 0 ? undefined : { fact: 'workers', operator: 'greaterThanInclusive', value: index },
      index % 2 === 0 ? { rate: String(index), per: 'workers' } : undefined,
    ),
  );
  const set = compiled(ruleSet(rules, someFacts));
  const program = programOf(set, set.rules, layoutOf([set]));
  expect(program.isGenerated).toBe(false);
  const slots = new Float64Array(layoutOf([set]).size).fill(Number.NaN);
  const [truths, from, to] = [new Uint8Array(1_001), new Float64Array(1_001), new Float64Array(1_001)];
  expect(program.run(slots, 20190601, truths, from, to)).toBe(false);
  expect([...truths]).toEqual(rules.map((_, index) => (index === 0 ? yes : open)));
  slots[layoutOf([set]).given.get('workers') as number] = 500;
  expect(program.run(slots, 20190601, truths, from, to)).toBe(true);
  expect([...truths]).toEqual(rules.map((_, index) => (index <= 500 ? yes : no)));
  const worth = rules.map((_, index) => (index % 2 === 1 ? 0 : index <= 500 ? 500 * index : Number.NaN));
  expect([...from]).toEqual(worth);
  expect([...to]).toEqual(worth);
});

describe('amounts, in whole numbers of the last place', () => {
  const worth = (amount: Amount, known: Parameters<typeof asked>[1] = {}) => {
    const { from, to, places } = asked(compiled(ruleSet([rule('it', undefined, amount)], someFacts)), known);
    return [from[0], to[0], places[0]];
  };
  const huge = String(Number.MAX_SAFE_INTEGER);

  test.each<[string, Amount, Parameters<typeof asked>[1], unknown]>([
    ['a figure', { fixed: '500' }, {}, [500, 500, 0]],
    ['a figure with places', { fixed: '0.5' }, {}, [5, 5, 1]],
    ['at most', { fixed: { upTo: '500' } }, {}, [0, 500, 0]],
    ['a rate', { rate: '1000', per: 'workers' }, { workers: 3 }, [3000, 3000, 0]],
    ['a rate of what is unknown', { rate: '1000', per: 'workers' }, {}, [Number.NaN, Number.NaN, 0]],
    ['a percentage', { percent: '60', of: 'cost' }, { cost: '10.01' }, [60_060, 60_060, 4]],
    [
      'a cap, met',
      { rate: '1000', per: 'workers', cap: '50000', less: 'paid' },
      { workers: 60, paid: '20000.50' },
      [2_999_950, 2_999_950, 2],
    ],
    [
      'a cap, used up',
      { rate: '1000', per: 'workers', cap: '500', less: 'paid' },
      { workers: 60, paid: '600' },
      [0, 0, 2],
    ],
    ['a floor', { actual: 'cost', floor: '5' }, { cost: '1' }, [500, 500, 2]],
    ['half up', { actual: 'cost', round: { to: '1', mode: 'half-up' } }, { cost: '2.5' }, [300, 300, 2]],
    [
      'half up, below the middle',
      { actual: 'cost', round: { to: '1', mode: 'half-up' } },
      { cost: '2.49' },
      [200, 200, 2],
    ],
    ['down', { actual: 'cost', round: { to: '0.5', mode: 'down' } }, { cost: '2.99' }, [250, 250, 2]],
    ['up', { actual: 'cost', round: { to: '0.5', mode: 'up' } }, { cost: '2.51' }, [300, 300, 2]],
    ['up, where nothing is over', { actual: 'cost', round: { to: '0.5', mode: 'up' } }, { cost: '2.5' }, [250, 250, 2]],
    ['a choice', { by: 'grade', options: { low: '1', high: '2', top: '3' } }, { grade: 'high' }, [2, 2, 0]],
    [
      'a choice that is open',
      { by: 'grade', options: { low: '1', high: '2', top: '3' } },
      {},
      [Number.NaN, Number.NaN, 0],
    ],
    [
      'a product too large for whole numbers',
      { rate: huge, per: 'workers' },
      { workers: 2 },
      [Number.NaN, Number.NaN, 0],
    ],
    ['a sum too large for whole numbers', { sum: [huge, '1'] }, {}, [Number.NaN, Number.NaN, 0]],
    ['a figure too large for whole numbers', { fixed: `${huge}0` }, {}, [0, 0, undefined]],
    ['without end', { fixed: { atLeast: '5' } }, {}, [0, 0, undefined]],
    [
      'branches of two kinds',
      { by: 'grade', options: { low: '1', high: { fixed: { upTo: '2' } } }, otherwise: '3' },
      {},
      [0, 0, undefined],
    ],
  ])('%s', (_, amount, known, expected) => {
    expect(worth(amount, known)).toEqual(expected);
  });
});

describe('names and values that would be code', () => {
  const words = ['a'.repeat(80), 'constructor', 'tostring', 'x0'];

  test('stay what they are: only slots and numbers are written', () => {
    const texts = ["');throw 1;//", '`$\\{process.exit(1)}`', '\u2028', '__proto__', 'constructor', '*/'];
    const odd = [
      fact('constructor', { type: 'boolean' }),
      fact('hasOwnProperty', {
        type: 'option',
        options: words.map((value) => ({ value, label: { zh: value, en: value } })),
      }),
      fact('toString', { type: 'integer', min: 0 }),
    ];
    const made: string[] = [];
    const real = Function;
    vi.stubGlobal('Function', function spy(...parts: string[]) {
      made.push(...parts);
      return real(...parts);
    });
    const rules = texts.map((text, index) =>
      rule(
        `constructor.${index}`,
        {
          any: [
            is('constructor', true),
            { fact: 'hasOwnProperty', operator: 'in', value: ['constructor', 'x0'] },
            { fact: 'toString', operator: 'greaterThan', value: index },
            { lost: { zh: text, en: text } },
          ],
        },
        undefined,
        { title: { zh: text, en: text } },
      ),
    );
    const set = compiled(ruleSet(rules, odd));
    expect(asked(set, { constructor: true }).truths).toEqual(texts.map(() => yes));
    expect(asked(set, { constructor: false, hasOwnProperty: 'x0' }).truths).toEqual(texts.map(() => yes));
    expect(made.length).toBeGreaterThan(0);
    const code = made.join('\n').replaceAll("'use strict'", '');
    expect(code.match(/[^\w\s=<>!?:;,&|(){}[\].%*/+-]/gu)).toBeNull();
    for (const name of code.match(/[a-z_]\w*/giu) ?? [])
      expect(name).toMatch(
        /^(?:[acdhstuxy]|[vn]\d+|e\d+|const|let|if|else|return|true|false|NaN|Math|floor|min|max|[mplrs])$/,
      );
  });

  test('where code may not be made from text, lists are run through instead', () => {
    vi.stubGlobal('Function', function refuse() {
      throw new EvalError('refused');
    });
    const set = compiled(ruleSet([rule('it', is('poor', true), { fixed: '5' })], someFacts));
    const program = programOf(set, set.rules, layoutOf([set]));
    expect(program.isGenerated).toBe(false);
    vi.stubGlobal('Function', function broken() {
      throw new SyntaxError('a fault of ours');
    });
    expect(() => programOf(set, set.rules, layoutOf([set]))).toThrow('a fault of ours');
  });

  test('a rule with more options than a number has bits is left to the interpreter', () => {
    const many = Array.from({ length: 51 }, (_, index) => `o${index}`);
    const facts = [
      fact('many', { type: 'options', options: many.map((value) => ({ value, label: { zh: value, en: value } })) }),
    ];
    const set = compiled(ruleSet([rule('it', { fact: 'many', operator: 'contains', value: 'o3' })], facts));
    expect(asked(set).truths).toEqual([unasked]);
    expect(encode(set.facts.get('many') as never, ['o3'])).toBeUndefined();
  });
});
