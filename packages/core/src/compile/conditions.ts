import { codesOf, optionsOf, regionFact } from '../conditions/fact.js';
import type { ConditionNode, Fact, Right, Value } from '../conditions/form.js';
import { isDay } from '../dates/day.js';
import { type Condition, type LeafCondition, type Operator, quoted, shown, step, suggestion } from '../model/index.js';
import { exact, fromNumber } from '../money/exact.js';
import { complain, findFact, type Scope } from './scope.js';

const equality = ['equal', 'notEqual'] as const;
const membership = ['in', 'notIn'] as const;
const ordering = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'] as const;

/** Which operators fit a fact of each type. */
const operatorsOf: Record<Fact['definition']['type'], readonly Operator[]> = {
  boolean: equality,
  integer: [...equality, ...membership, ...ordering],
  decimal: [...equality, ...membership, ...ordering],
  date: [...equality, ...ordering],
  option: [...equality, ...membership],
  options: ['contains', 'doesNotContain'],
  region: [...equality, ...membership],
};

/** Compiles conditions, or adds a fault for everything wrong in them and returns undefined. */
export function compileCondition(condition: Condition, at: string, scope: Scope): ConditionNode | undefined {
  if (!scope.isSound(at)) return compileSoundParts(condition, at, scope);
  if ('all' in condition) return group('all', condition.all, at, scope);
  if ('any' in condition) return group('any', condition.any, at, scope);
  if ('not' in condition) {
    const of = compileCondition(condition.not, step(at, 'not'), scope);
    return of === undefined ? undefined : { kind: 'not', at, of };
  }
  if ('lost' in condition) return { kind: 'lost', at, within: scope.within, words: condition.lost };
  if ('condition' in condition) {
    return scope.conditions.find(condition.condition, at, scope, (named, inner) =>
      compileCondition(named.conditions, '/conditions', inner),
    );
  }
  return compileLeaf(condition, at, scope);
}

/** Looks for faults in those parts of a misshapen condition that can be read. */
function compileSoundParts(condition: unknown, at: string, scope: Scope): undefined {
  const { all, any, not } = Object(condition) as { all?: unknown; any?: unknown; not?: unknown };
  const kind = all !== undefined ? 'all' : 'any';
  const parts = all ?? any;
  if (Array.isArray(parts)) group(kind, parts as Condition[], at, scope);
  else if (parts === undefined && not !== undefined) compileCondition(not as Condition, step(at, 'not'), scope);
}

function group(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  at: string,
  scope: Scope,
): ConditionNode | undefined {
  const of = conditions.map((part, index) => compileCondition(part, step(step(at, kind), index), scope));
  return of.includes(undefined) ? undefined : { kind, at, of: of as ConditionNode[] };
}

function compileLeaf(leaf: LeafCondition, at: string, scope: Scope): ConditionNode | undefined {
  const fact = findFact(leaf.fact, step(at, 'fact'), scope);
  if (fact === undefined) return undefined;
  if (fact === regionFact) {
    // A profile may name a province or a prefecture, which is neither equal to one of its counties nor different from it.
    const message =
      'the region of a profile is not compared itself, since it may be given as a province or a prefecture';
    return complain(scope, 'wrong-operator', step(at, 'fact'), message, {
      help: 'compare a fact derived from it: its prefecture or its county',
    });
  }
  const { type } = fact.definition;
  if (!operatorsOf[type].includes(leaf.operator)) {
    return complain(
      scope,
      'wrong-operator',
      step(at, 'operator'),
      `the operator does not fit a fact of type \`${type}\``,
      {
        found: quoted(leaf.operator),
        expected: operatorsOf[type].map((operator) => `\`${operator}\``).join(', '),
      },
    );
  }
  const right = compileRight(leaf, fact, step(at, 'value'), scope);
  return right === undefined
    ? undefined
    : { kind: 'leaf', at, within: scope.within, fact, operator: leaf.operator, right };
}

function compileRight({ operator, value }: LeafCondition, fact: Fact, at: string, scope: Scope): Right | undefined {
  const isList = operator === 'in' || operator === 'notIn';
  if (typeof value === 'object' && !Array.isArray(value)) return compareWithFact(value.fact, operator, fact, at, scope);
  if (Array.isArray(value) !== isList) {
    return complain(
      scope,
      'wrong-type',
      at,
      isList ? 'this operator takes a list' : 'this operator takes one value, not a list',
      {
        found: shown(value),
      },
    );
  }
  if (!Array.isArray(value)) {
    const constant = constantOf(value, fact, at, scope);
    return constant === undefined ? undefined : { kind: 'constant', value: constant };
  }
  const values = value.map((one, index) => constantOf(one, fact, step(at, index), scope));
  if (new Set(value).size < value.length)
    complain(scope, 'duplicate', at, 'a value stands twice', { found: shown(value) });
  return values.includes(undefined) ? undefined : { kind: 'list', values: values as Value[] };
}

function compareWithFact(id: string, operator: Operator, fact: Fact, at: string, scope: Scope): Right | undefined {
  const other = findFact(id, step(at, 'fact'), scope);
  if (other === undefined) return undefined;
  const wrong = (message: string) =>
    complain(scope, 'wrong-type', at, message, {
      found: `\`${fact.definition.type}\` and \`${other.definition.type}\``,
    });
  const numeric = (one: Fact) => one.definition.type === 'integer' || one.definition.type === 'decimal';
  if (fact.definition.type !== other.definition.type && !(numeric(fact) && numeric(other))) {
    return wrong('facts of different types cannot be compared');
  }
  if (
    operatorsOf[fact.definition.type].every((one) => !(ordering as readonly string[]).includes(one)) ||
    (membership as readonly string[]).includes(operator)
  ) {
    return wrong('only numbers and dates are compared with another fact');
  }
  if (fact === other) return wrong('a fact is compared with itself');
  if (fact.derivation !== undefined || other.derivation !== undefined) {
    return complain(scope, 'tangled', at, 'a derived fact cannot be compared with another fact', {
      help: 'compare the facts it follows from',
    });
  }
  return { kind: 'fact', fact: other };
}

/** A constant as the engine holds it, or a fault where it does not fit the fact. */
function constantOf(value: boolean | number | string, fact: Fact, at: string, scope: Scope): Value | undefined {
  const { type, min, max } = fact.definition;
  const wrong = (expected: string, help?: string) =>
    complain(scope, 'wrong-type', at, `the value does not fit the fact \`${fact.id}\` of type \`${type}\``, {
      found: shown(value),
      expected,
      ...(help === undefined ? {} : { help }),
    });
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong('`true` or `false`');
    case 'integer':
    case 'decimal': {
      if (typeof value !== 'number') return wrong('a JSON number', 'text is compared as text: "900" >= "1000"');
      const number = fromNumber(value);
      if (number === undefined)
        return complain(scope, 'not-exact', at, 'the number cannot be held exactly', { found: shown(value) });
      if (type === 'integer' && !number.isInteger()) return wrong('a whole number');
      if ((min !== undefined && number.lessThan(min)) || (max !== undefined && number.greaterThan(max))) {
        return complain(scope, 'out-of-bounds', at, `the value lies outside the declared bounds of \`${fact.id}\``, {
          found: shown(value),
          expected: `${min ?? '-∞'} to ${max ?? '∞'}`,
        });
      }
      return type === 'integer' ? value : exact(value);
    }
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong('a day, `YYYY-MM-DD`');
      return isDay(value) ? value : complain(scope, 'no-such-day', at, `the day ${quoted(value)} does not exist`);
    case 'region': {
      const { form, words } = codesOf(fact.definition);
      return typeof value === 'string' && form.test(value) ? value : wrong(words);
    }
    case 'option':
    case 'options': {
      const values = optionsOf(fact.definition);
      if (typeof value === 'string' && values.includes(value)) return value;
      return complain(scope, 'unknown-name', at, `${quoted(value)} is not an option of \`${fact.id}\``, {
        expected: values.map((one) => `\`${one}\``).join(', '),
        ...suggestion(String(value), values),
      });
    }
  }
}
