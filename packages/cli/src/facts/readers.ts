// Of whom rules read a fact: somebody else who says it is not decided by it.
import type { Engine, Localized, Subject } from '@huice/core';
import { subjectWords } from '@huice/core/explain';

/** By the id of each fact, the kinds of subject of which some rule of some version reads it, or something that follows from it. */
export type Readers = ReadonlyMap<string, ReadonlySet<Subject>>;

export function readersOf({ packs }: Engine): Readers {
  const readers = new Map<string, Set<Subject>>();
  for (const { rules } of [...packs.values()].flat())
    for (const { rule, facts } of rules)
      for (const id of facts.keys()) {
        const kinds = readers.get(id) ?? new Set();
        for (const kind of rule.subjects) kinds.add(kind);
        readers.set(id, kinds);
      }
  return readers;
}

/** Whether rules read a fact of others, and never of this kind of subject. */
export function isOfOthers(fact: string, subject: Subject, readers: Readers): boolean {
  const kinds = readers.get(fact);
  return kinds !== undefined && !kinds.has(subject);
}

/** Of whom a fact is read: 企业、其他组织. */
export function readersWords(fact: string, readers: Readers): Localized {
  const kinds = [...(readers.get(fact) ?? [])].map((kind) => subjectWords[kind]);
  return { zh: kinds.map(({ zh }) => zh).join('、'), en: kinds.map(({ en }) => en).join(', ') };
}
