import { describe, expect, it } from 'vitest';
import { huice } from './huice.js';

const check = (profile: object, ...options: string[]) =>
  huice(['check', '-', ...options], { stdin: JSON.stringify(profile) });
const workshop = (facts: object) => ({
  subject: 'enterprise',
  region: '533325',
  facts: { isPovertyAlleviationWorkshop: true, ...facts },
});
const capped = workshop({ poorWorkersNewlyHired: 60, workshopAwardAlreadyPaid: '0' });
const day = ['--as-of', '2019-06-01'];
/** Text without the breaks and indents of the layout. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe('huice check, as text', { timeout: 30_000 }, () => {
  it('says how much, how it is worked out, what held it down, and the words of the clause', async () => {
    const { code, out } = await check(capped, ...day, '--lang', 'en');
    const text = flat(out);
    expect(text).toContain('50,000 yuan, once');
    expect(text).toContain(
      '= 1,000 × 60 (poor labourers taken on); at most 50,000 − 0 (workshop hiring award already paid)',
    );
    expect(text).toContain('held down by the limit “奖补金额最高不超过5万元”');
    expect(text).toContain('云人社办〔2018〕43号 section 3.1.1 “扶贫车间每吸纳');
    expect(text).toContain('out of 就业补助资金');
    expect(text).toContain('Cash in all: 50,000 yuan, once');
    expect(code).toBe(0);
  });

  it('speaks Chinese where it is asked to, or where the environment does', async () => {
    const asked = await check(capped, ...day, '--lang', 'zh');
    expect(flat(asked.out)).toContain('一次性50,000元');
    expect(asked.out.replace(/\s/g, '')).toContain('受限于:“奖补金额最高不超过5万元”');
    const given = await huice(['check', '-', ...day], { stdin: JSON.stringify(capped), env: { LANG: 'zh_CN.UTF-8' } });
    expect(given.out).toBe(asked.out);
  });

  it('gives the range of a sum that waits for a fact, and asks for it', async () => {
    const { out } = await check(workshop({ poorWorkersNewlyHired: 40 }), ...day);
    const text = flat(out);
    expect(text).toContain('at most 40,000 yuan, once');
    expect(text).toContain('waiting for: workshop hiring award already paid');
    expect(text).toMatch(/To be asked .*- workshop hiring award already paid/);
  });

  it('says what was demanded and what was found where a condition failed', async () => {
    const { out } = await check(workshop({ poorWorkersNewlyHired: 0 }), ...day);
    expect(flat(out)).toContain('poor labourers taken on: 0 people; must be at least 1 person');
  });

  it('never puts an exhortation under what one is entitled to', async () => {
    const { out } = await check(
      { subject: 'person', region: '533325', facts: { isRegisteredPoorLabourer: true } },
      ...day,
    );
    const [before = '', after = ''] = out.split('Encouraged only: nobody has a claim to it');
    expect(before).not.toContain('Vocational training for poor labourers');
    expect(after).toContain('Vocational training for poor labourers');
  });

  it.each(['en', 'zh'])('names no id, no operator and no JSON (%s)', async (lang) => {
    for (const subject of ['person', 'household', 'enterprise', 'organisation', 'locality']) {
      const { out } = await check({ subject, facts: {} }, ...day, '--lang', lang);
      const wrong = out.match(/\b[a-z]+[A-Z]\w+\b|\w+-\w+\.20\d\d|greaterThan|lessThan|notEqual|undefined|[{}[\]]/g);
      expect(wrong).toBeNull();
    }
  });

  it('counts every rule once, whatever became of it', async () => {
    const decided = JSON.parse((await check(capped, ...day, '--json')).out).results.length;
    const { out } = await check(capped, ...day);
    const counts = [...out.matchAll(/^\S.*? \((\d+)\)/gm)].map((match) => Number(match[1]));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(decided);
  });

  it('keeps to the width of the terminal, a Chinese character counted double', async () => {
    for (const lang of ['en', 'zh']) {
      const { out } = await check(capped, ...day, '--lang', lang);
      const columns = (line: string) =>
        [...line].reduce((sum, one) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(one) ? 2 : 1), 0);
      expect(out.split('\n').filter((line) => columns(line) > 80)).toEqual([]);
    }
  });

  it('colours for a terminal, and not with NO_COLOR', async () => {
    const stdin = JSON.stringify(capped);
    const args = ['check', '-', ...day];
    const colour = (env: Record<string, string>, terminal: boolean) =>
      huice(args, { stdin, env, terminal }).then(({ out }) => out.includes('\x1b['));
    expect(await colour({ TERM: 'xterm' }, true)).toBe(true);
    expect(await colour({ TERM: 'xterm', NO_COLOR: '1' }, true)).toBe(false);
    expect(await colour({ TERM: 'xterm' }, false)).toBe(false);
  });

  it('puts two days beside each other, and shows only what changes', async () => {
    const insured = workshop({
      isInUnemploymentInsurance: true,
      isInsuredInDeeplyPoorArea: true,
      unemploymentPremiumsPaidLastYear: '18600',
    });
    const { out } = await check(insured, '--as-of', '2018-12-31', '--as-of', '2019-01-01');
    expect(out).toMatch(/2018-12-31\s+│ 2019-01-01/);
    expect(out).toMatch(/not in force on that day\s+│ Entitled to:/);
    expect(out).toContain('11,160 yuan a year');
    expect(out).not.toContain('one-off hiring award');
    expect(out).toMatch(/the other \d+ rules give the same answer/);
  });
});

describe('huice check --explain', { timeout: 30_000 }, () => {
  const award = ['--pack', 'yunnan', '--benefit', 'workshop-hiring-award'];
  const explain = (profile: object, ...options: string[]) => check(profile, ...day, '--explain', ...options);

  it('says of one benefit how each condition stands, how the sum came about, and by which words', async () => {
    const { code, out } = await explain(capped, ...award, '--lang', 'zh');
    for (const line of [
      '  ✓ 条件:以下各项都须符合〔1〕',
      '    ✓ 吸纳贫困劳动力人数:60人,须不少于1人〔1、解读2〕',
      '      60,000元 = 1,000 × 60(吸纳贫困劳动力人数)',
      '      受限于:“奖补金额最高不超过5万元”',
      '    2. 落款 “2018年9月30日”',
    ])
      expect(out.split('\n')).toContain(line);
    expect(code).toBe(0);
  });

  it('marks what failed and what is open so that it reads without colour', async () => {
    const { out } = await explain(workshop({ isPovertyAlleviationWorkshop: null, poorWorkersNewlyHired: 0 }), ...award);
    expect(out).toContain('✗ Conditions: all of these are needed');
    expect(flat(out)).toContain('? poverty-alleviation workshop: not known; must be yes (makes no difference)');
    expect(flat(out)).toContain('✗ poor labourers taken on: 0 people; must be at least 1 person');
  });

  it('explains all that applies, and what does not apply where it is asked for by name', async () => {
    const { out } = await explain(capped, '--pack', 'yunnan', '--lang', 'en');
    expect(out).toContain('Poverty-alleviation workshop: one-off hiring award');
    expect(out).not.toContain('Does not apply');
    expect(flat(out)).toMatch(/\d+ rules that do not apply are left out/);
    const { out: named } = await explain({ subject: 'person', facts: {} }, ...award, '--lang', 'en');
    expect(flat(named)).toContain('Does not apply: it is for an enterprise or an organisation, and a person was asked');
  });

  it('prints explanations as JSON', async () => {
    const explanations = JSON.parse((await explain(capped, ...award, '--json')).out);
    expect(explanations).toMatchObject([{ format: 'huice-explanation/1', outcome: 'eligible' }]);
  });

  it('says that no rules were known', async () => {
    const { out } = await explain(capped, '--known-at', '2020-01-01', '--pack', 'yunnan', '--lang', 'en');
    expect(out).toContain('No rules were known by 2020-01-01: nothing is decided');
  });

  it.each([
    ['two days', ['--as-of', '2019-06-02'], 'one day can be explained at a time'],
    ['--brief', ['--brief'], '--brief'],
  ])('does not go with %s', async (_, more, message) => {
    const { code, err } = await explain(capped, ...more);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });
});

describe('huice check, of several packs', () => {
  const person = (region?: string) => ({
    subject: 'person',
    ...(region === undefined ? {} : { region }),
    facts: { isInsuredInDeeplyPoorArea: true, receivesUnemploymentBenefit: true },
  });
  const wage = ['--context', 'examples/contexts/guangxi-2019.json', '--as-of', '2019-12-01'];

  it('counts what lies in another jurisdiction in one line, pack by pack', async () => {
    const { out } = await check(person('451027'), ...wage, '--lang', 'en');
    expect(flat(out)).toMatch(
      /Does not apply \(\d+\): .*\d+ of another jurisdiction \(Chongqing Municipality \d+, Guizhou Province \d+, Qingcheng District .* \d+, Yunnan Province \d+\)/,
    );
    expect(flat(out)).toContain('at least 1,512 yuan a month = at least 90% × 1,680 (monthly minimum wage)');
    expect(flat(out)).toContain('! this rests on a press report, which is not law');
    const { out: chinese } = await check(person('451027'), ...wage, '--lang', 'zh');
    expect(chinese.replace(/\s/g, '')).toMatch(/不在管辖地域\d+项\(重庆市\d+项、贵州省\d+项、/);
  });

  it('explains once that without a region nothing can be decided', async () => {
    for (const [lang, once] of [
      ['en', 'no region was given'],
      ['zh', '没有填写地区'],
    ] as const) {
      const { out } = await check(person(), ...wage, '--lang', lang);
      expect(out.split(once)).toHaveLength(2);
      expect(out).toMatch(/^(Depends on the region|取决于地区) \(\d+\)$/m);
      expect(out).not.toMatch(/^(Undetermined|尚不能确定)/m);
    }
  });

  it('says so where the region is wider than the jurisdiction', async () => {
    const { out } = await check(person('440000'), '--as-of', '2018-10-01', '--lang', 'en');
    expect(flat(out)).toMatch(/the region given is wider than the jurisdiction.*: Qingcheng District .*\d+ What/);
  });

  it('shows one benefit alone, says how many are left out, and refuses one that is not there', async () => {
    const shown = [...wage, '--pack', 'guangxi', '--benefit', 'unemployment-benefit-floor'];
    const { out } = await check(person('451027'), ...shown);
    expect(out).toContain('at least 1,512 yuan a month');
    expect(out).not.toContain('Residents’ pension');
    expect(out).toMatch(/only the benefits asked for are shown; \d+ other rules are left out/);
    const { code, err } = await check(person('451027'), ...wage, '--benefit', 'unemployment-benefit');
    expect(err).toContain('none of the packs asked has a benefit `unemployment-benefit`');
    expect(err).toContain('unemployment-benefit-floor');
    expect(code).toBe(2);
  });

  const others = ['guizhou', 'chongqing', 'qingcheng', 'guangxi'];
  it.each(others)('names no id, no operator and no JSON, of %s neither', { timeout: 30_000 }, async (pack) => {
    for (const subject of ['person', 'household', 'enterprise', 'organisation', 'locality'])
      for (const lang of ['en', 'zh']) {
        const asked = ['--pack', pack, '--as-of', pack === 'guizhou' ? '2022-06-01' : '2018-10-01', '--lang', lang];
        const { out, code } = await check({ subject, facts: {} }, ...asked);
        expect(code).toBe(0);
        expect(out).not.toMatch(/\b[a-z]+[A-Z]\w+\b|\w+-\w+\.20\d\d|greaterThan|lessThan|notEqual|undefined|[{}]/);
      }
  });
});

describe('the profiles that `npm start` shows', () => {
  it.each([
    ['guizhou-migrant-worker', 'guizhou', '2022-06-01', '1,000 yuan, once'],
    ['guizhou-intermediary', 'guizhou', '2022-06-01', 'the text has lost: the words after 根据['],
    ['chongqing-patient', 'chongqing', '2018-06-01', 'which makes 95,000 yuan', 'chongqing-2018'],
    ['qingcheng-resident', 'qingcheng', '2018-10-01', 'at least 120 yuan', 'qingcheng-2018'],
    ['guangxi-unemployed', 'guangxi', '2019-12-01', 'at least 1,512 yuan a month', 'guangxi-2019'],
  ])('%s of %s', async (name, pack, on, text, context?: string) => {
    const figures = context === undefined ? [] : ['--context', `examples/contexts/${context}.json`];
    const { code, out } = await huice([
      ...['check', `examples/profiles/${name}.json`, '--pack', pack, '--as-of', on, '--brief', ...figures],
    ]);
    expect(flat(out)).toContain(text);
    expect(code).toBe(0);
  });

  it.each([
    ['workshop', '50,000 yuan, once; 11,160 yuan a year'],
    ['migrant-worker', 'no exact sum to add up'],
    ['labour-organiser', '17,000 yuan, how often is not stated'],
  ])('%s: %s', async (name, total) => {
    const { code, out } = await huice(['check', `examples/profiles/${name}.json`, ...day, '--brief']);
    expect(flat(out)).toContain(`Cash in all: ${total}`);
    expect(code).toBe(0);
  });
});

describe('huice check, as data', () => {
  it('prints the whole decision as JSON', async () => {
    const { out } = await check(capped, ...day, '--json');
    const decision = JSON.parse(out);
    expect(decision).toMatchObject({ format: 'huice-decision/1', asOf: '2019-06-01' });
  });

  it('uses the rules known on a day', async () => {
    const { out } = await check(capped, ...day, '--known-at', '2020-01-01');
    expect(flat(out)).toContain('nothing released by 2020-01-01');
  });

  it.each([
    ['en', 'No rules were known by 2020-01-01: nothing is decided', 'Nothing is'],
    ['zh', '到2020-01-01尚未发布任何规则,无从判断', '没有可'],
  ])('does not take rules that nobody knew for nothing given (%s)', async (lang, said, given) => {
    for (const more of [[], ['--as-of', '2020-06-01'], ['--benefit', 'workshop-hiring-award']]) {
      const { code, out } = await check(capped, ...day, ...more, '--known-at', '2020-01-01', '--lang', lang);
      expect(out.replace(/\n/g, '')).toContain(said);
      expect(out).not.toContain(given);
      expect(out).not.toContain('│');
      expect(code).toBe(0);
    }
  });
});

describe('huice check refuses', () => {
  it.each([
    [
      'a misspelt fact',
      { subject: 'enterprise', facts: { poorWorkersNewlyHird: 1 } },
      'did you mean `poorWorkersNewlyHired`?',
    ],
    ['a fraction of a person', workshop({ poorWorkersNewlyHired: 1.5 }), 'profile /facts/poorWorkersNewlyHired'],
    ['no subject', { facts: {} }, 'profile /subject'],
  ])('%s, with its place', async (_, profile, message) => {
    const { code, err, out } = await check(profile, ...day);
    expect(err).toContain(message);
    expect(err).toMatch(/^huice: /);
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it('several faults, each on a line of its own', async () => {
    const { err } = await check(workshop({ poorWorkersNewlyHired: -1, isMadeUp: true }), ...day);
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['a key that stands twice', '{"subject":"person",\n"facts":{"isPoor":true,"isPoor":false}}', 'line 2, column 24'],
    ['a slip in JSON, with its line and column', '{"subject":\n"person",}', '(line 2, column 10)'],
    ['what is not UTF-8', Buffer.from('{"subject":"\xff"}', 'latin1'), 'standard input is not UTF-8'],
  ])('%s', async (_, stdin, message) => {
    const { code, err } = await huice(['check', '-', ...day], { stdin });
    expect(err).toContain(message);
    expect(code).toBe(1);
  });

  it('no byte order mark', async () => {
    const { code } = await huice(['check', '-', ...day], { stdin: `\uFEFF${JSON.stringify(capped)}` });
    expect(code).toBe(0);
  });

  it.each([
    ['what is not JSON', ['check', '-', ...day], '{', 1, 'standard input: it is not JSON'],
    ['a day that does not exist', ['check', '-', '--as-of', '2019-02-29'], '{}', 2, 'expected a day that exists'],
    ['a year that does not exist', ['check', '-', '--as-of', '0000-01-01'], '{}', 2, 'expected a day that exists'],
    ['a slip in --known-at', ['check', '-', ...day, '--known-at', '2019-6-1'], '{}', 2, '--known-at'],
    ['one day twice', ['check', '-', ...day, ...day], '{}', 2, 'the day 2019-06-01 is given twice'],
    ['a file that is not there', ['check', 'no.json', ...day], '', 2, 'cannot read `no.json`: there is no such file'],
    ['no day', ['check', '-'], '{}', 2, '--as-of'],
    ['three days', ['check', '-', ...day, ...day, ...day], '{}', 2, 'more than two days'],
    ['an unknown pack', ['check', '-', ...day, '--pack', 'yunan'], '{}', 2, 'there is: yunnan, guizhou, chongqing'],
    ['an unknown language', ['check', '-', ...day, '--lang', 'fr'], '{}', 2, 'expected `zh` or `en`'],
    ['an unknown option', ['check', '-', ...day, '--jsn'], '{}', 2, '--json'],
    ['an unknown command', ['chek'], '', 2, 'check'],
    ['no command', [], '', 2, 'Usage: huice'],
  ])('%s', async (_, args, stdin, code, message) => {
    const result = await huice(args, { stdin });
    expect(result.err).toContain(message);
    expect(result.code).toBe(code);
  });

  it('nothing when it is asked for help or its version', async () => {
    for (const args of [['--help'], ['check', '--help'], ['verify', '--help'], ['release', '--help'], ['--version']]) {
      const { code, out } = await huice(args);
      expect(code).toBe(0);
      expect(out).not.toBe('');
    }
    expect((await huice(['check', '--help'])).out).toMatch(/Examples:.*Exit codes:/s);
  });
});
