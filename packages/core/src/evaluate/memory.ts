import type { Layout, Slots } from '../code/index.js';
import type { CompiledRule } from '../compile/index.js';
import type { Fact } from '../conditions/form.js';
import type { Verdict } from './result.js';

/** Verdicts kept of one rule. Beyond them all are forgotten: no roster may fill the memory. */
const kept = 2_000;

/**
 * What the interpreter said of rules whose facts hang together, for the next row that says the same of all that a rule reads. Of facts that
 * nobody has asked for, many rows say nothing at all.
 */
export class Memory {
  readonly #layout: Layout;
  readonly #rules = new Map<CompiledRule, Remembered | undefined>();

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** @param work asks the interpreter; day, jurisdiction and kind of subject must be the same each time */
  verdict(rule: CompiledRule, { slots, givenDerived }: Said, work: () => Verdict): Verdict {
    const own = this.#of(rule);
    // A derived fact that is given narrows facts that a rule may read without reading it.
    if (own === undefined || slots === undefined || givenDerived.length > 0) return work();
    let key = '';
    for (const slot of own.slots) key += `${slots[slot]},`;
    const known = own.verdicts.get(key);
    if (known !== undefined) return known;
    const verdict = work();
    if (own.verdicts.size >= kept) own.verdicts.clear();
    own.verdicts.set(key, verdict);
    return verdict;
  }

  /** Undefined where something that the rule reads stands in no slot. */
  #of(rule: CompiledRule): Remembered | undefined {
    if (this.#rules.has(rule)) return this.#rules.get(rule);
    const slots = [...rule.facts.values()].map(({ id }) => this.#layout.given.get(id));
    const own = slots.includes(undefined) ? undefined : { slots: slots as number[], verdicts: new Map() };
    this.#rules.set(rule, own);
    return own;
  }
}

/** What is looked at of a row. */
interface Said {
  readonly slots: Slots | undefined;
  readonly givenDerived: readonly Fact[];
}

interface Remembered {
  readonly slots: readonly number[];
  readonly verdicts: Map<string, Verdict>;
}
