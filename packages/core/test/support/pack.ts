import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Check, Complaint, Subject } from '../../src/checks/check.js';
import type { CompiledRuleSet } from '../../src/compile/index.js';
import type { Citation, FactDefinition, NamedCondition, Reading, Rule } from '../../src/model/index.js';
import type { Pack } from '../../src/pack/index.js';
import { fact } from './rule-set.js';

const both = (text: string) => ({ zh: text, en: 'text' });

const text = `关于就业补贴的通知(2018-2020年)
一、用工补贴。扶贫车间每吸纳1名贫困劳动力,从就业补助资金中给予1000元一次性奖补,最高不超过5万元。
责任单位:省就业局、厅就业促进处
二、技能补贴。参加失业保险满三年的职工,按规定给予补贴。
责任单位:省就业局、厅就业促进处
2018年9月30日
`;

const clauses = [
  ['title', '关于就业补贴'],
  ['1', '一、用工补贴'],
  ['2', '二、技能补贴'],
  ['issue', '2018年9月30日'],
] as const;

/** A citation of the notice; the clause is the one in which the quote stands first. */
function cite(quote: string, ...supports: string[]): Citation {
  const place = text.indexOf(quote);
  const before = clauses.filter(([, first]) => text.indexOf(first) <= place);
  return { source: 'notice', clause: before.at(-1)?.[0] ?? 'title', quote, supports };
}

/** A reading that chose these words. */
export function read(chosen: string, ...about: string[]): Reading {
  return { about, question: both('?'), chosen: both(chosen), alternatives: [both('-')], why: both('-') };
}

const facts: FactDefinition[] = [
  fact('isWorkshop', { type: 'boolean' }),
  fact('workersHired', { type: 'integer', unit: 'person', min: 0 }),
  fact('households', { type: 'integer', unit: 'household', min: 0 }),
  fact('monthsInsured', { type: 'integer', unit: 'month', min: 0 }),
  fact('years', { type: 'integer', unit: 'year', min: 0 }),
  fact('daysWorked', { type: 'integer', unit: 'day', min: 0 }),
  fact('hours', { type: 'integer', unit: 'hour', min: 0 }),
  fact('income', { type: 'decimal', unit: 'yuan-a-year', min: '0' }),
  fact('share', { type: 'decimal', unit: 'percent', min: '0' }),
  fact('visits', { type: 'integer', unit: 'times', min: 0 }),
  fact('things', { type: 'integer', min: 0 }),
  fact('birthDate', { type: 'date' }),
  fact('kind', {
    type: 'option',
    options: [
      { value: 'a', label: both('a') },
      { value: 'b', label: both('b') },
    ],
  }),
];

const award: Rule = {
  id: 'award.2018',
  benefit: 'award',
  title: both('用工奖补'),
  category: 'employment',
  subjects: ['enterprise'],
  effective: { from: '2018-09-30', to: '2020-12-31' },
  conditions: {
    all: [
      { fact: 'isWorkshop', operator: 'equal', value: true },
      { fact: 'workersHired', operator: 'greaterThanInclusive', value: 1 },
    ],
  },
  event: {
    type: 'benefit',
    params: {
      form: 'cash',
      strength: 'entitlement',
      amount: { rate: '1000', per: 'workersHired', cap: '50000' },
      period: 'once',
      fund: '就业补助资金',
    },
  },
  responsible: ['省就业局', '厅就业促进处'],
  citations: [
    cite(
      '扶贫车间每吸纳1名贫困劳动力,从就业补助资金中给予1000元一次性奖补,最高不超过5万元。',
      '/subjects',
      '/conditions',
      '/event/params',
    ),
    cite('责任单位:省就业局、厅就业促进处', '/responsible'),
    cite('2018年9月30日', '/effective/from'),
    cite('(2018-2020年)', '/effective/to'),
  ],
};

const insured: NamedCondition = {
  name: 'insured',
  title: both('参保职工'),
  conditions: { fact: 'monthsInsured', operator: 'greaterThanInclusive', value: 36 },
  citations: [cite('参加失业保险满三年的职工', '/conditions')],
};

const skill: Rule = {
  ...award,
  id: 'skill.2018',
  benefit: 'skill',
  title: both('技能补贴'),
  subjects: ['person'],
  conditions: { condition: 'insured' },
  event: { type: 'benefit', params: { form: 'allowance', strength: 'entitlement', by: '按规定' } },
  citations: [
    cite('参加失业保险满三年的职工,按规定给予补贴', '/subjects', '/conditions', '/event/params'),
    { ...cite('责任单位:省就业局、厅就业促进处', '/responsible'), clause: '2' },
    cite('2018年9月30日', '/effective/from'),
    cite('(2018-2020年)', '/effective/to'),
  ],
};

type Writable<T> = T extends readonly (infer U)[]
  ? Writable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;
export type Draft = Writable<Pack>;

const good: Pack = {
  manifest: { id: 'small', title: both('小'), jurisdiction: { name: both('云南省'), region: '530000' } },
  sources: [
    {
      header: {
        id: 'notice',
        title: '关于就业补贴的通知',
        issuer: '省就业局',
        dates: { issued: '2018-09-30' },
        authority: 'normative-document',
        damaged: false,
        licence: both('公文'),
        provenance: both('测试'),
        sha256: bytesToHex(sha256(utf8ToBytes(text))),
        clauses: clauses.map(([id, first]) => ({ id, label: both(id), first })),
      },
      text,
    },
  ],
  ledger: {
    sources: {
      notice: text.split(/(?<=\n)/).map((line) => {
        if (line.startsWith('一')) return { text: line, treatment: 'rules', rules: ['award.2018'] };
        if (line.startsWith('二')) return { text: line, treatment: 'rules', rules: ['skill.2018'] };
        if (line.startsWith('关')) return { text: line, treatment: 'heading', why: '标题' };
        return { text: line, treatment: 'procedure' };
      }),
    },
  },
  facts: [],
  conditions: [insured],
  rules: [award, skill],
  scenarios: [],
  released: [],
  lock: {},
};

/** A small pack that every check accepts, with whatever a test changes in its copy of it. */
export function subject(change: (pack: Draft) => void = () => {}): Subject {
  const draft = structuredClone(good) as Draft;
  change(draft);
  const pack = draft as unknown as Pack;
  const compiled = {
    facts: new Map(facts.map((definition) => [definition.id, { id: definition.id, definition }])),
  } as unknown as CompiledRuleSet;
  return { pack, rules: pack.rules, compiled, vocabulary: {}, others: {} };
}

/** A rule without conditions, changed, alone in its pack, and saying what `words` say: they support all of it. */
export function saying(words: string, change: Partial<Rule>, readings: Reading[] = []): Subject {
  const supports = ['/title', '/subjects', '/conditions', '/event/params', '/effective', '/responsible'];
  const { conditions: _, ...unconditional } = award;
  return subject((pack) => {
    pack.conditions = [];
    pack.rules = [
      { ...unconditional, ...change, citations: [{ source: 'notice', clause: '1', quote: words, supports }], readings },
    ] as Draft['rules'];
  });
}

/** What a check says, short: place and message. */
export function says(check: Check, to: Subject): string[] {
  return check.run(to).map(({ in: file, at, message }: Complaint) => `${file} ${at}: ${message}`);
}
