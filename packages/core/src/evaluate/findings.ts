import { decode, type Layout, open, type Slots, Steps, truth, yes } from '../code/index.js';
import type { CompiledRule, CompiledRuleSet } from '../compile/index.js';
import type { Fact, Leaf, Lost } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import type { Finding, Plain } from './decision.js';
import { deepFrozen } from './frozen.js';
import { plainValue } from './result.js';

/** Shows one comparison as it stands for a row. */
type Show = (slots: Slots, situation: () => Situation) => Finding;

/** Shows the comparisons of a rule set's rules from slots. What has few values is made once for each of them. */
export class Findings {
  readonly #steps: Steps;
  readonly #shows = new Map<CompiledRule, readonly Show[]>();

  constructor(layout: Layout, ruleSet: CompiledRuleSet) {
    this.#steps = new Steps(layout, ruleSet);
  }

  /** @param situation the row as the interpreter takes it, for what slots cannot tell */
  of(rule: CompiledRule, slots: Slots, situation: () => Situation): Finding[] {
    let shows = this.#shows.get(rule);
    if (shows === undefined) {
      shows = rule.when === undefined ? [] : endsOf(rule.when).map((end) => this.#show(end));
      this.#shows.set(rule, shows);
    }
    const findings: Finding[] = [];
    for (const show of shows) findings.push(show(slots, situation));
    return findings;
  }

  #show(end: Leaf | Lost): Show {
    const place = { at: end.at, ...(end.within === undefined ? {} : { within: end.within }) };
    if (end.kind === 'lost') {
      const finding = Object.freeze({ ...place, value: null, held: null });
      return () => finding;
    }
    const { fact, operator, right } = end;
    const step = this.#steps.of(end);
    const held = (slots: Slots) => {
      const code = step === undefined ? open : truth(step, slots);
      return code === open ? null : code === yes;
    };
    if (right.kind === 'fact') {
      const [left, other] = [this.#value(fact), this.#value(right.fact)];
      return (slots, situation) => ({
        ...place,
        comparison: { fact: fact.id, operator, with: { fact: right.fact.id, value: other(slots, situation) } },
        value: left(slots, situation),
        held: held(slots),
      });
    }
    const shown =
      right.kind === 'list' ? right.values.map((value) => plainValue(value) as string) : plainValue(right.value);
    const comparison = deepFrozen({ fact: fact.id, operator, with: shown as Plain });
    const value = this.#value(fact);
    const { at, within } = end;
    const make: Show =
      within === undefined
        ? (slots, situation) => ({ at, comparison, value: value(slots, situation), held: held(slots) })
        : (slots, situation) => ({ at, within, comparison, value: value(slots, situation), held: held(slots) });
    const { type } = fact.definition;
    return type === 'boolean' || type === 'option' ? remembering(make, this.#steps.slotOf(fact)) : make;
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
function remembering(make: Show, slot: number): Show {
  const known: Finding[] = [];
  return (slots, situation) => {
    const code = slots[slot] as number;
    const place = Number.isNaN(code) ? 0 : code + 1;
    const finding = known[place] ?? Object.freeze(make(slots, situation));
    known[place] = finding;
    return finding;
  };
}
