// A check that finds nothing wrong must be able to find something: a seeded sample of the mutants of `pnpm mutation`.
import { describe, expect, it } from 'vitest';
import { withKey } from '../scripts/mutation/json.js';
import { judgeOf } from '../scripts/mutation/judge.js';
import type { Kind } from '../scripts/mutation/mutant.js';
import { mutantsOf } from '../scripts/mutation/mutants.js';
import { filesOf, sharedVocabulary } from '../scripts/mutation/pack.js';
import { reportOf, scoreOf } from '../scripts/mutation/report.js';
import { run } from '../scripts/mutation/run.js';
import { packages } from '../scripts/packages.mjs';

const packs = packages.filter((path) => path.startsWith('packages/policy-'));
const folder = 'packages/policy-yunnan';
const [files, vocabulary] = [filesOf(folder), sharedVocabulary()];
const mutants = mutantsOf(files, vocabulary, '1');

describe('the mutants', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(mutantsOf(files, vocabulary, '1')).toEqual(mutants);
    expect(mutantsOf(files, vocabulary, '2')).not.toEqual(mutants);
  });

  it('each change the file that they say, and nothing else', () => {
    for (const { file, before, after, json } of mutants) {
      expect(before, file).not.toEqual(after);
      expect(json).not.toEqual(JSON.parse(files[file] as string));
    }
  });

  const award = 'rules/workshop-hiring-award.2018.json';
  it.each<[string, Kind, string, unknown, unknown]>([
    [award, 'digit', '/event/params/amount/cap', '50000', expect.stringMatching(/^\d0000$/)],
    [award, 'operator', '/conditions/all/1/operator', 'greaterThanInclusive', 'greaterThan'],
    [award, 'operator', '/conditions/all', 'all', 'any'],
    [award, 'date', '/effective/to', '2020-12-31', '2021-01-01'],
    [award, 'date', '/effective/to', '2020-12-31', 'not-stated'],
    [award, 'fact', '/event/params/amount/per', 'poorWorkersNewlyHired', expect.any(String)],
    [award, 'option', '/conditions/all/0/value', true, false],
    ['conditions/hard-area-post.json', 'option', '/conditions/any/1/all/1/value', 'township', 'county'],
    ['facts.json', 'option', '/facts/0/type', 'boolean', 'integer'],
    ['facts.json', 'fact', '/facts/0/determination/benefit', expect.any(String), expect.any(String)],
  ])('of %s change a %s at %s', (file, kind, at, before, after) => {
    expect(mutants).toContainEqual(expect.objectContaining({ file, kind, at, before, after }));
  });

  it('lead the pointers of a rule along when a key changes, so that the change of meaning is all', () => {
    const rule = { conditions: { all: [1, 2] }, citations: [{ supports: ['/conditions/all/1', '/conditions/allow'] }] };
    expect(withKey(rule, ['conditions', 'all'], 'any')).toEqual({
      conditions: { any: [1, 2] },
      citations: [{ supports: ['/conditions/any/1', '/conditions/allow'] }],
    });
  });
});

describe('the checks', () => {
  it.each(packs)('notice 99 in 100 of a sample of %s, several of them at work', { timeout: 240_000 }, (pack) => {
    const fates = run({ folder: pack, seed: '1', part: 0, of: 30 });
    expect(scoreOf(fates), reportOf(fates)).toBeGreaterThanOrEqual(0.99);
    expect(new Set(fates.map(({ killer }) => killer)).size).toBeGreaterThanOrEqual(5);
  });

  it('do not complain of a pack that is only written anew', () => {
    const file = 'rules/workshop-hiring-award.2018.json';
    const same = {
      kind: 'digit',
      file,
      at: '',
      before: '',
      after: '',
      json: JSON.parse(files[file] as string),
    } as const;
    expect(judgeOf(files, vocabulary)(same)).toBeUndefined();
  });
});
