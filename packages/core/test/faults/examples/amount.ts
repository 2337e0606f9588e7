import { compile } from '../../../src/index.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const sum = (...terms: Anything[]) =>
  refused(() => compile(ruleSet([rule('award.2018', undefined, { sum: terms })], facts)));
const choosing = (fact: string, values: readonly unknown[]) =>
  values.map((value) => ({ when: { fact, operator: 'equal', value }, then: '1' }));

export const amount: Examples = {
  'figures that are none': sum({ fixed: 5 }, { fixed: '1,000' }, { fixed: '-5' }, { fixed: `${'9'.repeat(41)}` }),
  'ranges, brackets and rounding': sum(
    { rate: { between: ['10', '5'] }, per: 'hired' },
    {
      brackets: [
        { upTo: '5', percent: '1' },
        { upTo: '5', percent: '2' },
      ],
      of: 'cost',
    },
    { fixed: '5', less: 'paid' },
    { fixed: '5', round: { to: '0', mode: 'up' } },
  ),
  'facts that are no numbers': sum({ rate: '5', per: 'poor' }, { actual: 'balance' }, { actual: 'costs' }),
  'choices by options': sum(
    { by: 'hired', options: { first: '1' } },
    { by: 'grade', options: { first: '1', secnod: '2' } },
  ),
  'what it is not known to be': sum({ actuall: 'cost' }),
  'up and down by one fact': sum('cost', { difference: ['5000', 'cost'] }),
  'two facts that follow from one': sum('yearsSince', 'monthsSince'),
  'too many branches': sum(
    {
      case: choosing(
        'hired',
        Array.from({ length: 60 }, (_, index) => index),
      ),
      otherwise: '0',
    },
    {
      case: choosing(
        'monthsPaid',
        Array.from({ length: 60 }, (_, index) => index),
      ),
      otherwise: '0',
    },
    { case: choosing('things', [0, 1, 2, 3, 4, 5, 6, 7, 8]), otherwise: '0' },
  ),
};
