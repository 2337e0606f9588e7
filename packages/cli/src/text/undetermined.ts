// What is still open, and the questions whose answers would settle it.
import type { Decision, RuleResult } from '@huice/core';
import { answerText, type Book, isInDoubt, openText, startWords, type Voice } from '@huice/core/explain';
import { type View, warningsOf } from './entry.js';
import { paragraph } from './layout.js';

export function undeterminedOf(
  results: readonly RuleResult[],
  decision: Decision,
  book: Book,
  { voice, paint, width }: View,
): string[] {
  if (results.length === 0) return [];
  const zh = voice.language === 'zh';
  const doubtful = new Map<string, RuleResult[]>();
  const others: RuleResult[] = [];
  for (const result of results) {
    const { from } = result.inForce;
    if (isInDoubt(result, decision, book)) doubtful.set(from, [...(doubtful.get(from) ?? []), result]);
    else others.push(result);
  }
  return [
    paint.bold(`${zh ? '尚不能确定' : 'Undetermined'} (${results.length})`),
    ...others.flatMap((result) => [
      ...paragraph('  ', voice.say(result.title), width),
      ...openText(result, book, voice).flatMap((text) => paragraph('    ', text, width, paint.dim)),
    ]),
    ...warningsOfAll(others, voice).flatMap((warning) => paragraph('  ', warning, width, paint.yellow)),
    // Rules that start on the same unstated day share the one explanation.
    ...[...doubtful].flatMap(([from, group]) => [
      ...paragraph('  ', group.map(({ title }) => voice.say(title)).join(zh ? ';' : '; '), width),
      ...paragraph('    ', voice.say(startWords(from)), width, paint.dim),
      ...warningsOfAll(group, voice).flatMap((warning) => paragraph('    ', warning, width, paint.yellow)),
    ]),
  ];
}

function warningsOfAll(results: readonly RuleResult[], voice: Voice): string[] {
  return [...new Set(results.flatMap((result) => warningsOf(result, voice)))];
}

/** Each question once, the one that settles most first. */
export function questionsOf(
  open: readonly RuleResult[],
  eligible: readonly RuleResult[],
  book: Book,
  { voice, paint, width }: View,
): string[] {
  const counts = new Map<string, number>();
  const waiting = eligible.flatMap(({ amount, duration }) => [
    new Set([...(amount?.waitingFor ?? []), ...(duration?.waitingFor ?? [])]),
  ]);
  for (const facts of [...open.map(({ missing }) => new Set(missing)), ...waiting])
    for (const id of facts) counts.set(id, (counts.get(id) ?? 0) + 1);
  if (counts.size === 0) return [];
  const zh = voice.language === 'zh';
  return [
    paint.bold(zh ? '还需要知道' : 'To be asked'),
    ...[...counts]
      .sort(([, a], [, b]) => b - a)
      .flatMap(([id, count]) => {
        const fact = book.fact(id);
        const touches = count === 1 ? '' : zh ? `(涉及${count}项)` : ` (for ${count} benefits)`;
        return [
          ...paragraph('  - ', `${voice.say(fact.label)}${touches}`, width),
          ...paragraph(
            '    ',
            `${voice.say(fact.question)}${zh ? '' : ' '}${answerText(fact, voice)}`,
            width,
            paint.dim,
          ),
        ];
      }),
  ];
}
