import { compile } from '../../../src/index.js';
import { is } from '../../support/decide.js';
import { fact, named, rule, ruleSet } from '../../support/rule-set.js';
import { type Examples, refused } from '../example.js';
import { facts } from '../facts.js';

// biome-ignore lint/suspicious/noExplicitAny: the point is what types would refuse
type Anything = any;

const whole = (rest: object = {}) => ruleSet([rule('it', is('poor', true))], facts, [], rest);
const compiling = (sets: Anything, options?: Anything) => refused(() => compile(sets, options));
const declaring = (...own: Anything[]) => compiling(ruleSet([rule('it', undefined)], [...facts, ...own]));
const derived = (id: string, type: Anything, derivation: Anything) => fact(id, { type, derivation });

export const aRuleSet: Examples = {
  none: compiling([]),
  'what cannot be read': compiling(new Proxy([], { get: (_, key) => (key === 'length' ? thrown() : undefined) })),
  'the format of something else': compiling({ ...whole(), format: 'huice-receipt/1', version: '1.0', facts: {} }),
  'a day that there is not': compiling(whole({ releasedOn: '2019-02-30' })),
  'names that stand twice and more': compiling(
    ruleSet([rule('it', undefined), rule('it', undefined)], facts, [
      named('same', is('poor', true)),
      named('same', is('poor', true)),
      named('same', is('poor', true)),
    ]),
  ),
  'two rules on one day': compiling(
    ruleSet(
      [
        rule('it.2018', undefined, undefined, { benefit: 'it' }),
        rule('it.2019', undefined, undefined, { benefit: 'it' }),
      ],
      facts,
    ),
  ),
  'a version twice': compiling([whole(), whole()]),
  'a version before the one that it follows': compiling([
    whole({ releasedOn: '2020-01-01' }),
    whole({ version: '1.1.0', releasedOn: '2019-01-01' }),
  ]),
  'one fact that means two things': compiling([
    ruleSet([rule('it', is('poor', true))], [fact('poor', { type: 'boolean' }), fact('hired', { type: 'integer' })]),
    ruleSet([rule('it', undefined)], [fact('hired', { type: 'decimal' })], [], { pack: 'other' }),
  ]),
  'facts declared before': declaring(fact('poor', { type: 'boolean' }), fact('region', { type: 'region' })),
  'ids in another form': declaring(fact('Number of things', { type: 'integer' })),
  'types, bounds and options': declaring(
    fact('a', { type: 'region' }),
    fact('b', { type: 'boolean', level: 'county', min: 0 }),
    fact('c', { type: 'option' }),
    fact('d', {
      type: 'integer',
      options: [
        { value: 'x', label: { zh: 'x', en: 'x' } },
        { value: 'x', label: { zh: 'x', en: 'x' } },
      ],
      places: 2,
    }),
    fact('e', { type: 'integer', min: '0', max: 5 }),
    fact('f', { type: 'decimal', min: 5 }),
    fact('g', { type: 'date', min: '2018-02-30', max: 3 }),
    fact('h', { type: 'integer', min: 5, max: 1 }),
    fact('i', { type: 'decimal', places: 9 }),
  ),
  'derivations that do not fit': declaring(
    derived('a', 'decimal', { completed: 'years', since: 'birthDate' }),
    derived('b', 'integer', { completed: 'years', since: 'hired' }),
    derived('c', 'boolean', { region: 'county' }),
    derived('d', 'integer', { when: is('poor', true) }),
    derived('e', 'boolean', { when: is('f', true) }),
    derived('f', 'boolean', { when: is('e', true) }),
  ),
  'a vocabulary that is none': compiling(whole(), { vocabulary: { hired: 5 } }),
};

function thrown(): never {
  throw new Error('no');
}
