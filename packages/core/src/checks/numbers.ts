import type { CompiledRuleSet } from '../compile/index.js';
import {
  type Amount,
  type BenefitParams,
  type Condition,
  type Figure,
  type LeafCondition,
  type Operator,
  type Span,
  step,
  type Term,
} from '../model/index.js';
import type { Document } from './document.js';
import type { Measure } from './words/quantity.js';

/** How a number is used, which decides what the words around it must say. */
export type Use =
  | { readonly kind: 'leaf'; readonly operator: Operator; readonly negated: boolean }
  | { readonly kind: 'exact' | 'at-most' | 'at-least' | 'plain' };

/** A number or a day of a rule. */
export type Stated =
  | {
      readonly kind: 'number';
      readonly at: string;
      readonly value: string;
      /** The upper end, for a figure between two. */
      readonly upper?: string;
      readonly measures: readonly Measure[];
      /** Count words that fit (名, 户); any if absent. */
      readonly units?: RegExp;
      readonly use: Use;
    }
  | { readonly kind: 'day'; readonly at: string; readonly value: string; readonly side: 'opens' | 'closes' | 'either' };

type Emit = (stated: Stated) => void;
type Facts = CompiledRuleSet['facts'];

/** Every number and day in a rule or a named condition, each with its place. */
export function statedIn(document: Document, facts: Facts): Stated[] {
  const all: Stated[] = [];
  const emit: Emit = (stated) => all.push(stated);
  const { conditions, effective, event } = document.body as {
    conditions?: Condition;
    effective?: { from: string; to: string };
    event?: { params: BenefitParams };
  };
  if (conditions !== undefined) visitCondition(conditions, '/conditions', false, facts, emit);
  if (effective !== undefined) {
    // Of a stretch (`2019..2019-09`) each end that is given stands in the words.
    for (const value of effective.from.split('..').filter(Boolean))
      emit({ kind: 'day', at: '/effective/from', value, side: 'opens' });
    if (effective.to !== 'not-stated') {
      emit({ kind: 'day', at: '/effective/to', value: effective.to, side: 'closes' });
    }
  }
  if (event !== undefined) visitParams(event.params, '/event/params', facts, emit);
  return all;
}

function visitCondition(condition: Condition, at: string, negated: boolean, facts: Facts, emit: Emit): void {
  for (const key of ['all', 'any'] as const) {
    const parts = (condition as Partial<Record<typeof key, Condition[]>>)[key] ?? [];
    for (const [index, part] of parts.entries()) visitCondition(part, `${at}/${key}/${index}`, negated, facts, emit);
  }
  if ('not' in condition) visitCondition(condition.not, `${at}/not`, !negated, facts, emit);
  if (!('fact' in condition)) return;
  const { value, operator } = condition as LeafCondition;
  const definition = facts.get(condition.fact)?.definition;
  for (const [index, one] of [value].flat().entries()) {
    const place = Array.isArray(value) ? `${at}/value/${index}` : `${at}/value`;
    if (definition?.type === 'date' && typeof one === 'string') {
      emit({ kind: 'day', at: place, value: one, side: 'either' });
    }
    if (typeof one === 'number') {
      emit({
        kind: 'number',
        at: place,
        ...inUnit(String(one), definition?.unit),
        use: { kind: 'leaf', operator, negated },
      });
    }
  }
}

type InUnit = Pick<Stated & { kind: 'number' }, 'value' | 'measures' | 'units'>;

/** A value in the unit of a fact, as words would measure it. */
function inUnit(value: string, unit: string | undefined): InUnit {
  switch (unit) {
    case 'person':
      return { value, measures: ['count'], units: /^(?:人次|[人名位个])$/ };
    case 'household':
      return { value, measures: ['count'], units: /^[户家个]$/ };
    case 'enterprise':
      return { value, measures: ['count'], units: /^[户家个]$/ };
    case 'post':
      return { value, measures: ['count'], units: /^[个名]$/ };
    case 'year':
      return { value: times(value, 12), measures: ['months'] };
    case 'month':
      return { value, measures: ['months'] };
    case 'day':
      return { value, measures: ['days'] };
    case 'hour':
      return { value, measures: ['hours'] };
    case 'percent':
      return { value, measures: ['percent'] };
    case 'times':
      return { value, measures: ['times', 'count'], units: /^[次倍]$/ };
    case undefined:
      return { value, measures: ['count', 'bare', 'times'] };
    default:
      return { value, measures: ['yuan'] };
  }
}

/** A whole number of years or months; JSON numbers of conditions are exact up to fifteen digits, and so are these. */
const times = (value: string, factor: number) => String(Number(value) * factor);

function visitParams(params: BenefitParams, at: string, facts: Facts, emit: Emit): void {
  const figure = (value: Figure | undefined, key: string, measures: readonly Measure[]) => {
    if (value !== undefined) emitFigure(value, `${at}/${key}`, measures, emit);
  };
  if ('amount' in params && params.amount !== undefined) visitTerm(params.amount, `${at}/amount`, 'exact', facts, emit);
  if ('percent' in params) figure(params.percent, 'percent', ['percent']);
  if ('term' in params) emitSpan(params.term, `${at}/term`, 'exact', emit);
  if ('shares' in params) {
    for (const [index, { percent }] of params.shares.entries()) figure(percent, `shares/${index}/percent`, ['percent']);
  }
  if ('change' in params) {
    const { change } = params;
    if ('points' in change) figure(change.points, 'change/points', ['points']);
    if ('percent' in change) figure(change.percent, 'change/percent', ['percent']);
    if ('to' in change) figure(change.to, 'change/to', ['percent', 'yuan', 'months', 'days', 'count', 'times', 'bare']);
  }
  if (params.form === 'relaxation') {
    for (const key of ['from', 'to'] as const) {
      const quantity = params[key];
      if (quantity === undefined || quantity === 'removed') continue;
      emit({ kind: 'number', at: `${at}/${key}`, ...inUnit(quantity.value, quantity.unit), use: { kind: 'plain' } });
    }
  }
  const { duration } = params;
  if (duration?.longest !== undefined) emitSpan(duration.longest, `${at}/duration/longest`, 'at-most', emit);
  if (duration?.until?.plus !== undefined) emitSpan(duration.until.plus, `${at}/duration/until/plus`, 'plain', emit);
  if (duration?.backPayFrom !== undefined) {
    emit({ kind: 'day', at: `${at}/duration/backPayFrom`, value: duration.backPayFrom, side: 'opens' });
  }
}

function emitFigure(
  value: Figure,
  at: string,
  measures: readonly Measure[],
  emit: Emit,
  literal: 'exact' | 'at-most' | 'at-least' = 'exact',
): void {
  const number = { kind: 'number', measures } as const;
  if (typeof value === 'string') emit({ ...number, at, value, use: { kind: literal } });
  else if ('upTo' in value) emit({ ...number, at: `${at}/upTo`, value: value.upTo, use: { kind: 'at-most' } });
  else if ('atLeast' in value) {
    emit({ ...number, at: `${at}/atLeast`, value: value.atLeast, use: { kind: 'at-least' } });
  } else {
    const [low, high] = value.between;
    emit({ ...number, at: `${at}/between`, value: low, upper: high, use: { kind: 'plain' } });
  }
}

/** Years and months are counted together, as words convert them; days apart. */
function emitSpan(
  { years = 0, months = 0, days = 0 }: Span,
  at: string,
  kind: 'exact' | 'at-most' | 'plain',
  emit: Emit,
): void {
  const total = 12 * years + months;
  if (total > 0) emit({ kind: 'number', at, value: String(total), measures: ['months'], use: { kind } });
  if (days > 0) emit({ kind: 'number', at, value: String(days), measures: ['days'], use: { kind } });
}

/** `literal`: what a number standing alone means here; within `lesser` it is a cap, within `greater` a floor. */
function visitTerm(term: Term, at: string, literal: 'exact' | 'at-most' | 'at-least', facts: Facts, emit: Emit): void {
  if (typeof term === 'string') {
    if (/^-?\d/.test(term)) emitFigure(term, at, ['yuan'], emit, literal);
    return;
  }
  const amount: Amount = term;
  const visit = (part: Term | undefined, key: string, kind: 'exact' | 'at-most' | 'at-least') => {
    if (part !== undefined) visitTerm(part, `${at}/${key}`, kind, facts, emit);
  };
  visit(amount.cap, 'cap', 'at-most');
  visit(amount.floor, 'floor', 'at-least');
  visit(amount.less, 'less', 'exact');
  if (amount.round !== undefined) {
    emit({ kind: 'number', at: `${at}/round/to`, value: amount.round.to, measures: ['yuan'], use: { kind: 'plain' } });
  }
  if ('fixed' in amount) emitFigure(amount.fixed, `${at}/fixed`, ['yuan'], emit, literal);
  if ('rate' in amount) emitFigure(amount.rate, `${at}/rate`, ['yuan'], emit, literal);
  if ('percent' in amount) {
    emitFigure(amount.percent, `${at}/percent`, ['percent', 'times'], emit, literal);
    visit(amount.of, 'of', 'exact');
  }
  for (const [key, kind] of [
    ['sum', 'exact'],
    ['difference', 'exact'],
    ['lesser', 'at-most'],
    ['greater', 'at-least'],
  ] as const) {
    const parts = (amount as Partial<Record<typeof key, Term[]>>)[key] ?? [];
    for (const [index, part] of parts.entries()) visit(part, `${key}/${index}`, kind);
  }
  if ('options' in amount) {
    for (const [option, part] of Object.entries(amount.options))
      visitTerm(part, step(`${at}/options`, option), literal, facts, emit);
    visit(amount.otherwise, 'otherwise', literal);
  }
  if ('case' in amount) {
    for (const [index, { when, then }] of amount.case.entries()) {
      visitCondition(when, `${at}/case/${index}/when`, false, facts, emit);
      visit(then, `case/${index}/then`, literal);
    }
    visit(amount.otherwise, 'otherwise', literal);
  }
  if ('brackets' in amount) {
    for (const [index, { upTo, percent }] of amount.brackets.entries()) {
      if (upTo !== undefined) emitFigure(upTo, `${at}/brackets/${index}/upTo`, ['yuan'], emit, 'at-most');
      emitFigure(percent, `${at}/brackets/${index}/percent`, ['percent'], emit);
    }
    visit(amount.of, 'of', 'exact');
  }
}
