// Since when a rule is in force, and on what it rests.

import type { CompiledRule } from '../../compile/index.js';
import { intervalWords } from '../days.js';
import type { Supporting } from '../support.js';
import { authorityWords, damagedWords } from '../words.js';
import { proseDays } from './days.js';
import { type Sentence, sentence } from './sentence.js';

export function forceSentence({ rule }: CompiledRule, backing: Supporting): Sentence {
  return sentence(proseDays(intervalWords(rule.effective)), backing('/effective'));
}

/** What a reader must know of the texts cited; nothing for sound normative documents. */
export function authoritySentences({ authority, damaged }: CompiledRule): Sentence[] {
  const weak = authorityWords[authority];
  return [...(weak === undefined ? [] : [sentence(weak)]), ...(damaged ? [sentence(damagedWords)] : [])];
}
