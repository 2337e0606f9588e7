import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { copyOfPack, huice } from './huice.js';
import { transcript } from './transcript.js';

describe('huice coverage', { timeout: 30_000 }, () => {
  it('looks like this', async () => {
    await transcript('coverage', [
      ['coverage', '--lang', 'zh'],
      ['coverage', '--lang', 'en'],
      ['coverage', '--pack', 'qingcheng', '--lang', 'zh'],
    ]);
  });

  it('shows every piece of the text, none left out', async () => {
    const [{ sources }] = JSON.parse((await huice(['coverage', '--pack', 'yunnan', '--json'])).out);
    const { out } = await huice(['coverage', '--pack', 'yunnan', '--lang', 'zh']);
    const left = out
      .split('\n')
      .map((line) => line.split(/ │(?: |$)/)[0]?.replace(/^[+-] /, ''))
      .join('')
      .replace(/\s/g, '');
    const pieces = sources[0].pieces.map(({ text }: { text: string }) => text.replace(/\s/g, '')) as string[];
    expect(pieces.length).toBe(180);
    expect(pieces.filter((piece) => !left.includes(piece))).toEqual([]);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  it('of a folder tells of the rules as they stand there, and of a release what it lacks', async () => {
    const { folder, remove } = copyOfPack();
    try {
      const { out } = await huice(['coverage', folder, '--lang', 'en']);
      expect(out.replace(/\s+/g, ' ')).toContain('(the rules in the folder)');
      expect(out).toMatch(/encoded by rules +95 +98 rules/);
      rmSync(join(folder, 'rules/workshop-hiring-award.2018.json'));
      const without = await huice(['coverage', folder, '--lang', 'en']);
      expect(without.out).toMatch(/encoded by rules +95 +97 rules/);
      expect(without.out.replace(/\s+/g, ' ')).toContain('workshop-hiring-award.2018');
      writeFileSync(join(folder, 'ledger.json'), '{');
      expect(await huice(['coverage', folder])).toMatchObject({
        code: 1,
        err: expect.stringContaining('run `huice verify '),
      });
      expect((await huice(['coverage', join(folder, 'rules')])).code).toBe(2);
    } finally {
      remove();
    }
  });

  it('takes folders or packs, not both', async () => {
    expect((await huice(['coverage', 'packages/policy-yunnan', '--pack', 'yunnan'])).code).toBe(2);
  });
});
