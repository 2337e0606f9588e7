import { compile } from '@huice/core';
import { ruleText, voiceOf } from '@huice/core/explain';
import { ruleSets as guangxi } from '@huice/policy-guangxi';
import { ruleSets as yunnan } from '@huice/policy-yunnan';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { paletteOf } from './paint.js';
import { ruleCard } from './rule.js';

const packs = [...compile([...yunnan, ...guangxi]).packs.values()].flatMap((versions) => versions.at(-1) ?? []);
const all = packs.flatMap((pack) => pack.rules.map(({ rule }) => ({ pack, rule })));
const card = (
  { pack, rule }: (typeof all)[number],
  language: 'zh' | 'en',
  width: number,
  versions = [{ version: '1.0.0', releasedOn: '2026-11-21', same: true }],
) =>
  ruleCard(
    { text: ruleText(pack, rule.id), pack: pack.ruleSet, versions },
    { voice: voiceOf(language), paint: paletteOf(false, {}), width },
  );

describe('a rule on a screen', { timeout: 30_000 }, () => {
  it.each([
    ['zh', 80],
    ['en', 80],
    ['zh', 110],
    ['en', 110],
  ] as const)('stands within its width, whole (%s, %i)', (language, width) => {
    for (const one of all) {
      const lines = card(one, language, width);
      expect([one.rule.id, lines.filter((line) => stringWidth(line) > width)]).toEqual([one.rule.id, []]);
      expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it('says of each press report that it is one, and of no order', () => {
    for (const one of all) {
      const isPress = card(one, 'zh', 80).join('').includes('依据的是新闻报道');
      expect([one.rule.id, isPress]).toEqual([one.rule.id, one.pack.ruleSet.pack === 'guangxi']);
    }
  });

  it('marks the versions that hold it in other words', () => {
    const [first] = all;
    if (first === undefined) throw new Error('there are rules');
    const versions = [
      { version: '0.1.0', releasedOn: '2026-01-01', same: false },
      { version: '1.0.0', releasedOn: '2026-11-21', same: true },
    ];
    expect(card(first, 'en', 110, versions).at(-1)).toBe(
      'Versions: 0.1.0 (released 2026-01-01, in other words), 1.0.0 (released 2026-11-21)',
    );
    expect(card(first, 'zh', 110, versions).at(-1)).toBe('版本:0.1.0(2026-01-01发布,文字不同)、1.0.0(2026-11-21发布)');
  });
});
