// Help that a person learns from, in both languages: whoever adds a command writes both.
import { readFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

const commandsIn = (help: string) =>
  [...help.matchAll(/^ {2}([a-z]+)(?: \[| <|$| {2})/gm)]
    .map(([, name]) => name as string)
    .filter((name) => name !== 'huice');
const { out: overall } = await huice(['--help']);
const commands = commandsIn(overall);

describe('huice --help', () => {
  it('looks like this', async () => {
    await transcript('help', [
      ['--help', '--lang', 'zh'],
      ['--help', '--lang', 'en'],
      ['list', '--help', '--lang', 'zh'],
    ]);
  });

  it('is what the README says', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const named = [...readme.matchAll(/^\| `huice ([a-z]+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(commands);
  });

  it('names every command, within 80 columns', () => {
    expect(overall.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    for (const name of ['check', 'list', 'show', 'facts', 'coverage', 'schema', 'verify', 'release'])
      expect(commands).toContain(name);
  });
});

describe('huice help', () => {
  it('is what --help says, of all and of each command', async () => {
    expect(await huice(['help'])).toEqual({ code: 0, out: overall, err: '' });
    for (const name of commands)
      expect(await huice(['help', name, '--lang', 'zh'])).toEqual(await huice([name, '--help', '--lang', 'zh']));
    expect(await huice(['--lang', 'zh', 'help', 'check'])).toEqual(await huice(['check', '--help', '--lang', 'zh']));
  });

  it.each([
    ['chek', 'huice: there is no command `chek`\n(did you mean `check`?)\n'],
    ['everything', 'huice: there is no command `everything`\n(`huice --help` lists them)\n'],
  ])('does not know %s', async (name, err) => {
    expect(await huice(['help', name])).toEqual({ code: 2, out: '', err });
  });
});

describe.each(commands)('huice %s --help', (name) => {
  it.each([
    ['zh', /示例:\n {2}huice/, /退出码:0/],
    ['en', /Examples?:\n {2}huice/, /Exit codes: 0/],
  ] as const)('has examples and exit codes, within 80 columns (%s)', async (lang, examples, codes) => {
    const { out, code } = await huice([name, '--help', '--lang', lang]);
    expect(code).toBe(0);
    expect(out).toMatch(examples);
    expect(out).toMatch(codes);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    expect(out).toContain(`huice ${name} `);
  });

  it('is Chinese from its heading to its last option', async () => {
    const { out } = await huice([name, '--help'], { env: { LANG: 'zh_CN.UTF-8' } });
    expect(out).toMatch(/^用法:/);
    // Every option and argument is explained in Chinese.
    const [, ...items] = (
      out
        .split(/^选项:/m)
        .at(-1)
        ?.split('\n\n')[0] ?? ''
    ).split(/^ {2}(?=\S)/m);
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter((item) => !/[\u4e00-\u9fff]/.test(item))).toEqual([]);
    expect(out).not.toMatch(/\b(Usage|Options|Arguments|Examples?|default|choices|print|expected)\b/);
  });
});
