import { fingerprint } from '../../compile/index.js';
import { type FactDefinition, quoted, type Sentence } from '../../model/index.js';
import type { Subject } from '../check.js';
import { says } from '../sentences.js';
import { complaint } from './complaint.js';

/** One id is declared once, and means the same in every pack. */
export function collisions(fact: FactDefinition, index: number, { pack, vocabulary, others }: Subject) {
  const here = (message: Sentence, expected: Sentence) =>
    complaint('facts.json', `/facts/${index}/id`, message, { found: quoted(fact.id), expected });
  const different = Object.entries(others)
    .filter(([id]) => id !== pack.manifest.id)
    .filter(([, other]) => other.facts.some((one) => one.id === fact.id && meaning(one) !== meaning(fact)));
  return [
    ...(Object.hasOwn(vocabulary, fact.id) ? [here(says('in-shared-vocabulary'), says('one-declaration'))] : []),
    ...(pack.facts.findIndex((one) => one.id === fact.id) < index
      ? [here(says('fact-declared-twice'), says('one-declaration'))]
      : []),
    ...different.map(([id]) => here(says('means-another-thing', { pack: id }), says('one-meaning'))),
  ];
}

const meaning = ({ $schema: _, ...definition }: FactDefinition) => fingerprint(definition);
