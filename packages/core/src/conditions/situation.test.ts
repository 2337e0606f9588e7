import { expect, it } from 'vitest';
import type { Elapsed } from './form.js';
import { elapsed } from './situation.js';

const years = (nextDay: boolean) => ({ kind: 'completed', unit: 'years', nextDay }) as Elapsed;

it.each([
  ['2017-11-15', '2017-11-15', 0, 0],
  ['2017-11-15', '2018-11-15', 1, 0],
  ['2017-11-15', '2019-11-14', 1, 1],
  ['2017-11-15', '2019-11-15', 2, 1],
  ['2017-11-15', '2019-11-16', 2, 2],
  ['2020-02-29', '2022-02-28', 2, 1],
  ['2020-02-29', '2022-03-01', 2, 2],
])('from %s to %s: %i full years counted from the day, %i counted from the next', (since, asOf, fromDay, fromNext) => {
  expect([elapsed(years(false), since, asOf), elapsed(years(true), since, asOf)]).toEqual([fromDay, fromNext]);
});
