import { expect, it } from 'vitest';
import { huice } from './huice.js';

it('says after every question to be asked what kind of answer it wants', async () => {
  const stdin = JSON.stringify({ subject: 'enterprise', region: '533325', facts: {} });
  const { out } = await huice(['check', '-', '--as-of', '2019-06-01', '--pack', 'yunnan'], { stdin });
  const [, asked = ''] = out.split(/^To be asked$/m);
  const items = (asked.split('\n\n')[0] ?? '').split(/^ {2}- /m).slice(1);
  expect(items.length).toBeGreaterThan(0);
  expect(items.filter((item) => !/\? Answer: .+\.$/.test(item.replace(/\s+/g, ' ').trim()))).toEqual([]);
});
