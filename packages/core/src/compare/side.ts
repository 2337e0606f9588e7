import { type CompiledRule, type CompiledRuleSet, type Engine, place } from '../compile/index.js';
import { significant } from '../conditions/fact.js';
import type { Situation } from '../conditions/situation.js';
import { type Day, isDay } from '../dates/day.js';
import { versionAt } from '../evaluate/selection.js';
import { Faults, oneOf, type Sentence, says, suggestion, type Telling } from '../model/index.js';

/** One side of a comparison: a version of a pack, as it stands on one day. */
export interface Side {
  readonly engine: Engine;
  /** May be left out where the engine has one pack. */
  readonly pack?: string;
  /** The latest version if left out. */
  readonly version?: string;
  /** The day on which entitlement is judged. */
  readonly asOf: Day;
}

/** A side that has been read: its rule set, and nothing known of anybody. */
export interface Standing {
  readonly ruleSet: CompiledRuleSet;
  /** An engine of this one version alone, to put witnesses to. */
  readonly engine: Engine;
  readonly situation: Situation;
}

/** @throws HuiceError if there is no such pack, version or day */
export function stand(side: Side, name: string): Standing {
  const faults = new Faults();
  const complain = (at: string, message: Sentence, help: Omit<Telling, 'message'> = {}) => {
    faults.add({ code: 'unknown-name', in: name, at, message, ...help });
    faults.done();
    throw new Error('unreachable: a fault was added');
  };
  const packs = [...side.engine.packs.keys()];
  const pack = side.pack ?? (packs.length === 1 ? (packs[0] as string) : undefined);
  if (pack === undefined) return complain('/pack', says('which-pack'), oneOf(packs));
  const released = side.engine.packs.get(pack);
  if (released === undefined) return complain('/pack', says('no-such-pack', { name: pack }), suggestion(pack, packs));
  const { version } = side;
  const versions = released.map((one) => one.ruleSet.version);
  const ruleSet =
    version === undefined ? versionAt(released, undefined) : released.find((one) => one.ruleSet.version === version);
  if (ruleSet === undefined)
    return complain('/version', says('no-such-version', { name: String(version) }), suggestion(version, versions));
  if (!isDay(side.asOf)) return complain('/asOf', says('no-such-day', { day: String(side.asOf) }));
  return {
    ruleSet,
    engine: { packs: new Map([[pack, [ruleSet]]]), vocabulary: side.engine.vocabulary },
    situation: {
      asOf: side.asOf,
      jurisdiction: significant(ruleSet.ruleSet.jurisdiction.region),
      given: new Map(),
    },
  };
}

/** The rule of a benefit that applies on the side's day, for certain or within what the text leaves open about its start. */
export function ruleOf({ ruleSet, situation }: Standing, benefit: string): CompiledRule | undefined {
  return ruleSet.rules.find(
    ({ rule, interval }) =>
      rule.benefit === benefit && ['within', 'doubtful'].includes(place(situation.asOf, interval)),
  );
}
