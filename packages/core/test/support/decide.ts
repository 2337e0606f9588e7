import { compile, type Decision, type EvaluateOptions, evaluate, type Fault, HuiceError } from '../../src/index.js';
import type { Amount, Condition, FactDefinition, NamedCondition } from '../../src/model/index.js';
import { fact, rule, ruleSet } from './rule-set.js';

export type Known = Decision['profile']['facts'];
export type Result = Decision['results'][number];

/** Facts of every type, for tables that need some. */
export const someFacts: FactDefinition[] = [
  fact('workers', { type: 'integer', unit: 'person', min: 0, max: 1000 }),
  fact('days', { type: 'integer', unit: 'day', min: 0, max: 31 }),
  fact('cost', { type: 'decimal', unit: 'yuan', min: '0', max: '1000000' }),
  fact('paid', { type: 'decimal', unit: 'yuan', min: '0', max: '50000' }),
  fact('wage', { type: 'decimal', unit: 'yuan-a-month', min: '0' }),
  fact('grade', { type: 'option', options: ['low', 'high', 'top'].map(option) }),
  fact('traits', { type: 'options', options: ['veteran', 'disabled', 'minority'].map(option) }),
  fact('disabled', { type: 'boolean' }),
  fact('poor', { type: 'boolean' }),
  fact('birthDate', { type: 'date', min: '1900-01-01', max: 'asOf' }),
  fact('startedOn', { type: 'date', min: '1950-01-01', max: '2100-12-31' }),
  fact('endedOn', { type: 'date', min: '1950-01-01', max: '2100-12-31' }),
  fact('age', { type: 'integer', derivation: { completed: 'years', since: 'birthDate' } }),
  fact('ageInMonths', { type: 'integer', derivation: { completed: 'months', since: 'birthDate' } }),
  fact('workplace', { type: 'region', level: 'county' }),
  fact('prefecture', { type: 'region', derivation: { region: 'prefecture' } }),
  fact('county', { type: 'region', derivation: { region: 'county' } }),
  fact('needy', {
    type: 'boolean',
    derivation: { when: { any: [is('poor', true), is('disabled', true)] } },
  }),
];

function option(value: string) {
  return { value, label: { zh: value, en: value } };
}

export function is(id: string, value: boolean | number | string): Condition {
  return { fact: id, operator: 'equal', value };
}

export function lost(words = '根据['): Condition {
  return { lost: { zh: words, en: words } };
}

/** The answer of one rule with these conditions and amount. */
export function answer(
  conditions: Condition | undefined,
  known: Known = {},
  { amount, named = [], ...options }: Partial<EvaluateOptions> & { amount?: Amount; named?: NamedCondition[] } = {},
): Result {
  const engine = compile(ruleSet([rule('it', conditions, amount)], someFacts, named));
  const { region, ...facts } = known;
  const profile = { subject: 'person' as const, facts, ...(region === undefined ? {} : { region: region as string }) };
  return evaluate(engine, profile, { asOf: '2019-06-01', ...options }).results[0] as Result;
}

/** What an amount comes to for an eligible person. */
export function worth(amount: Amount, known: Known = {}): NonNullable<Result['amount']> {
  return answer(undefined, known, { amount }).amount as NonNullable<Result['amount']>;
}

/** The faults with which something is refused; anything else thrown, or nothing, is a failure. */
export function faultsOf(run: () => unknown): readonly Fault[] {
  try {
    run();
  } catch (error) {
    if (error instanceof HuiceError) return error.faults;
    throw error;
  }
  throw new Error('it was accepted');
}

/** Each fault in a few words: code, document and pointer. */
export function places(run: () => unknown): string[] {
  return faultsOf(run).map((fault) => `${fault.code} ${fault.in} ${fault.at}`.trim());
}
