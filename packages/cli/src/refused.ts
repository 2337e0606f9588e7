// What core refuses, in both languages.
import { type FactDefinition, HuiceError, type Localized } from '@huice/core';
import { faultText, type Told } from '@huice/core/faults';
import { vocabulary } from '@huice/vocabulary';
import { exit, Failure } from './failure.js';
import type { Words } from './say.js';

/** The facts that faults may name: by their labels, where they are at hand. */
export type Facts = Readonly<Record<string, FactDefinition>>;

/** One fault, with its place and the way out. */
export function faultWords(fault: Told, facts: Facts = vocabulary): Localized {
  const factOf = (id: string) => (Object.hasOwn(facts, id) ? facts[id] : undefined);
  const told = withoutNothing(fault);
  return { zh: faultText(told, 'zh', factOf), en: faultText(told, 'en') };
}

/** What was left out is not found as `null`, which a file may not hold at all; of a whole input that is null it says what is wrong. */
function withoutNothing(fault: Told): Told {
  if (fault.found !== '`null`' || fault.at === '') return fault;
  const { found: _, ...rest } = fault;
  return rest;
}

/** Each fault on a line. */
export function faultsWords(faults: readonly Told[], facts?: Facts): Localized {
  const lines = faults.map((fault) => faultWords(fault, facts));
  return { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') };
}

/** What ends the command: the faults that core has found, or whatever else was thrown. */
export function refusedBy(error: unknown, facts?: Facts, help?: Words): unknown {
  return error instanceof HuiceError ? new Failure(exit.refused, faultsWords(error.faults, facts), help) : error;
}

/** What the work gives. @throws Failure with every fault with which core refuses it */
export function refusing<T>(work: () => T, facts?: readonly FactDefinition[]): T {
  try {
    return work();
  } catch (error) {
    throw refusedBy(error, facts && Object.fromEntries(facts.map((fact) => [fact.id, fact])));
  }
}
