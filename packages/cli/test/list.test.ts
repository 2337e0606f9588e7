import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

interface Listed {
  readonly pack: string;
  readonly rules: readonly {
    rule: string;
    benefit: string;
    subjects: string[];
    inForce: { from: string; to: string };
  }[];
}
const listed = async (...args: string[]): Promise<Listed[]> =>
  JSON.parse((await huice(['list', ...args, '--json'])).out);

describe('huice list', { timeout: 30_000 }, () => {
  it('looks like this', async () => {
    const asked = ['list', '培训', '--pack', 'qingcheng', '--pack', 'yunnan'];
    await transcript('list', [
      [...asked, '--lang', 'zh'],
      [...asked, '--lang', 'en'],
      ['list', '天气', '--lang', 'zh'],
    ]);
  });

  it.each(['zh', 'en'])('names every benefit once, each id whole, within 80 columns (%s)', async (lang) => {
    const { out } = await huice(['list', '--lang', lang]);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    const all = (await listed()).flatMap(({ rules }) => rules);
    const ids = new Set(out.split(/\s+/));
    expect(all.length).toBeGreaterThan(400);
    expect(all.filter(({ benefit }) => !ids.has(benefit))).toEqual([]);
    const counts = [...out.matchAll(/^\S.* \((\d+)\)$/gm)].map(([, count]) => Number(count));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(all.length);
  });

  it('never shows a draft or a newspaper without saying so', async () => {
    for (const [pack, words] of [
      ['qingcheng', 'draft for comment'],
      ['guangxi', 'press report'],
      ['guizhou', 'damaged'],
    ] as const)
      expect((await huice(['list', '--pack', pack])).out.split('\n\n')[0]).toContain(words);
    expect((await huice(['list', '--pack', 'yunnan'])).out).not.toContain('! ');
  });

  it('of one day leaves out what is not in force, and says what is in doubt', async () => {
    const count = async (day: string) => (await listed('--pack', 'yunnan', '--as-of', day))[0]?.rules.length;
    const all = (await listed('--pack', 'yunnan'))[0]?.rules ?? [];
    const inForce = (day: string) => all.filter(({ inForce: { from, to } }) => from <= day && day <= to).length;
    for (const day of [
      '2017-12-31',
      '2018-01-01',
      '2018-09-29',
      '2018-09-30',
      '2019-01-01',
      '2020-12-31',
      '2021-01-01',
    ])
      expect([day, await count(day)]).toEqual([day, inForce(day)]);
    const doubtful = await huice(['list', '--pack', 'qingcheng', '--as-of', '2018-06-01', '--lang', 'en']);
    expect(doubtful.out.replace(/\s+/g, ' ')).toContain('in doubt on');
    const certain = await huice(['list', '--pack', 'qingcheng', '--as-of', '2018-09-01', '--lang', 'en']);
    expect(certain.out.replace(/\s+/g, ' ')).not.toContain('in doubt on');
  });

  it('of one kind of subject, and of some words, shows those alone', async () => {
    const households = (await listed('--subject', 'household')).flatMap(({ rules }) => rules);
    expect(households.length).toBeGreaterThan(0);
    expect(households.filter(({ subjects }) => !subjects.includes('household'))).toEqual([]);
    expect((await listed('workshop', 'AWARD', '--pack', 'yunnan'))[0]?.rules.map(({ benefit }) => benefit)).toEqual([
      'workshop-hiring-award',
    ]);
  });

  it('asks the packs in the order in which they are named, each once', async () => {
    const packs = await listed('--pack', 'guangxi', '--pack', 'yunnan', '--pack', 'guangxi');
    expect(packs.map(({ pack }) => pack)).toEqual(['guangxi', 'yunnan']);
  });
});
