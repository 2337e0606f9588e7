// What a roster was understood as, in words: a person reads it before the run and stops what is misunderstood.
import { basename } from 'node:path';
import type { FactDefinition, Localized, RuleSet } from '@huice/core';
import { subjectWords, type Voice } from '@huice/core/explain';
import { paragraph } from '../../text/layout.js';
import { placeText } from '../../text/place.js';
import { table } from '../../text/table.js';
import { normal } from './headers/normal.js';
import { masked } from './mask.js';
import type { Encoding, Meaning, Understanding } from './types.js';

/**
 * The lines of the understanding, warnings among them, at most `width` columns wide where words allow it. A column that is headed by its own
 * name needs no explanation; what every other is taken for stands beside its header.
 * @param name what the roster is called, if not by its file
 * @param places whose names are known
 */
export function understoodText(
  understanding: Understanding,
  facts: ReadonlyMap<string, FactDefinition>,
  voice: Voice,
  width: number,
  name = basename(understanding.path),
  places: readonly RuleSet['jurisdiction'][] = [],
): string[] {
  const { columns, warnings } = understanding;
  const say = (zh: string, en: string) => voice.say({ zh, en });
  const known = columns.flatMap(({ header, meaning }) =>
    meaning.kind === 'passed' || meaning.kind === 'empty'
      ? []
      : [{ header: masked(header), words: meaningWords(meaning, facts, voice) }],
  );
  const isNamed = ({ header, words }: (typeof known)[number]) =>
    [header, withoutUnit(header)].map(normal).includes(normal(words));
  const named = known.filter(isNamed).map(({ header }) => header);
  const explained = known.filter((one) => !isNamed(one)).map(({ header, words }) => ({ cells: [header, words] }));
  const passed = columns.filter(({ meaning }) => meaning.kind === 'passed').map(({ header }) => masked(header));
  return [
    ...paragraph('', `${name}${say(':', ': ')}${fileWords(understanding, voice)}`, width),
    ...constantWords(understanding, places, voice).map((line) => `  ${line}`),
    ...(explained.length === 0 ? [] : table([say('列', 'column'), say('理解为', 'understood as')], explained, width)),
    ...(named.length === 0
      ? []
      : paragraph(`  ${say('按列名理解:', 'as they are headed: ')}`, named.join(say('、', ', ')), width)),
    ...(passed.length === 0
      ? []
      : paragraph(`  ${say('原样保留:', 'passed through: ')}`, passed.join(say('、', ', ')), width)),
    ...warnings.flatMap((warning) => paragraph(say('注意:', 'warning: '), voice.say(warning), width)),
  ];
}

const encodingBy: Record<NonNullable<Understanding['encodingBy']>, Localized> = {
  option: { zh: '按指定', en: 'as given' },
  mark: { zh: '由文件开头的标记得知', en: 'by its mark' },
  bytes: { zh: '由内容判定', en: 'by its bytes' },
  ascii: { zh: '开头没有汉字', en: 'plain ASCII' },
};

const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
};

const delimiterWords: Record<NonNullable<Understanding['delimiter']>, Localized> = {
  ',': { zh: '逗号分隔', en: 'separated by commas' },
  '\t': { zh: '制表符分隔', en: 'separated by tabs' },
  ';': { zh: '分号分隔', en: 'separated by semicolons' },
};

function fileWords(
  { format, encoding, encodingBy: by, delimiter, sheet, headerRow }: Understanding,
  voice: Voice,
): string {
  const say = (zh: string, en: string) => voice.say({ zh, en });
  const how = by === null ? '' : say(`(${encodingBy[by].zh})`, ` (${encodingBy[by].en})`);
  const parts = [
    format.toUpperCase(),
    ...(encoding === null ? [] : [`${encodingNames[encoding]}${how}`]),
    ...(delimiter === null ? [] : [voice.say(delimiterWords[delimiter])]),
    ...(sheet === null ? [] : [say(`工作表“${masked(sheet.name)}”`, `sheet “${masked(sheet.name)}”`)]),
    ...(headerRow === 0 ? [] : [say(`表头在第${headerRow}行`, `headers in row ${headerRow}`)]),
  ];
  return parts.join(say(',', ', '));
}

function constantWords(
  { constants: { subject, region } }: Understanding,
  places: readonly RuleSet['jurisdiction'][],
  voice: Voice,
): string[] {
  const say = (zh: string, en: string) => voice.say({ zh, en });
  return [
    ...(subject === undefined
      ? []
      : [say(`每一行都是${subjectWords[subject].zh}`, `each row is ${subjectWords[subject].en}`)]),
    ...(region === undefined
      ? []
      : [say('每一行的行政区划代码都是', 'each row’s region is ') + placeText(region, places, voice)]),
  ];
}

const withoutUnit = (header: string) => header.replace(/[(（[【][^()（）[\]【】]+[)）\]】]\s*$/, '');

/** In the words of the vocabulary. */
function meaningWords(
  meaning: Exclude<Meaning, { kind: 'passed' | 'empty' }>,
  facts: ReadonlyMap<string, FactDefinition>,
  voice: Voice,
): string {
  const mapped =
    meaning.values === undefined ? '' : voice.say({ zh: '(单元格的含义按对照文件)', en: ' (cells as mapped)' });
  if (meaning.kind !== 'fact') return voice.say(kindWords[meaning.kind]) + mapped;
  const fact = facts.get(meaning.fact);
  const label = fact === undefined ? meaning.fact : voice.say(fact.label);
  const times = meaning.times === undefined ? '' : voice.say({ zh: '(以万元计)', en: ' (in 10,000 yuan)' });
  return label + times + mapped;
}

const kindWords: Record<'subject' | 'region', Localized> = {
  subject: { zh: '对象类型', en: 'kind of subject' },
  region: { zh: '行政区划代码', en: 'region' },
};
