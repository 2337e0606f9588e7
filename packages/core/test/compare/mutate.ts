// One change of a rule at a time, of every kind by which two versions of a law differ, on the JSON of the rule.
import type { FactDefinition, Rule, RuleSet } from '../../src/model/index.js';

export interface Change {
  readonly kind: string;
  readonly rule: Rule;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = readonly (string | number)[];

/** A rule with nothing in it that points into its own conditions or amount, so that these may change. */
export function loose(rule: Rule): Rule {
  const { readings: _, ...rest } = structuredClone(rule);
  return { ...rest, citations: rest.citations.slice(0, 1).map((one) => ({ ...one, supports: [''] })) };
}

/** The named conditions that a rule refers to, written out in their places. */
export function inlined<T>(part: T, set: RuleSet): T {
  if (Array.isArray(part)) return part.map((one) => inlined(one, set)) as T;
  if (typeof part !== 'object' || part === null) return part;
  const { condition } = part as { condition?: unknown };
  const named = set.conditions.find(({ name }) => name === condition);
  if (named !== undefined) return inlined(named.conditions, set) as T;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, inlined(one as unknown, set)])) as T;
}

function* places(value: Json, path: Path = []): Generator<{ path: Path; value: Json }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, one] of Object.entries(value)) yield* places(one, [...path, key]);
}

function withValue(document: Json, [key, ...rest]: Path, value: Json | undefined): Json {
  if (key === undefined) return value as Json;
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as Record<string, Json>;
  if (rest.length === 0 && value === undefined) {
    if (Array.isArray(copy)) copy.splice(Number(key), 1);
    else delete copy[key];
  } else copy[key] = withValue(copy[key] ?? {}, rest, value);
  return copy as Json;
}

const opposites: Record<string, readonly string[]> = {
  equal: ['notEqual'],
  notEqual: ['equal'],
  in: ['notIn'],
  notIn: ['in'],
  contains: ['doesNotContain'],
  doesNotContain: ['contains'],
  lessThan: ['lessThanInclusive', 'greaterThanInclusive', 'equal'],
  lessThanInclusive: ['lessThan', 'greaterThan'],
  greaterThan: ['greaterThanInclusive', 'lessThanInclusive'],
  greaterThanInclusive: ['greaterThan', 'lessThan', 'equal'],
};

/** Every change of the rule; whether `compile` accepts it is another question. */
export function changesOf(rule: Rule, set: RuleSet, asOf: string): Change[] {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const changes: Change[] = [];
  const put = (kind: string, path: Path, value: Json | undefined) =>
    changes.push({ kind, rule: withValue(rule as unknown as Json, path, value) as unknown as Rule });
  for (const { path, value } of places((rule.conditions ?? null) as Json, ['conditions']))
    changeCondition(path, value, facts, put);
  const { params } = rule.event;
  const amount = ['event', 'params', 'amount'];
  if ('amount' in params && params.amount !== undefined) {
    for (const { path, value } of places(params.amount as unknown as Json, amount))
      changeAmount(path, value, facts, put);
    const above = rule.event.params as unknown as Record<string, Json>;
    const whole = above['amount'] as Record<string, Json>;
    const size = figuresOf(whole).at(-1) ?? 1000;
    if (whole['cap'] === undefined) {
      put('cap added', [...amount, 'cap'], String(size * 3));
      put('cap added', [...amount, 'cap'], String(Math.ceil(size / 2)));
    }
    put('floor added', [...amount, 'floor'], String(size + 1));
    put('floor added', [...amount, 'floor'], '1');
    put('rounding added', [...amount, 'round'], { to: '100', mode: 'half-up' });
    put('rounding added', [...amount, 'round'], { to: '7', mode: 'up' });
    const flag = [...facts.values()].find(
      ({ type, determination, derivation }) =>
        type === 'boolean' && determination === undefined && derivation === undefined,
    );
    if (flag !== undefined)
      put('branch added', amount, {
        case: [{ when: { fact: flag.id, operator: 'equal', value: true }, then: { percent: '110', of: whole } }],
        otherwise: { percent: '95', of: whole },
      });
  }
  changeFields(rule, asOf, put);
  return changes;
}

type Put = (kind: string, path: Path, value: Json | undefined) => void;

function changeCondition(path: Path, value: Json, facts: ReadonlyMap<string, FactDefinition>, put: Put): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Record<string, Json>;
  if (typeof node['fact'] === 'string') {
    changeLeaf(path, node, facts, put);
    return;
  }
  if (typeof node['condition'] === 'string') put('not', path, { not: node });
  for (const [key, other] of [
    ['all', 'any'],
    ['any', 'all'],
  ] as const) {
    const parts = node[key];
    if (!Array.isArray(parts)) continue;
    if (parts.length > 1) {
      put('all or any', path, { [other]: parts });
      for (const index of parts.keys()) put('condition dropped', [...path, key, index], undefined);
    }
    const extra = [...facts.values()].filter(
      ({ type, determination }) => type === 'boolean' && determination === undefined,
    );
    for (const fact of [extra[0], extra.at(-1)])
      if (fact !== undefined)
        put('condition added', [...path, key, parts.length], { fact: fact.id, operator: 'equal', value: true });
    for (const index of parts.keys()) put('not', [...path, key, index], { not: parts[index] as Json });
  }
}

function changeLeaf(
  path: Path,
  leaf: Record<string, Json>,
  facts: ReadonlyMap<string, FactDefinition>,
  put: Put,
): void {
  const { fact, operator, value } = leaf as { fact: string; operator: string; value: Json };
  for (const other of opposites[operator] ?? []) put('operator', [...path, 'operator'], other);
  if (typeof value === 'number') for (const step of [-1, 1, 12]) put('threshold', [...path, 'value'], value + step);
  if (typeof value === 'boolean') put('boolean', [...path, 'value'], !value);
  const options = (facts.get(fact)?.options ?? [])
    .map((option) => option.value)
    .filter((one) => ![value].flat().includes(one));
  if (typeof value === 'string') {
    for (const other of options) put('option', [...path, 'value'], other);
    if (operator === 'equal' && options[0] !== undefined)
      put('option', path, { fact, operator: 'in', value: [value, options[0]] });
  }
  if (!Array.isArray(value)) return;
  if (value.length > 1) for (const index of value.keys()) put('option', [...path, 'value', index], undefined);
  if (options[0] !== undefined) put('option', [...path, 'value', value.length], options[0]);
}

const figuresOf = (part: Json): number[] => {
  if (typeof part === 'string') return /^\d+(?:\.\d+)?$/.test(part) ? [Number(part)] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(figuresOf) : [];
};

/** Swapping these makes another amount of the same parts. */
const swapped: Record<string, readonly string[]> = {
  lesser: ['greater', 'sum'],
  sum: ['greater', 'lesser'],
  difference: ['lesser'],
};

function changeAmount(path: Path, value: Json, facts: ReadonlyMap<string, FactDefinition>, put: Put): void {
  const key = String(path.at(-1));
  const part = key === 'cap' ? 'cap' : path.includes('percent') ? 'percent' : 'figure';
  if (typeof value === 'string' && /^\d/.test(value)) {
    for (const other of [Number(value) + 1, Math.max(Number(value) - 1, 0), Number(value) * 2])
      put(part, path, String(other));
    if (key === 'upTo' || key === 'atLeast') return;
    if (['fixed', 'rate', 'percent'].includes(key)) {
      put('kind of figure', path, { upTo: value });
      put('kind of figure', path, { atLeast: value });
      put('kind of figure', path, { between: [String(Number(value) - 1), String(Number(value) + 1)] });
    }
  } else if (key === 'less' || key === 'cap') put(`${key} dropped`, path, undefined);
  else if (typeof value === 'string' && ['per', 'of', 'actual'].includes(key)) {
    const like = [...facts.values()].filter(
      ({ id, type, derivation }) => id !== value && type === facts.get(value)?.type && derivation === undefined,
    );
    if (like[0] !== undefined) put('size', path, like[0].id);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  const node = value as Record<string, Json>;
  for (const [from, others] of Object.entries(swapped)) {
    if (node[from] === undefined) continue;
    for (const to of others) put('form of amount', path, { [to]: node[from] as Json });
    if (from === 'sum') put('form of amount', path, (node[from] as Json[])[0] as Json);
  }
  const { upTo, atLeast } = node as Record<string, Json | undefined>;
  if (upTo !== undefined) put('kind of figure', path, upTo);
  if (upTo !== undefined) put('kind of figure', path, { atLeast: upTo });
  if (atLeast !== undefined) put('kind of figure', path, atLeast);
  if (typeof node['by'] === 'string') {
    const branches = Object.entries(node['options'] as Record<string, Json>);
    const values = branches.map(([, one]) => one).reverse();
    put(
      'branch',
      [...path, 'options'],
      Object.fromEntries(branches.map(([name], index) => [name, values[index] as Json])),
    );
  }
}

const frequencies = ['once', 'year', 'month', 'day'];

function changeFields(rule: Rule, asOf: string, put: Put): void {
  const params = rule.event.params as unknown as Record<string, Json>;
  const at = (...path: Path) => ['event', 'params', ...path];
  const period = params['period'];
  if (frequencies.includes(String(period)))
    for (const other of frequencies.filter((one) => one !== period)) put('period', at('period'), other);
  const { percent } = params;
  if (typeof percent === 'string') {
    for (const step of [-5, 5]) put('percent', at('percent'), String(Number(percent) + step));
    put('percent', at('percent'), { upTo: percent });
  }
  const change = params['change'] as Record<string, Json> | undefined;
  for (const key of ['points', 'percent'])
    if (typeof change?.[key] === 'string')
      for (const step of [-1, 1]) put('percent', at('change', key), String(Number(change[key]) + step));
  const longest = (params['duration'] as Record<string, Json> | undefined)?.['longest'] as
    | Record<string, number>
    | undefined;
  for (const unit of ['years', 'months'])
    if (longest?.[unit] !== undefined)
      for (const step of [1, 12]) put('duration', at('duration', 'longest', unit), longest[unit] + step);
  if (longest !== undefined) put('duration', at('duration', 'longest'), { months: 1 });
  if (params['duration'] === undefined) put('duration', at('duration'), { longest: { years: 3 } });
  if (Array.isArray(params['schemes'])) {
    if (params['schemes'].length > 1) put('schemes', at('schemes', 0), undefined);
    const more = ['maternity', 'work-injury'].find((one) => !(params['schemes'] as Json[]).includes(one));
    if (more !== undefined) put('schemes', at('schemes', params['schemes'].length), more);
  }
  put('strength', at('strength'), params['strength'] === 'entitlement' ? 'discretionary' : 'entitlement');
  put('fund', at('fund'), '另一项资金');
  const year = Number(asOf.slice(0, 4));
  put('interval', ['effective'], { from: `${year + 1}-01-01`, to: 'not-stated' });
  put('interval', ['effective'], { from: `${year - 9}-01-01`, to: `${year - 1}` });
  put('interval', ['effective'], { from: `${year}`, to: 'not-stated' });
  put('interval', ['effective'], { from: `..${year + 1}-03`, to: 'not-stated' });
  const others = ['person', 'household', 'enterprise', 'organisation'].filter(
    (one) => !(rule.subjects as string[]).includes(one),
  );
  put('subjects', ['subjects', rule.subjects.length], others[0] as string);
  put('subjects', ['subjects'], [others[0] as string]);
  if (rule.subjects.length > 1) put('subjects', ['subjects', 0], undefined);
}

/** Both changes at once, where the second still has its place. */
export function twice(rule: Rule, set: RuleSet, asOf: string, pick: (changes: readonly Change[]) => Change): Change {
  const one = pick(changesOf(rule, set, asOf));
  const other = pick(changesOf(one.rule, set, asOf));
  return { kind: 'two at once', rule: other.rule };
}
