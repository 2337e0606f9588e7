import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

describe('huice show', { timeout: 30_000 }, () => {
  it('looks like this, narrow', async () => {
    await transcript('show', [
      ['show', 'workshop-hiring-award', '--lang', 'zh'],
      ['show', 'Lowest standard of unemployment benefit in deeply poor areas', '--lang', 'en'],
      ['show', '车间奖补', '--lang', 'zh'],
    ]);
  });

  it('looks like this, wide', async () => {
    await transcript(
      'show-wide',
      [
        ['show', 'stable-post-subsidy', '--lang', 'zh'],
        ['show', 'workshop-hiring-award', '--lang', 'en'],
      ],
      140,
    );
  });

  it('keeps within the width, and loses no word of the source', async () => {
    for (const columns of [60, 80, 140])
      for (const lang of ['zh', 'en']) {
        const { out } = await huice(['show', 'workshop-hiring-award', '--lang', lang], { columns });
        expect(out.split('\n').filter((line) => stringWidth(line) > columns)).toEqual([]);
        const words =
          '扶贫车间每吸纳1名贫困劳动力,从就业补助资金中给予就业扶贫车间1000元一次性奖补,奖补金额最高不超过5万元。';
        const right = out
          .split('\n')
          .map((line) => line.split(' │ ').at(-1))
          .join('')
          .replace(/\s/g, '');
        expect(right).toContain(words);
      }
  });

  it('shows every rule of a benefit, and every benefit of a name', async () => {
    const shown = async (name: string) =>
      JSON.parse((await huice(['show', name, '--json'])).out) as { rule: string; pack: string }[];
    expect((await shown('unemployment-benefit-floor')).length).toBeGreaterThan(1);
    expect(new Set((await shown('hardship-area-allowance')).map(({ pack }) => pack))).toEqual(
      new Set(['yunnan', 'guizhou', 'chongqing', 'guangxi']),
    );
    const [one] = await shown('workshop-hiring-award');
    expect(one).toMatchObject({
      rule: 'workshop-hiring-award.2018',
      sources: [{ number: '云人社办〔2018〕43号' }],
      versions: [
        { version: '0.1.0', same: true },
        { version: '1.0.0', same: true },
      ],
    });
  });

  it('names what is near a name that is not there', async () => {
    const { code, err } = await huice(['show', 'workshop-hiring-awrd']);
    expect(err).toContain('near it: `workshop-hiring-award`');
    expect(code).toBe(2);
  });
});
