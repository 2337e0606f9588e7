import { type FactDefinition, quoted } from '../../model/index.js';
import { complaint } from './complaint.js';

const texts = ['label', 'question', 'help'] as const;

/** Both languages say something, each in its own script. */
export function textFaults(fact: FactDefinition, file: string, at: string) {
  return texts.flatMap((key) => {
    const { zh, en } = fact[key];
    const wrong = (language: string, message: string, found: string) =>
      complaint(file, `${at}/${key}/${language}`, message, { found: quoted(found) });
    return [
      ...(/\p{Script=Han}/u.test(zh) ? [] : [wrong('zh', 'this is not Chinese', zh)]),
      ...(/[A-Za-z]{2}/.test(en) && en !== zh ? [] : [wrong('en', 'this is not English', en)]),
    ];
  });
}
