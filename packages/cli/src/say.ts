import type { Localized } from '@huice/core';

/** Says words in the language that was asked for. */
export type Say = (words: Localized) => string;

/** Words in both languages; plain text stands for both. */
export type Words = string | Localized;
