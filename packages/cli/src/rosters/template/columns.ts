// The columns of an empty roster: what the rules asked need to know, so headed that reading it back is in no doubt.
import type { FactDefinition, Subject } from '@huice/core';
import type { Voice } from '@huice/core/explain';
import type { Released } from '../../engine.js';
import { boundsOf, kindOf } from '../../facts/card.js';
import { subjectNames } from '../../text/forms.js';

export interface TemplateColumn {
  readonly header: string;
  /** What one is asked. */
  readonly question: string;
  /** How it is answered. */
  readonly answer: string;
  readonly help: string;
  /** The titles of the benefits that read it. */
  readonly benefits: readonly string[];
  readonly cells: 'text' | 'number' | 'date';
  /** What there is to choose from. */
  readonly choices?: readonly string[];
}

export interface Wanted {
  readonly subject: Subject | undefined;
  /** Ids; all if undefined. */
  readonly benefits: readonly string[] | undefined;
}

/** Columns that are no facts first, then the facts, those that most benefits read before the others. */
export function templateColumns(released: readonly Released[], wanted: Wanted, voice: Voice): TemplateColumn[] {
  const readers = readersOf(released, wanted, voice);
  const definitions = new Map(
    released.flatMap(({ facts }) => [...facts.values()].map(({ definition }) => [definition.id, definition] as const)),
  );
  const facts = [...readers]
    .flatMap(([id, benefits]) => {
      const fact = definitions.get(id);
      return fact !== undefined && isAsked(fact) ? [{ fact, benefits }] : [];
    })
    .sort((a, b) => b.benefits.length - a.benefits.length || (a.fact.id < b.fact.id ? -1 : 1));
  return [
    ...fixedColumns(wanted.subject, voice),
    ...facts.map(({ fact, benefits }) => factColumn(fact, benefits, voice)),
  ];
}

/** What follows from other facts is not asked beside them; what holds for a place and time is given with the run. */
const isAsked = ({ id, derivation, scope }: FactDefinition) =>
  id !== 'region' && derivation === undefined && scope === 'subject';

function readersOf(released: readonly Released[], { subject, benefits }: Wanted, voice: Voice): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { rules } of released)
    for (const { rule, facts } of rules) {
      if (benefits?.includes(rule.benefit) === false) continue;
      if (subject !== undefined && !rule.subjects.includes(subject)) continue;
      const title = voice.say(rule.title);
      for (const id of facts.keys()) {
        const titles = readers.get(id) ?? [];
        if (!titles.includes(title)) titles.push(title);
        readers.set(id, titles);
      }
    }
  return readers;
}

function fixedColumns(subject: Subject | undefined, { say }: Voice): TemplateColumn[] {
  const free = { benefits: [], cells: 'text' } as const;
  const kind: TemplateColumn = {
    header: say({ zh: '对象类型', en: 'subject' }),
    question: say({ zh: '这一行是谁的情况', en: 'whose row it is' }),
    answer: say({ zh: '从列表中选一个', en: 'one of the list' }),
    help: say({ zh: '每一行都要填', en: 'each row needs it' }),
    ...free,
    choices: (Object.keys(subjectNames) as Subject[]).map((one) => say(subjectNames[one])),
  };
  return [
    {
      header: say({ zh: '编号', en: 'number' }),
      question: say({ zh: '身份证号、信用代码或其他编号', en: 'an identity number, a credit code or another number' }),
      answer: say({ zh: '文本;可不填', en: 'text; may be left empty' }),
      help: say({ zh: '原样出现在结果中,判断时不用', en: 'stands in the result as it is; nothing is decided by it' }),
      ...free,
    },
    {
      header: say({ zh: '姓名或名称', en: 'name' }),
      question: say({ zh: '是谁', en: 'who it is' }),
      answer: say({ zh: '文本;可不填', en: 'text; may be left empty' }),
      help: say({ zh: '原样出现在结果中,判断时不用', en: 'stands in the result as it is; nothing is decided by it' }),
      ...free,
    },
    // Of one kind alone, each row would have to say the same: it is said once, when the roster is decided.
    ...(subject === undefined ? [kind] : []),
    {
      header: say({ zh: '行政区划代码', en: 'region' }),
      question: say({ zh: '户籍或登记所在地的行政区划代码', en: 'the code of the region of registration' }),
      answer: say({ zh: 'GB/T 2260 六位代码', en: 'six digits of GB/T 2260' }),
      help: say({
        zh: '个人和家庭填户籍地,企业和其他组织填登记地,地方填其本身',
        en: 'household registration of a person or household, place of registration of an enterprise or organisation, the locality itself',
      }),
      ...free,
    },
  ];
}

function factColumn(fact: FactDefinition, benefits: readonly string[], voice: Voice): TemplateColumn {
  const { say } = voice;
  const isMoney = fact.unit?.startsWith('yuan') === true;
  const label = say(fact.label);
  const bounds = boundsOf(fact, voice);
  const choices = choicesOf(fact, voice);
  return {
    header: isMoney ? say({ zh: `${label}(元)`, en: `${label} (yuan)` }) : label,
    question: say(fact.question),
    answer: [kindOf(fact, voice), ...(bounds === undefined ? [] : [bounds])].join(say({ zh: ';', en: '; ' })),
    help: say(fact.help),
    benefits,
    cells: fact.type === 'date' ? 'date' : fact.type === 'integer' || fact.type === 'decimal' ? 'number' : 'text',
    ...(choices === undefined ? {} : { choices }),
  };
}

function choicesOf({ type, options = [] }: FactDefinition, { say }: Voice): string[] | undefined {
  if (type === 'boolean') return [say({ zh: '是', en: 'yes' }), say({ zh: '否', en: 'no' })];
  return type === 'option' ? options.map(({ label }) => say(label)) : undefined;
}
