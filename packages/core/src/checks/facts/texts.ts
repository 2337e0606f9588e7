import { type FactDefinition, quoted, type Sentence } from '../../model/index.js';
import { says } from '../sentences.js';
import { complaint } from './complaint.js';

const texts = ['label', 'question', 'help'] as const;

/** Both languages say something, each in its own script. */
export function textFaults(fact: FactDefinition, file: string, at: string) {
  return texts.flatMap((key) => {
    const { zh, en } = fact[key];
    const wrong = (language: string, message: Sentence, found: string) =>
      complaint(file, `${at}/${key}/${language}`, message, { found: quoted(found) });
    return [
      ...(/\p{Script=Han}/u.test(zh) ? [] : [wrong('zh', says('not-chinese'), zh)]),
      ...(/[A-Za-z]{2}/.test(en) && en !== zh ? [] : [wrong('en', says('not-english'), en)]),
    ];
  });
}
