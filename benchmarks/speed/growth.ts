import { compile, type RuleSet } from '@huice/core';
import { prepare } from '@huice/core/bulk';
import { latest as yunnan } from '@huice/policy-yunnan';
import { diceFrom } from './dice.js';
import { race } from './timing.js';

const sizes = [10, 100, 1_000, 10_000];

/** What answers cost as rule sets grow. @returns a row a size, and the exponent of the line through the logarithms */
export async function growth(): Promise<{ rows: string[][]; exponent: number }> {
  const points: { size: number; facts: number; time: number }[] = [];
  for (const size of sizes) {
    const dice = diceFrom(size);
    const facts = Math.max(size / 10, 10);
    const prepared = prepare(compile(synthetic(size, facts)), { asOf: '2019-06-01' });
    const rows = Array.from({ length: 200 }, () =>
      prepared.read({
        subject: 'person',
        region: '530102',
        facts: Object.fromEntries(Array.from({ length: facts }, (_, index) => [`f${index}`, dice(100)])),
      }),
    );
    const into = prepared.answer(rows[0] as (typeof rows)[number]);
    // Functions are optimised after some thousand calls.
    for (let turn = 0; turn < 8_000; turn += 1)
      prepared.answer(rows[turn % rows.length] as (typeof rows)[number], into);
    const timed = await race(
      { ours: (index) => prepared.answer(rows[index] as (typeof rows)[number], into) },
      rows.length,
      'ours',
    );
    points.push({ size, facts, time: timed.get('ours')?.time as number });
  }
  return {
    rows: points.map(({ size, facts, time }) => [
      size.toLocaleString('en'),
      facts.toLocaleString('en'),
      `${(time / 1000).toFixed(2)} µs`,
      `${(time / size).toFixed(1)} ns`,
    ]),
    exponent: slope(points.map(({ size, time }) => [Math.log(size), Math.log(time)])),
  };
}

function slope(points: readonly (readonly [number, number])[]): number {
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return covariance / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** Rules of three comparisons each over whole numbers from 0 to 99. */
function synthetic(size: number, facts: number): RuleSet {
  const dice = diceFrom(size + 7);
  const both = (text: string) => ({ zh: text, en: text });
  const [model, source] = [yunnan.rules[0], yunnan.sources[0]];
  if (model === undefined || source === undefined) throw new Error('the pack has no rule');
  const cited = model.citations.slice(0, 1).map((citation) => ({ ...citation, supports: [''] }));
  const compare = () =>
    ({
      fact: `f${dice(facts)}`,
      operator: dice(2) === 0 ? 'greaterThanInclusive' : 'lessThan',
      value: dice(100),
    }) as const;
  return {
    ...yunnan,
    conditions: [],
    facts: Array.from({ length: facts }, (_, index) => ({
      id: `f${index}`,
      type: 'integer',
      min: 0,
      max: 99,
      label: both(`f${index}`),
      question: both(`f${index}`),
      help: both(`f${index}`),
      subjects: ['person'],
      scope: 'subject',
      personal: false,
      changeableBy: { who: 'never' },
    })),
    rules: Array.from({ length: size }, (_, index) => ({
      id: `r${index}`,
      benefit: `b${index}`,
      title: both(`r${index}`),
      category: model.category,
      subjects: ['person'],
      effective: { from: '2018-01-01', to: '2020-12-31' },
      conditions: { all: [compare(), { any: [compare(), compare()] }] },
      event: { type: 'benefit', params: { form: 'service', strength: 'entitlement', what: both('x') } },
      responsible: [],
      citations: cited,
    })),
  } as unknown as RuleSet;
}
