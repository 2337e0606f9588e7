import { describe, expect, it } from 'vitest';
import { fitting, nearest } from './names.js';

const all = [
  { of: 'workshop', names: ['isPovertyAlleviationWorkshop', '扶贫车间', 'poverty-alleviation workshop'] },
  { of: 'hired', names: ['poorWorkersNewlyHired', '吸纳贫困劳动力人数', 'poor labourers taken on'] },
  { of: 'award', names: ['workshop-hiring-award', '扶贫车间吸纳就业一次性奖补', 'one-off hiring award'] },
];

describe('fitting', () => {
  it.each([
    ['isPovertyAlleviationWorkshop', 'workshop'],
    ['ispovertyalleviationworkshop', 'workshop'],
    [' 扶贫车间 ', 'workshop'],
    ['Poverty-alleviation  workshop', 'workshop'],
    ['ｐｏｏｒＷｏｒｋｅｒｓＮｅｗｌｙＨｉｒｅｄ', 'hired'],
  ])('%s', (name, of) => {
    expect(fitting(name, all)).toEqual([of]);
  });

  it.each(['扶贫', 'workshop', '', 'poorWorkersNewlyHird'])('is for whole names: not %j', (name) => {
    expect(fitting(name, all)).toEqual([]);
  });

  it('gives all that a name fits', () => {
    expect(
      fitting('one', [
        { of: 1, names: ['one'] },
        { of: 2, names: ['ONE'] },
      ]),
    ).toEqual([1, 2]);
  });
});

describe('nearest', () => {
  it.each([
    ['poorWorkersNewlyHird', 'hired'],
    ['扶贫工间', 'workshop'],
    ['扶贫', 'workshop'],
    ['车间奖补', 'award'],
    ['labourers', 'hired'],
    ['laborers', 'hired'],
  ])('of %s is %s', (name, first) => {
    expect(nearest(name, all)[0]).toBe(first);
  });

  it.each(['', 'zzzzzzzz', '天气'])('is nothing for %j', (name) => {
    expect(nearest(name, all)).toEqual([]);
  });

  it('is quick for a name without end', () => {
    expect(nearest('x'.repeat(1_000_000), all)).toEqual([]);
  });
});
