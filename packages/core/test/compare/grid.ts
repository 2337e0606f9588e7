// What two rules of one benefit do to everybody on the boundary grid: every combination of values just below, at and just above each threshold of
// either rule, with every option and boolean. It reads the JSON of the rules and knows nothing of the engine.
import type { Reach, Worth } from '../../src/compare/index.js';
import type { Condition, FactDefinition, Figure, Rule, RuleSet, Term } from '../../src/model/index.js';
import { subjects } from '../../src/model/index.js';
import { holds, monthsOn, nextDay, type Plain, type Setting, type World } from '../support/naive.js';
import { compareTo, parse, type Rational, worth } from '../support/rational.js';

/** More worlds than this are not listed. */
const gridLimit = 5_000;

export interface Judgement {
  readonly who: Exclude<Reach, 'undecided'>;
  /** `undecided` only where another sum is due at other times: by their figures the two are not to be compared. */
  readonly howMuch: Worth | null;
  readonly worlds: number;
}

/** A rule with what its names mean on one day, where the words that the text has lost hold and where they do not. */
interface Side {
  readonly rule: Rule;
  readonly settings: readonly [Setting, Setting];
}

function settingsOf(set: RuleSet, asOf: string): [Setting, Setting] {
  const facts = new Map(set.facts.map((fact) => [fact.id, fact]));
  const conditions = new Map(set.conditions.map((one) => [one.name, one]));
  const setting = { asOf, facts, conditions };
  return [
    { ...setting, lost: () => true },
    { ...setting, lost: () => false },
  ];
}

/**
 * @param sets the rule sets around the two rules
 * @returns undefined if the grid has more worlds than are listed
 */
export function judge(
  rules: readonly [Rule, Rule],
  sets: readonly [RuleSet, RuleSet],
  asOf: string,
): Judgement | undefined {
  const sides: [Side, Side] = [
    { rule: rules[0], settings: settingsOf(sets[0], asOf) },
    { rule: rules[1], settings: settingsOf(sets[1], asOf) },
  ];
  const axes = axesOf(sides, sets, asOf);
  if (axes === undefined) return undefined;
  const shared = rules[0].subjects.some((subject) => rules[1].subjects.includes(subject));
  const seen = new Set<string>();
  const moves = new Set<string>();
  let worlds = 0;
  for (const world of product([...axes])) {
    worlds += 1;
    const ranks = sides.map((side) => rankOf(side, world)) as [number, number];
    for (const subject of subjects) {
      const [before, after] = rules.map((rule, side) =>
        rule.subjects.includes(subject) ? (ranks[side] as number) : 0,
      );
      if ((after as number) > (before as number)) seen.add('gains');
      if ((after as number) < (before as number)) seen.add('loses');
    }
    if (!shared || ranks[0] < 2 || ranks[1] < 2) continue;
    moves.add('none');
    for (const move of amountMoves(sides, world)) moves.add(move);
  }
  if (moves.size > 0) for (const move of fieldMoves(...rules)) moves.add(move);
  const given = moves.size > 0 ? 'same' : null;
  const isOtherwiseDue = moves.size > 0 && differIn('period', rules) && differIn('amount', rules);
  return {
    who: classOf(seen.has('gains'), seen.has('loses'), ['incomparable', 'looser', 'stricter', 'equivalent']),
    howMuch: isOtherwiseDue
      ? 'undecided'
      : classOf<Worth | null>(moves.has('up'), moves.has('down'), ['mixed', 'up', 'down', given]),
    worlds,
  };
}

const differIn = (key: string, rules: readonly Rule[]) =>
  new Set(rules.map(({ event: { params } }) => JSON.stringify((params as Record<string, unknown>)[key]))).size > 1;

const classOf = <T>(more: boolean, less: boolean, [both, up, down, neither]: readonly [T, T, T, T]): T =>
  more ? (less ? both : up) : less ? down : neither;

/** 2 entitled, 1 open by the text itself, 0 neither; the kind of subject apart. */
function rankOf({ rule, settings }: Side, world: World): 0 | 1 | 2 {
  const time = timeOf(rule, settings[0].asOf);
  if (time !== 'in') return time === 'out' ? 0 : 1;
  if (rule.conditions === undefined) return 2;
  const [best, worst] = settings.map((setting) => holds(rule.conditions as Condition, world, setting));
  return best !== worst ? 1 : best ? 2 : 0;
}

/** A day, month or year of the text from its first to its last day. */
const first = (text: string) =>
  `${text}-01-01`.slice(0, 4) + (text.slice(4) || '-01') + (text.slice(7) || '-01').slice(-3);
function last(text: string): string {
  if (text.length === 10) return text;
  const next = text.length === 4 ? `${Number(text) + 1}-01-01` : monthsOn(first(text), 1);
  let day = first(text);
  while (nextDay(day) !== next) day = nextDay(day);
  return day;
}

export function timeOf({ effective: { from, to } }: Rule, asOf: string): 'out' | 'doubtful' | 'in' {
  const [start, end] = from.includes('..') ? (from.split('..') as [string, string]) : [from, from];
  if ((start !== '' && asOf < first(start)) || (to !== 'not-stated' && asOf > last(to))) return 'out';
  return asOf < last(end) ? 'doubtful' : 'in';
}

function amountMoves(sides: readonly [Side, Side], world: World): string[] {
  const [before, after] = sides.map(({ rule: { event }, settings: [setting] }) => {
    const amount = 'amount' in event.params ? event.params.amount : undefined;
    return amount === undefined ? undefined : worth(amount, world, setting);
  });
  if (before === undefined || after === undefined) return [];
  return (['from', 'to'] as const).map((end) => moveOf(compareTo(after[end], before[end])));
}

const moveOf = (order: number) => (order > 0 ? 'up' : order < 0 ? 'down' : 'none');

/** From the rarest to the most frequent: the same sum is at least as much if it is due more often. */
const frequency = ['once', 'year', 'month', 'day'];

/** What the fields beside the amount say of how much; only those by which more can be told from less. */
function fieldMoves({ event: { params: one } }: Rule, { event: { params: other } }: Rule): string[] {
  const read = (params: object, key: string): unknown =>
    key.split('.').reduce((part, step) => Object(part)[step], params);
  const both = (key: string) => [read(one, key), read(other, key)] as const;
  const moves: string[] = [];
  for (const key of ['percent', 'change.points', 'change.percent']) {
    const [left, right] = both(key) as readonly (Figure | undefined)[];
    if (left === undefined || right === undefined) continue;
    const [before, after] = [endsOf(left), endsOf(right)];
    moves.push(...[0, 1].map((end) => moveOf(compareTo(after[end as 0 | 1], before[end as 0 | 1]))));
  }
  const [period, otherPeriod] = both('period').map((one) => frequency.indexOf(one as string));
  if (period !== otherPeriod) moves.push(moveOf((otherPeriod as number) - (period as number)));
  const months = (span: unknown) =>
    span === undefined ? Number.POSITIVE_INFINITY : (Object(span).years ?? 0) * 12 + (Object(span).months ?? 0);
  const [longest, otherLongest] = both('duration.longest').map(months);
  if (longest !== otherLongest) moves.push(moveOf((otherLongest as number) - (longest as number)));
  const [schemes, otherSchemes] = both('schemes') as readonly (readonly string[] | undefined)[];
  if (otherSchemes?.some((scheme) => !schemes?.includes(scheme))) moves.push('up');
  if (schemes?.some((scheme) => !otherSchemes?.includes(scheme))) moves.push('down');
  return moves;
}

function endsOf(figure: Figure): readonly [Rational, Rational] {
  if (typeof figure === 'string') return [parse(figure), parse(figure)];
  if ('upTo' in figure) return [parse('0'), parse(figure.upTo)];
  if ('atLeast' in figure) return [parse(figure.atLeast), null];
  return [parse(figure.between[0]), parse(figure.between[1])];
}

/** Every base fact that either rule reads, with its values on the grid. */
function axesOf(
  sides: readonly [Side, Side],
  sets: readonly [RuleSet, RuleSet],
  asOf: string,
): Map<string, Plain[]> | undefined {
  const axes = new Map<string, Set<Plain>>();
  const figures = sides.flatMap(({ rule }) => figuresIn(rule.event.params));
  for (const { rule, settings } of sides) {
    const { params } = rule.event;
    cut(rule.conditions, settings[0], axes);
    if ('amount' in params && params.amount !== undefined) cutAmount(params.amount, settings[0], axes, figures);
  }
  const facts = new Map(sets.flatMap((set) => set.facts.map((fact) => [fact.id, fact] as const)));
  const lists = new Map([...axes].map(([id, cuts]) => [id, valuesOf(facts.get(id), [...cuts], asOf, sets)]));
  const size = [...lists.values()].reduce((all, list) => all * list.length, 1);
  return size > gridLimit ? undefined : lists;
}

const marked = (axes: Map<string, Set<Plain>>, id: string, values: readonly Plain[]) =>
  axes.set(id, new Set([...(axes.get(id) ?? []), ...values]));

/** Notes for each base fact behind a condition the values at which a comparison turns. */
function cut(part: unknown, setting: Setting, axes: Map<string, Set<Plain>>): void {
  if (Array.isArray(part)) for (const one of part) cut(one, setting, axes);
  if (Array.isArray(part) || typeof part !== 'object' || part === null) return;
  const { fact, value, condition, ...rest } = part as Record<string, unknown>;
  if (typeof condition === 'string') cut(setting.conditions.get(condition)?.conditions, setting, axes);
  if (typeof fact === 'string') cutFact(fact, [value].flat() as Plain[], setting, axes);
  else for (const one of Object.values(rest)) cut(one, setting, axes);
}

function cutFact(id: string, values: readonly Plain[], setting: Setting, axes: Map<string, Set<Plain>>): void {
  const derivation = setting.facts.get(id)?.derivation;
  if (derivation === undefined) marked(axes, id, values);
  else if ('when' in derivation) cut(derivation.when, setting, axes);
  else if ('region' in derivation) marked(axes, 'region', values);
  else {
    const months = derivation.completed === 'years' ? 12 : 1;
    if (derivation.completed === 'days') throw new Error('no released rule counts days');
    const days = values.flatMap((count) =>
      [0, 1].map((more) => monthsOn(setting.asOf, -((count as number) + more) * months)),
    );
    marked(axes, derivation.since, days);
  }
}

/** Every figure of the amounts of both rules. */
function figuresIn(part: unknown): number[] {
  if (typeof part === 'string') return /^\d+(?:\.\d+)?$/.test(part) ? [Number(part)] : [];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(figuresIn) : [];
}

/** Sizes are tried where two figures meet, too: at 50 people if 1,000 a head is capped at 50,000. */
function cutAmount(term: Term, setting: Setting, axes: Map<string, Set<Plain>>, figures: readonly number[]): void {
  const meetings = figures.flatMap((one) =>
    figures.filter(Boolean).flatMap((other) => [one / other, (100 * one) / other]),
  );
  const visit = (part: unknown, key: string): void => {
    if (typeof part === 'string' && setting.facts.has(part)) {
      const { type } = setting.facts.get(part) as FactDefinition;
      const isSize = type === 'integer' || type === 'decimal';
      if (isSize)
        marked(
          axes,
          part,
          [0, ...figures, ...meetings].map((one) => Math.round(one * 100) / 100),
        );
      else marked(axes, part, []);
    } else if (key === 'when') cut(part, setting, axes);
    else if (typeof part === 'object' && part !== null)
      for (const [name, one] of Object.entries(part)) visit(one, name);
  };
  visit(term, '');
}

function valuesOf(
  definition: FactDefinition | undefined,
  cuts: readonly Plain[],
  asOf: string,
  sets: readonly [RuleSet, RuleSet],
): Plain[] {
  const text = cuts as readonly string[];
  if (definition === undefined) return regionsAround(text, sets[0].jurisdiction.region);
  const options = (definition.options ?? []).map((option) => option.value);
  switch (definition.type) {
    case 'boolean':
      return [true, false];
    case 'option':
      return options;
    case 'options':
      return subsetsOf(options.slice(0, 8));
    case 'region':
      return [...text, '110000', '110100', '110101'];
    case 'date': {
      const bounds = [definition.min, definition.max === 'asOf' ? asOf : definition.max].flatMap(
        (one) => one ?? [],
      ) as string[];
      const around = [...text, asOf, ...bounds].flatMap((day) => [dayBefore(day), day, nextDay(day)]);
      const [least, most] = [
        definition.min as string | undefined,
        definition.max === 'asOf' ? asOf : (definition.max as string | undefined),
      ];
      return [...new Set(around)].filter(
        (day) => (least === undefined || day >= least) && (most === undefined || day <= most),
      );
    }
    default: {
      const places = definition.type === 'decimal' ? (definition.places ?? 2) : 0;
      const unit = 10 ** places;
      const bounds = [definition.min, definition.max].flatMap((one) => (one === undefined ? [] : [Number(one)]));
      const units = [...(cuts as number[]), ...bounds].flatMap((one) => {
        const whole = Math.floor(one * unit);
        return [whole - 1, whole, whole + 1];
      });
      const [least, most] = [definition.min, definition.max].map((one) =>
        one === undefined ? undefined : Number(one),
      );
      return [...new Set(units)]
        .map((one) => one / unit)
        .filter((one) => (least === undefined || one >= least) && (most === undefined || one <= most));
    }
  }
}

function dayBefore(day: string): string {
  const month = monthsOn(`${day.slice(0, 8)}01`, -1);
  let one = day.endsWith('-01') ? month : `${day.slice(0, 8)}01`;
  while (nextDay(one) !== day) one = nextDay(one);
  return one;
}

/** A county inside each place that is named, and one elsewhere in the jurisdiction. */
function regionsAround(named: readonly string[], jurisdiction: string): string[] {
  const inside = named.map((code) => (code.endsWith('00') ? `${code.slice(0, 4)}27` : code));
  const home = jurisdiction.replace(/(?:00)+$/, '');
  return [...new Set([...inside.filter((code) => code.startsWith(home)), `${home}9927`.slice(0, 6)])];
}

function subsetsOf(options: readonly string[]): string[][] {
  return options.reduce<string[][]>((sets, option) => sets.flatMap((set) => [set, [...set, option]]), [[]]);
}

function* product(axes: readonly (readonly [string, readonly Plain[]])[]): Generator<Record<string, Plain>> {
  const [axis, ...rest] = axes;
  if (axis === undefined) {
    yield {};
    return;
  }
  for (const below of product(rest)) for (const value of axis[1]) yield { ...below, [axis[0]]: value };
}
