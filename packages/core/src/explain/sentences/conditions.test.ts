import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compiledCondition } from '../../../test/support/drawn.js';
import { named } from '../../../test/support/rule-set.js';
import { conditionTold } from '../../../test/support/told.js';
import { run, timeout } from '../../../test/support/trials.js';
import { drawCondition } from '../../../test/support/worlds.js';
import type { ConditionNode, Leaf, Lost } from '../../conditions/form.js';
import { endsOf, kleene } from '../../conditions/node.js';
import type { Condition, Language } from '../../model/index.js';
import { ruleText } from '../rule.js';
import { voiceOf } from '../voice.js';
import { comparisonWords } from './comparison.js';
import type { Sentence } from './sentence.js';

const poor: Condition = { fact: 'poor', operator: 'equal', value: true };
const away: Condition = { fact: 'away', operator: 'equal', value: true };

test.each<[string, Condition, string[], string[]]>([
  [
    'all',
    { all: [poor, away] },
    ['同时符合下列各项:', '  是贫困人口', '  外出务工'],
    ['all of these:', '  the person is poor', '  the person works away from home'],
  ],
  [
    'any',
    { any: [poor, away] },
    ['符合下列各项之一:', '  是贫困人口', '  外出务工'],
    ['at least one of these:', '  the person is poor', '  the person works away from home'],
  ],
  [
    'not any',
    { not: { any: [poor, away] } },
    ['不具有下列任何一项情形:', '  是贫困人口', '  外出务工'],
    ['none of these:', '  the person is poor', '  the person works away from home'],
  ],
  [
    'not all',
    { not: { all: [poor, away] } },
    ['不同时符合下列各项(至少有一项不符合):', '  是贫困人口', '  外出务工'],
    ['not all of these (at least one does not hold):', '  the person is poor', '  the person works away from home'],
  ],
  ['not not', { not: { not: poor } }, ['是贫困人口'], ['the person is poor']],
  ['one part', { all: [{ any: [poor] }] }, ['是贫困人口'], ['the person is poor']],
  [
    'not inside a denied group',
    { not: { any: [{ not: poor }, away] } },
    ['不具有下列任何一项情形:', '  不是贫困人口', '  外出务工'],
    ['none of these:', '  the person is not poor', '  the person works away from home'],
  ],
  [
    'lost',
    { lost: { zh: '文字缺失', en: 'words are lost' } },
    ['原文残缺,另有条件不可知:文字缺失'],
    ['the text is damaged, and a condition cannot be known: words are lost'],
  ],
  [
    'not lost',
    { not: { lost: { zh: '文字缺失', en: 'words are lost' } } },
    ['不具有原文残缺处所说的情形:文字缺失'],
    ['not what the damaged text says: words are lost'],
  ],
])('%s', (_, condition, zh, en) => {
  expect(conditionTold('zh', condition)).toEqual(zh);
  expect(conditionTold('en', condition)).toEqual(en);
});

test('a named condition stands under its title and is spelled out', () => {
  const conditions = [named('group', { any: [poor, away] }), named('one', poor)];
  expect(conditionTold('zh', { condition: 'group' }, conditions)).toEqual([
    '“group”,即符合下列各项之一:',
    '  是贫困人口',
    '  外出务工',
  ]);
  expect(conditionTold('zh', { condition: 'one' }, conditions)).toEqual(['“one”,即:', '  是贫困人口']);
  expect(conditionTold('zh', { not: { condition: 'group' } }, conditions)[0]).toBe(
    '并非“group”,后者指符合下列各项之一:',
  );
  expect(conditionTold('en', { condition: 'group' }, conditions)[0]).toBe('“group”, that is, at least one of these:');
  expect(conditionTold('en', { not: { condition: 'one' } }, conditions)[0]).toBe('not “one”, which means:');
});

test('what a derived fact follows from stands below it', () => {
  const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value }) as Condition;
  expect(conditionTold('zh', leaf('age', 'greaterThanInclusive', 60))).toEqual([
    '年满60周岁',
    '  自“出生日期”起算,至判断之日的整年数',
  ]);
  expect(conditionTold('en', leaf('sinceLeft', 'lessThan', 2))).toEqual([
    'full years since leaving poverty: less than 2 years',
    '  in full years from the day after “day of leaving poverty” to the day judged',
  ]);
  expect(conditionTold('zh', leaf('isSite', 'equal', true))).toEqual(['是载体', '  即载体种类不是“不是”']);
});

test.each<[string, Condition]>([
  ['false', { fact: 'isSite', operator: 'equal', value: false }],
  ['not true', { fact: 'isSite', operator: 'notEqual', value: true }],
  ['a not before it', { not: { fact: 'isSite', operator: 'equal', value: true } }],
])('where a derived fact is denied (%s), so is what it follows from', (_, condition) => {
  expect(conditionTold('zh', condition)).toEqual(['不是载体', '  即载体种类为“不是”']);
  expect(conditionTold('en', condition)).toEqual(['it is not a site', '  that is, kind of site: “none”']);
});

test('two denials of a derived fact affirm it', () => {
  const condition: Condition = { not: { fact: 'isSite', operator: 'equal', value: false } };
  expect(conditionTold('zh', condition)).toEqual(['是载体', '  即载体种类不是“不是”']);
});

test('a determination says whose finding it is and which words demand it', () => {
  expect(conditionTold('zh', { fact: 'qualified', operator: 'equal', value: true })).toEqual([
    '已被认定符合条件(由主管部门认定,原文:“符合条件”)',
  ]);
  expect(conditionTold('en', { fact: 'qualified', operator: 'equal', value: true })).toEqual([
    'the person has been found to qualify (for the authority to find; the text says “符合条件”)',
  ]);
});

test('without conditions it says so', () => {
  expect(conditionTold('en', undefined as never)).toEqual(['none beyond that']);
});

/** What the headings of groups mean. */
const meanings: Record<Language, readonly (readonly [RegExp, (parts: boolean[]) => boolean])[]> = {
  zh: [
    [/不同时符合下列各项\(至少有一项不符合\):$/, (parts) => !parts.every(Boolean)],
    [/不具有下列任何一项情形:$/, (parts) => !parts.some(Boolean)],
    [/同时符合下列各项:$/, (parts) => parts.every(Boolean)],
    [/符合下列各项之一:$/, (parts) => parts.some(Boolean)],
    [/:$/, ([only]) => only === true],
  ],
  en: [
    [/not all of these \(at least one does not hold\):$/, (parts) => !parts.every(Boolean)],
    [/none of these:$/, (parts) => !parts.some(Boolean)],
    [/all of these:$/, (parts) => parts.every(Boolean)],
    [/at least one of these:$/, (parts) => parts.some(Boolean)],
    [/:$/, ([only]) => only === true],
  ],
};

/** Understands sentences as a reader does, who knows of each statement whether it is so. */
function understood({ text, of }: Sentence, language: Language, isSo: ReadonlyMap<string, boolean>): boolean {
  const words = voiceOf(language).say(text);
  const known = isSo.get(words);
  if (known !== undefined) {
    // What a derived fact follows from must say the same of the world as the fact itself.
    const reasons = of.flatMap((part) => {
      const reason = /^(?:即|that is, )(.*)$/.exec(voiceOf(language).say(part.text))?.[1];
      return reason === undefined ? [] : [{ ...part, text: { zh: reason, en: reason } }];
    });
    for (const reason of reasons) expect(understood(reason, language, isSo), words).toBe(known);
    return known;
  }
  const parts = of.map((part) => understood(part, language, isSo));
  const [, meaning] = meanings[language].find(([heading]) => heading.test(words)) as (typeof meanings)['zh'][number];
  return meaning(parts) !== /^(?:并非|not “)/.test(words);
}

/** Every statement that a condition can make, with whether it is so: as drawn, or for derived facts as what they follow from has it. */
function statements(when: ConditionNode, language: Language, draws: readonly boolean[]) {
  const isSo = new Map<string, boolean>();
  const truths = new Map<Leaf | Lost, boolean>();
  const draw = (end: Leaf | Lost): boolean => {
    const say = (sense: boolean) =>
      (end.kind === 'leaf' ? comparisonWords(end, sense) : lostWords(end, sense))[language];
    const truth = derived(end) ?? isSo.get(say(true)) ?? draws[truths.size % draws.length] === true;
    truths.set(end, truth);
    isSo.set(say(true), truth).set(say(false), !truth);
    return truth;
  };
  const derived = (end: Leaf | Lost): boolean | undefined => {
    if (end.kind === 'lost' || end.fact.derivation?.kind !== 'when' || end.right.kind !== 'constant') return undefined;
    const { when: inner } = end.fact.derivation;
    endsOf(inner).forEach(draw);
    const value = kleene(inner, (one) => truths.get(one));
    return (value === end.right.value) === (end.operator === 'equal');
  };
  endsOf(when).forEach(draw);
  return { isSo, truths };
}

const lostWords = ({ words }: Lost, sense: boolean) => ({
  zh: `${sense ? '原文残缺,另有条件不可知:' : '不具有原文残缺处所说的情形:'}${words.zh}`,
  en: `${sense ? 'the text is damaged, and a condition cannot be known: ' : 'not what the damaged text says: '}${words.en}`,
});

test.each(['zh', 'en'] as const)('in %s the sentences mean what the condition means', { timeout }, (language) => {
  fc.assert(
    fc.property(
      drawCondition({ lost: true }),
      fc.array(fc.boolean(), { minLength: 5, maxLength: 9 }),
      (drawn, draws) => {
        const engine = compiledCondition(drawn);
        if (engine === undefined) return;
        const [ruleSet] = engine.packs.get('test') ?? [];
        const [compiled] = ruleSet?.rules ?? [];
        if (ruleSet === undefined || compiled?.when === undefined) throw new Error('nothing was compiled');
        const { isSo, truths } = statements(compiled.when, language, draws);
        const part = ruleText(ruleSet, compiled).parts.find(({ topic }) => topic === 'conditions');
        const meant = kleene(compiled.when, (end) => truths.get(end));
        expect(part?.sentences.map((one) => understood(one, language, isSo))).toEqual([meant]);
      },
    ),
    run(300),
  );
});
