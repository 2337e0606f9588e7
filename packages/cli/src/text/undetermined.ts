// What is still open, and the questions whose answers would settle it.
import type { RuleResult } from '@huice/core';
import type { Book } from './book.js';
import type { View } from './entry.js';
import { paragraph } from './layout.js';
import { endsOf } from './unmet.js';

export function undeterminedOf(results: readonly RuleResult[], book: Book, { voice, paint, width }: View): string[] {
  if (results.length === 0) return [];
  const zh = voice.language === 'zh';
  return [
    paint.bold(`${zh ? '尚不能确定' : 'Undetermined'} (${results.length})`),
    ...results.flatMap((result) => {
      const labels = result.missing.map((id) => voice.say(book.fact(id).label));
      const lost = lostWords(result, book).map(voice.say);
      const why = [
        ...(labels.length > 0 ? [`${zh ? '取决于:' : 'depends on: '}${labels.join(zh ? '、' : '; ')}`] : []),
        ...(result.causes?.includes('text')
          ? [
              lost.length > 0
                ? `${zh ? '原文缺失:' : 'the text has lost: '}${lost.join(zh ? '、' : '; ')}`
                : zh
                  ? '原文没有写明日期'
                  : 'the text does not give the day',
            ]
          : []),
      ];
      return [
        ...paragraph('  ', voice.say(result.title), width),
        ...why.flatMap((text) => paragraph('    ', text, width, paint.dim)),
      ];
    }),
  ];
}

function lostWords(result: RuleResult, book: Book) {
  const { when } = book.rule(result);
  return when === undefined ? [] : endsOf(when).flatMap((end) => (end.kind === 'lost' ? [end.words] : []));
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
        const { label, question } = book.fact(id);
        const touches = count === 1 ? '' : zh ? `(涉及${count}项)` : ` (for ${count} benefits)`;
        return [
          ...paragraph('  - ', `${voice.say(label)}${touches}`, width),
          ...paragraph('    ', voice.say(question), width, paint.dim),
        ];
      }),
  ];
}
