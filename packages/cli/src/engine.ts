// The packs asked, compiled, for the commands that look things up in them.
import { compile, type Engine, type FactDefinition } from '@huice/core';
import { vocabulary } from '@huice/vocabulary';
import { during, type Io } from './io.js';
import { packNames, ruleSetsOf } from './packs.js';
import type { Say } from './say.js';

/** Every released version of the packs named, or of all packs, ready to be asked. */
export function engineOf(packs: readonly string[] | undefined, io: Io, say: Say): Promise<Engine> {
  return during(say({ zh: '正在读取规则', en: 'reading the rules' }), io, async () =>
    compile(await ruleSetsOf(packs ?? packNames), { vocabulary }),
  );
}

/** A released version of a pack, compiled. */
export type Released = Engine['packs'] extends ReadonlyMap<string, readonly (infer One)[]> ? One : never;

/** The newest version of each pack, in the order in which the packs were asked for. */
export function newestOf({ packs }: Engine, names: readonly string[] = packNames): Released[] {
  return [...new Set(names)].flatMap((name) => packs.get(name)?.at(-1) ?? []);
}

/** Every fact that a profile may carry, each once; the region, which stands beside the facts, is not among them. */
export function factsOf({ packs, vocabulary }: Engine): FactDefinition[] {
  const declared = [...packs.values()]
    .flat()
    .flatMap(({ facts }) => [...facts.values()].map((fact) => fact.definition));
  const all = new Map([...vocabulary.values(), ...declared].map((fact) => [fact.id, fact]));
  all.delete('region');
  return [...all.values()];
}
