import type { FactDefinition } from '@huice/core';
import { normal } from '../headers/normal.js';
import { type Refused, refused } from './refused.js';

type Options = NonNullable<FactDefinition['options']>;

/** Reads one option by its value or its label in either language; built once for a column. */
export function optionReader(options: Options): (text: string) => string | Refused {
  const byName = new Map<string, string | null>();
  // A name that two options share names neither.
  for (const { value, label } of options)
    for (const name of new Set([value, label.zh, label.en].map(normal)))
      byName.set(name, byName.has(name) ? null : value);
  const labels = options.map(({ label }) => label);
  const none = refused(
    `不是选项,应为 ${labels.map(({ zh }) => `\`${zh}\``).join('、')} 之一`,
    `it is not an option; expected one of ${labels.map(({ en }) => `\`${en}\``).join(', ')}`,
  );
  return (text) => byName.get(normal(text)) ?? none;
}

/** Reads a list of options, between 、 , ; or |. */
export function optionsReader(options: Options): (text: string) => string[] | Refused {
  const one = optionReader(options);
  return (text) => {
    // A label may itself hold what stands between options.
    const whole = one(text);
    if (typeof whole === 'string') return [whole];
    const read = text.split(/[、,;|]/).map((part) => one(part.trim()));
    const wrong = read.find((value) => typeof value !== 'string');
    if (wrong !== undefined) return wrong as Refused;
    if (new Set(read).size < read.length) return refused('有的选项写了两次', 'an option stands twice');
    return read as string[];
  };
}
