import { compile } from '@huice/core';
import { ruleSets } from '@huice/policy-guizhou';
import { describe, expect, it } from 'vitest';
import type { Released } from '../engine.js';
import { coverageOf } from './coverage.js';

const compiled = compile(ruleSets).packs.get('guizhou')?.at(-1) as Released;
const source = compiled.ruleSet.sources[0]?.id ?? '';
const [first, second] = compiled.ruleSet.sources[0]?.clauses ?? [];
const [rule] = compiled.rules;

const covered = (
  ...pieces: { text: string; treatment: 'rules' | 'duty' | 'heading'; rules?: string[]; why?: string }[]
) => coverageOf({ sources: { [source]: pieces } }, compiled, '1.0.0').sources[0]?.pieces ?? [];

describe('coverageOf', () => {
  it('tells of each piece its clause, and the benefits of the rules that encode it', () => {
    const [heading, piece] = covered(
      { text: `${first?.first}的意见\n`, treatment: 'heading' },
      { text: `${second?.first}给予`, treatment: 'rules', rules: [rule?.rule.id ?? ''] },
    );
    expect(heading).toMatchObject({ clause: first?.label, rules: [], unreleased: [] });
    expect(piece).toMatchObject({ clause: second?.label, rules: [{ benefit: rule?.rule.benefit }], unreleased: [] });
  });

  it('tells a rule of the ledger that is not in the rule set from one that is', () => {
    const [piece] = covered({ text: first?.first ?? '', treatment: 'rules', rules: ['made-up.2022'] });
    expect(piece).toMatchObject({ rules: [], unreleased: ['made-up.2022'] });
  });

  it('has words for what stands before the first clause', () => {
    const [before, inside] = covered(
      { text: '——', treatment: 'heading' },
      { text: first?.first ?? '', treatment: 'duty', why: 'x' },
    );
    expect(before?.clause.en).toBe('before the first clause');
    expect(inside).toMatchObject({ clause: first?.label, why: 'x' });
  });

  it('finds what the text leaves open', () => {
    const { open, rules } = coverageOf({ sources: {} }, compiled);
    expect(rules).toBe(compiled.rules.length);
    expect(open.lost.map(({ words }) => words.length)).toEqual([1]);
    expect(open.lost[0]?.words[0]?.zh).toContain('根据[');
    expect(open.end).toHaveLength(rules);
    expect(open.start).toEqual([]);
    expect(open.elsewhere.every(({ by }) => by !== '')).toBe(true);
  });
});
