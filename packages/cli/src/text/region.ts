// Which packs cannot say yet whether they apply: the region is missing and several were asked, or it is wider than the pack's own.
import type { Decision, RuleResult } from '@huice/core';
import type { Book, Voice } from '@huice/core/explain';

/** The results that wait for the region, whatever else they wait for. */
export function waitsForRegion({ ruleSets, profile }: Decision, book: Book): (result: RuleResult) => boolean {
  const significant = (code: string) => code.replace(/(00){1,2}$/, '');
  const { region } = profile;
  const wide = (pack: string) => {
    const own = significant(book.jurisdiction(pack).region);
    return own !== significant(region ?? '') && own.startsWith(significant(region ?? ''));
  };
  const isOpen = (pack: string) => (typeof region === 'string' ? wide(pack) : ruleSets.length > 1);
  return ({ pack, missing }) => missing.includes('region') && isOpen(pack);
}

/** 贵州省103项、重庆市97项: how many of the results each pack has. */
export function countByPack(results: readonly RuleResult[], book: Book, { say, language }: Voice): string {
  const counts = new Map<string, number>();
  for (const { pack } of results) counts.set(pack, (counts.get(pack) ?? 0) + 1);
  const parts = [...counts].map(([pack, count]) => {
    const name = say(book.jurisdiction(pack).name);
    return language === 'zh' ? `${name}${count}项` : `${name} ${count}`;
  });
  return parts.join(language === 'zh' ? '、' : ', ');
}
