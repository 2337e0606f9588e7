import { describe, expect, it, test } from 'vitest';
import { sentences as ofChecks } from '../checks/sentences.js';
import { sentences as ofCore, type Told } from '../model/index.js';
import { chinese } from './chinese.js';
import { chineseOfChecks } from './chinese-checks.js';
import { placeText } from './place.js';
import { faultParts, faultText } from './text.js';

const pairs = [
  ...Object.entries(ofCore).map(([key, en]) => [key, en, chinese[key as keyof typeof chinese]] as const),
  ...Object.entries(ofChecks).map(([key, en]) => [key, en, chineseOfChecks[key as keyof typeof ofChecks]] as const),
];
const gaps = (template: string) => [...template.matchAll(/\{([A-Za-z]+)\}/g)].map(([gap]) => gap).sort();

describe('every sentence', () => {
  test('has a key of its own', () => {
    expect(new Set(pairs.map(([key]) => key)).size).toBe(pairs.length);
  });

  test.each(pairs)('%s has the same gaps in both languages', (_, en, zh) => {
    expect(gaps(zh)).toEqual(gaps(en));
  });

  test.each(pairs)('%s is a whole sentence in both', (_, en, zh) => {
    const words = (text: string) => text.replace(/`[^`]*`|\{[A-Za-z]+\}/g, '');
    expect(en).toMatch(/^(?:[a-z\d]|`|\{|-∞)/);
    expect(en).not.toMatch(/[.!]$/);
    expect(zh).not.toMatch(/[。!,;:]$/);
    if (/[a-z]{2}/.test(words(en))) expect(words(zh)).toMatch(/\p{Script=Han}|^sha256 $|^%?$/u);
  });
});

describe('faultText', () => {
  const fault: Told = {
    in: 'profile',
    at: '/facts/hired',
    message: 'the value of `hired` is below the least that there can be',
    found: '`-1`',
    expected: '0 to ∞ (unit: person)',
    says: {
      message: { key: 'value-below-least', parts: { fact: 'hired' } },
      expected: { key: 'from-on-in', parts: { from: '0', unit: 'person' } },
    },
  };
  const label = { zh: '新吸纳人数', en: 'people taken on' };

  it('names facts by their labels where they are at hand', () => {
    expect(faultText(fault, 'zh', (id) => (id === 'hired' ? { label } : undefined))).toBe(
      '画像 /facts/hired:“新吸纳人数”(hired)的值不到下限;现为`-1`;应为0或以上(单位:人)',
    );
    expect(faultText(fault, 'zh')).toBe('画像 /facts/hired:`hired`的值不到下限;现为`-1`;应为0或以上(单位:人)');
  });

  it('is the English line in English', () => {
    expect(faultText(fault, 'en')).toBe(
      'profile /facts/hired: the value of `hired` is below the least that there can be; found `-1`; expected 0 to ∞ (unit: person)',
    );
    expect(faultParts(fault, 'en').place).toBe('profile /facts/hired');
  });

  it('tells a fault that was stored without its keys, or with keys of a later version, as it stands', () => {
    const { says: _, ...stored } = fault;
    const later = { ...fault, says: { message: { key: 'said-later' }, expected: { key: 'constructor' } } };
    const line = `画像 /facts/hired:${fault.message};现为\`-1\`;应为0 to ∞ (unit: person)`;
    expect([faultText(stored, 'zh'), faultText(later, 'zh')]).toEqual([line, line]);
  });

  it('says in Chinese again what has been through JSON', () => {
    expect(faultText(JSON.parse(JSON.stringify(fault)), 'zh')).toBe(faultText(fault, 'zh'));
  });
});

test.each([
  ['profile', '', '画像'],
  ['context', '/minimumWage', '一时一地的数据 /minimumWage'],
  ['rule set yunnan 1.0.0', '/rules/3', '规则集 yunnan 1.0.0 /rules/3'],
  ['rule sets', '', '规则集'],
  ['rule award.2018', '/conditions', '规则 award.2018 /conditions'],
  ['source notice', '/dates/issued', '来源文件 notice /dates/issued'],
  ['line 12', '', '第12行'],
  ['rules/award.2018.json', '/id', 'rules/award.2018.json /id'],
  ['my profile.json', '', 'my profile.json'],
])('the place %s %s', (document, at, zh) => expect(placeText(document, at)).toBe(zh));
