// A yes-or-no fact as a statement. Labels of facts are nouns, verbs or neither, so it is the question of the vocabulary that is turned
// round: 是否为扶贫车间? -> 是扶贫车间, `Does the person work away from home?` -> `the person works away from home`.
import type { FactDefinition, Localized } from '../../model/index.js';
import { declared } from './declared.js';

/** What a question tells those who fill in a form, and nobody else. */
const hint = /\([^()]*填[^()]*\)/g;

/** What it says of a subject that the fact is true, or that it is not. */
export function statement({ label, question }: FactDefinition, held: boolean): Localized {
  return {
    zh: chinese(question.zh, held) ?? `${label.zh}:${held ? '是' : '否'}`,
    en: declared(question.en, held),
  };
}

/** Undefined for a question that does not ask 是否, or asks it twice. */
function chinese(question: string, held: boolean): string | undefined {
  const parts = question
    .replace(hint, '')
    .replace(/[?\uff1f]$/, '')
    .split('是否');
  const [before, after] = parts;
  if (before === undefined || after === undefined || parts.length > 2) return undefined;
  return before + (held ? affirmed(before, after) : denied(after));
}

/** 是否为 at the head of a sentence becomes 是: there 为 would read as “for”. */
const affirmed = (before: string, after: string) =>
  after.startsWith('为') && before === '' ? `是${after.slice(1)}` : after;

/** What the words after 是否 become when they are denied: an action that was not done is 未, a state that does not hold is 不. */
const denials: readonly (readonly [RegExp, string])[] = [
  // Denied from the front, only the first part of these would be.
  [/^(?=.*(?:并|且|或已|后已))(?!为|被)/, '并非'],
  [/^为/, '不是'],
  [/^已/, '未'],
  [/^还?有/, '没有'],
  [/^(?=没有|无|难以|尚|较|正在|来自)/, '并非'],
  [/^(?=在.*(?:被|建立|创办|参加))/, '未'],
  [/^(?=属于|在|位于|愿意|自愿|希望|具备|符合|按|以)/, '不'],
  [/^/, '未'],
];

function denied(after: string): string {
  const [verb, denial] = denials.find(([pattern]) => pattern.test(after)) as (typeof denials)[number];
  return after.replace(verb, denial).replace(/^(未..)了/, '$1');
}
