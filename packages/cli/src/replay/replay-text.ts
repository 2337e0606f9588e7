// What became of receipts, as a person reads it.
import type { RuleResult } from '@huice/core';
import { amountText, authorityWords, damagedWords, grouped } from '@huice/core/explain';
import type { View } from '../impact/impact-text.js';
import { outcomeWords } from '../rosters/write/phrases.js';
import { paragraph } from '../text/layout.js';
import type { Located, Verdict } from './audit.js';
import type { Replay } from './tally.js';

/** Values longer than this are cut: whole they stand in the report. */
const longest = 120;

export function verdictText(verdict: Verdict, view: View): string[] {
  const { voice, paint, width } = view;
  const zh = voice.language === 'zh';
  const line = zh ? `第${verdict.line}行` : `line ${verdict.line}`;
  switch (verdict.status) {
    case 'refused':
      return verdict.faults.flatMap((fault) =>
        paragraph(`${line}${zh ? '被拒绝:' : ' refused: '}`, voice.say(fault), width, paint.red),
      );
    case 'different':
      return verdict.differences.flatMap((one) =>
        paragraph(`${line}${zh ? ':' : ': '}`, differenceText(one), width, paint.yellow),
      );
    case 'changed':
      return verdict.changed.flatMap(({ before, after }) => {
        const title = voice.say((after ?? before)?.title ?? { zh: '', en: '' });
        const text = `${title}${zh ? ':' : ': '}${answerText(before, view)} → ${answerText(after, view)}`;
        return paragraph(`${line} · `, text, width);
      });
    default:
      return [];
  }
}

function differenceText({ at, rule, before, after }: Located): string {
  return `${rule === undefined ? '' : `${rule} `}${at} ${valueText(before)} → ${valueText(after)}`;
}

function valueText(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function answerText(result: RuleResult | null, { voice }: View): string {
  const weak = result && authorityWords[result.authority];
  const marks = [...(weak === undefined || weak === null ? [] : [weak]), ...(result?.damaged ? [damagedWords] : [])];
  const mark = marks.map((one) => (voice.language === 'zh' ? `(${one.zh})` : ` (${one.en})`)).join('');
  return outcomeText(result, voice) + (result?.outcome === 'not-applicable' ? '' : mark);
}

function outcomeText(result: RuleResult | null, voice: View['voice']): string {
  const outcome = voice.say(outcomeWords[result?.outcome ?? 'not-applicable']);
  if (result?.outcome !== 'eligible' || result.amount === undefined) return outcome;
  return `${outcome} ${amountText(result.amount, voice)}`;
}

export function summaryText(
  { read, reproduced, different, refused, impact }: Replay,
  { voice, paint, width }: View,
): string[] {
  const zh = voice.language === 'zh';
  const [all, same, other, not] = [read, reproduced, different, refused].map(grouped);
  const against = impact !== undefined;
  const text = zh
    ? `读取凭据${all}份:${against ? '结果不变' : '重现'}${same}份,${against ? '结果会变' : '不同'}${other}份,被拒绝${not}份`
    : `${all} receipts read: ${same} ${against ? 'with the same answers' : 'reproduced'}, ${other} ${against ? 'with answers that would change' : 'different'}, ${not} refused`;
  return paragraph('', text, width, refused + (against ? 0 : different) > 0 ? paint.red : paint.bold);
}
