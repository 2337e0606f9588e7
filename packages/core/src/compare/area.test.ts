import { describe, expect, test } from 'vitest';
import { fact, rule, ruleSet } from '../../test/support/rule-set.js';
import { compile } from '../compile/index.js';
import { comparisonText } from '../explain/index.js';
import { compare } from './index.js';

const asOf = '2019-06-01';
const yunnan = { region: '530000', name: { zh: '云南省', en: 'Yunnan' } };
const kunming = { region: '530100', name: { zh: '昆明市', en: 'Kunming' } };
const wuhua = { region: '530102', name: { zh: '五华区', en: 'Wuhua' } };
const guangxi = { region: '450000', name: { zh: '广西', en: 'Guangxi' } };
const poor = { fact: 'poor', operator: 'equal' as const, value: true };
const side = (jurisdiction: typeof yunnan, conditions?: typeof poor, yuan = '5') => ({
  engine: compile(
    ruleSet([rule('it', conditions, { fixed: yuan })], [fact('poor', { type: 'boolean' })], [], { jurisdiction }),
  ),
  asOf,
});

describe('another area of one pack', () => {
  test.each([
    ['a prefecture of the province', yunnan, kunming, undefined],
    ['a county of the province', yunnan, wuhua, undefined],
    ['a county of the prefecture', kunming, wuhua, poor],
  ])('narrowed to %s takes it from whoever lives outside', (_, wide, narrow, conditions) => {
    const [found] = compare(side(wide, conditions), side(narrow, conditions)).benefits;
    expect([found?.who.class, found?.howMuch.class]).toEqual(['stricter', 'same']);
    const { before, after } = found?.who.loses ?? {};
    expect(before?.profile).toEqual(after?.profile);
    expect(before?.profile.region?.startsWith(narrow.region.replace(/(00)+$/, ''))).toBe(false);
    expect([before?.result?.outcome, after?.result?.reason]).toEqual(['eligible', 'outside-jurisdiction']);
  });

  test('widened gives it to more', () => {
    const [found] = compare(side(kunming), side(yunnan, undefined, '6')).benefits;
    expect([found?.who.class, found?.howMuch.class, found?.who.loses]).toEqual(['looser', 'up', undefined]);
  });

  test('moved takes it from everybody and gives it to others', () => {
    const [found] = compare(side(yunnan), side(guangxi)).benefits;
    expect(found?.who.class).toBe('incomparable');
  });

  test('is told in both languages', () => {
    const sides = [side(yunnan), side(kunming)] as const;
    const [told] = comparisonText(compare(...sides), sides[0].engine, sides[1].engine).benefits;
    expect(told?.tone).toBe('worse');
    expect(told?.changes.map(({ text }) => text)).toEqual([
      {
        zh: '辖区由云南省(530000)改为昆明市(530100)',
        en: 'the jurisdiction changes from Yunnan (530000) to Kunming (530100)',
      },
    ]);
    expect(told?.witnesses).toHaveLength(1);
    expect(told?.witnesses[0]?.whom).toHaveLength(1);
  });
});
