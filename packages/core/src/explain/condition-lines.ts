// The conditions of an explanation as lines, each with a mark: met, not met, or open.
import type { Line, Mark } from './line.js';
import type { ConditionPart, FactPart } from './parts.js';
import type { References } from './references.js';
import type { Voice } from './voice.js';

type Comparison = Extract<ConditionPart, { kind: 'comparison' }>;

/** @param level of the outermost line */
export function conditionLines(part: ConditionPart, level: number, references: References, voice: Voice): Line[] {
  return linesOf(part, level, false, references, voice);
}

/** @param settled whether what it is part of is settled already, so that it makes no difference while it is open */
function linesOf(part: ConditionPart, level: number, settled: boolean, references: References, voice: Voice): Line[] {
  const zh = voice.language === 'zh';
  const line = (text: string): Line => {
    const aside = zh ? '(不影响结果)' : ' (makes no difference)';
    const told = settled && part.met === null ? text + aside : text;
    return { level, mark: markOf(part.met), text: references.after(told, part) };
  };
  switch (part.kind) {
    case 'lost':
      return [line(zh ? `原文缺失:${part.words.zh}` : `the text has lost: ${part.words.en}`)];
    case 'comparison': {
      const behind = [part.fact, ...(part.with === undefined ? [] : [part.with])];
      return [
        line(comparisonText(part, voice)),
        ...behind.flatMap((fact) => sourceLines(fact, level + 1, references, voice)),
      ];
    }
    case 'not':
      // Every comparison below says already what must be.
      return part.parts.flatMap((inner) => linesOf(inner, level, settled, references, voice));
    case 'named':
    case 'all':
    case 'any': {
      const [only, ...others] = part.parts;
      if (part.kind !== 'named' && only !== undefined && others.length === 0)
        return linesOf(only, level, settled, references, voice);
      const isTogether = isSettledTogether(part);
      const together = zh ? '(无论未知的情况如何)' : ' (whatever is still unknown)';
      const within = settled || (part.met !== null && !isTogether);
      return [
        line(titleOf(part, voice) + (isTogether ? together : '')),
        ...belowTitle(part).flatMap((inner) => linesOf(inner, level + 1, within, references, voice)),
      ];
    }
  }
}

type Group = Exclude<ConditionPart, { kind: 'comparison' | 'lost' }>;

/** What a named condition is made of stands right below its title. */
function belowTitle(part: Group): readonly ConditionPart[] {
  const [only] = part.parts;
  return part.kind === 'named' && only !== undefined && isGroup(only) ? only.parts : part.parts;
}

const isGroup = (part: ConditionPart): part is Group => part.kind === 'all' || part.kind === 'any';

/** `poor labourer (one of these is needed)`: of a named condition it goes without saying that all of its parts are needed. */
function titleOf(part: Group, { say, language }: Voice): string {
  const [only] = part.parts;
  if (part.kind !== 'named' || only === undefined || !isGroup(only)) return say(part.title);
  const isAny = (only.kind === 'any') === only.wanted && only.parts.length > 1;
  if (!isAny) return say(part.title);
  return language === 'zh' ? `${say(part.title)}(${say(only.title)})` : `${say(part.title)} (${say(only.title)})`;
}

/** Whether it is settled although no part that it rests on is: in every case one of them does it. */
const isSettledTogether = ({ met, parts }: Group): boolean =>
  met !== null && parts.some((part) => part.decisive && part.met === null);

const markOf = (met: boolean | null): Mark => (met === null ? 'open' : met ? 'held' : 'failed');

/** `poor labourers taken on: 60 people; must be at least 1 person`. A plain yes or no that is as it must be needs no demand beside it. */
function comparisonText({ fact, demand, met }: Comparison, voice: Voice): string {
  const zh = voice.language === 'zh';
  const found = fact.words === null ? (zh ? '未知' : 'not known') : voice.say(fact.words);
  const label = `${voice.say(fact.label)}${zh ? ':' : ': '}`;
  if (met === true && typeof fact.value === 'boolean') return label + found;
  const now = zh && met === false && fact.words !== null ? `现为${found}` : found;
  return `${label}${now}${zh ? ',' : '; '}${voice.say(demand)}`;
}

/** Where a value comes from, unless the profile says so itself; while it is not known, what it would follow from. */
export function sourceLines(fact: FactPart, level: number, references: References, voice: Voice): Line[] {
  const { from, holds, derivation } = fact;
  if (holds !== undefined) {
    const { since, source } = holds;
    return [{ level, text: voice.language === 'zh' ? `${since}起,${source}` : `from ${since}, ${source}` }];
  }
  if (derivation === undefined || from === 'profile') return [];
  if (derivation.kind === 'condition') return conditionLines(derivation.when, level, references, voice);
  return [{ level, text: voice.say(derivation.text) }, ...sourceLines(derivation.of, level + 1, references, voice)];
}
