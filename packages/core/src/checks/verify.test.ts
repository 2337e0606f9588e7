import { describe, expect, it } from 'vitest';
import { checks } from './checks.js';
import { verify } from './verify.js';

describe('verify', () => {
  it('runs the ten checks of the design, in its order', () => {
    expect(checks.map(({ name }) => name)).toEqual([
      'source',
      'quote',
      'support',
      'figure',
      'comparator',
      'ledger',
      'facts',
      'time',
      'frozen',
      'scenarios',
    ]);
    for (const { description } of checks) expect(description).toMatch(/^[^\n]{20,}$/);
  });

  it('gives the faults of files that cannot be read, and runs no check', () => {
    const { faults, complaints, notes } = verify({ 'pack.json': '{', 'ledger.json': '{}' }, {});
    expect(faults.map((fault) => [fault.in, fault.code])).toEqual([
      ['pack.json', 'not-json'],
      ['ledger.json', 'shape'],
    ]);
    expect([complaints, notes]).toEqual([[], []]);
  });

  it('gives the faults of a pack that does not compile', () => {
    const manifest = {
      id: 'test',
      title: { zh: '小', en: 'small' },
      jurisdiction: { name: { zh: '云南', en: 'Yunnan' }, region: '530000' },
    };
    const { faults } = verify({ 'pack.json': JSON.stringify(manifest), 'ledger.json': '{"sources":{}}' }, {});
    expect(faults.length).toBeGreaterThan(0);
  });
});
