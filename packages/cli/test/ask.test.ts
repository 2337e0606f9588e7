import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { keyboard } from '../src/ask/keyboard.js';
import type { Io } from '../src/io.js';
import { run } from '../src/run.js';
import { huice } from './huice.js';

const folder = mkdtempSync(join(tmpdir(), 'huice-ask-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const written = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const yunnan = ['ask', '--pack', 'yunnan', '--as-of', '2019-06-01'];
const award = [...yunnan, '--benefit', 'workshop-hiring-award'];
/** Answers are given line by line; the dialogue comes on standard error. */
const ask = (args: readonly string[], ...answers: string[]) =>
  huice(args, { stdin: answers.map((line) => `${line}\n`).join(''), cwd: folder });

// Reading five packs takes a while on a busy machine.
const timeout = 30_000;

describe('huice ask, with answers on standard input', { timeout }, () => {
  it('asks whose it is, then until the benefit is settled, and prints what check prints', async () => {
    const { code, out, err } = await ask(award, '3', 'yes', '60');
    expect(code).toBe(0);
    expect(err).toContain('Whose profile is it?\n   1 person');
    expect(err).toContain('0 settled, 1 open\n1. Is it a poverty-alleviation workshop?\n   1 yes   2 no\n> yes\n');
    expect(err).toContain('1 settled, 0 open');
    writeFileSync(
      join(folder, 'workshop.json'),
      JSON.stringify({
        subject: 'enterprise',
        facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60 },
      }),
    );
    const check = ['check', 'workshop.json', '--pack', 'yunnan', '--as-of', '2019-06-01'];
    expect(out).toBe((await ask([...check, '--benefit', 'workshop-hiring-award'])).out);
  });

  it('asks what the amount depends on too, if that is wanted', async () => {
    const { out, err } = await ask([...award, '--subject', 'enterprise', '--amounts'], '是', '60', '20000.00');
    expect(err).toContain('How much of the workshop hiring award has been paid already');
    expect(out).toContain('30,000 yuan, once');
    expect(out).not.toContain('To be asked');
  });

  it('speaks Chinese', async () => {
    const { out, err } = await ask([...award, '--subject', 'enterprise', '--lang', 'zh'], 'h', '1', '六十', '60');
    expect(err).toContain('不知道:s  上一题:b  说明:h  结束:q');
    expect(err).toContain('已确定0项,待定1项\n1. 是否为扶贫车间?\n   1 是   2 否\n');
    expect(err).toContain('答:整数,单位:人。');
    expect(err).toContain('huice: `六十`:不是这一题的答案。答:整数,单位:人。');
    expect(out).toBe('');
  });

  it('takes skipping and going back', async () => {
    const { code, out, err } = await ask([...award, '--subject', 'enterprise'], 'y', 'b', '不知道', '60');
    expect(code).toBe(0);
    expect(err.match(/1\. Is it a poverty-alleviation workshop/g)).toHaveLength(2);
    expect(err).toContain('0 settled, 0 open, 1 that cannot be settled');
    expect(out).toContain('depends on: poverty-alleviation workshop');
  });

  it('ends with the decision so far where a script ends, or says so', async () => {
    for (const answers of [['yes'], ['yes', 'q'], []]) {
      const { code, out, err } = await ask([...award, '--subject', 'enterprise'], ...answers);
      expect(code).toBe(0);
      expect(err).toContain('Stopped here');
      expect(out).toContain('Undetermined (1)');
    }
  });

  it.each([
    ['maybe', 'not an answer to this question'],
    ['3', 'not an answer to this question'],
  ])('refuses a script that answers %s', async (answer, words) => {
    const { code, out, err } = await ask([...award, '--subject', 'enterprise', '--save', `${answer}.json`], answer);
    expect(code).toBe(1);
    expect(err).toContain(`huice: \`${answer}\`: ${words}. Answer: yes or no.`);
    expect(out).toBe('');
    expect(written(`${answer}.json`)).toEqual({ subject: 'enterprise', facts: {} });
  });

  it('shows no identity number that comes where an answer should', async () => {
    const { code, err } = await ask([...award, '--subject', 'enterprise'], '530102 19850307 123X');
    expect(code).toBe(1);
    expect(err).toContain('> ***\n');
    expect(err).not.toContain('1985');
  });

  it('says the bounds that an answer passes', async () => {
    const { err } = await ask([...award, '--subject', 'enterprise'], 'yes', '-1');
    expect(err).toContain('`-1`: out of bounds.');
  });

  it('starts from a profile, asks nothing that it says, and saves the whole', async () => {
    const known = { subject: 'enterprise', region: '530102', facts: { isPovertyAlleviationWorkshop: true } };
    writeFileSync(join(folder, 'known.json'), JSON.stringify(known));
    const { err } = await ask([...award, '--profile', 'known.json', '--save', 'known.json'], '60');
    expect(err).toContain('1. How many poor labourers were taken on');
    expect(written('known.json')).toEqual({
      ...known,
      facts: { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 60 },
    });
    expect(readdirSync(folder).filter((name) => name.includes('.new') || name.includes('.old'))).toEqual([]);
  });

  it('asks for the region where several packs are asked, to the level that they need', async () => {
    const args = ['ask', '--pack', 'yunnan', '--pack', 'guangxi', '--as-of', '2019-10-01', '--subject', 'person'];
    const { err } = await ask(args, '530102');
    const words =
      '1. What is the code of the region of registration?\n   Answer: the six-digit code of a region. That of the';
    expect(err).toContain(words);
  });

  it('never saves over a file that it has not started from', async () => {
    writeFileSync(join(folder, 'mine.json'), 'mine');
    const { code, err } = await ask([...award, '--subject', 'enterprise', '--save', 'mine.json'], 'no');
    expect([code, err]).toEqual([1, expect.stringContaining('`mine.json` is there already')]);
    expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
  });

  it('asks under the rules known by a day, and only what rests on a text of some authority', async () => {
    const early = await ask([...award, '--subject', 'enterprise', '--known-at', '2020-01-01']);
    expect([early.code, early.err]).toEqual([1, 'huice: No rules were known by 2020-01-01: nothing is decided\n']);
    const qingcheng = ['ask', '--lang', 'en', '--pack', 'qingcheng', '--as-of', '2019-12-01', '--subject', 'person'];
    const { out, err } = await ask([...qingcheng, '--minimum-authority', 'normative-document']);
    expect(err).not.toMatch(/^1\. /m);
    expect(out).toContain('resting on a text of too little authority');
  });

  it('shares its options and their words with check', async () => {
    const optionsOf = async (command: string) => {
      const { out } = await huice([command, '--help', '--lang', 'en'], { columns: 500 });
      return out
        .split('\n')
        .filter((line) => /^ {2}--(known-at|context|minimum-authority|pack|brief|lang) /.test(line));
    };
    const shared = await optionsOf('ask');
    expect(shared).toHaveLength(6);
    const words = (lines: string[]) => lines.map((line) => line.trim().split(/ {2,}/)).sort();
    expect(words(shared)).toEqual(words(await optionsOf('check')));
  });

  it('prints the decision as JSON', async () => {
    const { out } = await ask([...award, '--subject', 'enterprise', '--json'], 'no');
    expect(JSON.parse(out).profile.facts).toEqual({ isPovertyAlleviationWorkshop: false });
  });

  it.each([
    [['--benefit', 'workshop'], 2, 'has a benefit `workshop`'],
    [['--save', 'nowhere/it.json'], 1, 'there is no folder `nowhere`'],
    [['--subject', 'dog'], 2, 'Allowed choices are'],
    [['--profile', 'none.json'], 2, 'cannot read `none.json`'],
    [[], 2, 'nobody said whose profile it is'],
  ])('refuses %j', async (more, code, words) => {
    const result = await ask([...yunnan, ...more]);
    expect(result.err).toContain(words);
    expect(result.code).toBe(code);
  });

  it('refuses a profile in the words of core', async () => {
    writeFileSync(join(folder, 'bad.json'), '{"subject":"person","facts":{"isRegisteredPoor":5}}');
    const { code, err } = await ask([...yunnan, '--profile', 'bad.json']);
    expect(code).toBe(1);
    expect(err).toContain('profile /facts/isRegisteredPoor');
  });

  it('refuses a subject that is none', async () => {
    expect((await ask(yunnan, 'cat')).code).toBe(1);
  });
});

/** A person who types, and may press ^C. */
async function typed(args: readonly string[], keys: readonly string[]) {
  const input = new PassThrough();
  let [out, err] = ['', ''];
  const io: Io = {
    stdout: { write: (text) => (out += text), isTTY: true, columns: 80 },
    stderr: { write: (text) => (err += text), isTTY: true },
    env: { LANG: 'C', NO_COLOR: '1' },
    cwd: folder,
    readStdin: () => Buffer.from(''),
    typist: () => keyboard(input, new PassThrough()),
  };
  const code = run(args, io);
  for (const key of keys) input.write(key);
  return { code: await code, out, err };
}

describe('huice ask, at a keyboard', { timeout }, () => {
  it('asks again after an answer that it does not take', async () => {
    const { code, err } = await typed(
      [...award, '--subject', 'enterprise', '--lang', 'en'],
      ['perhaps\r', '\r', '2\r'],
    );
    expect(code).toBe(0);
    expect(err).toContain('`perhaps`: not an answer to this question.');
  });

  it('asks again whose it is', async () => {
    const { code, err } = await typed([...award, '--lang', 'en'], ['9\r', 'enterprise\r', '2\r']);
    expect(code).toBe(0);
    expect(err).toContain('Give its number.');
  });

  it('keeps what was said when it is interrupted', async () => {
    const args = [...award, '--subject', 'enterprise', '--save', 'kept.json'];
    const { code, out, err } = await typed(args, ['1\r', '\u0003']);
    expect(code).toBe(130);
    expect(out).toBe('');
    expect(err).toMatch(/\nthe profile is in kept\.json\n$/);
    expect(written('kept.json')).toEqual({ subject: 'enterprise', facts: { isPovertyAlleviationWorkshop: true } });
  });

  it('writes nothing when it is interrupted before it knows whose it is', async () => {
    const { code } = await typed([...award, '--save', 'never.json'], ['\u0003']);
    expect(code).toBe(130);
    expect(existsSync(join(folder, 'never.json'))).toBe(false);
  });

  it('decides at the end of the input', async () => {
    const { code, err } = await typed([...award, '--subject', 'enterprise', '--lang', 'en'], ['1\r', '\u0004']);
    expect(code).toBe(0);
    expect(err).toContain('Stopped here');
  });
});
