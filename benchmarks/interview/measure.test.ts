import { expect, test } from 'vitest';
import { measure } from './measure.js';
import { type Setting, settings } from './packs.js';

const smallest = settings.reduce<Setting>(
  (least, one) => (one.ruleSet.rules.length < least.ruleSet.rules.length ? one : least),
  settings[0] as Setting,
);
const total = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0);

test.each(['uniform', 'realistic'] as const)('a slice of the benchmark: no other way asks less, %s', (population) => {
  const [mine, ...others] = measure(smallest, 'person', population, 20, 'slice');
  if (mine === undefined) throw new Error('nothing was measured');
  expect(others).toHaveLength(3);
  for (const { everything, oneBenefit } of others) {
    expect(total(mine.everything)).toBeLessThanOrEqual(total(everything));
    expect(total(mine.oneBenefit)).toBeLessThanOrEqual(total(oneBenefit));
  }
});
