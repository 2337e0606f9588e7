import { expect, test } from 'vitest';
import { type Draft, says, subject } from '../../test/support/pack.js';
import { fingerprint } from '../compile/index.js';
import type { RuleSet } from '../model/index.js';
import { frozenCheck } from './frozen.js';

const released = (version: string, pack = 'small') =>
  ({
    format: 'huice-rule-set/1',
    pack,
    version,
    releasedOn: '2026-01-01',
    rules: [{ id: 'award.2018' }],
  }) as unknown as RuleSet;

/** A pack with these releases, all in the lock. */
const releasing = (versions: string[], change: (pack: Draft) => void = () => {}) =>
  subject((pack) => {
    pack.released = versions.map((version) => released(version)) as Draft['released'];
    pack.lock = Object.fromEntries(versions.map((version) => [version, fingerprint(released(version))]));
    change(pack);
  });

test('it is silent where nothing is released, and where all is as it was', () => {
  expect(says(frozenCheck, subject())).toEqual([]);
  expect(says(frozenCheck, releasing(['0.1.0', '0.2.0']))).toEqual([]);
});

test('the order of keys is no change', () => {
  const turned = releasing(['0.1.0'], (pack) => {
    pack.released = [Object.fromEntries(Object.entries(released('0.1.0')).reverse())] as unknown as Draft['released'];
  });
  expect(says(frozenCheck, turned)).toEqual([]);
});

test.each<[string, (pack: Draft) => void, string[]]>([
  [
    'a changed release',
    (pack) => {
      (pack.released[0] as { releasedOn: string }).releasedOn = '2026-01-02';
    },
    ['rule-sets/0.1.0.json : the rule set is not the one that was released'],
  ],
  [
    'a changed lock',
    (pack) => {
      pack.lock['0.1.0'] = '0'.repeat(64);
    },
    ['rule-sets/0.1.0.json : the rule set is not the one that was released'],
  ],
  [
    'a release that the lock lacks',
    (pack) => {
      delete pack.lock['0.2.0'];
    },
    ['rule-sets/0.2.0.json : the lock has no entry for the version'],
  ],
  [
    'an entry without a release',
    (pack) => {
      pack.released.pop();
    },
    ['rule-sets/lock.json /0.2.0: the rule set of the entry is missing'],
  ],
  [
    'a release under another version',
    (pack) => {
      (pack.released[1] as { version: string }).version = '0.3.0';
    },
    [
      'rule-sets/0.3.0.json : the lock has no entry for the version',
      'rule-sets/lock.json /0.2.0: the rule set of the entry is missing',
    ],
  ],
  [
    'a version twice',
    (pack) => {
      pack.released.push(pack.released[0] as Draft['released'][number]);
    },
    ['rule-sets/0.1.0.json /version: the version is released twice'],
  ],
  [
    'another pack’s release',
    (pack) => {
      const other = released('0.2.0', 'other');
      pack.released[1] = other as Draft['released'][number];
      pack.lock['0.2.0'] = fingerprint(other);
    },
    ['rule-sets/0.2.0.json /pack: the rule set belongs to another pack'],
  ],
  [
    'a version named like what every object has',
    (pack) => {
      (pack.released[1] as { version: string }).version = 'constructor';
    },
    [
      'rule-sets/constructor.json : the lock has no entry for the version',
      'rule-sets/lock.json /0.2.0: the rule set of the entry is missing',
    ],
  ],
])('%s', (_, change, expected) => {
  expect(says(frozenCheck, releasing(['0.1.0', '0.2.0'], change))).toEqual(expected);
});

test('it notes that the rules have changed since the latest release, and only then', () => {
  const { compiled } = subject();
  const same = subject((pack) => {
    pack.released = [
      { ...compiled.ruleSet, version: '0.1.0', releasedOn: '2026-01-01' },
    ] as unknown as Draft['released'];
  });
  expect(frozenCheck.notes?.(same)).toEqual([]);
  expect(frozenCheck.notes?.(releasing(['0.1.0']))).toHaveLength(1);
  expect(frozenCheck.notes?.(subject())).toEqual([]);
});
