import { describe, expect, it } from 'vitest';
import { places } from '../../test/support/decide.js';
import { both, cash, worded } from '../../test/support/worded.js';
import { compile, evaluate, type RuleSet } from '../index.js';
import { explain } from './explain.js';
import { reopen } from './reopen.js';

const first = worded(cash({ fixed: '100' }));
const later: RuleSet = {
  ...worded(cash({ fixed: '200' }), { title: both('新', 'new') }),
  version: '0.2.0',
  releasedOn: '2027-01-01',
};
const other: RuleSet = { ...worded(cash({ fixed: '1' })), pack: 'other' };
const profile = { subject: 'person', facts: { poor: true } } as const;
const asOf = '2019-10-01';

describe('a decision asked again', () => {
  it('is asked with what it was made with, whatever was released since', () => {
    const decision = evaluate(compile(first), profile, { asOf });
    const grown = compile([first, later]);
    expect(explain(grown, decision)).toEqual(explain(compile(first), decision));
    expect(reopen(grown, decision).versions[0]?.used?.ruleSet.version).toBe('0.1.0');
    expect(explain(grown, evaluate(grown, profile, { asOf }))[0]).toMatchObject({ version: '0.2.0' });
  });

  it('is still one of a single pack where the engine has got more: the jurisdiction stays assumed', () => {
    const decision = evaluate(compile(first), profile, { asOf });
    const [explanation] = explain(compile([first, other]), decision);
    expect(explanation).toMatchObject({ outcome: 'eligible', pack: 'example' });
    expect(reopen(compile([first, other]), decision).asked.map(({ question }) => question.jurisdiction)).toEqual([
      'inside',
    ]);
  });

  it('keeps in mind of which packs nothing had been released', () => {
    const early = evaluate(compile([first, later]), profile, { asOf, knownAt: '2020-01-01' });
    expect(reopen(compile([first, later]), early).asked).toEqual([]);
  });

  it('refuses a decision on rule sets that are not at hand', () => {
    const decision = evaluate(compile([first, other]), profile, { asOf });
    expect(places(() => reopen(compile(later), decision))).toEqual([
      'unknown-name decision /ruleSets',
      'unknown-name decision /ruleSets',
    ]);
  });
});
