import type { Check } from './check.js';
import { determinationFaults } from './facts/determination.js';
import { collisions } from './facts/meaning.js';
import { textFaults } from './facts/texts.js';
import { strangers, undeclaredInCases, unusedConditions, unusedFacts } from './facts/use.js';

/** That rules read only declared facts is the gate's to see to; the rest is here. */
export const factsCheck: Check = {
  name: 'facts',
  description: 'only declared facts; each is used; the same id means the same thing in every pack',
  run(subject) {
    return [
      ...unusedFacts(subject),
      ...unusedConditions(subject),
      ...undeclaredInCases(subject),
      ...subject.pack.facts.flatMap((fact, index) => [
        ...collisions(fact, index, subject),
        ...determinationFaults(fact, `/facts/${index}`, subject),
        ...textFaults(fact, 'facts.json', `/facts/${index}`),
      ]),
      ...Object.values(subject.vocabulary).flatMap((fact) =>
        textFaults(fact, `../vocabulary/facts/${fact.id}.json`, ''),
      ),
      ...subject.rules.flatMap((rule) => strangers(rule, subject)),
    ];
  },
};
