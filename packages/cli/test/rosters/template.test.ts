// What `huice template` writes, reading a roster understands, column by column and without a doubt.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '@huice/core';
import { prepare } from '@huice/core/bulk';
import { voiceOf } from '@huice/core/explain';
import { vocabulary } from '@huice/vocabulary';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOf, newestOf } from '../../src/engine.js';
import { packNames, ruleSetsOf } from '../../src/packs.js';
import { sniff } from '../../src/rosters/read/index.js';
import { templateColumns } from '../../src/rosters/template/columns.js';
import { huice } from '../huice.js';
import { reading } from './reading.js';

const engine = compile(await ruleSetsOf(packNames), { vocabulary });
const prepared = prepare(engine, { asOf: '2019-06-01' });
const facts = new Map(factsOf(engine).map((fact) => [fact.id, fact]));
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-template-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  test.each(['csv', 'xlsx'])('a template of all packs is understood as %s', async (extension) => {
    const path = join(folder, `${language}.${extension}`);
    const result = await huice(['template', '--out', path, '--lang', language]);
    expect(result).toMatchObject({ code: 0, err: '' });
    const { columns, warnings } = await sniff(path, {}, facts);
    expect(warnings).toEqual([]);
    expect(columns.slice(0, 4).map(({ meaning }) => meaning.kind)).toEqual(['passed', 'passed', 'subject', 'region']);
    const read = columns.slice(4).map(({ meaning }) => (meaning.kind === 'fact' ? meaning.fact : meaning.kind));
    const wanted = newestOf(engine).flatMap(({ rules }) => rules.flatMap((rule) => [...rule.facts.values()]));
    const asked = wanted.filter(
      ({ id, definition }) => definition.scope === 'subject' && definition.derivation === undefined && id !== 'region',
    );
    expect(read.sort()).toEqual([...new Set(asked.map(({ id }) => id))].sort());
  });

  test('whatever there is to choose from can be read', async () => {
    const columns = templateColumns(newestOf(engine), { subject: undefined, benefits: undefined }, voiceOf(language));
    const longest = Math.max(...columns.map(({ choices = [] }) => choices.length));
    const example = { text: '', number: '1', date: '2019-01-05' };
    const rows = Array.from({ length: longest }, (_, row) =>
      columns.map(({ choices, cells }, index) =>
        index < 2 ? 'x' : index === 3 ? '530102' : (choices?.[row % choices.length] ?? example[cells]),
      ),
    );
    const csv = Papa.unparse([columns.map(({ header }) => header), ...rows]);
    const lines = await reading('r.csv', Buffer.from(csv), {}, prepared);
    expect(lines.filter((line) => line.startsWith('row'))).toHaveLength(longest);
    expect(lines.filter((line) => line.includes('rejected') || line.startsWith('refused'))).toEqual([]);
  });
});

test('the template for one benefit and one kind of subject', async () => {
  const path = join(folder, 'one.csv');
  const args = ['template', '--pack', 'yunnan', '--benefit', 'workshop-hiring-award', '--lang', 'zh'];
  expect(await huice([...args, '--subject', 'enterprise', '--out', path])).toEqual({
    code: 0,
    out: `已写出${path}:6列\n没有“对象类型”一列:请给huice batch加上--subject enterprise\n`,
    err: '',
  });
  expect(readFileSync(path, 'utf8')).toBe(
    '\uFEFF编号,姓名或名称,行政区划代码,扶贫车间,吸纳贫困劳动力人数,已领取的扶贫车间吸纳就业奖补(元)\r\n',
  );
  expect((await sniff(path, { subject: 'enterprise' }, facts)).warnings).toEqual([]);
});

describe('what is refused', () => {
  test.each<[string[], string | RegExp, number]>([
    [['--out', 'roster.doc'], 'huice: the name `roster.doc` does not say the format\n(end it in .xlsx or .csv)\n', 2],
    [
      ['--out', 'roster.csv', '--pack', 'yunnan', '--benefit', 'workshop-hiring-awards'],
      'huice: none of the packs asked has a benefit `workshop-hiring-awards`\n(did you mean `workshop-hiring-award`?)\n',
      2,
    ],
    [
      ['--out', 'roster.csv', '--pack', 'yunnan', '--benefit', 'workshop-hiring-award', '--subject', 'person'],
      'huice: the benefit `workshop-hiring-award` is not for a person, but for an enterprise or an organisation\n(give --subject enterprise or organisation)\n',
      2,
    ],
    [
      ['--out', 'nowhere/roster.csv', '--pack', 'yunnan'],
      /^huice: cannot write `.*nowhere\/roster\.csv`: there is no such folder\n/,
      1,
    ],
  ])('%j', async (args, message, expected) => {
    const { code, err } = await huice(['template', ...args], { cwd: folder });
    expect(code).toBe(expected);
    expect(err).toMatch(message);
  });

  test('a file that is there already, unless it is to be written over', async () => {
    writeFileSync(join(folder, 'there.csv'), 'mine');
    const args = ['template', '--pack', 'yunnan', '--out', 'there.csv'];
    expect(await huice(args, { cwd: folder })).toEqual({
      code: 1,
      out: '',
      err: 'huice: `there.csv` is there already\n(choose another name, or add --force)\n',
    });
    expect(readFileSync(join(folder, 'there.csv'), 'utf8')).toBe('mine');
    expect((await huice([...args, '--force'], { cwd: folder })).code).toBe(0);
  });
});
