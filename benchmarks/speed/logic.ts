// The conditions of a pack's rules as the rivals write them. They are told every fact, derived ones too, and which rules come up.
import type { RuleSet } from '@huice/core';

export type Condition = NonNullable<RuleSet['rules'][number]['conditions']>;
type Leaf = Extract<Condition, { fact: string }>;

/** A condition without named ones. */
export function writtenOut(condition: Condition, named: ReadonlyMap<string, Condition>): Condition {
  const of = (part: Condition) => writtenOut(part, named);
  if ('all' in condition) return { all: condition.all.map(of) };
  if ('any' in condition) return { any: condition.any.map(of) };
  if ('not' in condition) return { not: of(condition.not) };
  if ('condition' in condition) return of(named.get(condition.condition) as Condition);
  return condition;
}

const symbols: Readonly<Record<string, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
};

/** As JsonLogic. */
export function jsonLogic(condition: Condition): unknown {
  if ('all' in condition) return { and: condition.all.map(jsonLogic) };
  if ('any' in condition) return { or: condition.any.map(jsonLogic) };
  if ('not' in condition) return { '!': [jsonLogic(condition.not)] };
  const { fact, operator, value } = condition as Leaf;
  if (operator === 'in') return { in: [{ var: fact }, value] };
  if (operator === 'notIn') return { '!': [{ in: [{ var: fact }, value] }] };
  return { [symbols[operator] as string]: [{ var: fact }, value] };
}

/** As an expression of ZEN. */
export function zen(condition: Condition): string {
  if ('all' in condition) return `(${condition.all.map(zen).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(zen).join(' or ')})`;
  if ('not' in condition) return `not (${zen(condition.not)})`;
  const { fact, operator, value } = condition as Leaf;
  const text = JSON.stringify(value);
  if (operator === 'in') return `${fact} in ${text}`;
  if (operator === 'notIn') return `${fact} not in ${text}`;
  return `${fact} ${(symbols[operator] as string).replace('===', '==').replace('!==', '!=')} ${text}`;
}
