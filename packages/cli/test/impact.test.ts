// The impact of a change on a roster is the difference of two independent runs of the batch, to the fen.
// `pnpm impact` tries 100,000 rows, `npm test` a slice.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env } from 'node:process';
import { compile, type RuleSet } from '@huice/core';
import type { Side } from '@huice/core/compare';
import { voiceOf } from '@huice/core/explain';
import { ruleSets as ofGuangxi } from '@huice/policy-guangxi';
import { latest, ruleSets } from '@huice/policy-yunnan';
import { vocabulary } from '@huice/vocabulary';
import { Decimal } from 'decimal.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roster } from '../../../examples/rosters/generate.mjs';
import type { Failure } from '../src/failure.js';
import { impactText } from '../src/impact/impact-text.js';
import { impactOf, type Roster } from '../src/impact/run.js';
import { paletteOf } from '../src/text/paint.js';
import { huice } from './huice.js';

const slice = 600;
const rows = Math.min(Number(env['HUICE_TRIALS'] ?? slice), 100_000);
const timeout = rows > slice ? 3_600_000 : 120_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-impact-'));
  writeFileSync(join(folder, 'roster.csv'), [...roster(rows, Number(env['HUICE_SEED'] ?? 1))].join(''));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = compile(ruleSets, { vocabulary });
const yunnan = (asOf: string): Side => ({ engine, pack: 'yunnan', asOf });
const impact = (sides: readonly [Side, Side], more: Partial<Roster> = {}) => {
  const quiet = { write: () => undefined };
  const io = { stdout: quiet, stderr: quiet, env: {}, cwd: folder, readStdin: () => Uint8Array.of() };
  return impactOf(sides, { path: 'roster.csv', reading: { subject: 'person' }, ...more }, io, voiceOf('en'));
};

const plus = (sums: readonly string[]) => sums.reduce((sum, one) => sum.plus(one), new Decimal(0)).toFixed();
const minus = (a: string, b: string) => new Decimal(a).minus(b).toFixed();

interface Batch {
  readonly [count: string]: number;
}
type Counted = {
  benefit: string;
  eligible: number;
  undetermined: number;
  cash: { period: string; amount: string } | null;
};

async function batch(asOf: string) {
  const args = ['batch', 'roster.csv', '--out', `${asOf}.csv`, '--pack', 'yunnan', '--as-of', asOf, '--json'];
  const { out, err } = await huice([...args, '--subject', 'person', '--force'], { cwd: folder });
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Batch & {
    benefits: Counted[];
    cash: { authority: string; period: string; amount: string }[];
  };
}

describe('the impact between two days', { timeout }, () => {
  it.each([
    ['2019-06-01', '2021-01-01'],
    ['2021-01-01', '2020-12-31'],
  ] as const)('%s and %s is the difference of two runs', async (day, other) => {
    const [before, after] = [await batch(day), await batch(other)];
    const found = await impact([yunnan(day), yunnan(other)], { by: 'region' });
    for (const name of ['rows', 'decided', 'rejected', 'blank'])
      expect([name, found[name as 'rows']]).toEqual([name, before[name]]);
    for (const [side, run] of [
      ['before', before],
      ['after', after],
    ] as const) {
      for (const one of found.benefits) {
        const counts = run.benefits.filter(({ benefit }) => benefit === one.benefit);
        const sum = (name: 'eligible' | 'undetermined') => counts.reduce((all, count) => all + count[name], 0);
        expect([one.benefit, one[side].eligible]).toEqual([one.benefit, sum('eligible')]);
        expect([one.benefit, one[side].undetermined]).toEqual([one.benefit, sum('undetermined')]);
        for (const { period, [side]: amount } of one.cash)
          expect(amount).toBe(plus(counts.flatMap(({ cash }) => (cash?.period === period ? [cash.amount] : []))));
      }
      for (const { authority, period, [side]: amount } of found.all.cash)
        expect(amount).toBe(
          plus(run.cash.flatMap((one) => (one.authority === authority && one.period === period ? [one.amount] : []))),
        );
      // Nothing that a run counts is left out.
      for (const { benefit } of run.benefits) expect(found.benefits.map((one) => one.benefit)).toContain(benefit);
      for (const { period } of run.cash) expect(found.all.cash.map((one) => one.period)).toContain(period);
    }
    for (const { before: was, after: is, difference } of found.all.cash) expect(difference).toBe(minus(is, was));
    expect(found.benefits.some(({ cash }) => cash.some(({ difference }) => difference !== '0'))).toBe(true);
  });

  it('adds up: groups to the whole, fates and moves to everybody', async () => {
    const { all, groups, decided, benefits, by } = await impact([yunnan('2018-09-29'), yunnan('2019-06-01')], {
      by: 'isRegisteredPoor',
    });
    expect(by?.fact).toBe('isRegisteredPoor');
    expect(groups.map(({ value }) => value)).toEqual([false, true, null]);
    expect(groups.reduce((sum, { subjects }) => sum + subjects, 0)).toBe(decided);
    for (const group of [all, ...groups])
      expect(Object.values(group.fates).reduce((sum, count) => sum + count, 0)).toBe(group.subjects);
    for (const { authority, period, difference } of all.cash) {
      const parts = groups.flatMap(({ cash }) =>
        cash.filter((one) => one.authority === authority && one.period === period),
      );
      expect(plus(parts.map((one) => one.difference))).toBe(difference);
    }
    for (const { benefit, moves, cash } of benefits) {
      if (moves.opens + moves.settles + moves['starts-open'] + moves['ends-open'] + moves.unclear + moves.otherwise > 0)
        continue;
      for (const { gained, lost, difference } of cash)
        expect([benefit, minus(gained, lost)]).toEqual([benefit, difference]);
    }
  });
});

describe('the impact of another version', { timeout }, () => {
  const changed = (from: string, to: string): Side => {
    const text = JSON.stringify({ ...latest, version: '1.0.1', releasedOn: '2030-01-01' });
    expect(text).toContain(from);
    return { engine: compile(JSON.parse(text.replace(from, to)) as RuleSet, { vocabulary }), asOf: '2019-06-01' };
  };
  const same = yunnan('2019-06-01');
  const find = (found: Awaited<ReturnType<typeof impact>>, benefit: string) =>
    found.benefits.find((one) => one.benefit === benefit);

  it('of the same rules is none, and nobody stays out of the count', async () => {
    const { all, benefits } = await impact([same, changed('"version":"1.0.1"', '"version":"1.0.2"')]);
    expect(all.fates).toEqual({ gains: 0, loses: 0, both: 0, unclear: 0, same: all.subjects, unasked: 0 });
    expect(all.open.before).toBe(all.open.after);
    for (const { moves } of benefits)
      expect({ ...moves, same: 0, 'stays-open': 0 }).toEqual({
        gains: 0,
        loses: 0,
        opens: 0,
        settles: 0,
        'starts-open': 0,
        'ends-open': 0,
        unclear: 0,
        standing: 0,
        otherwise: 0,
        same: 0,
        'stays-open': 0,
      });
  });

  it('says who gains and by how much where an amount is raised, and who loses where it is lowered', async () => {
    const raised = changed('"amount":{"fixed":"500"}', '"amount":{"fixed":"750.01"}');
    const [more, less] = [await impact([same, raised]), await impact([raised, same])];
    const allowance = find(more, 'rural-public-post-allowance');
    const people = allowance?.before.eligible ?? 0;
    expect(people).toBeGreaterThan(0);
    const [before, after, gained] = ['500', '750.01', '250.01'].map((sum) => new Decimal(sum).times(people).toFixed());
    expect(allowance?.cash).toEqual([{ period: 'month', before, after, difference: gained, gained, lost: '0' }]);
    expect(allowance?.moves).toMatchObject({ gains: people, loses: 0, otherwise: 0 });
    expect(more.all.fates).toMatchObject({ gains: people, loses: 0, both: 0, unclear: 0 });
    expect(find(less, 'rural-public-post-allowance')?.cash).toEqual([
      { period: 'month', before: after, after: before, difference: `-${gained}`, gained: '0', lost: gained },
    ]);
    expect(less.all.fates).toMatchObject({ gains: 0, loses: people });
  });

  it('counts those who gain without an exact sum apart', async () => {
    const raised = changed('"amount":{"fixed":{"upTo":"500"}}', '"amount":{"fixed":{"upTo":"600"}}');
    const subsidy = find(await impact([same, raised]), 'labour-export-travel-subsidy');
    expect(subsidy?.before.eligible).toBeGreaterThan(0);
    expect(subsidy?.moves.gains).toBe(subsidy?.before.eligible);
    expect(subsidy).toMatchObject({ unpriced: { gains: subsidy?.moves.gains, loses: 0 }, cash: [] });
  });

  it('does not call a gain what hangs on a fact that is unknown on both sides', async () => {
    writeFileSync(
      join(folder, 'shops.csv'),
      'subject,isPovertyAlleviationWorkshop,poorWorkersNewlyHired,workshopAwardAlreadyPaid\n企业,是,1,\n企业,是,1,0\n',
    );
    const from = '"rate":"1000","per":"poorWorkersNewlyHired","cap":"50000"';
    const roster = { path: 'shops.csv', reading: {} };
    const otherwise = changed(from, '"rate":"1200","per":"poorWorkersNewlyHired","cap":"40000"');
    const found = await impact([same, otherwise], roster);
    expect(find(found, 'workshop-hiring-award')?.moves).toMatchObject({ gains: 1, unclear: 1, loses: 0 });
    expect(found.all.fates).toMatchObject({ gains: 1, unclear: 1 });
    const [zh, en] = both(found);
    expect(zh.replaceAll(/[\s│]+/g, '')).toContain('金额有变化,多少不明');
    expect(en.replaceAll(/[\s│]+/g, '')).toContain('anotheramount,tomoreorlessisnotknown');
    // With the cap alone lowered both ranges are 0 to 1,000, and it is not the same for whoever has been paid 45,000.
    const lower = changed(from, from.replace('50000', '40000'));
    expect((await impact([same, lower], roster)).all.fates).toMatchObject({ same: 1, unclear: 1 });
    expect((await impact([same, same], roster)).all.fates).toMatchObject({ same: 2 });
  });

  it('tells what rests on a text of another standing apart, and calls it neither more nor less', async () => {
    const { all, benefits } = await impact([
      same,
      changed('"authority":"normative-document"', '"authority":"draft-for-comment"'),
    ]);
    const moved = benefits.filter(({ moves }) => moves.standing > 0);
    expect(moved.length).toBeGreaterThan(5);
    expect(benefits.every(({ moves }) => moves.gains + moves.loses + moves.otherwise === 0)).toBe(true);
    expect(all.fates).toMatchObject({ gains: 0, loses: 0, both: 0 });
    expect(all.fates.unclear).toBeGreaterThan(0);
  });

  it('says that nobody was asked, and why, where everybody lives elsewhere', async () => {
    writeFileSync(join(folder, 'elsewhere.csv'), 'region,isRegisteredPoor\n450103,是\n450103,\n450105,否\n');
    const found = await impact([same, yunnan('2021-01-01')], { path: 'elsewhere.csv', by: 'region' });
    expect(found).toMatchObject({
      decided: 3,
      unasked: { 'outside-jurisdiction': 3, 'not-in-force': 0, 'other-subject': 0, 'below-authority': 0 },
      all: { fates: { same: 0, unasked: 3 } },
      benefits: [],
    });
    expect(found.groups.map(({ fates }) => fates.unasked)).toEqual([2, 1]);
    const [zh, en] = both(found);
    expect(zh).toContain('没有一行有待遇可判断:3行地区不在管辖范围内 (云南省, 530000)');
    expect(en).toContain('Nobody was asked about any benefit: 3 outside the jurisdiction (Yunnan Province, 530000)');
    for (const text of [zh, en]) expect(text).not.toMatch(/不变|unchanged|同样|same/);
  });

  it('says who was asked nothing among others', async () => {
    writeFileSync(
      join(folder, 'mixed.csv'),
      'region,subject,isRegisteredPoor\n450103,个人,是\n530102,个人,是\n530102,个人,\n',
    );
    const found = await impact([same, yunnan('2021-01-01')], { path: 'mixed.csv', reading: {} });
    expect(found.unasked).toMatchObject({ 'outside-jurisdiction': 1 });
    const [zh, en] = both(found);
    expect(zh).toContain('其中没有待遇可判断的:1行地区不在管辖范围内');
    expect(en).toContain('asked about no benefit among them: 1 outside the jurisdiction');
  });

  it('says so where nothing was in force on either day', async () => {
    const found = await impact([yunnan('2010-01-01'), yunnan('2011-01-01')]);
    expect(found.unasked['not-in-force']).toBe(found.decided);
    expect(both(found)[0]).toContain(`没有一行有待遇可判断:${found.decided}行两边当天都没有施行中的待遇`);
  });

  it('keeps apart what did not apply before and what was known before', async () => {
    writeFileSync(join(folder, 'one.csv'), 'region,isRegisteredPoor\n530102,\n');
    const starting = await impact([yunnan('2018-09-29'), same], { path: 'one.csv' });
    const ending = await impact([same, yunnan('2018-09-29')], { path: 'one.csv' });
    for (const [found, move, zh, en] of [
      [starting, 'starts-open', '以前不适用,现在尚不能确定', 'did not apply before, undetermined now'],
      [ending, 'ends-open', '以前尚不能确定,现在不适用', 'undetermined before, does not apply now'],
    ] as const) {
      const moves = found.benefits.map((one) => one.moves);
      expect(moves.some((one) => one[move] > 0)).toBe(true);
      expect(moves.every(({ opens, settles }) => opens + settles === 0)).toBe(true);
      const flat = both(found).map((text) => text.replaceAll(/[\s│]+/g, ''));
      expect(flat[0]).toContain(zh);
      expect(flat[1]).toContain(en.replaceAll(' ', ''));
    }
  });

  it('is told in both languages', async () => {
    const found = await impact([yunnan('2018-09-29'), yunnan('2019-06-01')], { by: 'isRegisteredPoor' });
    const view = { paint: paletteOf(false, {}), width: 100 };
    expect(impactText(found, { ...view, voice: voiceOf('zh') }).join('\n')).toMatch(
      /受益[\d,]+[\s\S]*应当给予[\s\S]*应给现金合计/,
    );
    expect(impactText(found, { ...view, voice: voiceOf('en') }).join('\n')).toMatch(
      /[\d,]+ gain[\s\S]*Cash due in all/,
    );
  });
});

/** What a person reads of it, in Chinese and in English. */
function both(found: Awaited<ReturnType<typeof impact>>): readonly [string, string] {
  const view = { paint: paletteOf(false, {}), width: 300 };
  const text = (language: 'zh' | 'en') => impactText(found, { ...view, voice: voiceOf(language) }).join('\n');
  return [text('zh'), text('en')];
}

describe('is refused', { timeout }, () => {
  const both = [yunnan('2019-01-01'), yunnan('2019-06-01')] as const;
  const guangxi: Side = { engine: compile(ofGuangxi, { vocabulary }), asOf: '2019-06-01' };
  it.each([
    ['between two packs', [both[0], guangxi] as const, {}, 'two versions or two days of one pack'],
    ['by a fact that there is not', both, { by: 'isRegisteredPour' }, 'there is no fact `isRegisteredPour`'],
    [
      'by a fact with a value of its own in every row',
      both,
      { by: 'stableEmploymentSince' },
      'cannot tell groups apart',
    ],
    ['without a roster', both, { path: 'none.csv' }, 'there is no such file'],
    [
      'with a version that there is not',
      [both[0], { ...both[1], version: '7.0.0' }] as const,
      {},
      'there is no version 7.0.0',
    ],
  ])('%s', async (_, sides, more, message) => {
    const refusal = await impact(sides, more).then(
      () => 'it was not refused',
      (error: Failure) => error.message,
    );
    expect(refusal).toContain(message);
  });
});
