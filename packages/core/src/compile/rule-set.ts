import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import type { Fact } from '../conditions/form.js';
import { isDay } from '../dates/day.js';
import {
  type Faults,
  factDefinition,
  isPlainJson,
  namedCondition,
  parseShape,
  quoted,
  type RuleSet,
  ruleSet as ruleSetShape,
  rule as ruleShape,
  step,
} from '../model/index.js';
import { compileCondition } from './conditions.js';
import { compileFacts } from './facts.js';
import { NamedConditions } from './named.js';
import { type CompiledRule, checkCited, compileRule } from './rule.js';

/** A rule set that has passed the gate. */
export interface CompiledRuleSet {
  readonly ruleSet: RuleSet;
  /** SHA-256 of the canonical JSON (RFC 8785), lower-case hex. */
  readonly sha256: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** By id, in code-unit order. */
  readonly rules: readonly CompiledRule[];
}

/** SHA-256 of a value's canonical JSON (RFC 8785). */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalize(value) ?? '')));
}

/** Compiles one rule set, or adds a fault for everything wrong in it and returns undefined. */
export function compileRuleSet(input: unknown, position: string, faults: Faults): CompiledRuleSet | undefined {
  if (!isPlainJson(input, position, faults)) return undefined;
  const before = faults.all.length;
  const parsed = parseRuleSet(input, position, faults);
  if (parsed === undefined) return undefined;
  const document = `rule set ${parsed.pack} ${parsed.version}`;
  checkDays(parsed, document, faults);

  const facts = compileFacts(parsed.facts, document, faults);
  const conditions = new NamedConditions(parsed.conditions);
  const sources = new Map(parsed.sources.map((source) => [source.id, source]));
  duplicates(
    parsed.rules.map((rule) => rule.id),
    'rule',
    document,
    faults,
  );
  duplicates(
    parsed.conditions.map((condition) => condition.name),
    'condition',
    document,
    faults,
  );
  duplicates(
    parsed.sources.map((source) => source.id),
    'source',
    document,
    faults,
  );

  const rules = parsed.rules.map((rule) =>
    compileRule(
      rule,
      { document: `rule ${rule.id}`, within: undefined, faults, facts, conditions, benefit: rule.benefit },
      sources,
    ),
  );
  for (const { name, ...condition } of parsed.conditions) {
    const scope = { document: `condition ${name}`, within: name, faults, facts, conditions, benefit: undefined };
    checkCited(condition, scope, sources);
    compileCondition({ condition: name }, '', scope);
  }
  const whole = rules.filter((rule): rule is CompiledRule => rule !== undefined);
  checkOverlaps(whole, faults);
  if (faults.all.length > before) return undefined;
  whole.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  return { ruleSet: input as RuleSet, sha256: fingerprint(input), facts, rules: whole };
}

/** Parses piece by piece, so that each fault names its rule, fact or condition and a pointer into that. */
function parseRuleSet(input: unknown, position: string, faults: Faults): RuleSet | undefined {
  const lists: Record<string, z.ZodType> = { rules: ruleShape, facts: factDefinition, conditions: namedCondition };
  const source = input as Record<string, unknown>;
  const before = faults.all.length;
  for (const [key, shape] of Object.entries(lists)) {
    const list = typeof source === 'object' && source !== null ? source[key] : undefined;
    if (!Array.isArray(list)) continue;
    for (const [index, item] of list.entries()) {
      const name = nameOf(item) ?? `${position}${step(`/${key}`, index)}`;
      parseShape(shape, item, `${key.slice(0, -1)} ${name}`, faults);
    }
  }
  if (faults.all.length > before) return undefined;
  return parseShape(ruleSetShape, input, position, faults) as RuleSet | undefined;
}

function nameOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const { id, name } = item as { id?: unknown; name?: unknown };
  return typeof id === 'string' ? id : typeof name === 'string' ? name : undefined;
}

function checkDays(ruleSet: RuleSet, document: string, faults: Faults): void {
  const days = [
    ['/releasedOn', ruleSet.releasedOn],
    ...ruleSet.sources.flatMap(({ dates }, index) =>
      Object.entries(dates).map(([key, day]) => [`/sources/${index}/dates/${key}`, day]),
    ),
  ] as [string, string][];
  for (const [at, day] of days) {
    if (!isDay(day))
      faults.add({ code: 'no-such-day', in: document, at, message: `the day ${quoted(day)} does not exist` });
  }
}

function duplicates(names: readonly string[], kind: string, document: string, faults: Faults): void {
  for (const name of new Set(names.filter((one, index) => names.indexOf(one) !== index))) {
    faults.add({ code: 'duplicate', in: document, at: '', message: `the ${kind} ${quoted(name)} stands twice` });
  }
}

/** The rules of one benefit follow each other in time: two in force on one day would be an order-dependent answer. */
function checkOverlaps(rules: readonly CompiledRule[], faults: Faults): void {
  for (const [index, one] of rules.entries()) {
    for (const other of rules.slice(index + 1)) {
      if (one.rule.benefit !== other.rule.benefit) continue;
      const apart =
        (one.interval.to !== undefined && one.interval.to < other.interval.from) ||
        (other.interval.to !== undefined && other.interval.to < one.interval.from);
      if (apart) continue;
      faults.add({
        code: 'overlap',
        in: `rule ${one.rule.id}`,
        at: '/effective',
        message: `on some day it is in force beside ${quoted(other.rule.id)}, a rule of the same benefit`,
        help: 'let one end on the day before the other starts',
      });
    }
  }
}
