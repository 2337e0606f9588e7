// When a rule is in force, short enough for a column.
import type { Localized, Rule } from '@huice/core';

/** Both ends, one a line: `2018-09-30`, `to 2020-12-31`. */
export function intervalLines({ from, to }: Rule['effective']): readonly [Localized, Localized] {
  const end = to === 'not-stated' ? { zh: '未写明终止', en: 'no stated end' } : { zh: `至${to}`, en: `to ${to}` };
  return [startOf(from), end];
}

function startOf(from: string): Localized {
  const [earliest = '', latest] = from.split('..');
  if (latest === undefined) return { zh: from, en: from };
  if (earliest === '') return { zh: `不晚于${latest}`, en: `by ${latest}` };
  return { zh: `${earliest}至${latest}之间`, en: `from ${earliest}–${latest}` };
}
