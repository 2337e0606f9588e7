// One rule on a screen: what it says, beside the words that say so.
import type { RuleSet } from '@huice/core';
import {
  authorityWords,
  damagedWords,
  type Line,
  type RuleText,
  ruleLinesApart,
  type Voice,
} from '@huice/core/explain';
import { beside, paragraph, whole, wrap } from './layout.js';
import type { Palette } from './paint.js';

/** A rule in words, and which released versions of its pack hold it: with the same words, or with others. */
export interface Shown {
  readonly text: RuleText;
  readonly pack: RuleSet;
  readonly versions: readonly { readonly version: string; readonly releasedOn: string; readonly same: boolean }[];
}

interface View {
  readonly voice: Voice;
  readonly paint: Palette;
  readonly width: number;
}

/** From this width on, two columns can be read beside each other. */
const wide = 100;

/** The whole of a rule: its sentences and the source's words, the readings, the documents, the versions. */
export function ruleCard({ text, pack, versions }: Shown, { voice, paint, width }: View): string[] {
  const { say } = voice;
  const zh = voice.language === 'zh';
  const { title, sentences, quotes, readings } = ruleLinesApart(text, voice);
  const column = Math.floor((width - 3) / 2);
  const lay = (lines: readonly Line[], room: number) => lines.flatMap((line) => laid(line, room, paint));
  const body =
    width >= wide
      ? beside(lay(sentences, column), lay(quotes, column), column)
      : [...lay(sentences, width), '', paint.bold(zh ? '原文' : 'The words'), ...lay(quotes, width)];
  return [
    ...paragraph('', `${title.text}`, width, paint.bold),
    ...paragraph('', `${say(pack.title)}, ${whole(text.benefit)}`, width, paint.dim),
    '',
    ...body,
    ...(readings.length === 0 ? [] : ['', ...lay(readings, width)]),
    '',
    ...sourcesOf(text, pack, voice).flatMap((source) => paragraph('', source, width, paint.dim)),
    ...paragraph('', versionsText(versions, zh), width, paint.dim),
  ];
}

/** What goes on in a further line stands further in, so that each sentence is seen to begin. */
function laid({ level, mark, text }: Line, width: number, paint: Palette): string[] {
  const colour = mark === 'quote' ? paint.green : mark === 'warning' ? paint.yellow : (line: string) => line;
  const indent = '  '.repeat(Math.max(0, level - 1));
  const lines = wrap(text, Math.max(16, width - indent.length - 2));
  return lines.map((line, index) => `${indent}${index === 0 ? '' : '  '}${colour(line)}`);
}

/** Each document cited: who issued it and when, and what a reader must not take for law. */
function sourcesOf(text: RuleText, pack: RuleSet, { language, say }: Voice): string[] {
  const zh = language === 'zh';
  const cited = new Set(text.quotes.map(({ source }) => source));
  return pack.sources
    .filter(({ id }) => cited.has(id))
    .map(({ title, issuer, number, dates: { issued, published }, authority, damaged }) => {
      const weak = [authorityWords[authority], damaged ? damagedWords : undefined];
      const parts = [
        `${title}${number === undefined ? '' : `(${number})`}`,
        issuer,
        issued === undefined ? undefined : zh ? `${issued}印发` : `issued ${issued}`,
        published === undefined ? undefined : zh ? `${published}发布` : `published ${published}`,
        ...weak.map((words) => (words === undefined ? undefined : say(words))),
      ];
      return `${zh ? '依据:' : 'Source: '}${parts.filter((part) => part !== undefined).join(zh ? ',' : ', ')}`;
    });
}

function versionsText(versions: Shown['versions'], zh: boolean): string {
  const told = versions.map(({ version, releasedOn, same }) => {
    if (zh) return `${version}(${releasedOn}发布${same ? '' : ',文字不同'})`;
    return `${version} (released ${releasedOn}${same ? '' : ', in other words'})`;
  });
  return zh ? `版本:${told.join('、')}` : `Versions: ${told.join(', ')}`;
}
