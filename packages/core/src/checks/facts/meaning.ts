import { fingerprint } from '../../compile/index.js';
import { type FactDefinition, quoted } from '../../model/index.js';
import type { Subject } from '../check.js';
import { complaint } from './complaint.js';

/** One id is declared once, and means the same in every pack. */
export function collisions(fact: FactDefinition, index: number, { pack, vocabulary, others }: Subject) {
  const here = (message: string, expected: string) =>
    complaint('facts.json', `/facts/${index}/id`, message, { found: quoted(fact.id), expected });
  const different = Object.entries(others)
    .filter(([id]) => id !== pack.manifest.id)
    .filter(([, other]) => other.facts.some((one) => one.id === fact.id && meaning(one) !== meaning(fact)));
  return [
    ...(Object.hasOwn(vocabulary, fact.id)
      ? [here('the shared vocabulary declares this fact too', 'one declaration')]
      : []),
    ...(pack.facts.findIndex((one) => one.id === fact.id) < index
      ? [here('the fact is declared twice', 'one declaration')]
      : []),
    ...different.map(([id]) => here(`the fact means something else in the pack \`${id}\``, 'one meaning')),
  ];
}

const meaning = ({ $schema: _, ...definition }: FactDefinition) => fingerprint(definition);
