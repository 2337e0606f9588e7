// A decision asked again: what was known of the subject, as each rule set that was used is asked with it.
import type { CompiledRuleSet, Engine } from '../compile/index.js';
import type { Decision } from '../evaluate/index.js';
import { type Inquiry, inquire } from '../evaluate/inquiry.js';
import { versionAt } from '../evaluate/selection.js';
import { Faults, says } from '../model/index.js';

/**
 * The inquiry that a decision answered, with the rule sets that it was made with, whatever the engine has learnt since.
 * @throws HuiceError if the engine lacks one of them
 */
export function reopen(engine: Engine, decision: Decision): Inquiry {
  const { asOf, knownAt, minimumAuthority, context, profile } = decision;
  const used = usedOf(engine, decision);
  const isSame =
    engine.packs.size === used.size &&
    [...engine.packs].every(([pack, released]) => versionAt(released, knownAt ?? undefined) === used.get(pack));
  return inquire(isSame ? engine : asItWas(engine, used), profile, { asOf, knownAt, minimumAuthority, context });
}

type Used = ReadonlyMap<string, CompiledRuleSet | undefined>;

function usedOf(engine: Engine, { ruleSets }: Decision): Used {
  const faults = new Faults();
  const found = ruleSets.map((one): [string, CompiledRuleSet | undefined] => {
    if (one.status !== 'used') return [one.pack, undefined];
    const version = engine.packs.get(one.pack)?.find(({ sha256 }) => sha256 === one.sha256);
    if (version === undefined) {
      const message = says('rests-on', { pack: one.pack, version: one.version });
      faults.add({ code: 'unknown-name', in: 'decision', at: '/ruleSets', message, help: says('compile-it-too') });
    }
    return [one.pack, version];
  });
  faults.done();
  return new Map(found);
}

/** The engine without what was released, or added to it, after the decision. */
function asItWas(engine: Engine, used: Used): Engine {
  const packs = new Map(
    [...used].map(([pack, version]): [string, readonly CompiledRuleSet[]] => {
      const released = engine.packs.get(pack) ?? [];
      return [pack, version === undefined ? [] : released.slice(0, released.indexOf(version) + 1)];
    }),
  );
  return { ...engine, packs };
}
