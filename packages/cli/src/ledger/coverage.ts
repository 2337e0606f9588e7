// What became of each piece of a source: the rules that encode it, or why it gives nobody a benefit.
import type { Localized } from '@huice/core';
import type { Pack } from '@huice/core/pack';
import type { Released } from '../engine.js';
import { type Open, openOf } from './open.js';

type Ledger = Pack['ledger'];
export type Treatment = Ledger['sources'][string][number]['treatment'];
type Source = Released['ruleSet']['sources'][number];

export interface Piece {
  readonly clause: Localized;
  readonly text: string;
  readonly treatment: Treatment;
  /** With treatment `rules`: those that encode it. */
  readonly rules: readonly { readonly rule: string; readonly benefit: string; readonly title: Localized }[];
  /** Rules that the ledger names and the rule set does not have: the ledger is ahead of the release. */
  readonly unreleased: readonly string[];
  readonly why?: string;
}

export interface Coverage {
  readonly pack: string;
  /** Left out of a folder whose rules are not released yet. */
  readonly version?: string;
  readonly title: Localized;
  readonly sources: readonly {
    readonly source: Pick<Source, 'id' | 'title' | 'number' | 'authority' | 'damaged'>;
    readonly pieces: readonly Piece[];
  }[];
  readonly rules: number;
  readonly open: Open;
}

/** Lays a ledger beside the rules that it names. */
export function coverageOf(ledger: Ledger, compiled: Released, version?: string): Coverage {
  const { ruleSet, rules } = compiled;
  const byId = new Map(rules.map(({ rule }) => [rule.id, rule]));
  return {
    pack: ruleSet.pack,
    ...(version === undefined ? {} : { version }),
    title: ruleSet.title,
    sources: ruleSet.sources.map(({ id, title, number, authority, damaged, clauses }) => {
      const pieces = ledger.sources[id] ?? [];
      const clauseAt = clausesIn(pieces.map(({ text }) => text).join(''), clauses);
      let start = 0;
      return {
        source: { id, title, ...(number === undefined ? {} : { number }), authority, damaged },
        pieces: pieces.map(({ text, treatment, rules: named = [], why }): Piece => {
          const clause = clauseAt(start);
          start += text.length;
          return {
            clause,
            text,
            treatment,
            rules: named.flatMap((rule) => {
              const found = byId.get(rule);
              return found === undefined ? [] : [{ rule, benefit: found.benefit, title: found.title }];
            }),
            unreleased: named.filter((rule) => !byId.has(rule)),
            ...(why === undefined ? {} : { why }),
          };
        }),
      };
    }),
    rules: rules.length,
    open: openOf(compiled),
  };
}

/** The clause that holds a place of the text; each begins at the next occurrence of its first words. */
function clausesIn(text: string, clauses: Source['clauses']): (place: number) => Localized {
  let from = 0;
  const starts = clauses.flatMap(({ first, label }) => {
    const start = text.indexOf(first, from);
    if (start >= 0) from = start + 1;
    return start < 0 ? [] : [{ start, label }];
  });
  return (place) =>
    starts.filter(({ start }) => start <= place).at(-1)?.label ?? { zh: '卷首', en: 'before the first clause' };
}
