// Whose decision it is, for which day, under which version of which rules.
import type { Decision } from '@huice/core';
import { type Book, noRulesWords, subjectWords, valueText } from '@huice/core/explain';
import type { View } from './entry.js';
import { paragraph } from './layout.js';
import { placeText } from './place.js';

/** Whether any rules were known at all. Without them nothing is decided, which is not the same as nothing being given. */
export const knowsRules = ({ ruleSets }: Decision) => ruleSets.some(({ status }) => status === 'used');

export function noRulesText({ knownAt, asOf }: Decision, { voice, paint, width }: View): string[] {
  return paragraph('', voice.say(noRulesWords(knownAt ?? asOf)), width, paint.bold);
}

/** @param days the days judged, where there is more than one */
export function headerOf(
  decision: Decision,
  book: Book,
  { voice, paint, width }: View,
  days: readonly string[] = [decision.asOf],
): string[] {
  const zh = voice.language === 'zh';
  const { profile, asOf, knownAt, assumptions } = decision;
  const region = profile.region ?? undefined;
  const places = decision.ruleSets.flatMap(({ pack, status }) => (status === 'used' ? [book.jurisdiction(pack)] : []));
  const about = [
    voice.say(subjectWords[profile.subject]),
    ...(region === undefined ? [] : [(zh ? '地区' : 'region ') + placeText(region, places, voice)]),
    zh ? `${days.join('与')}` : `on ${days.join(' and on ')}`,
  ];
  const figures = Object.entries(decision.context).map(([id, { value, date, source }]) => {
    const fact = book.fact(id);
    const words = valueText(fact, value, voice);
    const label = voice.say(fact.label);
    return zh ? `${label}:${words}(${date}起,${source})` : `${label}: ${words} (from ${date}, ${source})`;
  });
  return [
    ...decision.ruleSets.flatMap((used) => {
      const title = voice.say(book.title(used.pack));
      const version =
        used.status === 'used'
          ? zh
            ? `${used.version}版,${used.releasedOn}发布`
            : `version ${used.version}, released ${used.releasedOn}`
          : zh
            ? `到${knownAt ?? asOf}尚未发布`
            : `nothing released by ${knownAt ?? asOf}`;
      return paragraph('', `${title} (${version})`, width, paint.bold);
    }),
    ...paragraph('', about.join(zh ? ',' : ', '), width),
    ...figures.flatMap((figure) => paragraph('', figure, width)),
    ...assumptions.flatMap(() =>
      paragraph(
        '',
        zh ? '未填地区,按属于本辖区处理' : 'no region was given: taken to lie within the jurisdiction',
        width,
        paint.dim,
      ),
    ),
  ];
}
