import type { Engine, FactDefinition, Profile } from '@huice/core';
import { subjectWords } from '@huice/core/explain';
import { readersOf, readersWords } from '../facts/readers.js';
import type { Io } from '../io.js';
import type { Say } from '../say.js';

/** Says on standard error what a profile says and no rule reads of its kind of subject: the kind, or the fact, may be the wrong one. */
export function tellIdle(
  { subject, facts }: Profile,
  known: readonly FactDefinition[],
  engine: Engine,
  io: Io,
  say: Say,
): void {
  const readers = readersOf(engine);
  const given = new Set(Object.entries(facts).flatMap(([id, value]) => (value === null ? [] : [id])));
  const idle = known.filter(({ id }) => given.has(id) && readers.get(id)?.has(subject) !== true);
  if (idle.length === 0) return;
  const names = idle.map(({ id, label }) => {
    const { zh, en } = readersWords(id, readers);
    return { zh: `${label.zh}${zh === '' ? '' : `(${zh})`}`, en: `${label.en}${en === '' ? '' : ` (${en})`}` };
  });
  const { zh, en } = subjectWords[subject];
  const words = {
    zh: `注意:没有规则对${zh}看这些事实:${names.map((one) => one.zh).join('、')}`,
    en: `note: of ${en} no rule reads ${names.map((one) => one.en).join(', ')}`,
  };
  io.stderr.write(`${say(words)}\n`);
}
