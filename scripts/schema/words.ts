// What an editor says of each key while a file of a pack is written. Each shape of the model has its words here; one
// without, or a key without, stops the generator, so that no key comes without its words.
import type * as z from 'zod/mini';
import * as model from '../../packages/core/src/model/index.js';

export interface Words {
  readonly shape: z.ZodMiniType;
  /** With a name, the shape has a place of its own in `$defs` and may be referred to. */
  readonly name?: string;
  readonly title: string;
  readonly description?: string;
  readonly keys?: Readonly<Record<string, string>>;
}

const schema = 'the JSON Schema of this file, by which an editor completes and checks it';
const citations = 'verbatim words of the source and what each of them supports';
const readings = 'where the text is ambiguous, silent or damaged: how it is read here, how else it could be, and why';
const isObject = (one: z.ZodMiniType) => one.type === 'object';
/** The alternatives of a choice that are objects; the very ones that zod walks, which `unwrap` of a lazy type would make anew. */
const optionsOf = (choice: z.ZodMiniType): z.ZodMiniObject[] => {
  if (choice.type === 'lazy') return optionsOf((choice as z.ZodMiniLazy<z.ZodMiniType>)._zod.innerType);
  return (choice as z.ZodMiniUnion<z.ZodMiniObject[]>).def.options.filter(isObject);
};

const texts: Words[] = [
  {
    shape: model.localized,
    name: 'localized',
    title: 'Text in both languages',
    keys: { zh: 'in Chinese', en: 'in English' },
  },
  {
    shape: model.span,
    name: 'span',
    title: 'Length of calendar time',
    description: 'Counted to the corresponding day: 六个月 is six months, 3年 three years.',
    keys: { years: 'whole years', months: 'whole months', days: 'days' },
  },
  {
    shape: model.citation,
    name: 'citation',
    title: 'Citation',
    description: 'A verbatim run of a clause’s words, with the parts of the rule that it supports.',
    keys: {
      source: 'the id of the source',
      clause: 'the id of the clause in the clause index of the source',
      quote: 'the words, exactly as they stand in the clause',
      supports: 'JSON pointers into this rule, such as `/conditions/all/0`; each covers all below it',
    },
  },
  {
    shape: model.reading,
    name: 'reading',
    title: 'Reading',
    description: 'The interpretation chosen where the text is ambiguous, silent or damaged.',
    keys: {
      about: 'JSON pointers to the parts of this rule that rest on it',
      question: 'what the text leaves open',
      chosen: 'how it is read here',
      alternatives: 'how else it could be read',
      why: 'why this reading and not those',
    },
  },
];

const figures: Words[] = [
  {
    shape: model.figure,
    name: 'figure',
    title: 'Figure',
    description:
      'A decimal as text for an exact number, or what the text gives instead: at most, at least, between two.',
  },
  ...optionsOf(model.figure).map((shape) => ({
    shape,
    title: 'Figure that is not exact',
    keys: {
      upTo: 'at most (最高, 不超过)',
      atLeast: 'at least (不低于)',
      between: 'from the first to the second (5%-10%)',
    },
  })),
  {
    shape: model.rounding,
    title: 'Rounding',
    description: 'Only where a text declares it; without it no digit is dropped.',
    keys: { to: 'to a multiple of this, such as `0.01`', mode: 'half-up, down or up' },
  },
];

const conditions: Words[] = [
  {
    shape: model.condition,
    name: 'condition',
    title: 'Condition',
    description: 'In json-rules-engine’s grammar: the key that is present says what it is.',
  },
  ...optionsOf(model.condition).map((shape) => ({
    shape,
    title: 'condition',
    keys: {
      all: 'each of these must hold',
      any: 'one of these must hold',
      not: 'this must not hold',
      condition: 'the name of a file in `conditions/`: a condition that several rules share',
      lost: 'what the copy of the text has lost at this place; nobody can supply it',
      fact: 'the id of a fact of the vocabulary or of `facts.json`',
      operator:
        'how the fact is compared: 以上, 不低于 greaterThanInclusive; 超过 greaterThan; 以下, 不超过 lessThanInclusive; 不满 lessThan',
      value:
        'what it is compared with: a JSON number, true or false, text, a list for `in` and `notIn`, or `{ "fact": … }`',
    },
  })),
];

conditions.push(
  ...model.leafCondition.shape.value.def.options.filter(isObject).map((shape) => ({
    shape,
    title: 'Another fact',
    keys: { fact: 'the id of the fact to compare with' },
  })),
);

const amounts: Words[] = [
  {
    shape: model.term,
    name: 'term',
    title: 'Term',
    description: 'A decimal as text, the id of a numeric fact, or an amount.',
  },
  {
    shape: model.amount,
    name: 'amount',
    title: 'Amount',
    description:
      'A small expression tree: the key that is present says what it is. In yuan unless the form of the benefit says otherwise.',
  },
  ...optionsOf(model.amount).map((shape) => ({
    shape,
    title: 'amount',
    keys: {
      fixed: 'a sum of its own (500元)',
      rate: 'so much for each (每人1000元)',
      per: 'the id of the fact that counts, or several to be multiplied (people and days)',
      percent: 'so many per cent',
      of: 'the whole that it is a part of',
      actual: 'the id of the fact that holds the cost actually borne (据实)',
      sum: 'all of these together',
      difference: 'the first less the second, never below nothing',
      lesser: 'the least of these',
      greater: 'the greatest of these',
      by: 'the id of the fact whose option decides',
      options: 'the amount for each option',
      case: 'the first whose condition holds',
      otherwise: 'the amount where none of them holds',
      brackets: 'a percentage for each slice, from the lowest up',
      cap: 'at most this (最高不超过)',
      floor: 'at least this (不低于)',
      less: 'what was already paid under the same cap: the cap that remains is the cap less this',
      round: 'declared rounding',
    },
  })),
  ...optionsOf(model.amount).flatMap(({ shape }) => [
    ...('case' in shape
      ? [
          {
            shape: (shape['case'] as z.ZodMiniArray<z.ZodMiniObject>).def.element,
            title: 'Case',
            keys: { when: 'if this holds', then: 'the amount is this' },
          },
        ]
      : []),
    ...('brackets' in shape
      ? [
          {
            shape: (shape['brackets'] as z.ZodMiniArray<z.ZodMiniObject>).def.element,
            title: 'Bracket',
            keys: { upTo: 'the upper end of the slice; left out for the last', percent: 'its percentage' },
          },
        ]
      : []),
  ]),
];

const { shape: durationShape } = model.duration;
const benefits: Words[] = [
  {
    shape: model.duration,
    name: 'duration',
    title: 'Duration',
    description: 'The time of this subject’s entitlement, distinct from the interval in which the rule is in force.',
    keys: {
      starts: 'when it starts: on the day of a date fact, or the month after it (次月起)',
      longest: 'how long at most (最长6个月, 不超过3年)',
      until: 'until an event, or a span after it (脱贫后两年)',
      backPayFrom: 'the day, or the month, from which it is paid in arrears',
    },
  },
  {
    shape: durationShape.starts.def.innerType,
    title: 'Start',
    keys: { fact: 'the id of a date fact', shift: 'the first day of the month after it (次月起)' },
  },
  {
    shape: durationShape.until.def.innerType,
    title: 'End',
    keys: { fact: 'the id of a date fact', plus: 'a span after it' },
  },
  ...model.benefitParams.def.options.map((shape) => ({
    shape,
    title: 'benefit',
    keys: {
      form: 'what kind of benefit it is; each has fields of its own',
      strength: 'entitlement (给予, 应), discretionary (可) or exhortation (鼓励, 支持, 探索: nobody has a claim)',
      payee: 'who receives the money, where it is not the one helped',
      fund: 'the fund it is paid from, in the words of the text',
      duration: 'the time of the subject’s entitlement',
      by: 'the words by which the text leaves standard or procedure to another document; it has no number here',
      amount: 'how much',
      period: 'how often it is due; `not-stated` where the text does not say',
      term: 'the term of the loan',
      percent: 'so many per cent',
      schemes: 'the insurance schemes whose premium is paid or subsidised',
      of: 'what it is a rate, a change, a waiver or a relaxation of',
      change: 'points added, a relative change, a new value, a direction alone, or removal',
      what: 'what is given',
      from: 'what was required',
      to: 'what is required instead, or `removed`',
      shares: 'who pays which share',
    },
  })),
  ...model.benefitParams.def.options.flatMap(({ shape }): Words[] => {
    const found: Words[] = [];
    if ('change' in shape)
      for (const one of shape.change.def.options)
        found.push({
          shape: one,
          title: 'Change',
          keys: {
            points: 'percentage points added',
            percent: 'relative change in per cent',
            to: 'the new value',
            lowers: 'the number falls by that; without it, it rises',
            unstated: 'which way it changes, where the text does not say by how much',
            removed: 'the limit is lifted',
          },
        });
    if ('shares' in shape)
      found.push({
        shape: shape.shares.def.element,
        title: 'Share',
        keys: { payer: 'who pays', percent: 'which part of the cost' },
      });
    if ('from' in shape)
      found.push({
        shape: shape.from.def.innerType,
        title: 'Quantity',
        keys: { value: 'the number', unit: 'its unit' },
      });
    return found;
  }),
];

const files: Words[] = [
  {
    shape: model.rule,
    name: 'rule',
    title: 'Rule',
    description:
      'Conditions -> benefit, in force during an interval, with citations. One a file; the file is named for the id.',
    keys: {
      $schema: schema,
      id: 'the file’s name without `.json`: the benefit and the year from which it holds',
      benefit: 'the entitlement; the rules of one benefit follow each other in time',
      title: 'what a person calls it',
      category: 'the part of government it belongs to',
      subjects: 'who it is given to',
      effective: 'when it is in force',
      conditions: 'who of them gets it; left out, all of them',
      event: 'what they get',
      responsible: 'the units that the document makes responsible, in its words',
      citations,
      readings,
    },
  },
  {
    shape: model.interval,
    title: 'Interval',
    description: 'Both ends are included. A month or a year stands where the text gives no day.',
    keys: {
      from: 'the first day, month or year; `..2019-09`: at some time not stated, and by then; `2019..2019-09`: at some time between',
      to: 'the last one, or `not-stated`',
    },
  },
  {
    shape: model.rule.shape.event,
    title: 'Event',
    keys: { type: 'always `benefit`', params: 'the form of the benefit and its fields' },
  },
  {
    shape: model.namedCondition,
    name: 'named-condition',
    title: 'Named condition',
    description: 'A condition that several rules share, with its own citations.',
    keys: {
      $schema: schema,
      name: 'the file’s name without `.json`',
      title: 'what a person calls it',
      conditions: 'what must hold',
      citations,
      readings,
    },
  },
  {
    shape: model.factDefinition,
    name: 'fact',
    title: 'Fact',
    description: 'One typed thing known of a subject, declared once for all packs that read it.',
    keys: {
      $schema: schema,
      id: 'English camelCase; named for what it is in the world, not for one document',
      type: 'what its values are',
      unit: 'what a number counts',
      min: 'the least value, included: a number, decimal text, a day or `asOf`, as the type has it',
      max: 'the greatest value, included',
      level: 'of a `region` that is not derived: which codes it takes',
      places: 'decimal places that a `decimal` may have; 2 if left out',
      options: 'the values of an `option` or `options`',
      label: 'its name, a few words',
      question: 'how a person is asked for it',
      help: 'what decides it, and where it is found',
      subjects: 'whose fact it is',
      scope: '`context`: a figure of a place and time, given once per call with its date and source',
      personal: 'whether it says something about an identifiable person',
      changeableBy: 'who can change it',
      determination: 'present if it is an authority’s finding (符合条件, 经认定)',
      derivation: 'how it follows from other facts',
    },
  },
  {
    shape: model.factDefinition.shape.options.def.innerType.def.element,
    title: 'Option',
    keys: { value: 'as a profile has it: lower case, hyphens', label: 'as a person reads it' },
  },
  {
    shape: model.factDefinition.shape.determination.def.innerType,
    title: 'Determination',
    keys: { benefit: 'the benefit it belongs to', words: 'the words of the text that demand it' },
  },
  ...model.derivation.def.options.map((shape) => ({
    shape,
    title: 'Derivation',
    keys: {
      completed: 'completed units of time from a date to the day of the question',
      since: 'the id of the date fact it is counted from',
      firstDay: '`next`: that date itself is not counted, so that the corresponding day still lies within the period',
      region: 'the prefecture or county of the region of the profile',
      when: 'it is true where this holds',
    },
  })),
  ...model.changeableBy.def.options.map((shape) => ({
    shape,
    title: 'Changeable by',
    keys: {
      who: 'applicant, time, authority or never',
      direction: 'up, down or either',
      cost: 'rough cost to the applicant: 1 trivial, 5 a change of life',
    },
  })),
  {
    shape: model.packManifest,
    name: 'pack',
    title: 'Pack',
    description: 'What the pack is and for which jurisdiction it speaks.',
    keys: {
      $schema: schema,
      id: 'lower case, hyphens',
      title: 'what a person calls it',
      jurisdiction: 'where its rules apply',
    },
  },
  {
    shape: model.packManifest.shape.jurisdiction,
    title: 'Jurisdiction',
    keys: { name: 'its name', region: 'its GB/T 2260 code, six digits' },
  },
  {
    shape: model.source,
    name: 'source',
    title: 'Source',
    description: 'The header of a source document; its text stands beside it, byte for byte.',
    keys: {
      $schema: schema,
      id: 'the file’s name without `.json`',
      title: 'the document’s title',
      issuer: 'who issued it',
      number: 'its number, such as 云人社办〔2018〕43号',
      dates: 'the days it was issued and published',
      authority: 'what kind of text it is, strongest first',
      damaged: 'whether the copy is garbled or cut',
      licence: 'on what terms the text may be kept here',
      provenance: 'where the copy is from',
      sha256: 'of the text’s UTF-8 bytes, lower-case hex',
      clauses: 'the clause index, in the order of the text',
    },
  },
  {
    shape: model.source.shape.dates,
    title: 'Dates',
    keys: { issued: 'the day of the signature', published: 'the day of the publication' },
  },
  {
    shape: model.clause,
    title: 'Clause',
    description:
      'It begins at the next occurrence of its first words after the clause before it, and ends where the next begins.',
    keys: { id: 'as citations name it', label: 'as a person names it: 三、(一)1', first: 'its own first words' },
  },
  {
    shape: model.ledger,
    name: 'ledger',
    title: 'Ledger',
    description: 'Every source of the pack, cut into pieces which, put end to end, are the text.',
    keys: { $schema: schema, sources: 'the pieces by the id of the source' },
  },
  {
    shape: model.ledgerPiece,
    title: 'Piece',
    keys: {
      text: 'the words, exactly as they stand',
      treatment: 'encoded by rules, or why it gives nobody a benefit',
      rules: 'the rules that encode it',
      why: 'the reason, where a piece is dismissed although it speaks of giving',
    },
  },
  {
    shape: model.scenarioFile,
    name: 'scenario',
    title: 'Scenarios',
    description: 'Tests as data: each case is `given` with its own keys laid over it.',
    keys: {
      $schema: schema,
      benefit: 'the benefit they are about',
      given: 'what all cases start from',
      cases: 'the cases',
    },
  },
  ...[model.scenarioFile.shape.given, model.scenarioFile.shape.cases.def.element].map((shape) => ({
    shape,
    title: 'Scenario',
    keys: {
      name: 'what the case shows, a few words',
      asOf: 'the day of the question',
      subject: 'whose profile it is',
      region: 'GB/T 2260 code; null takes it away',
      facts: 'facts by id; null takes one away',
      context: 'figures of a place and time by fact id',
      expect: 'the outcome; for `not-applicable` its reason instead; `invalid` for a profile that must be refused',
      amount: '`50000`, `up to 500`, `at least 90`, `5 to 10`, or for one that waits for facts `0 to 40000?`',
      missing: 'exactly these facts are missing for the outcome',
      waitingFor: 'exactly these facts are missing for the amount',
      starts: 'the day the entitlement starts',
      ends: 'the day it ends',
    },
  })),
  {
    shape: model.scenarioFile.shape.given.shape.context.def.innerType.def.valueType,
    title: 'Context figure',
    keys: { value: 'the figure', date: 'the day from which it holds', source: 'where it is taken from' },
  },
  {
    shape: model.ruleSet,
    name: 'rule-set',
    title: 'Rule set',
    description:
      'A released, frozen, self-contained version of a pack’s rules. Generated by `huice release`; never edited.',
    keys: {
      format: 'the version of this format',
      pack: 'the id of the pack',
      version: 'the version released',
      releasedOn: 'the day from which it is known',
      title: 'what a person calls the pack',
      jurisdiction: 'where its rules apply',
      sources: 'the headers of its sources',
      facts: 'the facts and derivations that its rules use',
      conditions: 'the conditions that several rules share',
      rules: 'the rules',
    },
  },
];

export const words: readonly Words[] = [...texts, ...figures, ...conditions, ...amounts, ...benefits, ...files];
