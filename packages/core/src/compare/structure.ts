import canonicalize from 'canonicalize';
import { type AmountNode, type FigureValue, quantitiesOf, type RoundingMode } from '../amounts/node.js';
import type { CompiledRule } from '../compile/index.js';
import type { ConditionNode, Fact, Leaf, Lost, Value } from '../conditions/form.js';
import type { Plain } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import type { Citation, Localized, Operator, Reading } from '../model/index.js';
import { plain } from '../money/exact.js';

/** One thing in which two rules differ as they are written, whatever it means for people. */
export type StructureChange =
  | { readonly part: 'condition'; readonly before?: Demand; readonly after?: Demand }
  /** The same comparisons, joined otherwise by all, any and not. */
  | { readonly part: 'combination' }
  | { readonly part: 'amount'; readonly of: AmountPart; readonly before?: AmountNumber; readonly after?: AmountNumber }
  | { readonly part: 'quote'; readonly before?: Citation; readonly after?: Citation }
  | { readonly part: 'reading'; readonly before?: Reading; readonly after?: Reading }
  /** Any other field of the rule or of its benefit, by name: `effective`, `subjects`, `period`, `strength`, and so on. */
  | { readonly part: 'field'; readonly field: string; readonly before?: unknown; readonly after?: unknown };

/** What a condition asks of one fact, or the words of one that the text has lost. */
export type Demand =
  | {
      readonly fact: string;
      readonly operator: Operator;
      readonly with: Plain | { readonly fact: string };
      /** Whether `not` stands over it. */
      readonly negated: boolean;
    }
  | { readonly lost: Localized };

export type AmountPart = AmountNode['kind'] | 'less';

/** Everything in which two rules of one benefit differ as they are written, in the order in which a person reads a rule. */
export function structureOf(before: CompiledRule, after: CompiledRule): StructureChange[] {
  const conditions = conditionChanges(before.when, after.when);
  return [
    ...fieldChanges(before.rule, after.rule, ['title', 'category', 'subjects']),
    ...conditions,
    ...(conditions.length === 0 && shapeOf(before.when) !== shapeOf(after.when)
      ? [{ part: 'combination' } as const]
      : []),
    ...amountChanges(before.amount, after.amount),
    ...fieldChanges(before.rule.event.params, after.rule.event.params, undefined, ['amount']),
    ...fieldChanges(before.rule, after.rule, ['effective', 'responsible']),
    ...listChanges('quote', before.rule.citations, after.rule.citations, quoteOf),
    ...listChanges('reading', before.rule.readings ?? [], after.rule.readings ?? [], readingOf),
  ];
}

function fieldChanges(
  before: object,
  after: object,
  only: readonly string[] | undefined,
  except: readonly string[] = [],
): StructureChange[] {
  const [one, other] = [before, after] as Record<string, unknown>[];
  const fields = only ?? [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields.flatMap((field): StructureChange[] => {
    const [left, right] = [one?.[field], other?.[field]];
    if (except.includes(field) || canonicalize(left) === canonicalize(right)) return [];
    return [
      {
        part: 'field',
        field,
        ...(left === undefined ? {} : { before: left }),
        ...(right === undefined ? {} : { after: right }),
      },
    ];
  });
}

interface Placed {
  readonly key: string;
  readonly demand: Demand;
  /** What the demand is about, from the wide to the narrow, by which two that differ are paired. */
  readonly about: readonly string[];
}

/** Demands of the one that the other has not; two about the same fact are one change, and rather two by the same operator. */
function conditionChanges(before: ConditionNode | undefined, after: ConditionNode | undefined): StructureChange[] {
  const [removed, added] = apart(demandsOf(before), demandsOf(after));
  return paired(removed, added).map(([one, other]) => ({
    part: 'condition',
    ...(one === undefined ? {} : { before: one.demand }),
    ...(other === undefined ? {} : { after: other.demand }),
  }));
}

function demandsOf(node: ConditionNode | undefined, negated = false): Placed[] {
  if (node === undefined) return [];
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [placed(node, negated)];
    case 'not':
      return demandsOf(node.of, !negated);
    case 'named':
      return demandsOf(node.of, negated);
    default:
      return node.of.flatMap((part) => demandsOf(part, negated));
  }
}

function placed(end: Leaf | Lost, negated: boolean): Placed {
  if (end.kind === 'lost') return { key: `lost ${end.words.zh}`, demand: { lost: end.words }, about: ['lost'] };
  const { fact, operator, right } = end;
  const text = (value: Value) => plainValue(value) as Plain;
  const against =
    right.kind === 'fact'
      ? { fact: right.fact.id }
      : right.kind === 'list'
        ? (right.values.map(text) as readonly string[])
        : text(right.value);
  const demand: Demand = { fact: fact.id, operator, with: against, negated };
  // The order of a list says nothing.
  const key = JSON.stringify({ ...demand, with: Array.isArray(against) ? [...against].sort() : against });
  return { key, demand, about: [fact.id, `${fact.id} ${operator} ${negated}`] };
}

/** All, any and not with their comparisons, in any order; double negation is none, and neither is an `all` straight below an `all`. */
function shapeOf(node: ConditionNode | undefined): string {
  return node === undefined ? '' : joined(partsUnder(node, 'all', false), 'all');
}

const joined = (parts: readonly string[], kind: Kind) =>
  parts.length === 1 ? (parts[0] as string) : `${kind}(${[...parts].sort().join()})`;

type Kind = 'all' | 'any';

/** The shapes of what is joined by `kind`: of a group of that kind its parts, of anything else itself. */
function partsUnder(node: ConditionNode, kind: Kind, negated: boolean): string[] {
  switch (node.kind) {
    case 'leaf':
    case 'lost':
      return [placed(node, negated).key];
    case 'not':
      return partsUnder(node.of, kind, !negated);
    case 'named':
      return partsUnder(node.of, kind, negated);
    default: {
      const own = (node.kind === 'all') === negated ? 'any' : 'all';
      const parts = node.of.flatMap((part) => partsUnder(part, own, negated));
      return own === kind ? parts : [joined(parts, own)];
    }
  }
}

/** The numbers of an amount, each with what it is: a rate, a cap, a percentage. */
function amountChanges(before: AmountNode | undefined, after: AmountNode | undefined): StructureChange[] {
  const [removed, added] = apart(numbersOf(before), numbersOf(after));
  return paired(removed, added).map(([one, other]) => ({
    part: 'amount',
    of: ((one ?? other) as NumberIn).of,
    ...(one === undefined ? {} : { before: one.number }),
    ...(other === undefined ? {} : { after: other.number }),
  }));
}

/** One number of an amount: a figure, of what, and how. */
export interface AmountNumber {
  /** Digits; two with a dash between them where the text leaves the figure open, `∞` for no upper end. */
  readonly figure?: string;
  readonly percent?: true;
  /** The facts that it is of, or that it is multiplied with. */
  readonly facts?: readonly string[];
  /** The upper end of a bracket. */
  readonly upTo?: string;
  readonly rounding?: RoundingMode;
  /** The number of a branch whose condition differs, from 1. */
  readonly branch?: number;
}

interface NumberIn {
  readonly key: string;
  readonly about: readonly string[];
  readonly of: AmountPart;
  readonly number: AmountNumber;
}

/** What may be put around an amount: what stands inside stays what it was. */
const wrappers: readonly AmountNode['kind'][] = ['percent', 'brackets', 'round', 'cap', 'floor'];

function numbersOf(node: AmountNode | undefined, as?: AmountPart, path = ''): NumberIn[] {
  if (node === undefined) return [];
  const of = as ?? node.kind;
  const number = (one: AmountNumber, more = ''): NumberIn => {
    const about = `${path} ${of} ${more}`;
    return { key: `${about} ${JSON.stringify(one)}`, about: [of, about], of, number: one };
  };
  const inside = wrappers.includes(node.kind) ? path : `${path}/${node.kind}`;
  const below = (part: AmountNode, name?: AmountPart, place = inside) => numbersOf(part, name, place);
  const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
  switch (node.kind) {
    case 'figure':
      return [number({ figure: figureText(node.figure) })];
    case 'fact':
      return [number({ facts: idsOf([node.fact]) })];
    case 'rate':
      return [number({ figure: figureText(node.figure), facts: idsOf(node.per) })];
    case 'percent':
      return [number({ figure: figureText(node.figure), percent: true }), ...below(node.of)];
    case 'brackets': {
      const slices = node.brackets.map(({ upTo, figure }, index) =>
        number({ figure: figureText(figure), percent: true, upTo: plain(upTo, 'open') ?? '∞' }, String(index)),
      );
      return [...slices, ...below(node.of)];
    }
    case 'round':
      return [number({ figure: plain(node.to), rounding: node.mode }), ...below(node.of)];
    case 'cap': {
      const paid = node.less === undefined ? [] : below(node.less, 'less');
      return [...below(node.of), ...below(node.cap, 'cap'), ...paid];
    }
    case 'floor':
      return [...below(node.of), ...below(node.floor, 'floor')];
    case 'choice': {
      const branches = node.branches.flatMap(({ when, then }, index) => [
        { ...number({ branch: index + 1 }, String(index)), key: `${path} branch ${index} ${shapeOf(when)}` },
        ...below(then, undefined, `${inside} ${index}`),
      ]);
      return [...branches, ...(node.otherwise === undefined ? [] : below(node.otherwise, undefined, `${inside} else`))];
    }
    default: {
      // Several amounts made into one are said by what they are of; from what is taken, and what is taken away, are not to be exchanged.
      const facts = [...new Set(idsOf(quantitiesOf(node).map(({ fact }) => fact)))];
      const inOrder = node.kind === 'difference';
      return [
        { key: `${path} ${node.kind}`, about: [node.kind], of, number: { facts } },
        ...node.of.flatMap((part, index) => below(part, undefined, `${path}/of${inOrder ? ` ${index}` : ''}`)),
      ];
    }
  }
}

function figureText({ from, to }: FigureValue): string {
  return from.equals(to) ? plain(from) : `${plain(from)}–${plain(to, 'open') ?? '∞'}`;
}

/** What of a quote or a reading counts, and what it is about. Pointers move whenever a condition does, and say nothing by themselves. */
interface Gist {
  readonly key: string;
  readonly about: readonly string[];
}

const quoteOf = ({ source, clause, quote, supports }: Citation): Gist => ({
  key: JSON.stringify([source, clause, quote]),
  about: [JSON.stringify([source, clause]), JSON.stringify([source, clause, supports])],
});

const readingOf = ({ question, chosen, alternatives, why }: Reading): Gist => ({
  key: JSON.stringify([question, chosen, alternatives, why]),
  about: [question.zh],
});

function listChanges<T>(
  part: 'quote' | 'reading',
  before: readonly T[],
  after: readonly T[],
  gistOf: (item: T) => Gist,
): StructureChange[] {
  const place = (item: T) => ({ ...gistOf(item), item });
  const [removed, added] = apart(before.map(place), after.map(place));
  return paired(removed, added).map(
    ([one, other]) =>
      ({
        part,
        ...(one === undefined ? {} : { before: one.item }),
        ...(other === undefined ? {} : { after: other.item }),
      }) as StructureChange,
  );
}

/** What only the one has and what only the other has; an item that stands twice must stand twice in the other. */
function apart<T extends { key: string }>(before: readonly T[], after: readonly T[]): [T[], T[]] {
  const rest = [...after];
  const removed = before.filter(({ key }) => {
    const index = rest.findIndex((other) => other.key === key);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return [removed, rest];
}

/** What went and what came about the same thing belong together; first those that have most in common. */
function paired<T extends { about: readonly string[] }>(
  removed: readonly T[],
  added: readonly T[],
): [T | undefined, T | undefined][] {
  const rest = new Set(added);
  const partners = new Map<T, T>();
  const depth = Math.max(0, ...removed.map(({ about }) => about.length));
  for (let level = depth - 1; level >= 0; level -= 1) {
    for (const one of removed) {
      const partner = [...rest].find(({ about }) => about[level] !== undefined && about[level] === one.about[level]);
      if (partners.has(one) || partner === undefined) continue;
      partners.set(one, partner);
      rest.delete(partner);
    }
  }
  return [
    ...removed.map((one): [T, T | undefined] => [one, partners.get(one)]),
    ...[...rest].map((other): [undefined, T] => [undefined, other]),
  ];
}
