import { describe, expect, it, test } from 'vitest';
import { fact, named, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import { Faults } from '../model/index.js';
import { assemble } from './assemble.js';
import { type PackFiles, readPack } from './read.js';

const both = (text: string) => ({ zh: text, en: text });
const source = { ...ruleSet([], []).sources[0], id: 'notice' };
const json = (value: unknown) => JSON.stringify(value);

const files: PackFiles = {
  'pack.json': json({
    id: 'test',
    title: both('test'),
    jurisdiction: { name: both('云南'), region: '530000' },
  }),
  'sources/notice.json': json(source),
  'sources/notice.txt': '第一',
  'ledger.json': json({ sources: { notice: [{ text: '第一', treatment: 'rules', rules: ['award'] }] } }),
  'facts.json': json({ facts: [fact('poor', { type: 'boolean' })] }),
  'conditions/needy.json': json(
    named('needy', {
      any: [
        { fact: 'poor', operator: 'equal', value: true },
        { fact: 'old', operator: 'equal', value: true },
      ],
    }),
  ),
  'rules/award.json': json({
    $schema: '../../core/schema/rule.json',
    ...rule(
      'award',
      { condition: 'needy' },
      {
        rate: '5',
        per: ['workers'],
        cap: { by: 'grade', options: { low: 'cost', high: '5' } },
        round: { to: '1', mode: 'up' },
      },
    ),
  }),
  'scenarios/award.json': json({
    benefit: 'award',
    given: { asOf: '2019-06-01', subject: 'person' },
    cases: [{ name: 'unknown', expect: 'undetermined' }],
  }),
  'rule-sets/0.2.0.json': json({ version: '0.2.0' }),
  'rule-sets/0.10.0.json': json({ version: '0.10.0' }),
  'rule-sets/lock.json': json({ '0.2.0': '0'.repeat(64) }),
  'README.md': '# not looked at',
};

const read = (changes: Record<string, string | undefined> = {}) => {
  const faults = new Faults();
  const given = Object.fromEntries(Object.entries({ ...files, ...changes }).filter(([, text]) => text !== undefined));
  const pack = readPack(given as PackFiles, faults);
  return { pack, faults: faults.all };
};

describe('readPack', () => {
  it('reads every part of a pack', () => {
    const { pack, faults } = read();
    expect(faults).toEqual([]);
    expect(pack).toMatchObject({
      manifest: { id: 'test' },
      sources: [{ header: { id: 'notice' }, text: '第一' }],
      rules: [{ id: 'award' }],
      conditions: [{ name: 'needy' }],
      facts: [{ id: 'poor' }],
      scenarios: [{ benefit: 'award' }],
      lock: { '0.2.0': '0'.repeat(64) },
    });
    expect(pack?.released.map(({ version }) => version)).toEqual(['0.2.0', '0.10.0']);
  });

  it('needs neither facts of its own nor releases', () => {
    const { pack } = read({ 'facts.json': undefined, 'rule-sets/lock.json': undefined });
    expect(pack).toMatchObject({ facts: [], lock: {} });
  });

  test.each<[string, Record<string, string | undefined>, object]>([
    ['no manifest', { 'pack.json': undefined }, { code: 'shape', in: 'pack.json', message: 'the file is missing' }],
    ['a file that is not JSON', { 'ledger.json': '{ "sources": ' }, { code: 'not-json', in: 'ledger.json' }],
    [
      'a hostile file',
      { 'ledger.json': '{"__proto__":{}}' },
      { code: 'not-json', in: 'ledger.json', at: '/__proto__' },
    ],
    ['a misshapen file', { 'facts.json': '{"facts":5}' }, { code: 'shape', in: 'facts.json', at: '/facts' }],
    ['a misshapen lock', { 'rule-sets/lock.json': '{"0.1.0":5}' }, { code: 'shape', in: 'rule-sets/lock.json' }],
    ['a release that is not JSON', { 'rule-sets/0.2.0.json': '' }, { code: 'not-json', in: 'rule-sets/0.2.0.json' }],
    ['no text', { 'sources/notice.txt': undefined }, { code: 'shape', in: 'sources/notice.txt' }],
    [
      'a file that is not named for what it holds',
      { 'rules/award.json': undefined, 'rules/prize.json': files['rules/award.json'] },
      { code: 'disagreement', in: 'rules/prize.json', expected: '`award.json`' },
    ],
    ['a misshapen rule', { 'rules/award.json': '{}' }, { code: 'shape', in: 'rules/award.json', at: '/id' }],
  ])('says of %s where it is', (_, changes, fault) => {
    const { pack, faults } = read(changes);
    expect(pack).toBeUndefined();
    expect(faults).toContainEqual(expect.objectContaining(fault));
  });
});

describe('assemble', () => {
  const pack = read().pack as NonNullable<ReturnType<typeof read>['pack']>;
  const options = ['low', 'high'].map((value) => ({ value, label: both(value) }));
  const vocabulary = Object.fromEntries(
    [
      fact('workers', { type: 'integer', min: 0 }),
      fact('cost', { type: 'decimal', min: '0' }),
      fact('grade', { type: 'option', options }),
      fact('birthDate', { type: 'date' }),
      fact('age', { type: 'integer', derivation: { completed: 'years', since: 'birthDate' } }),
      fact('old', {
        type: 'boolean',
        derivation: { when: { fact: 'age', operator: 'greaterThanInclusive', value: 60 } },
      }),
      fact('unused', { type: 'boolean' }),
      { $schema: '../../core/schema/fact.json', ...fact('poor', { type: 'integer' }) },
    ].map((one) => [one.id, one]),
  );
  const set = assemble(pack, vocabulary, { version: '0.11.0', releasedOn: '2020-01-01' });

  it('takes the facts that rules use, and what those follow from; the pack’s own come first', () => {
    expect(set.facts.map(({ id, type }) => `${id} ${type}`)).toEqual([
      'age integer',
      'birthDate date',
      'cost decimal',
      'grade option',
      'old boolean',
      'poor boolean',
      'workers integer',
    ]);
  });

  it('makes a rule set that compiles and holds no paths of the author’s folder', () => {
    expect(() => compile(set)).not.toThrow();
    expect(JSON.stringify(set)).not.toContain('$schema');
    expect(set).toMatchObject({ pack: 'test', version: '0.11.0', releasedOn: '2020-01-01' });
  });

  it('leaves a fact that nobody declares to `compile`', () => {
    const { workers: _, ...rest } = vocabulary;
    const without = assemble(pack, rest, { version: '0.11.0', releasedOn: '2020-01-01' });
    expect(() => compile(without)).toThrow('the fact `workers` is not declared');
  });
});
