import { compile, evaluate } from '../../src/index.js';
import { is, someFacts } from './decide.js';
import { rule, ruleSet } from './rule-set.js';

/** A decision that reads days, months, ages, regions, options and decimals, as its bytes. */
export function printed(): string {
  const rules = [
    rule('old', {
      all: [
        { fact: 'age', operator: 'greaterThanInclusive', value: 60 },
        { fact: 'ageInMonths', operator: 'lessThan', value: 721 },
      ],
    }),
    rule('started', { fact: 'startedOn', operator: 'lessThan', value: { fact: 'endedOn' } }),
    rule('placed', is('prefecture', '530100')),
    rule('paid', is('grade', 'high'), { percent: '33.3', of: 'cost', round: { to: '0.01', mode: 'half-up' } }),
    rule('from-2019', undefined, undefined, { effective: { from: '2019', to: '2019-12-31' } }),
  ];
  const engine = compile(ruleSet(rules, someFacts));
  const facts = { birthDate: '1959-01-01', startedOn: '2018-12-31', grade: 'high', cost: '4567.89' };
  const decisions = ['2018-12-31', '2019-01-01', '2019-12-31', '2020-02-29'].map((asOf) =>
    evaluate(engine, { subject: 'person', region: '530102', facts }, { asOf, knownAt: '2019-01-01' }),
  );
  return JSON.stringify(decisions);
}
