// Every fact that the packs asked read, with the benefits that read it.
import type { Engine, FactDefinition, Localized } from '@huice/core';
import type { Named } from './names.js';

/** A benefit that reads a fact. */
export interface Reader {
  readonly pack: string;
  readonly benefit: string;
  readonly title: Localized;
}

export interface Entry {
  readonly fact: FactDefinition;
  /** Each benefit once, in the order of the packs. */
  readonly readBy: readonly Reader[];
}

/** The facts of the newest rule sets of an engine, by id, in the order of ids. */
export function catalogueOf(engine: Engine): ReadonlyMap<string, Entry> {
  const entries = new Map<string, { fact: FactDefinition; readBy: Reader[] }>();
  for (const [pack, versions] of engine.packs) {
    const latest = versions.at(-1);
    for (const [id, { definition }] of latest?.facts ?? []) {
      if (!entries.has(id)) entries.set(id, { fact: definition, readBy: [] });
    }
    for (const { rule, facts } of latest?.rules ?? []) {
      const { benefit, title } = rule;
      for (const id of facts.keys()) {
        const readBy: Reader[] = entries.get(id)?.readBy ?? [];
        if (!readBy.some((one) => one.pack === pack && one.benefit === benefit)) readBy.push({ pack, benefit, title });
      }
    }
  }
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a fact goes by: its id and its labels. */
export const namesOf = (facts: Iterable<FactDefinition>): Named<FactDefinition>[] =>
  [...facts].map((fact) => ({ of: fact, names: [fact.id, fact.label.zh, fact.label.en] }));
