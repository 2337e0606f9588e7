import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, type RuleSet } from '@huice/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from '../src/files/together.js';
import { copyOfPack, huice } from './huice.js';

let pack: ReturnType<typeof copyOfPack>;
beforeEach(() => {
  pack = copyOfPack();
});
afterEach(() => pack.remove());

const released = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(pack.folder, 'rule-sets')).map((name) => [
      name,
      readFileSync(join(pack.folder, 'rule-sets', name), 'utf8'),
    ]),
  );
const release = (version: string, day = '2030-01-01') =>
  huice(['release', pack.folder, '--version', version, '--released-on', day]);

/** Changes a word that decides nothing, so that there is something to release. */
function reword(): void {
  const path = join(pack.folder, 'rules/workshop-hiring-award.2018.json');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('one-off hiring award', 'single hiring award'));
  expect(readFileSync(path, 'utf8')).not.toBe(text);
}

describe('huice release', { timeout: 60_000 }, () => {
  it('freezes the rules as a version that compiles, with its SHA-256 in the lock', async () => {
    const before = released();
    reword();
    const { code, out } = await release('1.9.0');
    expect(code).toBe(0);
    expect(out).toContain('since 1.0.0: patch (words only)');
    const after = released();
    const ruleSet: RuleSet = JSON.parse(after['1.9.0.json'] ?? '');
    expect(ruleSet).toMatchObject({ pack: 'yunnan', version: '1.9.0', releasedOn: '2030-01-01' });
    const { sha256 } = compile(ruleSet).packs.get('yunnan')?.[0] ?? {};
    expect(JSON.parse(after['lock.json'] ?? '')).toEqual({ ...JSON.parse(before['lock.json'] ?? ''), '1.9.0': sha256 });
    expect(out).toContain(sha256);
    expect(after['1.0.0.json']).toBe(before['1.0.0.json']);
    expect(Object.keys(after).sort()).toEqual(['0.1.0.json', '1.0.0.json', '1.9.0.json', 'lock.json']);
    expect((await huice(['verify', pack.folder])).code).toBe(0);
  });

  it('counts versions as numbers: 1.10.0 comes after 1.9.0', async () => {
    reword();
    await release('1.9.0');
    writeFileSync(
      join(pack.folder, 'rules/workshop-hiring-award.2018.json'),
      readFileSync(join(pack.folder, 'rules/workshop-hiring-award.2018.json'), 'utf8').replace('single', 'one'),
    );
    expect((await release('1.10.0')).code).toBe(0);
    expect((await release('1.9.1')).code).toBe(1);
  });

  it.each([
    ['a version that is there', '1.0.0', '2030-01-01', 1, 'is released already'],
    ['a version before the last', '0.9.9', '2030-01-01', 1, 'does not come after 1.0.0'],
    ['a day before that of the last version', '1.2.0', '2001-01-01', 1, 'it is released before version 1.0.0'],
    ['a day that does not exist', '1.2.0', '2030-02-30', 2, 'expected a day that exists'],
    ['what is no version', 'v2', '2030-01-01', 2, '`v2` is not a version'],
    ['what is no day', '1.2.0', 'tomorrow', 2, 'expected a day that exists'],
  ])('refuses %s and changes nothing', async (_, version, day, code, message) => {
    const before = released();
    const result = await release(version, day);
    expect(result.err).toContain(message);
    expect(result.err).toMatch(/^huice: /);
    expect(result.code).toBe(code);
    expect(released()).toEqual(before);
  });

  it('refuses a pack that does not pass its checks, and changes nothing', async () => {
    const path = join(pack.folder, 'rules/workshop-hiring-award.2018.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"cap": "50000"', '"cap": "60000"'));
    const before = released();
    const { code, err } = await release('1.2.0');
    expect(err).toMatch(/does not pass its checks: \d+ complaints, the first of them:\nhuice: {3}\S.+`60000`/);
    expect(err).toContain('huice verify');
    expect(code).toBe(1);
    expect(released()).toEqual(before);
  });

  describe('after a release that gave other answers', () => {
    beforeEach(() => {
      // The pack passes its checks, so it is the last release that is made to differ, and its lock with it.
      const path = join(pack.folder, 'rule-sets/1.0.0.json');
      const last: RuleSet = JSON.parse(readFileSync(path, 'utf8').replace('"cap": "50000"', '"cap": "40000"'));
      writeFileSync(path, JSON.stringify(last));
      const lock = join(pack.folder, 'rule-sets/lock.json');
      const sha256 = compile(last).packs.get('yunnan')?.[0]?.sha256;
      writeFileSync(lock, JSON.stringify({ ...JSON.parse(readFileSync(lock, 'utf8')), '1.0.0': sha256 }));
    });

    it.each(['1.0.1', '1.9.0'])('refuses %s as too small, says why and what will do', async (version) => {
      const before = released();
      const { code, err } = await release(version);
      expect(err).toContain('since 1.0.0: major (answers that an earlier release gave change)');
      expect(err).toContain('Poverty-alleviation workshop: one-off hiring award (2018-09-30): the amount changes');
      expect(err).toMatch(/one-off hiring award, case `.+`: the answer changes/);
      // What it comes to stands first.
      expect(err).toMatch(new RegExp(`^huice: the version ${version} is too small for what has changed\\n`));
      expect(err).toContain('(release it as 2.0.0 or later)');
      expect(code).toBe(1);
      expect(released()).toEqual(before);
    });

    it('releases it as the next major version, and says why it is one', async () => {
      const { code, out } = await release('2.0.0');
      expect(code).toBe(0);
      expect(out).toContain('since 1.0.0: major');
      expect(out).toContain('the amount changes');
    });
  });

  it('refuses to release what differs from the last release in the order of keys alone', async () => {
    const path = join(pack.folder, 'rules/workshop-hiring-award.2018.json');
    const rule = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify(Object.fromEntries(Object.entries(rule).reverse())));
    const { code, err } = await release('1.9.0');
    expect(err).toMatch(/nothing has changed in .+ since version 1\.0\.0/);
    expect(code).toBe(1);
  });

  it('groups like reasons and counts them', async () => {
    const path = join(pack.folder, 'sources/yn-2018-43.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"normative-document"', '"draft-for-comment"'));
    const { code, err } = await release('1.9.0');
    expect(err).toMatch(
      /\n.+ \d+ benefits: the authority of its text changes; among them .+\(\d{4}-\d\d-\d\d\); .+; .+\n/,
    );
    expect(err.match(/the authority of its text changes/g)).toHaveLength(1);
    expect(code).toBe(1);
    const { err: zh } = await huice([
      'release',
      pack.folder,
      '--version',
      '1.9.0',
      '--released-on',
      '2030-01-01',
      '--lang',
      'zh',
    ]);
    expect(zh).toMatch(/版本号1\.9\.0太小,容不下这些变化\n.+\n.+\d+项待遇:依据的效力变了。如/);
  });

  it('refuses to release what is released already under another number', async () => {
    reword();
    expect((await release('1.9.0')).code).toBe(0);
    const before = released();
    const { code, err } = await release('1.9.1');
    expect(err).toMatch(/nothing has changed in .+ since version 1\.9\.0/);
    expect(err).toContain('(use version 1.9.0; release again once something has changed)');
    expect(code).toBe(1);
    expect(released()).toEqual(before);
    const chinese = await huice([
      ...['release', pack.folder, '--version', '1.9.1', '--released-on', '2030-01-01', '--lang', 'zh'],
    ]);
    expect(chinese.err).toContain('与已发布的1.9.0版相比没有任何变化');
    expect(chinese.err).toContain('(继续使用1.9.0版;有改动后再发布)');
  });

  it.each([
    ['已发布', '1.0.0', '的1.0.0版已经发布', '(已发布的不再改动,请用更晚的版本号)'],
    ['太早', '0.9.0', '的0.9.0版不晚于1.0.0版', '(请用晚于1.0.0的版本号)'],
    ['不是版本号', 'v2', '`v2`不是版本号', '(给出三个数字,如0.2.0)'],
  ])('says so in Chinese: %s', async (_, version, message, help) => {
    const args = ['release', pack.folder, '--version', version, '--released-on', '2030-01-01', '--lang', 'zh'];
    const { err } = await huice(args);
    expect(err).toContain(message);
    expect(err).toContain(help);
    expect(err.replaceAll(pack.folder, '')).not.toMatch(/[a-z]{3,} [a-z]{2,} /);
  });

  it('tells of a release in Chinese', async () => {
    reword();
    const args = ['release', pack.folder, '--version', '1.0.1', '--released-on', '2030-01-01', '--lang', 'zh'];
    const { out } = await huice(args);
    expect(out).toMatch(/^已发布.* 1\.0\.1:\d+条规则,\d+个事实\n/);
    expect(out).toContain('与1.0.0相比:修订(只改文字)');
    expect(out).toContain('  只有文字不同,结论都不变');
  });

  it('wants both its options', async () => {
    expect((await huice(['release', pack.folder, '--version', '1.2.0'])).code).toBe(2);
    expect((await huice(['release', pack.folder, '--released-on', '2030-01-01'])).code).toBe(2);
  });
});

describe('files written together', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'huice-together-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('are none where the second cannot be put in its place, and what stood there is back', () => {
    const [first, second] = [join(folder, 'one.json'), join(folder, 'two.json')];
    writeFileSync(second, 'before');
    let renames = 0;
    const failing: typeof renameSync = (from, to) => {
      renames += 1;
      if (renames === 2) throw new Error('disk full');
      renameSync(from, to);
    };
    expect(() => writeTogether({ [first]: 'new', [second]: 'new' }, failing)).toThrow('disk full');
    expect(existsSync(first)).toBe(false);
    expect(readFileSync(second, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['two.json']);
  });

  it('are none where one cannot be written', () => {
    const first = join(folder, 'one.json');
    expect(() => writeTogether({ [first]: 'new', [join(folder, 'no', 'two.json')]: 'new' })).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual([]);
  });
});
