import { quoted, type Rule } from '../../model/index.js';
import { factNames } from '../../pack/assemble.js';
import type { Subject } from '../check.js';
import { says } from '../sentences.js';
import { complaint } from './complaint.js';

/** A fact that no rule reads is a leftover or a misspelling; so is one that only unread facts follow from. */
export function unusedFacts({ pack }: Subject) {
  const used = new Set(factNames([...pack.rules.map((rule) => [rule.conditions, rule.event]), pack.conditions]));
  for (let before = -1; before < used.size; ) {
    before = used.size;
    for (const fact of pack.facts) if (used.has(fact.id)) for (const id of factNames(fact.derivation)) used.add(id);
  }
  return pack.facts.flatMap(({ id }, index) =>
    used.has(id) ? [] : [complaint('facts.json', `/facts/${index}/id`, says('fact-unused'), { found: quoted(id) })],
  );
}

export function unusedConditions({ pack }: Subject) {
  const used = new Set<string>();
  JSON.stringify([...pack.rules, ...pack.conditions], (key, value: unknown) => {
    if (key === 'condition' && typeof value === 'string') used.add(value);
    return value;
  });
  return pack.conditions
    .filter(({ name }) => !used.has(name))
    .map(({ name }) =>
      complaint(`conditions/${name}.json`, '/name', says('condition-unused'), { found: quoted(name) }),
    );
}

/** Facts in cases are declared ones; cases that are to be refused may carry anything. */
export function undeclaredInCases({ pack, vocabulary, rules }: Subject) {
  const known = new Set([...Object.keys(vocabulary), ...pack.facts.map((fact) => fact.id)]);
  const benefits = new Set(rules.map((rule) => rule.benefit));
  const files = pack.scenarios.filter(({ benefit }) => benefits.has(benefit));
  return files.flatMap(({ benefit, given, cases }) => {
    const places = cases.flatMap((one, index) =>
      one.expect === 'invalid' ? [] : [{ at: `/cases/${index}`, facts: one.facts }],
    );
    return [{ at: '/given', facts: given.facts }, ...places].flatMap(({ at, facts }) =>
      Object.keys(facts ?? {})
        .filter((id) => !known.has(id))
        .map((id) =>
          complaint(`scenarios/${benefit}.json`, `${at}/facts/${id}`, says('fact-undeclared'), {
            found: quoted(id),
          }),
        ),
    );
  });
}

/** A rule reads facts of the kinds of subject that it is for. */
export function strangers(rule: Rule, { compiled }: Subject) {
  const facts = compiled.rules.find((one) => one.rule.id === rule.id)?.facts.values() ?? [];
  return [...facts].flatMap(({ id, definition: { scope, subjects } }) => {
    const others = scope === 'context' ? [] : rule.subjects.filter((kind) => !subjects.includes(kind));
    if (others.length === 0) return [];
    return complaint(`rules/${rule.id}.json`, '/subjects', says('fact-of-other-subjects', { fact: id }), {
      found: says('these-subjects', { subjects: others }),
      expected: says('these-subjects', { subjects }),
    });
  });
}
