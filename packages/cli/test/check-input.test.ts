// A profile comes as JSON, as YAML, on standard input, or fact by fact: the decision is the same.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

const folder = mkdtempSync(join(tmpdir(), 'huice-check-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const json =
  '{"subject":"enterprise","region":"533325","facts":{"isPovertyAlleviationWorkshop":true,"poorWorkersNewlyHired":60,"workshopAwardAlreadyPaid":"0"}}';
const yaml = `# one workshop
subject: enterprise
region: "533325"
facts:
  isPovertyAlleviationWorkshop: true
  poorWorkersNewlyHired: 60
  workshopAwardAlreadyPaid: "0"
`;
const asked = ['--pack', 'yunnan', '--as-of', '2019-06-01', '--json'];
const settings = [
  'subject=企业',
  '地区=533325',
  '扶贫车间=是',
  'poorWorkersNewlyHired=60',
  'workshop hiring award already paid=0',
].flatMap((one) => ['--set', one]);

describe('what is left out', { timeout: 30_000 }, () => {
  it.each([
    ['zh', '这里应说明是谁的画像;应为`person`(个人)'],
    ['en', 'it says whose profile this is; expected `person`'],
  ])('is not said to be null, in %s', async (language, words) => {
    const { err } = await huice(['check', '-', ...asked, '--lang', language], { stdin: '{"facts":{}}' });
    expect(err).toContain(words);
    expect(err).not.toContain('null');
    const whole = await huice(['check', '-', ...asked, '--lang', language], { stdin: 'null' });
    expect(whole.err).toContain('`null`');
  });
});

describe('huice check takes', { timeout: 30_000 }, () => {
  const inputs: [string, string[], string?][] = [
    ['a YAML file', [file('profile.yaml', yaml)]],
    ['a .yml file with a byte order mark', [file('profile.yml', `\uFEFF${yaml}`)]],
    ['YAML on standard input', ['-'], yaml],
    ['JSON on standard input', ['-'], json],
    ['JSON without a name that says so', [file('profile', json)]],
    ['JSON in a file named as YAML', [file('json.yaml', json)]],
    ['facts one by one', settings],
    ['facts over those of a file', [file('less.json', json.replace('60', '1')), '--set', 'poorWorkersNewlyHired=60']],
  ];
  it.each(inputs)('%s', async (_, args, stdin) => {
    const want = await huice(['check', file('profile.json', json), ...asked]);
    const got = await huice(['check', ...args, ...asked], stdin === undefined ? {} : { stdin });
    expect(got.err).toBe('');
    expect(JSON.parse(got.out)).toEqual(JSON.parse(want.out));
  });

  it('an empty value as unknown, over what the file says', async () => {
    const { out } = await huice(['check', file('profile.json', json), '--set', 'workshopAwardAlreadyPaid=', ...asked]);
    const decision = JSON.parse(out);
    expect(decision.profile.facts.workshopAwardAlreadyPaid).toBeNull();
    expect(
      decision.results.find(({ benefit }: { benefit: string }) => benefit === 'workshop-hiring-award').amount.to,
    ).toBe('50000');
  });

  it('a context in YAML', async () => {
    const context = file(
      'context.yaml',
      'monthlyMinimumWage: { value: "1680", date: 2018-02-01, source: 桂政发〔2018〕1号 }\n',
    );
    const person = ['--set', 'subject=person', '--set', 'region=451027'];
    const { code, err } = await huice([
      'check',
      ...person,
      '--pack',
      'guangxi',
      '--as-of',
      '2019-12-01',
      '--context',
      context,
    ]);
    expect([code, err]).toEqual([0, '']);
  });
});

describe('huice check refuses', { timeout: 30_000 }, () => {
  it('in words that a person can act on', async () => {
    const day = ['--as-of', '2019-06-01'];
    const wrong = [
      '--set',
      'subject=企业',
      '--set',
      '扶贫车闲=是',
      '--set',
      'poorWorkersNewlyHird=6',
      '--set',
      'region',
    ];
    const bent = [
      '--set',
      'subject=enterprise',
      '--set',
      'isPovertyAlleviationWorkshop=maybe',
      '--set',
      'poorWorkersNewlyHired=1,000',
    ];
    await transcript('check-refusals', [
      ['check', ...day, '--lang', 'zh'],
      ['check', ...day, '--lang', 'en'],
      ['check', ...wrong, ...day, '--lang', 'zh'],
      ['check', ...wrong, ...day, '--lang', 'en'],
      ['check', ...bent, ...day, '--lang', 'en'],
      ['check', '--set', 'subject=person', ...day, '--pack', 'yunnan', '--benefit', 'workshop-award', '--lang', 'zh'],
      ['check', '--set', 'subject=person', ...day, '--pack', 'yunan', '--lang', 'zh'],
      ['chek', '--lang', 'zh'],
      ['chek', '--lang', 'en'],
    ]);
  });

  it.each([
    [
      'a key that stands twice in YAML',
      'a.yaml',
      'subject: person\nsubject: household\n',
      'a.yaml line 2, column 1: a key stands twice',
    ],
    [
      'a number in YAML that loses digits',
      'b.yaml',
      'subject: person\nfacts:\n  x: 12345678901234567890\n',
      'line 3, column 6: the number',
    ],
    [
      'a region as a number',
      'c.yaml',
      'subject: person\nregion: 530102\nfacts: {}\n',
      'profile /region: it is not a region code; found `530102`',
    ],
    ['an empty file', 'd.yaml', '', 'it is not JSON'],
    ['only a comment', 'e.yaml', '# nothing\n', 'a profile is an object'],
    ['YAML in a file named as JSON', 'f.json', yaml, 'it is not JSON'],
  ])('%s', async (_, name, text, message) => {
    const { code, err, out } = await huice(['check', file(name, text), ...asked]);
    expect(err).toContain(message);
    expect([code, out]).toEqual([1, '']);
  });
});
