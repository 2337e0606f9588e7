// Receipts are decided again byte for byte, and whatever has been changed since is told or refused.
// `pnpm replays` tries 10,000 receipts, `npm test` a slice.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { compile, evaluate, type RuleSet } from '@huice/core';
import { prepare } from '@huice/core/bulk';
import { type Receipt, receiptOf, receiptText, replay } from '@huice/core/replay';
import { latest as chongqing, ruleSets as ofChongqing } from '@huice/policy-chongqing';
import { ruleSets as ofGuangxi } from '@huice/policy-guangxi';
import { ruleSets as ofGuizhou } from '@huice/policy-guizhou';
import { ruleSets as ofQingcheng } from '@huice/policy-qingcheng';
import { latest, ruleSets as ofYunnan } from '@huice/policy-yunnan';
import { vocabulary } from '@huice/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { people } from '../../../examples/rosters/generate.mjs';
import { huice } from './huice.js';

const slice = 60;
const trials = Math.min(Number(env['HUICE_TRIALS'] ?? slice), 10_000);
const timeout = trials > slice ? 7_200_000 : 120_000;
const seed = Number(env['HUICE_SEED'] ?? 1);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-replay-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const packs: readonly (readonly RuleSet[])[] = [ofYunnan, ofGuizhou, ofChongqing, ofQingcheng, ofGuangxi];
const engineOf = (ruleSets: readonly RuleSet[]) => compile(ruleSets, { vocabulary });
const days = ['2016-05-01', '2018-09-29', '2018-12-31', '2019-01-01', '2019-06-01', '2021-03-31'];
/** Regions of each pack in turn, and none: what people of Yunnan are asked of another is decided too. */
const regions = [undefined, '530102', '522701', '500101', '441802', '450103', '110101'];

const write = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return name;
};
const again = (...args: string[]) => huice(['replay', ...args, '--lang', 'en'], { cwd: folder });

describe('receipts of drawn people, with unknown facts, on days of every kind', { timeout }, () => {
  it('are reproduced byte for byte', async () => {
    const engines = [...packs, packs.flat()].map(engineOf);
    const known = engines.map((engine) => prepare(engine, { asOf: '2019-06-01' }).facts);
    const drawn = people(trials * 2, seed);
    const lines: string[] = [];
    let count = 0;
    for (const { profile } of drawn) {
      if (count === trials) break;
      if (profile === undefined) continue;
      const at = count++;
      // One in ten is asked of all packs; the others of each in turn.
      const asked = at % 10 === 9 ? 5 : at % 5;
      const engine = engines[asked] as (typeof engines)[number];
      const region = at % 2 === 0 ? profile.region : regions[at % regions.length];
      const asOf = days[at % days.length] as string;
      const isLater = (value: unknown) => /^\d{4}-\d\d-/.test(`${value}`) && `${value}` > asOf;
      // A pack is asked of what it knows; nothing has begun after the day.
      const facts = Object.fromEntries(
        Object.entries(profile.facts).filter(([id, value]) => known[asked]?.has(id) && !isLater(value)),
      );
      const decision = evaluate(
        engine,
        { subject: profile.subject, facts, ...(region == null ? {} : { region }) },
        {
          asOf,
          ...(at % 7 === 3 ? { knownAt: '2026-11-21' } : {}),
          ...(at % 7 === 4 ? { minimumAuthority: 'normative-document' } : {}),
        },
      );
      const line = receiptText(decision);
      expect(receiptText(replay(engine, JSON.parse(line)).decision)).toBe(line);
      if (trials <= slice) lines.push(line);
    }
    expect(count).toBe(trials);
    if (trials > slice) return;
    // What the library does, the command does, with every pack at hand.
    const { code, out } = await again(write('drawn.ndjson', `${lines.join('\n')}\n`), '--json');
    expect(JSON.parse(out)).toEqual({ read: trials, reproduced: trials, different: 0, refused: 0, found: [] });
    expect(code).toBe(0);
  });
});

describe('huice replay', { timeout }, () => {
  const workshop = { subject: 'enterprise', region: '533325', facts: { isPovertyAlleviationWorkshop: true } } as const;
  const profile = {
    ...workshop,
    facts: { ...workshop.facts, poorWorkersNewlyHired: 3, workshopAwardAlreadyPaid: '0' },
  };
  const decision = evaluate(engineOf(ofYunnan), profile, { asOf: '2019-06-01' });
  const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  /** The rules of Yunnan with another rate of the hiring award. */
  const spoilt = (rate: string, more: Partial<RuleSet> = {}): string => {
    const text = JSON.stringify({ ...latest, ...more });
    const changed = text.replace(
      '"amount":{"rate":"1000","per":"poorWorkersNewlyHired"',
      `"amount":{"rate":"${rate}","per":"poorWorkersNewlyHired"`,
    );
    expect(changed).not.toBe(text);
    return changed;
  };

  it('reads what check has kept, laid out by hand too, or from standard input', async () => {
    write('profile.json', JSON.stringify(profile));
    const asked = ['check', 'profile.json', '--pack', 'yunnan', '--as-of', '2019-06-01', '--receipt'];
    expect((await huice([...asked, 'kept.json'], { cwd: folder })).code).toBe(0);
    const kept = readFileSync(join(folder, 'kept.json'), 'utf8');
    expect(kept).toBe(`${receiptText(decision)}\n`);
    expect((await huice([...asked, '-'], { cwd: folder })).out).toBe(kept);
    write('pretty.json', JSON.stringify(JSON.parse(kept), null, 2));
    for (const name of ['kept.json', 'pretty.json'])
      expect(await again(name)).toMatchObject({
        code: 0,
        out: '1 receipts read: 1 reproduced, 0 different, 0 refused\n',
      });
    expect((await huice(['replay', '-', '--lang', 'en'], { stdin: kept })).code).toBe(0);
    const twice = await huice([...asked, 'kept.json', '--lang', 'en'], { cwd: folder });
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('receipts are never written over');
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(kept);
  });

  it('reads what batch has kept', async () => {
    write('roster.csv', '备注,region,isRegisteredPoor\n甲,530102,是\n乙,,\n');
    const args = ['--out', 'kept.ndjson', '--shape', 'receipt', '--pack', 'yunnan', '--as-of', '2019-06-01'];
    expect((await huice(['batch', 'roster.csv', ...args, '--subject', 'person'], { cwd: folder })).code).toBe(0);
    expect(await again('kept.ndjson')).toMatchObject({
      code: 0,
      out: '2 receipts read: 2 reproduced, 0 different, 0 refused\n',
    });
  });

  it('refuses all of them where one byte of a released rule set has changed', async () => {
    const receipts = write('two.ndjson', `${receiptText(decision)}\n${receiptText(decision)}\n`);
    const { code, out } = await again(receipts, '--rule-set', write('forged.json', spoilt('1001')));
    expect(code).toBe(3);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'line 2 refused: receipt /decision/ruleSets: version 1.0.0 of the pack `yunnan` is not as it was',
    );
    expect(out).toContain('2 receipts read: 0 reproduced, 0 different, 2 refused');
  });

  it('tells every difference with its line, its place, before and after', async () => {
    const other = copy(decision) as unknown as { results: { rule: string; amount: { value: string } }[] };
    const place = other.results.findIndex(({ rule }) => rule === 'workshop-hiring-award.2018');
    (other.results[place] as (typeof other.results)[0]).amount.value = '4000';
    const forged = receiptText(other as unknown as Receipt['decision']);
    const receipts = write('forged.ndjson', `\n${receiptText(decision)}\n${forged}\n`);
    const { code, out } = await again(receipts, '--out', 'report.ndjson');
    expect(code).toBe(3);
    expect(out.replace(/\s+/g, ' ')).toBe(
      `line 3: workshop-hiring-award.2018 /results/${place}/amount/value "4000" → "3000" 2 receipts read: 1 reproduced, 1 different, 0 refused `,
    );
    const difference = {
      at: `/results/${place}/amount/value`,
      before: '4000',
      after: '3000',
      rule: 'workshop-hiring-award.2018',
    };
    expect(JSON.parse(readFileSync(join(folder, 'report.ndjson'), 'utf8'))).toEqual({
      line: 3,
      receipt: JSON.parse(forged).sha256,
      status: 'different',
      differences: [difference],
    });
  });

  it('writes what it finds to a new file, and over another only where that is asked for', async () => {
    const receipts = write('one.ndjson', `${receiptText(decision)}\n`);
    expect((await again(receipts, '--out', 'found.ndjson')).code).toBe(0);
    expect(readFileSync(join(folder, 'found.ndjson'), 'utf8')).toBe('');
    const twice = await again(receipts, '--out', 'found.ndjson');
    expect([twice.code, twice.err]).toEqual([1, expect.stringContaining('`found.ndjson` is there already')]);
    const more = write('dearer.json', spoilt('1500', { version: '1.0.1', releasedOn: '2030-01-01' }));
    expect((await again(receipts, '--out', 'found.ndjson', '--force', '--against', more)).code).toBe(0);
    const finding = JSON.parse(readFileSync(join(folder, 'found.ndjson'), 'utf8'));
    expect(finding).toMatchObject({
      line: 1,
      receipt: receiptOf(decision).sha256,
      status: 'changed',
      changed: [{ benefit: 'workshop-hiring-award' }],
    });
    const { out } = await huice(['replay', '--help', '--lang', 'en'], { columns: 110 });
    expect(out.replaceAll(/\s+/g, ' ')).toContain('write what is found to this file (NDJSON): a line for each receipt');
  });

  it('warns of a file that bears the number of a release and is something else', async () => {
    const receipts = write('warned.ndjson', `${receiptText(decision)}\n`);
    const forged = write('altered.json', spoilt('1500'));
    for (const option of ['--against', '--rule-set']) {
      const { err } = await again(receipts, option, forged);
      expect(err).toContain('warning: `altered.json` calls itself version 1.0.0 of yunnan');
    }
    expect((await again(receipts, '--against', 'yunnan')).err).toBe('');
  });

  it('says in Chinese what cannot be read', async () => {
    writeFileSync(join(folder, 'gbk.ndjson'), Buffer.from([0x7b, 0xc4, 0xe3, 0x7d, 0x0a]));
    const { out } = await huice(['replay', 'gbk.ndjson', '--lang', 'zh'], { cwd: folder });
    expect(out).toContain('第1行被拒绝:不是UTF-8编码');
    expect(JSON.parse((await again('gbk.ndjson', '--json')).out).found[0]).toEqual({
      ...{ line: 1, receipt: null, status: 'refused', faults: ['it is not UTF-8'] },
    });
  });

  it.each([
    [
      'with a key that no receipt has',
      JSON.stringify({ ...receiptOf(decision), receipt: receiptOf(decision) }),
      'receipt /receipt: the key `receipt` is not known here',
    ],
    ['cut off', '{"a":1', 'it is not JSON'],
    ['something else', '{"a":1}', 'it is not a receipt'],
    ['a number', '1', 'it is not a receipt'],
    [
      'changed since',
      receiptText(decision).replace('"asOf":"2019-06-01"', '"asOf":"2019-06-02"'),
      'the decision is not the one that the receipt was written for',
    ],
    [
      'of a version that nobody has',
      JSON.stringify(receiptOf({ ...decision, ruleSets: [{ ...decision.ruleSets[0], version: '9.0.0' } as never] })),
      'there is no version 9.0.0',
    ],
  ])('refuses a line that is %s, and goes on', async (_, line, reason) => {
    const { code, out } = await again(write('one-bad.ndjson', `${line}\r\n${receiptText(decision)}`), '--json');
    expect(JSON.parse(out)).toMatchObject({
      read: 2,
      reproduced: 1,
      refused: 1,
      found: [{ line: 1, status: 'refused' }],
    });
    expect(JSON.parse(out).found[0].faults.join()).toContain(reason);
    expect(code).toBe(3);
  });

  it('says against another version whose answer would change, and what that costs', async () => {
    const receipts = write('against.ndjson', `${receiptText(decision)}\n${receiptText(decision)}\n`);
    const more = write('more.json', spoilt('1500', { version: '1.0.1', releasedOn: '2030-01-01' }));
    const { code, out } = await again(receipts, '--against', more, '--json');
    expect(code).toBe(0);
    const { read, different, impact, found } = JSON.parse(out);
    expect({ read, different }).toEqual({ read: 2, different: 2 });
    expect(found[1]).toMatchObject({
      line: 2,
      changed: [
        {
          benefit: 'workshop-hiring-award',
          before: { amount: { value: '3000' } },
          after: { amount: { value: '4500' } },
        },
      ],
    });
    const cash = { before: '6000', after: '9000', difference: '3000' };
    expect(impact.all).toMatchObject({ fates: { gains: 2, loses: 0 }, cash: [{ period: 'once', ...cash }] });
    const [award] = impact.benefits.filter(({ benefit }: { benefit: string }) => benefit === 'workshop-hiring-award');
    expect(award.cash).toEqual([{ period: 'once', ...cash, gained: '3000', lost: '0' }]);
    const text = (await again(receipts, '--against', more)).out;
    expect(text.replace(/\s+/g, ' ')).toContain('eligible 3,000 yuan → eligible 4,500 yuan');
    expect(text).toContain('0 with the same answers, 2 with answers that would change');
    expect((await again(receipts, '--against', 'yunnan@1.0.0')).out).toContain('2 with the same answers');
    expect((await huice(['replay', receipts, '--against', more, '--lang', 'zh'], { cwd: folder })).out).toContain(
      '受益2',
    );
  });

  it.each([
    ['no file', ['none.ndjson'], 2, 'there is no such file'],
    ['an empty file', ['empty.ndjson'], 1, 'there is no receipt in `empty.ndjson`'],
    [
      'a version that there is not',
      ['empty.ndjson', '--against', 'yunnan@7.0.0'],
      2,
      'the pack `yunnan` has no version `7.0.0`',
    ],
    ['what is no rule set', ['empty.ndjson', '--against', './profile.json'], 1, 'is not a rule set'],
    ['its own input as report', ['empty.ndjson', '--out', './empty.ndjson'], 2, 'is not written over'],
  ])('refuses %s', async (_, args, code, message) => {
    write('empty.ndjson', '\n\n');
    write('profile.json', '{}');
    const result = await again(...args);
    expect(result.err).toContain(message);
    expect(result.code).toBe(code);
  });

  it('refuses receipts of a pack that no version is given for', async () => {
    const elsewhere = evaluate(engineOf(ofChongqing), { subject: 'person', facts: {} }, { asOf: '2019-06-01' });
    expect(elsewhere.ruleSets[0]).toMatchObject({ version: chongqing.version });
    const { out, code } = await again(write('elsewhere.ndjson', receiptText(elsewhere)), '--against', 'yunnan');
    expect(out.replace(/\s+/g, ' ')).toContain('there is no version of the pack `chongqing`');
    expect(code).toBe(3);
  });
});
