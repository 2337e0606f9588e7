import { describe, expect, it } from 'vitest';
import { fact, named, rule } from '../../test/support/rule-set.js';
import type { FactDefinition, Rule } from '../model/index.js';
import type { Pack, Vocabulary } from '../pack/index.js';
import { factsCheck } from './facts.js';
import { subjectOf } from './verify.js';

const both = { zh: '小', en: 'small' };
const texts = { label: both, question: both, help: both };

/** A declared fact that every check accepts. */
const declared = (id: string, rest: Partial<FactDefinition> = {}) =>
  fact(id, { type: 'boolean', subjects: ['person'], ...texts, ...rest });

const is = (id: string) => ({ fact: id, operator: 'equal' as const, value: true });
const found = declared('isFound', { determination: { benefit: 'help', words: '符合条件的' } });
const help: Rule = {
  ...rule('help', { all: [is('isPoor'), is('isFound'), { condition: 'in-need' }] }),
  citations: [{ source: 'notice', clause: '1', quote: '对符合条件的人给予补贴', supports: [''] }],
};

const good: Pack = {
  manifest: { id: 'test', title: both, jurisdiction: { name: both, region: '530000' } },
  sources: [
    {
      header: {
        id: 'notice',
        title: '通知',
        issuer: '厅',
        dates: {},
        authority: 'normative-document',
        damaged: false,
        licence: both,
        provenance: both,
        sha256: '0'.repeat(64),
        clauses: [{ id: '1', label: both, first: '一' }],
      },
      text: '一、对符合条件的人给予补贴。二、优先安排。',
    },
  ],
  ledger: { sources: {} },
  facts: [found],
  conditions: [named('in-need', is('isIll'))],
  rules: [help],
  scenarios: [
    { benefit: 'help', given: { asOf: '2019-06-30', subject: 'person', facts: { isPoor: true } }, cases: [] },
  ],
  released: [],
  lock: {},
};
const shared: Vocabulary = { isPoor: declared('isPoor'), isIll: declared('isIll') };

function says(
  change: Partial<Pack> = {},
  vocabulary: Vocabulary = shared,
  others: Record<string, Pack> = {},
): string[] {
  const subject = subjectOf({ ...good, ...change }, vocabulary, others);
  if (!('rules' in subject)) return subject.map(({ message }) => `gate: ${message}`);
  return factsCheck.run(subject).map(({ in: file, at, message }) => `${file}${at} ${message}`);
}

const changed = (change: Partial<FactDefinition>) => ({ facts: [{ ...found, ...change }] });
const other = (facts: FactDefinition[]) => ({ far: { ...good, manifest: { ...good.manifest, id: 'far' }, facts } });

describe('facts', () => {
  it('is silent on facts that are declared, used and mean one thing', () => {
    expect(says()).toEqual([]);
    expect(says({}, shared, other([found]))).toEqual([]);
  });

  it.each<[string, Partial<Pack>, string]>([
    ['a fact nobody reads', { facts: [found, declared('isIdle')] }, 'facts.json/facts/1/id no rule reads this fact'],
    [
      'a condition nobody names',
      { conditions: [...good.conditions, named('idle', is('isIll'))] },
      'conditions/idle.json/name no rule names this condition',
    ],
    [
      'a case with a fact that nobody declares',
      {
        scenarios: [
          { benefit: 'help', given: { asOf: '2019-06-30', subject: 'person', facts: { isPor: true } }, cases: [] },
        ],
      },
      'scenarios/help.json/given/facts/isPor nobody declares this fact',
    ],
    [
      'a finding for a benefit that nobody gives',
      changed({ determination: { benefit: 'none', words: '符合条件的' } }),
      'gate: the determination `isFound` belongs to another benefit, `none`',
    ],
    [
      'a finding whose words no source says',
      changed({ determination: { benefit: 'help', words: '符合规定' } }),
      'facts.json/facts/0/determination/words no source says this',
    ],
    [
      'a finding whose words another passage says',
      changed({ determination: { benefit: 'help', words: '优先安排' } }),
      'facts.json/facts/0/determination/words no rule of `help` quotes these words',
    ],
    [
      'a finding of a text',
      changed({ label: { zh: 'found', en: 'found' } }),
      'facts.json/facts/0/label/zh this is not Chinese',
    ],
    [
      'one text for both languages',
      changed({ help: { zh: '认定', en: '认定' } }),
      'facts.json/facts/0/help/en this is not English',
    ],
    [
      'a fact of another kind of subject',
      changed({ subjects: ['enterprise'] }),
      'rules/help.json/subjects the fact `isFound` is not one of this kind of subject',
    ],
  ])('finds %s', (_, change, complaint) => {
    expect(says(change)).toContain(complaint);
  });

  it('finds a fact that the vocabulary declares too, and one that means something else elsewhere', () => {
    const vocabulary = { ...shared, isFound: declared('isFound') };
    expect(says({}, vocabulary)).toContain('facts.json/facts/0/id the shared vocabulary declares this fact too');
    const meant = other([{ ...found, determination: { benefit: 'other', words: '符合条件' } }]);
    expect(says({}, shared, meant)).toEqual(['facts.json/facts/0/id the fact means something else in the pack `far`']);
  });

  it('finds a finding that a named condition carries into another benefit', () => {
    const conditions = [named('in-need', { all: [is('isIll'), is('isFound')] })];
    const rules = [help, rule('second', { condition: 'in-need' })];
    expect(says({ conditions, rules })).toEqual([
      'facts.json/facts/0/determination/benefit the rule `second` of another benefit reads the finding',
    ]);
  });
});
