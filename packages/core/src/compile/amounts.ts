import { type AmountNode, type FigureValue, quantitiesOf } from '../amounts/node.js';
import { optionsOf } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import { type Amount, type Condition, type Figure, says, shown, step, suggestion, type Term } from '../model/index.js';
import { exact, infinite, plain, zero } from '../money/exact.js';
import { compileCondition } from './conditions.js';
import { complain, findFact, type Scope } from './scope.js';

/** Compiles an amount, or adds a fault for everything wrong in it and returns undefined. */
export function compileAmount(amount: Amount, at: string, scope: Scope): AmountNode | undefined {
  const node = compileNode(amount, at, scope);
  if (node !== undefined) checkMonotone(node, scope);
  return node;
}

function compileTerm(term: Term, at: string, scope: Scope): AmountNode | undefined {
  if (typeof term !== 'string') return compileNode(term, at, scope);
  if (!scope.isSound(at)) return undefined;
  if (/^-?\d/.test(term)) {
    const figure = figureOf(term, at, scope);
    return figure === undefined ? undefined : { kind: 'figure', at, figure };
  }
  const fact = numericFact(term, at, scope);
  return fact === undefined ? undefined : { kind: 'fact', at, fact };
}

function compileNode(amount: Amount, at: string, scope: Scope): AmountNode | undefined {
  if (!scope.isSound(at)) return compileSoundParts(amount, at, scope);
  const base = compileBase(amount, at, scope);
  const part = (key: 'cap' | 'floor' | 'less') => {
    const term = amount[key];
    return term === undefined ? undefined : compileTerm(term, step(at, key), scope);
  };
  const [floor, cap, less] = [part('floor'), part('cap'), part('less')];
  if (amount.less !== undefined && amount.cap === undefined) {
    return complain(scope, 'shape', step(at, 'less'), says('less-without-cap'));
  }
  if (base === undefined) return undefined;
  let node = base;
  if (amount.round !== undefined) {
    const to = exact(amount.round.to);
    if (to.lessThanOrEqualTo(zero))
      return complain(scope, 'out-of-bounds', step(at, 'round'), says('step-not-above-zero'));
    node = { kind: 'round', at: step(at, 'round'), of: node, to, mode: amount.round.mode };
  }
  if (floor !== undefined) node = { kind: 'floor', at: step(at, 'floor'), of: node, floor };
  if (cap !== undefined) node = { kind: 'cap', at: step(at, 'cap'), of: node, cap, less };
  return node;
}

function compileBase(amount: Amount, at: string, scope: Scope): AmountNode | undefined {
  const all = (terms: readonly Term[], key: string) => {
    const nodes = terms.map((term, index) => compileTerm(term, step(step(at, key), index), scope));
    return nodes.includes(undefined) ? undefined : (nodes as AmountNode[]);
  };
  if ('fixed' in amount) {
    const figure = figureOf(amount.fixed, step(at, 'fixed'), scope);
    return figure && { kind: 'figure', at: step(at, 'fixed'), figure };
  }
  if ('rate' in amount) {
    const figure = figureOf(amount.rate, step(at, 'rate'), scope);
    const per = [amount.per].flat().map((id) => numericFact(id, step(at, 'per'), scope));
    return figure === undefined || per.includes(undefined)
      ? undefined
      : { kind: 'rate', at, figure, per: per as Fact[] };
  }
  if ('percent' in amount) {
    const figure = figureOf(amount.percent, step(at, 'percent'), scope);
    const of = compileTerm(amount.of, step(at, 'of'), scope);
    return figure && of && { kind: 'percent', at, figure, of };
  }
  if ('actual' in amount) {
    const fact = numericFact(amount.actual, step(at, 'actual'), scope);
    return fact && { kind: 'fact', at: step(at, 'actual'), fact };
  }
  for (const kind of ['sum', 'lesser', 'greater'] as const) {
    if (!(kind in amount)) continue;
    const of = all((amount as Record<typeof kind, Term[]>)[kind], kind);
    return of && { kind, at, of };
  }
  if ('difference' in amount) {
    const of = all(amount.difference, 'difference');
    return of && { kind: 'difference', at, of: of as [AmountNode, AmountNode] };
  }
  if ('brackets' in amount) return compileBrackets(amount, at, scope);
  if ('case' in amount) {
    const branches = amount.case.map(({ when, then }, index) => ({
      when: compileCondition(when, `${at}/case/${index}/when`, scope),
      then: compileTerm(then, `${at}/case/${index}/then`, scope),
    }));
    const otherwise = compileTerm(amount.otherwise, step(at, 'otherwise'), scope);
    if (otherwise === undefined || branches.some((one) => !one.when || !one.then)) return undefined;
    return { kind: 'choice', at, branches: branches as Extract<AmountNode, { kind: 'choice' }>['branches'], otherwise };
  }
  return compileOptions(amount as Extract<Amount, { by: string }>, at, scope);
}

/** `by` an option fact: one branch an option. Together with `otherwise` they must leave no option over. */
function compileOptions(amount: Extract<Amount, { by: string }>, at: string, scope: Scope): AmountNode | undefined {
  const fact = findFact(amount.by, step(at, 'by'), scope);
  if (fact === undefined) return undefined;
  if (fact.definition.type !== 'option') {
    return complain(scope, 'wrong-type', step(at, 'by'), says('chosen-by-options-only'), {
      found: `\`${fact.definition.type}\``,
    });
  }
  const values = optionsOf(fact.definition);
  const branches = Object.entries(amount.options).map(([value, term]) => {
    const place = step(step(at, 'options'), value);
    if (!values.includes(value)) {
      complain(
        scope,
        'unknown-name',
        place,
        says('no-option-of', { name: value, fact: fact.id }),
        suggestion(value, values),
      );
    }
    const then = compileTerm(term, place, scope);
    const when = {
      kind: 'leaf',
      at: place,
      within: undefined,
      fact,
      operator: 'equal',
      right: { kind: 'constant', value },
    } as const;
    return then && { when, then };
  });
  const over = values.filter((value) => !Object.hasOwn(amount.options, value));
  if (over.length > 0 && amount.otherwise === undefined) {
    return complain(scope, 'shape', step(at, 'options'), says('options-left-over', { name: over.join(', ') }), {
      help: says('add-option'),
    });
  }
  const otherwise =
    amount.otherwise === undefined ? undefined : compileTerm(amount.otherwise, step(at, 'otherwise'), scope);
  if (branches.includes(undefined)) return undefined;
  return { kind: 'choice', at, branches: branches as Extract<AmountNode, { kind: 'choice' }>['branches'], otherwise };
}

function compileBrackets(
  amount: Extract<Amount, { brackets: unknown }>,
  at: string,
  scope: Scope,
): AmountNode | undefined {
  const of = compileTerm(amount.of, step(at, 'of'), scope);
  const brackets = amount.brackets.map(({ upTo, percent }, index) => ({
    upTo: upTo === undefined ? infinite : exact(upTo),
    figure: figureOf(percent, `${at}/brackets/${index}/percent`, scope),
  }));
  let below = zero;
  for (const [index, { upTo }] of brackets.entries()) {
    if (upTo.lessThanOrEqualTo(below)) {
      const message = says('brackets-must-rise');
      complain(scope, 'out-of-bounds', `${at}/brackets/${index}/upTo`, message, { found: shown(plain(upTo, 'open')) });
    }
    below = upTo;
  }
  if (of === undefined || brackets.some((bracket) => bracket.figure === undefined)) return undefined;
  return { kind: 'brackets', at, of, brackets: brackets as Extract<AmountNode, { kind: 'brackets' }>['brackets'] };
}

/** Looks for faults in those parts of a misshapen amount that can be read. */
function compileSoundParts(amount: unknown, at: string, scope: Scope): undefined {
  const parts = Object(amount) as Record<string, unknown>;
  const entries = (key: string) => Object.entries(Object(parts[key]) as Record<string, unknown>);
  for (const key of ['fixed', 'rate', 'percent']) {
    if (key in parts && scope.isSound(step(at, key))) figureOf(parts[key] as Figure, step(at, key), scope);
  }
  for (const key of ['per', 'actual']) {
    if (key in parts && scope.isSound(step(at, key)))
      for (const id of [parts[key]].flat()) numericFact(id as string, step(at, key), scope);
  }
  for (const key of ['of', 'otherwise', 'cap', 'floor', 'less']) {
    if (key in parts) compileTerm(parts[key] as Term, step(at, key), scope);
  }
  for (const key of ['sum', 'lesser', 'greater', 'difference', 'options']) {
    for (const [inner, term] of entries(key)) compileTerm(term as Term, step(step(at, key), inner), scope);
  }
  for (const [index, branch] of entries('case')) {
    const place = step(step(at, 'case'), index);
    const { when, then } = Object(branch) as { when?: Condition; then?: Term };
    if (when !== undefined) compileCondition(when, step(place, 'when'), scope);
    if (then !== undefined) compileTerm(then, step(place, 'then'), scope);
  }
}

/** A number of the text with what its words leave open. Negative numbers are refused: nobody owes a benefit. */
export function figureOf(figure: Figure, at: string, scope: Scope): FigureValue | undefined {
  if (longest(figure) > maximumDigits) {
    return complain(scope, 'not-exact', at, says('figure-too-long', { limit: maximumDigits }), {
      found: shown(figure),
    });
  }
  const value: FigureValue =
    typeof figure === 'string'
      ? { kind: 'exact', from: exact(figure), to: exact(figure) }
      : 'upTo' in figure
        ? { kind: 'up-to', from: zero, to: exact(figure.upTo) }
        : 'atLeast' in figure
          ? { kind: 'at-least', from: exact(figure.atLeast), to: infinite }
          : { kind: 'range', from: exact(figure.between[0]), to: exact(figure.between[1]) };
  if (value.from.isNegative() && !value.from.isZero()) {
    return complain(scope, 'out-of-bounds', at, says('figure-negative'), { found: shown(figure) });
  }
  if (value.from.greaterThan(value.to)) {
    return complain(scope, 'out-of-bounds', at, says('range-backwards'), { found: shown(figure) });
  }
  return value;
}

/** So that the product of all that one amount can multiply stays exact. */
const maximumDigits = 40;

const longest = (figure: Figure) =>
  Math.max(
    ...(typeof figure === 'string' ? [figure] : Object.values(figure).flat()).map((text: string) => text.length),
  );

function numericFact(id: string, at: string, scope: Scope): Fact | undefined {
  const fact = findFact(id, at, scope);
  if (fact === undefined) return undefined;
  const { type, min } = fact.definition;
  if (type !== 'integer' && type !== 'decimal') {
    return complain(scope, 'wrong-type', at, says('fact-no-number', { fact: id }), { found: `\`${type}\`` });
  }
  if (min === undefined || Number(min) < 0) {
    return complain(scope, 'out-of-bounds', at, says('fact-may-be-negative', { fact: id }), {
      help: says('declare-least'),
    });
  }
  return fact;
}

/** The range of an amount lies between the bounds of its facts only if each pushes it one way, from one place of the world. */
function checkMonotone(root: AmountNode, scope: Scope): void {
  const seen = new Map<string, { id: string; sign: number }>();
  for (const { fact, sign, at } of quantitiesOf(root)) {
    for (const base of fact.bases) {
      const before = seen.get(base);
      if (before !== undefined && before.sign !== sign) {
        complain(scope, 'tangled', at, says('raises-and-lowers', { fact: fact.id }));
      } else if (before !== undefined && before.id !== fact.id) {
        complain(scope, 'tangled', at, says('from-one-fact', { fact: fact.id, other: before.id }));
      }
      seen.set(base, { id: fact.id, sign });
    }
  }
}
