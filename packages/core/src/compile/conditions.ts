import { codesOf, optionsOf, regionFact } from '../conditions/fact.js';
import type { ConditionNode, Fact, Right, Value } from '../conditions/form.js';
import { isDay } from '../dates/day.js';
import {
  type Condition,
  type LeafCondition,
  type Operator,
  oneOf,
  quoted,
  rangeOf,
  type Sentence,
  says,
  shown,
  step,
  suggestion,
} from '../model/index.js';
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
    return complain(scope, 'wrong-operator', step(at, 'fact'), says('region-not-compared'), {
      help: says('compare-derived-region'),
    });
  }
  const { type } = fact.definition;
  if (!operatorsOf[type].includes(leaf.operator)) {
    return complain(scope, 'wrong-operator', step(at, 'operator'), says('operator-does-not-fit', { type }), {
      found: quoted(leaf.operator),
      ...oneOf(operatorsOf[type]),
    });
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
    return complain(scope, 'wrong-type', at, says(isList ? 'takes-a-list' : 'takes-one-value'), {
      found: shown(value),
    });
  }
  if (!Array.isArray(value)) {
    const constant = constantOf(value, fact, at, scope);
    return constant === undefined ? undefined : { kind: 'constant', value: constant };
  }
  const values = value.map((one, index) => constantOf(one, fact, step(at, index), scope));
  if (new Set(value).size < value.length)
    complain(scope, 'duplicate', at, says('value-stands-twice'), { found: shown(value) });
  return values.includes(undefined) ? undefined : { kind: 'list', values: values as Value[] };
}

function compareWithFact(id: string, operator: Operator, fact: Fact, at: string, scope: Scope): Right | undefined {
  const other = findFact(id, step(at, 'fact'), scope);
  if (other === undefined) return undefined;
  const wrong = (message: Sentence) =>
    complain(scope, 'wrong-type', at, message, {
      found: says('both-types', { type: fact.definition.type, otherType: other.definition.type }),
    });
  const numeric = (one: Fact) => one.definition.type === 'integer' || one.definition.type === 'decimal';
  if (fact.definition.type !== other.definition.type && !(numeric(fact) && numeric(other))) {
    return wrong(says('types-differ'));
  }
  if (
    operatorsOf[fact.definition.type].every((one) => !(ordering as readonly string[]).includes(one)) ||
    (membership as readonly string[]).includes(operator)
  ) {
    return wrong(says('only-sizes-compared'));
  }
  if (fact === other) return wrong(says('compared-with-itself'));
  if (fact.derivation !== undefined || other.derivation !== undefined) {
    return complain(scope, 'tangled', at, says('derived-compared'), {
      help: says('compare-its-inputs'),
    });
  }
  return { kind: 'fact', fact: other };
}

/** A constant as the engine holds it, or a fault where it does not fit the fact. */
function constantOf(value: boolean | number | string, fact: Fact, at: string, scope: Scope): Value | undefined {
  const { type, min, max } = fact.definition;
  const wrong = (expected: Sentence, help?: Sentence) =>
    complain(scope, 'wrong-type', at, says('does-not-fit-type', { fact: fact.id, type }), {
      found: shown(value),
      expected,
      ...(help === undefined ? {} : { help }),
    });
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : wrong(says('true-or-false'));
    case 'integer':
    case 'decimal': {
      if (typeof value !== 'number') return wrong(says('a-json-number'), says('compared-as-text'));
      const number = fromNumber(value);
      if (number === undefined)
        return complain(scope, 'not-exact', at, says('number-not-exact'), { found: shown(value) });
      if (type === 'integer' && !number.isInteger()) return wrong(says('a-whole-number'));
      if ((min !== undefined && number.lessThan(min)) || (max !== undefined && number.greaterThan(max))) {
        return complain(scope, 'out-of-bounds', at, says('outside-bounds', { fact: fact.id }), {
          found: shown(value),
          expected: rangeOf(min?.toString(), max?.toString(), undefined),
        });
      }
      return type === 'integer' ? value : exact(value);
    }
    case 'date':
      if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return wrong(says('a-day'));
      return isDay(value) ? value : complain(scope, 'no-such-day', at, says('no-such-day', { day: value }));
    case 'region': {
      const { form, words } = codesOf(fact.definition);
      return typeof value === 'string' && form.test(value) ? value : wrong(says(words));
    }
    case 'option':
    case 'options': {
      const values = optionsOf(fact.definition);
      if (typeof value === 'string' && values.includes(value)) return value;
      return complain(scope, 'unknown-name', at, says('no-option-of', { name: String(value), fact: fact.id }), {
        expected: says('one-of-options', { options: { fact: fact.id, values } }),
        ...suggestion(String(value), values),
      });
    }
  }
}
