// What a text leaves open, so that no profile can settle it.
import type { Localized } from '@huice/core';
import type { Released } from '../engine.js';

type CompiledRule = Released['rules'][number];
type Condition = NonNullable<CompiledRule['when']>;

interface Named {
  readonly rule: string;
  readonly benefit: string;
  readonly title: Localized;
}

/** The rules concerned, by what is open in each. */
export interface Open {
  /** Conditions that the copy of the text has lost. */
  readonly lost: readonly (Named & { readonly words: readonly Localized[] })[];
  /** The text does not say on which day the rule began. */
  readonly start: readonly Named[];
  /** The text states no end. */
  readonly end: readonly Named[];
  /** The standard or the procedure is left to another document. */
  readonly elsewhere: readonly (Named & { readonly by: string })[];
  /** A change whose size the text does not give. */
  readonly size: readonly Named[];
}

export function openOf({ rules }: Released): Open {
  const named = ({ rule: { id, benefit, title } }: CompiledRule): Named => ({ rule: id, benefit, title });
  const those = (fits: (one: CompiledRule) => boolean) => rules.filter(fits).map(named);
  return {
    lost: rules.flatMap((one) => {
      const words = one.when === undefined ? [] : lostIn(one.when);
      return words.length === 0 ? [] : [{ ...named(one), words }];
    }),
    start: those(({ interval: { from, certain } }) => from < certain),
    end: those(({ interval: { to } }) => to === undefined),
    elsewhere: rules.flatMap((one) => {
      const { by } = one.rule.event.params;
      return by === undefined ? [] : [{ ...named(one), by }];
    }),
    size: those(({ rule: { event } }) => 'change' in event.params && 'unstated' in event.params.change),
  };
}

function lostIn(node: Condition): Localized[] {
  switch (node.kind) {
    case 'lost':
      return [node.words];
    case 'leaf':
      return [];
    case 'all':
    case 'any':
      return node.of.flatMap(lostIn);
    case 'not':
    case 'named':
      return lostIn(node.of);
  }
}
