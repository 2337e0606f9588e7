// What the two sides of a comparison are called: by that in which they differ.
import type { SideShown } from '../../compare/index.js';
import type { Localized } from '../../model/index.js';
import { proseDays } from '../sentences/days.js';

export interface SideName {
  /** 云南, `Yunnan`; 2019年1月1日, `1 January 2019`. */
  readonly name: Localized;
  /** As part of a sentence: `in Yunnan`, `on 1 January 2019`. */
  readonly at: Localized;
}

/** A side with the name of its jurisdiction. */
export interface Named extends SideShown {
  readonly jurisdiction: Localized;
}

export function sideNames(before: Named, after: Named): readonly [SideName, SideName] {
  const differ = (['pack', 'version', 'asOf'] as const).filter((key) => before[key] !== after[key]);
  // Versions of two packs are not to be told from each other: the packs say enough.
  const telling = differ.filter((key) => key !== 'version' || !differ.includes('pack'));
  if (telling.length === 0) return [first, second];
  return [nameOf(before, telling), nameOf(after, telling)];
}

const first = ordinal({ zh: '前一份', en: 'the first' });
const second = ordinal({ zh: '后一份', en: 'the second' });

function ordinal(name: Localized): SideName {
  return { name, at: { zh: name.zh, en: `in ${name.en}` } };
}

function nameOf({ jurisdiction, version, asOf }: Named, telling: readonly ('pack' | 'version' | 'asOf')[]): SideName {
  const words = {
    pack: { ...jurisdiction, before: 'in' },
    version: { zh: `${version}版`, en: `version ${version}`, before: 'in' },
    asOf: { ...proseDays({ zh: asOf, en: asOf }), before: 'on' },
  };
  const parts = telling.map((key) => words[key]);
  const zh = parts.map((part) => part.zh).join('');
  const at = parts.map(({ before, en }) => `${before} ${en}`).join(' ');
  return { name: { zh, en: at.replace(/^(in|on) /, '') }, at: { zh, en: at } };
}
