import type { FactDefinition } from '@huice/core';
import { describe, expect, it } from 'vitest';
import type { Failure } from '../failure.js';
import { assigned } from './assign.js';

const fact = (id: string, type: FactDefinition['type'], zh: string, en: string, more: Partial<FactDefinition> = {}) =>
  ({ id, type, label: { zh, en }, ...more }) as FactDefinition;
const option = (value: string, zh: string, en: string) => ({ value, label: { zh, en } });
const facts = [
  fact('isWorkshop', 'boolean', '扶贫车间', 'workshop'),
  fact('hired', 'integer', '吸纳人数', 'people taken on'),
  fact('paid', 'decimal', '已领取的奖补', 'award already paid'),
  fact('birthDate', 'date', '出生日期', 'birth date'),
  fact('county', 'region', '县', 'county'),
  fact('scheme', 'option', '参加的保险', 'scheme', {
    options: [option('none', '未参加', 'none'), option('resident', '城乡居民', 'residents’')],
  }),
  fact('helps', 'options', '所受帮扶', 'help received', {
    options: [option('loan', '贷款', 'loan'), option('work', '就业', 'work')],
  }),
  fact('sameOne', 'boolean', '同名', 'one'),
  fact('sameOther', 'boolean', '同名', 'other'),
];
const set = (...settings: string[]) =>
  assigned({ subject: 'person', facts: { hired: 1, kept: true } }, settings, facts);
const refusal = (base: unknown, ...settings: string[]): Failure => {
  try {
    assigned(base, settings, facts);
  } catch (error) {
    return error as Failure;
  }
  throw new Error('it was taken');
};

describe('assigned', () => {
  it.each([
    ['isWorkshop=true', { isWorkshop: true }],
    ['isWorkshop=是', { isWorkshop: true }],
    ['isWorkshop=有', { isWorkshop: true }],
    ['isWorkshop=No', { isWorkshop: false }],
    ['扶贫车间=否', { isWorkshop: false }],
    ['Workshop = yes', { isWorkshop: true }],
    ['扶贫车间＝是', { isWorkshop: true }],
    ['hired=60', { hired: 60 }],
    ['hired=６０', { hired: 60 }],
    ['hired=-1', { hired: -1 }],
    ['hired=', { hired: null }],
    ['paid=1234.50', { paid: '1234.50' }],
    ['birthDate=1958-01-02', { birthDate: '1958-01-02' }],
    ['county=530102', { county: '530102' }],
    ['scheme=resident', { scheme: 'resident' }],
    ['scheme=城乡居民', { scheme: 'resident' }],
    ['helps=loan,就业', { helps: ['loan', 'work'] }],
    ['helps=贷款、就业', { helps: ['loan', 'work'] }],
    ['helps=[]', { helps: [] }],
  ])('%s', (setting, given) => {
    expect(set(setting).facts).toEqual({ hired: 1, kept: true, ...given });
  });

  // What a value must be, `evaluate` says: it is passed on as it stands, never bent into shape.
  it.each([
    ['isWorkshop=1', '1'],
    ['isWorkshop=maybe', 'maybe'],
    ['hired=1,000', '1,000'],
    ['hired=1.5', '1.5'],
    ['hired=010', '010'],
    ['hired=9007199254740993', '9007199254740993'],
    ['paid=1万', '1万'],
    ['birthDate=1958/1/2', '1958/1/2'],
    ['scheme=rural', 'rural'],
  ])('%s is left for `evaluate` to refuse', (setting, value) => {
    expect(Object.values(set(setting).facts)).toContain(value);
  });

  it.each([
    ['subject=enterprise', { subject: 'enterprise' }],
    ['subject=企业', { subject: 'enterprise' }],
    ['对象=个人', { subject: 'person' }],
    ['对象类型=其他组织', { subject: 'organisation' }],
    ['subject=组织', { subject: 'organisation' }],
    ['subject=dog', { subject: 'dog' }],
    ['region=530102', { region: '530102' }],
    ['地区=530102', { region: '530102' }],
    ['region=', { region: null }],
  ])('%s stands beside the facts', (setting, given) => {
    expect(set(setting)).toEqual({ subject: 'person', facts: { hired: 1, kept: true }, ...given });
  });

  it('makes a profile of nothing, and leaves one that is given as it is', () => {
    expect(assigned(undefined, ['subject=个人', 'hired=2'], facts)).toEqual({ subject: 'person', facts: { hired: 2 } });
    for (const odd of [5, [], null, { facts: 5 }, 'x']) expect(assigned(odd, [], facts)).toBe(odd);
  });

  it('leaves `facts` that are no object for `evaluate` to refuse', () => {
    expect(assigned({ subject: 'person', facts: [1] }, ['hired=2'], facts).facts).toEqual([1]);
  });

  it.each([
    ['hird=1', 'there is no fact `hird` (near it: `hired`', '没有事实`hird` (相近的有:`hired`'],
    ['subjct=person', 'near it: `subject`', '`subject` (对象)'],
    ['zzzzzzzzzz=1', '`huice facts` lists them', '`huice facts`可列出全部'],
    ['同名=是', 'more than one fact is called `同名` (near it: `sameOne` (one), `sameOther` (other))', '不止一项'],
    ['hired', '`hired`: expected `fact=value`', '应为 事实=值'],
    ['=5', 'there is no fact ``', '没有事实``'],
  ])('refuses %s', (setting, en, zh) => {
    const { code, words } = refusal(undefined, setting);
    expect(words).toMatchObject({ en: expect.stringContaining(en), zh: expect.stringContaining(zh) });
    expect(code).toBe(2);
  });

  it('refuses a fact given twice, whatever it is called by, and tells all that is wrong at once', () => {
    expect(refusal(undefined, 'hired=1', '吸纳人数=2', 'x=1').message.split('\n')).toEqual([
      '--set: `hired` is given twice',
      expect.stringContaining('there is no fact `x`'),
    ]);
  });

  it.each([5, [], 'x', null])('refuses to set a fact of %j', (base) => {
    expect(refusal(base, 'hired=1').message).toBe('the profile is not an object');
  });
});
