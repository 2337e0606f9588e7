// What a person types in answer to a question.
import type { Decision, FactDefinition } from '@huice/core';
import type { Question } from '@huice/core/interview';
import { fitting, type Named, plain } from '../facts/names.js';
import { typed } from '../profile/assign.js';

type Value = NonNullable<Decision['profile']['facts'][string]>;
export type Command = 'skip' | 'back' | 'help' | 'stop';
export type Typed = { readonly command: Command } | { readonly value: Value };

const commands: readonly Named<Command>[] = [
  { of: 'skip', names: ['s', 'skip', '不知道', '不清楚', "don't know", 'dont know'] },
  { of: 'back', names: ['b', 'back', '返回', '上一题'] },
  { of: 'help', names: ['h', '?', 'help', '帮助', '说明'] },
  { of: 'stop', names: ['q', 'quit', '结束', '退出'] },
];

const truths: readonly Named<boolean>[] = [
  { of: true, names: ['1', 'y', 'yes', 'true', '是', '有'] },
  { of: false, names: ['2', 'n', 'no', 'false', '否', '不是', '无', '没有'] },
];

/** A command or a value as a profile carries it; a value that does not fit is passed on for the engine to refuse. */
export function readTyped(line: string, question: Question): Typed | undefined {
  const [command] = fitting(line, commands);
  if (command !== undefined) return { command };
  const text = plain(line);
  if (text === '') return undefined;
  const { type, options = [] } = question;
  const numbered = (one: string) => options[Number(one) - 1]?.value ?? one;
  switch (type) {
    case 'boolean':
      return { value: fitting(text, truths)[0] ?? text };
    case 'date':
      return { value: dayOf(text) };
    case 'option':
      return { value: typedAs(numbered(text), question) };
    case 'options': {
      const parts = text.split(/[,、;\s]+/).filter((part) => part !== '');
      return { value: ['0', '无', 'none'].includes(text) ? [] : typedAs(parts.map(numbered).join(','), question) };
    }
    default:
      return { value: typedAs(text, question) };
  }
}

const typedAs = (text: string, question: Question): Value =>
  typed(text, { ...question, id: question.fact } as unknown as FactDefinition) as Value;

/** 2019-06-01, 2019/6/1, 2019.6.1 and 2019年6月1日 are the same day. */
function dayOf(text: string): string {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
