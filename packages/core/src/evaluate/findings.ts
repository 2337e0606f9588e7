import { decode, type Layout, open, type Slots, Steps, truth, yes } from '../code/index.js';
import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { Fact, Leaf, Lost } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import type { Finding, Plain } from './decision.js';
import { deepFrozen } from './frozen.js';
import { plainValue } from './result.js';

/** How one comparison stands for a row. */
type Find = (slots: Slots, situation: () => Situation) => Finding;

/** One comparison of a rule, or words that the text has lost, and what its finding depends on. */
export type Shown = { readonly find: Find } & (
  | { readonly by: 'nothing' }
  /** A slot with few values. */
  | { readonly by: 'choice'; readonly slot: number }
  /** A slot with many. */
  | {
      readonly by: 'number';
      readonly slot: number;
      readonly fact: Fact;
      readonly head: Omit<Finding, 'value' | 'held'>;
      held(slots: Slots): boolean | null;
    }
  | { readonly by: 'more' }
);

/** Shows the comparisons of a rule set's rules from slots. What has few values is made once for each of them. */
export class Findings {
  readonly #steps: Steps;
  readonly #shown = new Map<CompiledRule, readonly Shown[]>();

  constructor(layout: Layout, ruleSet: CompiledRuleSet) {
    this.#steps = new Steps(layout, ruleSet);
  }

  /** @param situation the row as the interpreter takes it, for what slots cannot tell */
  of(rule: CompiledRule, slots: Slots, situation: () => Situation): Finding[] {
    const findings: Finding[] = [];
    for (const { find } of this.shown(rule)) findings.push(find(slots, situation));
    return findings;
  }

  /** The comparisons of a rule in the order of its findings. */
  shown(rule: CompiledRule): readonly Shown[] {
    let shown = this.#shown.get(rule);
    if (shown === undefined) {
      shown = rule.when === undefined ? [] : endsOf(rule.when).map((end) => this.#show(end));
      this.#shown.set(rule, shown);
    }
    return shown;
  }

  #show(end: Leaf | Lost): Shown {
    const place = { at: end.at, ...(end.within === undefined ? {} : { within: end.within }) };
    if (end.kind === 'lost') {
      const finding = Object.freeze({ ...place, value: null, held: null });
      return { by: 'nothing', find: () => finding };
    }
    const { fact, operator, right } = end;
    const step = this.#steps.of(end);
    const held = (slots: Slots) => {
      const code = step === undefined ? open : truth(step, slots);
      return code === open ? null : code === yes;
    };
    if (right.kind === 'fact') {
      const [left, other] = [this.#value(fact), this.#value(right.fact)];
      const find: Find = (slots, situation) => ({
        ...place,
        comparison: { fact: fact.id, operator, with: { fact: right.fact.id, value: other(slots, situation) } },
        value: left(slots, situation),
        held: held(slots),
      });
      return { by: 'more', find };
    }
    const shown =
      right.kind === 'list' ? right.values.map((value) => plainValue(value) as string) : plainValue(right.value);
    const comparison = deepFrozen({ fact: fact.id, operator, with: shown as Plain });
    const value = this.#value(fact);
    const { at, within } = end;
    const find: Find =
      within === undefined
        ? (slots, situation) => ({ at, comparison, value: value(slots, situation), held: held(slots) })
        : (slots, situation) => ({ at, within, comparison, value: value(slots, situation), held: held(slots) });
    const { type } = fact.definition;
    const slot = this.#steps.slotOf(fact);
    if (type === 'options') return { by: 'more', find };
    if (type !== 'boolean' && type !== 'option')
      return { by: 'number', find, slot, fact, head: { ...place, comparison }, held };
    return { by: 'choice', find: remembering(find, slot), slot };
  }

  #value(fact: Fact): (slots: Slots, situation: () => Situation) => Plain | null {
    const slot = this.#steps.slotOf(fact);
    if (fact.definition.type === 'options') return (_, situation) => plainValue(knownValue(fact, situation()));
    return (slots) => {
      const code = slots[slot] as number;
      return Number.isNaN(code) ? null : decode(fact, code);
    };
  }
}

/** A finding for each of the few values of a slot, made when it is first seen. */
function remembering(find: Find, slot: number): Find {
  const known: Finding[] = [];
  return (slots, situation) => {
    const code = slots[slot] as number;
    const place = Number.isNaN(code) ? 0 : code + 1;
    const finding = known[place] ?? Object.freeze(find(slots, situation));
    known[place] = finding;
    return finding;
  };
}
