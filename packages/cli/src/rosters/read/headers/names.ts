// What headers may be called: the subject, the region, and every fact by its id and its labels.
import type { FactDefinition } from '@huice/core';
import { distance } from 'fastest-levenshtein';
import { normal } from './normal.js';

export type Named = { readonly kind: 'subject' | 'region' } | { readonly kind: 'fact'; readonly fact: FactDefinition };

export interface Found {
  readonly named: Named;
  readonly by: 'id' | 'label';
}

const fixed: readonly (readonly ['subject' | 'region', readonly string[]])[] = [
  ['subject', ['subject', '对象类型', '主体类型', 'kind of subject']],
  ['region', ['region', '行政区划代码', '区划代码', '行政区划']],
];

export interface Names {
  /** Everything that a name fits; a header may fit one thing only. */
  find(name: string): readonly Found[];
  /** The label or id nearest to a name, if one is near enough to be meant. */
  nearest(name: string): string | undefined;
}

export function namesOf(facts: ReadonlyMap<string, FactDefinition>): Names {
  const found = new Map<string, Found[]>();
  const add = (name: string, one: Found) => {
    const all = found.get(normal(name)) ?? [];
    if (!all.some(({ named }) => isSame(named, one.named))) found.set(normal(name), [...all, one]);
  };
  for (const [kind, names] of fixed)
    for (const name of names) add(name, { named: { kind }, by: name === kind ? 'id' : 'label' });
  for (const fact of facts.values()) {
    if (fact.id === 'region') continue;
    const named = { kind: 'fact', fact } as const;
    add(fact.id, { named, by: 'id' });
    for (const label of [fact.label.zh, fact.label.en]) add(label, { named, by: 'label' });
  }
  return {
    find: (name) => found.get(normal(name)) ?? [],
    nearest(name) {
      const wanted = bare(normal(name));
      // Chinese says with two characters what English says with six letters.
      const most = Math.floor(/\p{Script=Han}/u.test(wanted) ? wanted.length / 4 : wanted.length / 5);
      let best: string | undefined;
      let least = most + 1;
      for (const [label, [one]] of found) {
        if (one === undefined) continue;
        const other = bare(label);
        // Behind every name that is only misspelt.
        const apart = isWithin(wanted, other) ? Math.min(most + 0.5, distance(wanted, other)) : distance(wanted, other);
        if (apart >= least) continue;
        least = apart;
        best = written(one.named, label);
      }
      return best;
    },
  };
}

/** Without what is often put around a name: 是否 before it, a unit or a remark in brackets behind it. */
const bare = (name: string) => name.replace(/^是否/, '').replace(/(?<=.)[([【][^()[\]【】]*[)\]】]$/, '');

/** Whether one name is the other with some characters left out: 稳定就业日期 of 稳定就业开始日期. Latin letters would be found anywhere. */
function isWithin(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 4 || long.length > short.length * 1.5 || !/^\p{Script=Han}+$/u.test(short)) return false;
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

const isSame = (a: Named, b: Named) =>
  a.kind === b.kind && (a.kind !== 'fact' || (b.kind === 'fact' && a.fact.id === b.fact.id));

/** The name as the vocabulary writes it. */
function written(named: Named, name: string): string {
  const names =
    named.kind === 'fact'
      ? [named.fact.id, named.fact.label.zh, named.fact.label.en]
      : fixed.filter(([kind]) => kind === named.kind).flatMap(([, all]) => all);
  return names.find((one) => normal(one) === name) ?? name;
}
