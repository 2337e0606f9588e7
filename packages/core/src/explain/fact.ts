// A fact that an answer rests on: its value in words, and where that comes from.
import type { ConditionNode, Derivation, Elapsed, Fact } from '../conditions/form.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import type { Decision } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import type { ConditionPart, DerivationPart, FactPart } from './parts.js';
import { valueText } from './values.js';
import { inBoth, type Voice } from './voice.js';

/** What the facts of one decision are looked up in. */
export interface Known {
  readonly situation: Situation;
  readonly context: Decision['context'];
}

/** Explains the condition that a fact follows from. */
type ExplainWhen = (when: ConditionNode) => ConditionPart;

export function factPart(fact: Fact, known: Known, explain: ExplainWhen): FactPart {
  const { situation, context } = known;
  const { id, definition, derivation } = fact;
  const value = plainValue(knownValue(fact, situation));
  const figure = situation.given.has(id) ? context[id] : undefined;
  const told = situation.given.has(id) ? 'profile' : value === null ? 'unknown' : 'derived';
  return {
    fact: id,
    label: definition.label,
    value,
    words: value === null ? null : inBoth((voice) => valueText(definition, value, voice)),
    from: figure === undefined ? told : 'context',
    ...(figure === undefined ? {} : { holds: { since: figure.date, source: figure.source } }),
    ...(derivation === undefined ? {} : { derivation: derivationPart(derivation, known, explain) }),
  };
}

function derivationPart(derivation: Derivation, known: Known, explain: ExplainWhen): DerivationPart {
  switch (derivation.kind) {
    case 'when':
      return { kind: 'condition', when: explain(derivation.when) };
    case 'region': {
      const of = factPart(derivation.of, known, explain);
      return { kind: 'region', of, text: inBoth((voice) => regionText(of, voice)) };
    }
    case 'completed': {
      const of = factPart(derivation.since, known, explain);
      const { asOf } = known.situation;
      return { kind: 'elapsed', of, text: inBoth((voice) => elapsedText(derivation, of, asOf, voice)) };
    }
  }
}

/** `counted from the day after date of birth (1958-01-02) to 2019-06-01`. */
function elapsedText({ nextDay }: Elapsed, { label, value }: FactPart, asOf: string, voice: Voice): string {
  const zh = voice.language === 'zh';
  const day = value === null ? '' : zh ? `(${value})` : ` (${value})`;
  if (zh) return `由${label.zh}${day}${nextDay ? '的次日' : ''}算至${asOf}`;
  return `counted from ${nextDay ? 'the day after ' : ''}${label.en}${day} to ${asOf}`;
}

function regionText({ value }: FactPart, { language }: Voice): string {
  if (value === null) return language === 'zh' ? '由地区代码得出' : 'told by the region';
  return language === 'zh' ? `由地区代码${value}得出` : `told by the region, ${value}`;
}
