import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '@huice/core/checks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWords } from '../src/commands/verify-words.js';
import { copyOfPack, huice } from './huice.js';

let pack: ReturnType<typeof copyOfPack>;
beforeEach(() => {
  pack = copyOfPack();
});
afterEach(() => pack.remove());

const rule = 'rules/workshop-hiring-award.2018.json';
const edit = (file: string, change: (text: string) => string) => {
  const path = join(pack.folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('huice verify', { timeout: 30_000 }, () => {
  it('finds nothing wrong in a shipped pack, and says what was checked', async () => {
    const { code, out } = await huice(['verify', pack.folder]);
    expect(out).toMatch(/ok\s+quote\s+every quote/);
    expect(out).toContain('10 checks, nothing wrong');
    expect(code).toBe(0);
  });

  it('takes the folder one stands in', async () => {
    expect((await huice(['verify'], { cwd: pack.folder })).code).toBe(0);
  });

  it('names the check, the file and the place of what the words do not support', async () => {
    edit(rule, (text) => text.replace('"cap": "50000"', '"cap": "60000"'));
    const { code, out } = await huice(['verify', pack.folder]);
    expect(out).toMatch(/FAIL\s+figure/);
    expect(out).toContain(`${rule} /event/params/amount/cap`);
    expect(out).toMatch(/\d+ complaints?/);
    expect(code).toBe(1);
  });

  it('reports a misspelt key with its file, its place and the key that was meant', async () => {
    edit(rule, (text) => text.replace('"citations"', '"citation"'));
    const { code, out } = await huice(['verify', pack.folder]);
    expect(out).toContain(`${rule} /citation`);
    expect(out).toContain('did you mean `citations`?');
    expect(code).toBe(1);
  });

  it('names the file where the gate speaks of a rule', async () => {
    edit(rule, (text) => text.replaceAll('poorWorkersNewlyHired', 'poorWorkersNewlyHird'));
    const { code, out } = await huice(['verify', pack.folder]);
    expect(out).toContain(`${rule} /conditions/all/1/fact`);
    expect(out).toContain('did you mean `poorWorkersNewlyHired`?');
    expect(code).toBe(1);
  });

  it('drops a byte order mark, and refuses what is not UTF-8', async () => {
    edit(rule, (text) => `\uFEFF${text}`);
    expect((await huice(['verify', pack.folder])).code).toBe(0);
    writeFileSync(join(pack.folder, rule), Buffer.from('{"id":"\xff"}', 'latin1'));
    const { code, err } = await huice(['verify', pack.folder]);
    expect(err).toContain(`${rule}\` is not UTF-8`);
    expect(code).toBe(1);
  });

  it('says in Chinese what was checked and how it came out', async () => {
    const sound = await huice(['verify', pack.folder, '--lang', 'zh'], { columns: 110 });
    expect(sound.out).toContain('10项检查,没有问题');
    for (const { name } of checks)
      expect([name, checkWords[name]]).toEqual([name, expect.stringMatching(/[一-龥]{4}/)]);
    // Where nothing is wrong, all but names is Chinese.
    const told = sound.out.split('\n').filter((line) => line.startsWith('  通过'));
    expect(told.map((line) => /^ {2}通过 ([a-z]+) +[^a-z]/.exec(line)?.[1])).toEqual(checks.map(({ name }) => name));
    edit(rule, (text) => text.replace('"cap": "50000"', '"cap": "60000"'));
    const { out } = await huice(['verify', pack.folder, '--lang', 'zh']);
    expect(out).toMatch(/ {2}不符 figure/);
    expect(out).toContain('所见  ');
    expect(out).toMatch(/\d+个问题\n$/);
    edit(rule, (text) => text.replace('"citations"', '"citation"'));
    const { out: refused } = await huice(['verify', pack.folder, '--lang', 'zh']);
    expect(refused).toContain(':文件有误,没有进行检查');
    expect(refused).toMatch(/\d+处错误\n$/);
  });

  it('gives the same as JSON', async () => {
    edit(rule, (text) => text.replace('"cap": "50000"', '"cap": "60000"'));
    const { code, out } = await huice(['verify', pack.folder, '--json']);
    const [verdict] = JSON.parse(out);
    expect(verdict.pack).toBe(pack.folder);
    expect(verdict.complaints).toContainEqual(expect.objectContaining({ check: 'figure', in: rule }));
    expect(code).toBe(1);
  });

  it('tells a folder that is no pack from a pack', async () => {
    rmSync(join(pack.folder, 'pack.json'));
    const { code, err } = await huice(['verify', pack.folder]);
    expect(err).toContain('is not a pack: it has no pack.json');
    expect(code).toBe(2);
    expect((await huice(['verify', 'no/such/folder'])).code).toBe(2);
  });

  it('shows what it is at on a terminal only, and leaves nothing of it', async () => {
    expect((await huice(['verify', pack.folder])).err).toBe('');
    expect((await huice(['verify', pack.folder], { terminal: true })).err).toSatisfy(
      (err: string) => err.includes('verify: ') && err.endsWith('\r\u001b[2K'),
    );
  });
});
