import * as z from 'zod/mini';
import {
  type FactDefinition,
  Faults,
  factDefinition,
  parseShape,
  plainJson,
  type RuleSet,
  type RuleSetTypes,
  says,
  type TypesOf,
} from '../model/index.js';
import { compileFacts } from './facts.js';
import { type CompiledRuleSet, compileRuleSet } from './rule-set.js';

/** Rule sets that have passed the gate, ready to be asked. It holds no state: asking it changes nothing. */
export interface Engine<T extends RuleSetTypes = RuleSetTypes> {
  /** Released versions by pack id, oldest first. */
  readonly packs: ReadonlyMap<string, readonly CompiledRuleSet[]>;
  /** Facts that profiles may carry although no rule set reads them. */
  readonly vocabulary: ReadonlyMap<string, FactDefinition>;
  readonly types?: T;
}

export interface CompileOptions {
  /** More facts that profiles may carry, such as the whole shared vocabulary, by id. */
  readonly vocabulary?: Readonly<Record<string, FactDefinition>>;
}

/**
 * The one gate: checks rule sets and makes them ready for `evaluate`.
 * @param ruleSets one rule set, or several versions of one or more packs, in any order
 * @throws HuiceError with every fault, each with its rule and a JSON pointer
 */
export function compile<R extends RuleSet>(
  ruleSets: R | readonly R[],
  options: CompileOptions = {},
): Engine<TypesOf<R>> {
  const faults = new Faults();
  const inputs = listOf(ruleSets, faults);
  const compiled = inputs.map((input, index) => compileRuleSet(input, `rule set ${index}`, faults));
  const vocabulary = readVocabulary(options.vocabulary, faults);
  faults.done();

  const packs = new Map<string, CompiledRuleSet[]>();
  for (const one of compiled as CompiledRuleSet[]) {
    packs.set(one.ruleSet.pack, [...(packs.get(one.ruleSet.pack) ?? []), one]);
  }
  for (const versions of packs.values()) {
    versions.sort((a, b) => compareVersions(a.ruleSet, b.ruleSet));
    checkVersions(versions, faults);
  }
  checkAgreement(compiled as CompiledRuleSet[], faults);
  faults.done();
  const sorted = new Map([...packs].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { packs: sorted, vocabulary };
}

/** The rule sets one by one, whatever the caller gave. */
function listOf(ruleSets: unknown, faults: Faults): unknown[] {
  try {
    if (!Array.isArray(ruleSets)) return [ruleSets];
    if (ruleSets.length > 0)
      return Array.from({ length: Math.min(ruleSets.length, 1_000) }, (_, index) => ruleSets[index]);
    faults.add({
      code: 'shape',
      in: 'rule sets',
      at: '',
      message: says('no-rule-set'),
      help: says('give-at-least-one'),
    });
  } catch {
    faults.add({ code: 'not-json', in: 'rule sets', at: '', message: says('they-cannot-be-read') });
  }
  return [];
}

/** The facts that profiles may carry beyond those of the rule sets. */
function readVocabulary(given: unknown, faults: Faults): ReadonlyMap<string, FactDefinition> {
  const before = faults.all.length;
  const json = given === undefined ? {} : plainJson(given, 'vocabulary', faults);
  if (json === undefined) return new Map();
  parseShape(z.record(z.string(), factDefinition), json, 'vocabulary', faults);
  if (faults.all.length > before) return new Map();
  const definitions = Object.values(json as Record<string, FactDefinition>);
  compileFacts(definitions, 'vocabulary', faults, new Set());
  return new Map(definitions.map((definition) => [definition.id, definition]));
}

function compareVersions(a: RuleSet, b: RuleSet): number {
  const [left, right] = [a.version.split('.').map(Number), b.version.split('.').map(Number)];
  return left.map((part, index) => part - (right[index] as number)).find((difference) => difference !== 0) ?? 0;
}

/** A later version is never released on an earlier day, so that every day knows exactly one version. */
function checkVersions(versions: readonly CompiledRuleSet[], faults: Faults): void {
  for (const [index, { ruleSet }] of versions.entries()) {
    const before = versions[index - 1]?.ruleSet;
    if (before === undefined) continue;
    const document = `rule set ${ruleSet.pack} ${ruleSet.version}`;
    if (before.version === ruleSet.version) {
      faults.add({ code: 'duplicate', in: document, at: '/version', message: says('version-stands-twice') });
    } else if (ruleSet.releasedOn < before.releasedOn) {
      faults.add({
        code: 'out-of-bounds',
        in: document,
        at: '/releasedOn',
        message: says('released-too-early', { version: before.version }),
        expected: says('or-later', { day: before.releasedOn }),
      });
    }
  }
}

/** One fact id means one thing in every rule set that is asked together. */
function checkAgreement(ruleSets: readonly CompiledRuleSet[], faults: Faults): void {
  const seen = new Map<string, { definition: FactDefinition; ruleSet: RuleSet }>();
  for (const { ruleSet, facts } of ruleSets) {
    for (const [id, { definition }] of facts) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, { definition, ruleSet });
      else if (first.ruleSet.pack !== ruleSet.pack && meaning(first.definition) !== meaning(definition)) {
        faults.add({
          code: 'disagreement',
          in: `rule set ${ruleSet.pack} ${ruleSet.version}`,
          at: '/facts',
          message: says('means-something-else', {
            fact: id,
            pack: first.ruleSet.pack,
            version: first.ruleSet.version,
          }),
        });
      }
    }
  }
}

const meaning = ({ type, unit, min, max, places, scope, options }: FactDefinition) =>
  JSON.stringify([type, unit, min, max, places, scope, options?.map((option) => option.value)]);
