import { compile, evaluate } from '../../../src/index.js';
import { answer, skip, start } from '../../../src/interview/index.js';
import { is } from '../../support/decide.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const all = {
  all: facts.filter(({ id, scope, determination }) => scope === 'subject' && !determination && id !== 'debt').map(read),
};
const engine = compile(ruleSet([rule('it', all as Anything)], facts));
const asOf = '2019-06-01';

function read({ id, type }: (typeof facts)[number]): object {
  const not = { boolean: true, integer: 1, decimal: 1, date: '2000-01-01', option: 'first', options: 'pension' };
  if (type === 'region')
    return { fact: id, operator: 'equal', value: { home: '530000', workplace: '530102' }[id] ?? '530100' };
  return { fact: id, operator: type === 'options' ? 'contains' : 'equal', value: not[type] };
}

const asking = (profile: Anything, context?: Anything) =>
  refused(() => evaluate(engine, profile, { asOf, ...(context === undefined ? {} : { context }) }));
const person = (known: Anything, rest: object = {}) => asking({ subject: 'person', facts: known, ...rest });
const within = (context: Anything) => asking({ subject: 'person', facts: {} }, context);
const small = compile(ruleSet([rule('it', is('poor', true))], facts));
const begun = () => start(small, { subject: 'person', facts: {} }, { asOf });

export const profile: Examples = {
  'no object': asking([]),
  'nothing in it': asking({}),
  'a kind of subject that there is not': asking({ subject: 'persn', facts: {} }),
  'keys that are not known': asking({ subject: 'person', facts: {}, fact: 1 }),
  'regions as numbers and as names': person({}, { region: 530102 }),
  'facts that there are not': person({ monthPaid: 3, region: '530102', 'x y': 1 }),
  'a figure of a place and time': person({ minimumWage: '1000' }),
  'numbers of the wrong kind': person({
    monthsPaid: '12',
    hired: 1.5,
    things: 'many',
    cost: true,
    ratio: [],
    balance: 'a',
  }),
  'numbers out of bounds': person({ monthsPaid: 601, hired: -1, things: 10, cost: '-0.01', ratio: 1.5 }),
  'numbers with one bound': person({ monthsSince: -1, debt: '0.01', leftOn: '2019-06-02' }),
  'numbers that are not exact': person({ hired: 1e20, cost: 0.1 + 0.2, balance: 1e21, ratio: '0.123' }),
  'days that are none': person({ birthDate: '2022-02-30' }),
  'days in another form': person({ birthDate: '2000/1/1' }),
  'a day after the one judged': person({ birthDate: '2019-06-02' }),
  'options that there are not': person({ grade: 'frist', schemes: ['pension', 'unemployment'] }),
  'options that are no list': person({ schemes: 'pension' }),
  'an option twice': person({ schemes: ['pension', 'pension'] }),
  'yes and no in words': person({ poor: '是', disabled: 1 }),
  'regions of another level': person({ workplace: '530100', office: '530102', home: '530100' }),
  'a fact beside what it follows from': person({ birthDate: '2000-01-01', ageInYears: 30 }),
  'a fact beside several that it follows from': person({ poor: false, disabled: false, needy: true }),
  'what JSON cannot hold': person({ hired: Number.NaN, cost: undefined, poor: () => true, things: 1n }),
  'answers without a value': refused(() => answer(small, begun(), 'poor', null)),
  'a fact skipped that there is not': refused(() => skip(small, begun(), 'por')),
  'a context that is no object': within([]),
  'a figure without date and source': within({
    minimumWage: '1000',
    hired: { value: 1, date: '2018-01-01', source: '表' },
  }),
  'a figure that is not whole': within({ minimumWage: { value: null, date: '2018', source: '', unit: 'yuan' } }),
  'a figure of later days': within({ minimumWage: { value: '1000', date: '2019-06-02', source: '通知' } }),
};
