import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

const found = async (
  ...args: string[]
): Promise<{ id: string; type: string; subjects: string[]; readBy: { pack: string }[] }[]> =>
  JSON.parse((await huice(['facts', ...args, '--json'])).out);

describe('huice facts', { timeout: 30_000 }, () => {
  it('looks like this', async () => {
    await transcript('facts', [
      ['facts', '车间', '--lang', 'zh'],
      ['facts', 'workshop', '--lang', 'en'],
      ['facts', 'yearsSinceLeavingPoverty', '--lang', 'zh'],
      ['facts', 'yearsSinceLeavingPoverty', '--lang', 'en'],
      ['facts', 'monthlyMinimumWage', '--lang', 'en'],
      ['facts', '脱频', '--lang', 'zh'],
    ]);
  });

  it.each(['zh', 'en'])('keeps within 80 columns and shows every id whole (%s)', async (lang) => {
    const { out } = await huice(['facts', '--lang', lang]);
    expect(out.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
    const ids = new Set(out.split(/\s+/));
    expect((await found()).filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it('finds by id, by label and by part of either, and takes a whole name before a part', async () => {
    expect((await found('扶贫车间')).map(({ id }) => id)).toEqual(['isPovertyAlleviationWorkshop']);
    expect((await found('birthdate')).map(({ id }) => id)).toEqual(['birthDate']);
    expect((await found('车间')).length).toBeGreaterThan(1);
  });

  it('of a type, a subject and a pack shows those alone', async () => {
    expect((await found('--type', 'date')).map(({ type }) => type)).toContain('date');
    expect((await found('--type', 'date')).filter(({ type }) => type !== 'date')).toEqual([]);
    expect((await found('--subject', 'household')).filter(({ subjects }) => !subjects.includes('household'))).toEqual(
      [],
    );
    expect(
      (await found('--pack', 'guizhou')).flatMap(({ readBy }) => readBy).filter(({ pack }) => pack !== 'guizhou'),
    ).toEqual([]);
  });

  it('names what is near where nothing fits', async () => {
    const { code, err, out } = await huice(['facts', 'poorWorkersNewlyHird']);
    expect(err).toContain('near it: `poorWorkersNewlyHired`');
    expect([code, out]).toEqual([1, '']);
  });
});
