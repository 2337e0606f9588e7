import type { Language, Localized } from '../model/index.js';

/** Speaks one of the two languages. */
export interface Voice {
  readonly language: Language;
  say(text: Localized): string;
  /** a、b和c, or `a, b and c`. */
  list(items: readonly string[], last?: Localized): string;
}

export const or: Localized = { zh: '或', en: 'or' };
const and: Localized = { zh: '和', en: 'and' };

export function voiceOf(language: Language): Voice {
  const say = (text: Localized) => text[language];
  const [comma, space] = language === 'zh' ? ['、', ''] : [', ', ' '];
  return {
    language,
    say,
    list(items, last = and) {
      const before = items.slice(0, -1);
      return before.length === 0 ? items.join('') : `${before.join(comma)}${space}${say(last)}${space}${items.at(-1)}`;
    },
  };
}

const voices = [voiceOf('zh'), voiceOf('en')] as const;

/** The same said in both languages. */
export function inBoth(speak: (voice: Voice) => string): Localized {
  const [zh, en] = voices;
  return { zh: speak(zh), en: speak(en) };
}
