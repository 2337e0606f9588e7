import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import * as z from 'zod/mini';
import type { Fact } from '../conditions/form.js';
import { isDay } from '../dates/day.js';
import {
  amount as amountShape,
  duration as durationShape,
  Faults,
  factDefinition,
  figure as figureShape,
  namedCondition,
  plainJson,
  type RuleSet,
  ruleSet as ruleSetShape,
  rule as ruleShape,
  type Source,
  says,
  source as sourceShape,
} from '../model/index.js';
import { compileCondition } from './conditions.js';
import { compileFacts } from './facts.js';
import { compileInterval, type Interval } from './interval.js';
import { NamedConditions } from './named.js';
import { type CompiledRule, checkCited, compileRule, type Sources } from './rule.js';
import type { Scope } from './scope.js';
import { type Behind, type IsSound, soundParts } from './sound.js';

/** A rule set that has passed the gate. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /** SHA-256 of the canonical JSON (RFC 8785), lower-case hex. */
  readonly sha256: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** By id, in code-unit order. */
  readonly rules: readonly CompiledRule[];
}

/** A value's canonical JSON (RFC 8785): on one line, its keys in code-unit order. */
export function canonicalText(value: unknown): string {
  return String(canonicalize(value));
}

/** SHA-256 of a value's canonical JSON (RFC 8785). */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalText(value))));
}

/** Compiles one rule set, or adds a fault for everything wrong in it and returns undefined. */
export function compileRuleSet(input: unknown, position: string, faults: Faults): CompiledRuleSet | undefined {
  const before = faults.all.length;
  const ruleSet = plainJson(input, position, faults) as RuleSet | undefined;
  if (ruleSet === undefined) return undefined;
  const document = soundParts(nameShape, ruleSet, position, new Faults()).isWhole
    ? `rule set ${ruleSet.pack} ${ruleSet.version}`
    : position;
  const header = soundParts(headerShape, ruleSet, document, faults);
  const read = <T>(key: 'sources' | 'facts' | 'conditions' | 'rules', shape: z.ZodMiniType<T>): Part<T>[] =>
    header.isSound(`/${key}`) ? readParts(ruleSet[key], key, shape, document, faults) : [];
  const sources = read('sources', sourceShape);
  const definitions = read('facts', factDefinition);
  const named = read('conditions', namedCondition);
  const parts = read('rules', ruleShape);
  checkDays(ruleSet, sources, header.isSound, document, faults);
  const lists = [
    ['rule', parts],
    ['condition', named],
    ['source', sources],
  ] as const;
  for (const [kind, list] of lists)
    duplicates(
      list.flatMap(({ name }) => name ?? []),
      kind,
      document,
      faults,
    );

  const spoiled = new Set(definitions.flatMap((part) => (part.isWhole ? [] : (part.name ?? []))));
  const facts = compileFacts(wholeOf(definitions), document, faults, spoiled);
  const conditions = new NamedConditions(
    named.flatMap(({ name, value, isSound }) => (name === undefined ? [] : [{ condition: value, isSound }])),
  );
  const sourcesById = new Map(
    sources.flatMap(({ name, value, isWhole }) => (name === undefined ? [] : [[name, isWhole ? value : undefined]])),
  ) as Sources;
  const scopeOf = (kind: string, { name, isSound }: Part<unknown>, index: number): Scope => ({
    document: name === undefined ? `${document} /${kind}s/${index}` : `${kind} ${name}`,
    within: undefined,
    faults,
    isSound,
    facts,
    spoiled,
    conditions,
    benefit: undefined,
  });

  const placed: PlacedRule[] = [];
  const rules = parts.map((part, index) => {
    const rule = part.value;
    const scope = { ...scopeOf('rule', part, index), benefit: part.isSound('/benefit') ? rule.benefit : undefined };
    const interval = compileInterval(rule.effective, scope);
    if (interval !== undefined && scope.benefit !== undefined && part.name !== undefined)
      placed.push({ id: part.name, benefit: scope.benefit, interval });
    return compileRule(rule, interval, scope, sourcesById);
  });
  for (const [index, part] of named.entries()) {
    const scope = { ...scopeOf('condition', part, index), within: part.name };
    checkCited(part.value, scope, sourcesById);
    if (part.name !== undefined) compileCondition({ condition: part.name }, '', { ...scope, isSound: () => true });
  }
  checkOverlaps(placed, faults);
  if (faults.all.length > before) return undefined;
  const whole = (rules as CompiledRule[]).sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return { ruleSet: frozen(ruleSet), sha256: fingerprint(ruleSet), facts, rules: whole };
}

/** Decisions show parts of the rules; whoever changed those would change every later decision. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(Object.freeze(value))) frozen(part);
  return value;
}

const nameShape = z.object({ pack: ruleSetShape.shape.pack, version: ruleSetShape.shape.version });

/** The rule set around its parts, which are read one by one: so each fault names its rule, fact or condition and a pointer into that. */
const headerShape = z.extend(ruleSetShape, {
  sources: z.array(z.unknown()).check(z.minLength(1)),
  facts: z.array(z.unknown()),
  conditions: z.array(z.unknown()),
  rules: z.array(z.unknown()).check(z.minLength(1)),
});

/** What a benefit of any form may have. While the form is misspelt, nothing else looks at it. */
const behindForm: readonly Behind[] = Object.entries({
  amount: amountShape,
  percent: figureShape,
  duration: durationShape,
}).map(([key, shape]) => ({ key: '/event/params/form', at: `/event/params/${key}`, shape }));

/** One rule, fact, condition or source, with what of it has the shape it must have. */
interface Part<T> {
  readonly value: T;
  /** Its id or name, if it has one that is sound. */
  readonly name: string | undefined;
  readonly isSound: IsSound;
  readonly isWhole: boolean;
}

function readParts<T>(
  list: readonly unknown[],
  key: string,
  shape: z.ZodMiniType<T>,
  document: string,
  faults: Faults,
): Part<T>[] {
  const nameKey = key === 'conditions' ? 'name' : 'id';
  return list.map((item, index) => {
    const given = (Object(item) as Record<string, unknown>)[nameKey];
    const label = typeof given === 'string' ? `${key.slice(0, -1)} ${given}` : `${document} /${key}/${index}`;
    const { isSound, isWhole } = soundParts(shape, item, label, faults, key === 'rules' ? behindForm : []);
    const name = typeof given === 'string' && isSound(`/${nameKey}`) ? given : undefined;
    return { value: item as T, name, isSound, isWhole };
  });
}

const wholeOf = <T>(parts: readonly Part<T>[]): T[] => parts.flatMap(({ value, isWhole }) => (isWhole ? [value] : []));

function checkDays(
  ruleSet: RuleSet,
  sources: readonly Part<Source>[],
  isSound: IsSound,
  document: string,
  faults: Faults,
): void {
  const check = (place: string, day: string, where: string) => {
    if (!isDay(day)) faults.add({ code: 'no-such-day', in: where, at: place, message: says('no-such-day', { day }) });
  };
  if (isSound('/releasedOn')) check('/releasedOn', ruleSet.releasedOn, document);
  for (const { value, isWhole } of sources) {
    if (!isWhole) continue;
    for (const [key, day] of Object.entries(value.dates)) check(`/dates/${key}`, day as string, `source ${value.id}`);
  }
}

function duplicates(
  names: readonly string[],
  kind: 'rule' | 'condition' | 'source',
  document: string,
  faults: Faults,
): void {
  const seen = new Map<string, number>();
  for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);
  for (const [name, times] of seen) {
    if (times === 1) continue;
    const message =
      times === 2 ? says('stands-twice', { kind, name }) : says('stands-often', { kind, name, count: times });
    faults.add({ code: 'duplicate', in: document, at: `/${kind}s`, message });
  }
}

interface PlacedRule {
  readonly id: string;
  readonly benefit: string;
  readonly interval: Interval;
}

/** The rules of one benefit follow each other in time: two in force on one day would be an order-dependent answer. */
function checkOverlaps(rules: readonly PlacedRule[], faults: Faults): void {
  const byBenefit = new Map<string, PlacedRule[]>();
  for (const one of rules) {
    const others = byBenefit.get(one.benefit) ?? [];
    for (const other of others) {
      const apart =
        (one.interval.to !== undefined && one.interval.to < other.interval.from) ||
        (other.interval.to !== undefined && other.interval.to < one.interval.from);
      if (apart) continue;
      faults.add({
        code: 'overlap',
        in: `rule ${one.id}`,
        at: '/effective',
        message: says('in-force-beside', { name: other.id }),
        help: says('let-one-end'),
      });
    }
    byBenefit.set(one.benefit, [...others, one]);
  }
}
