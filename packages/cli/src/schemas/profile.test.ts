// A profile that the schema takes is one that `evaluate` takes, and the other way round, save where JSON Schema has no words: those are named.
import { compile, evaluate, HuiceError, type Profile } from '@huice/core';
import { voiceOf } from '@huice/core/explain';
import { ruleSets as chongqing } from '@huice/policy-chongqing';
import { ruleSets as guangxi } from '@huice/policy-guangxi';
import { ruleSets as yunnan } from '@huice/policy-yunnan';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../facts/catalogue.js';
import { contextSchema, profileSchema } from './profile.js';

const engine = compile([...yunnan, ...chongqing, ...guangxi]);
const facts = [...catalogueOf(engine).values()].map(({ fact }) => fact);
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true, strict: true });
const voice = voiceOf('en');
const takesProfile = ajv.compile(profileSchema(facts, undefined, voice));
const takesContext = ajv.compile(contextSchema(facts, voice));

const evaluates = (profile: unknown, context?: unknown): boolean => {
  try {
    evaluate(engine, profile as Profile, {
      asOf: '2019-06-01',
      ...(context === undefined ? {} : { context: context as never }),
    });
    return true;
  } catch (error) {
    if (error instanceof HuiceError) return false;
    throw error;
  }
};
const person = (given: object) => ({ subject: 'person', region: '530102', facts: given });

describe('the schema of a profile', () => {
  it.each<[string, unknown]>([
    ['nothing known', { subject: 'person', facts: {} }],
    ['no region', { subject: 'person', region: null, facts: {} }],
    [
      'every fact unknown',
      person(
        Object.fromEntries(
          facts.filter(({ id, scope }) => scope === 'subject' && id !== 'region').map(({ id }) => [id, null]),
        ),
      ),
    ],
    ['a truth', person({ isPovertyAlleviationWorkshop: false })],
    ['a count', person({ poorWorkersNewlyHired: 60 })],
    ['a count of none', person({ poorWorkersNewlyHired: 0 })],
    ['a great age', person({ ageInYears: 119 })],
    ['money as text', person({ workshopAwardAlreadyPaid: '1234.50' })],
    ['money as a number', person({ workshopAwardAlreadyPaid: 1234.5 })],
    ['money with zeros behind', person({ workshopAwardAlreadyPaid: '1.5000' })],
    ['a leap day', person({ birthDate: '2000-02-29' })],
    ['an option', person({ basicMedicalInsuranceScheme: 'resident' })],
    ['a prefecture where one is wanted', person({ prefecture: '530100' })],
  ])('takes %s, as `evaluate` does', (_, profile) => {
    expect([takesProfile(profile), evaluates(profile)]).toEqual([true, true]);
  });

  it.each<[string, unknown]>([
    ['no subject', { facts: {} }],
    ['no facts', { subject: 'person' }],
    ['a subject that is none', { subject: 'dog', facts: {} }],
    ['a list', []],
    ['a key that is not known', { subject: 'person', facts: {}, name: 'x' }],
    ['a fact that is not known', person({ isMadeUp: true })],
    ['a figure of a place among the facts', person({ hospitalDeductible: '100' })],
    ['the region among the facts', person({ region: '530102' })],
    ['a region as a number', { subject: 'person', region: 530102, facts: {} }],
    ['a region of five digits', { subject: 'person', region: '53010', facts: {} }],
    ['a region that begins with nought', { subject: 'person', region: '053010', facts: {} }],
    ['a truth as text', person({ isPovertyAlleviationWorkshop: 'true' })],
    ['a truth as a number', person({ isPovertyAlleviationWorkshop: 1 })],
    ['a count as text', person({ poorWorkersNewlyHired: '60' })],
    ['half a person', person({ poorWorkersNewlyHired: 1.5 })],
    ['less than nobody', person({ poorWorkersNewlyHired: -1 })],
    ['more than can be held', person({ poorWorkersNewlyHired: 2 ** 53 })],
    ['an age above the bounds', person({ ageInYears: 151 })],
    ['negative money', person({ workshopAwardAlreadyPaid: -1 })],
    ['negative money as text', person({ workshopAwardAlreadyPaid: '-1' })],
    ['money with a comma', person({ workshopAwardAlreadyPaid: '1,000' })],
    ['money with a nought in front', person({ workshopAwardAlreadyPaid: '01' })],
    ['a thousandth of a yuan', person({ workshopAwardAlreadyPaid: '0.001' })],
    ['a day that does not exist', person({ birthDate: '2019-02-29' })],
    ['the leap day of 1900', person({ birthDate: '1900-02-29' })],
    ['the 31st of April', person({ birthDate: '1990-04-31' })],
    ['a day in another form', person({ birthDate: '1990/4/1' })],
    ['an option that is none', person({ basicMedicalInsuranceScheme: 'rural' })],
    ['an option by its label', person({ basicMedicalInsuranceScheme: '城乡居民基本医疗保险' })],
    ['a county where a prefecture is wanted', person({ prefecture: '530102' })],
  ])('refuses %s, as `evaluate` does', (_, profile) => {
    expect([takesProfile(profile), evaluates(profile)]).toEqual([false, false]);
  });

  it.each<[string, unknown]>([
    ['a day before the least', person({ birthDate: '1899-12-31' })],
    ['a birth after the day judged', person({ birthDate: '2019-06-02' })],
    ['a thousandth of a yuan as a number', person({ workshopAwardAlreadyPaid: 0.001 })],
    ['an age that nobody has who was born within the bounds', person({ ageInYears: 150 })],
    ['facts that disagree', person({ birthDate: '1958-01-02', ageInYears: 20 })],
  ])('has no words for %s, which `evaluate` refuses', (_, profile) => {
    expect([takesProfile(profile), evaluates(profile)]).toEqual([true, false]);
  });

  it('speaks the language asked for, and leaves no fact without title and description', () => {
    for (const language of ['zh', 'en'] as const) {
      const { properties } = profileSchema(facts, undefined, voiceOf(language)) as {
        properties: { facts: { properties: Record<string, { title: string; description: string }> } };
      };
      const all = Object.values(properties.facts.properties);
      expect(all.length).toBeGreaterThan(100);
      expect(all.filter(({ title }) => /[\u4e00-\u9fff]/.test(title) !== (language === 'zh'))).toEqual([]);
      expect(all.filter(({ description }) => description.length < 10)).toEqual([]);
    }
  });

  it('of one kind of subject has the facts of that kind alone', () => {
    const schema = ajv.compile(profileSchema(facts, 'person', voice));
    expect(schema(person({ birthDate: '1990-01-01' }))).toBe(true);
    expect(schema(person({ poorWorkersNewlyHired: 1 }))).toBe(false);
    expect(schema({ subject: 'enterprise', facts: {} })).toBe(false);
  });
});

describe('the schema of a context', () => {
  const figure = { value: '1350', date: '2018-05-01', source: '文件' };
  it.each<[string, unknown, boolean]>([
    ['nothing', {}, true],
    ['a figure', { hospitalDeductible: figure }, true],
    ['a figure as a number', { hospitalDeductible: { ...figure, value: 1350 } }, true],
    ['a figure without its date', { hospitalDeductible: { value: '1', source: 'x' } }, false],
    ['a figure without its source', { hospitalDeductible: { ...figure, source: '' } }, false],
    ['no value', { hospitalDeductible: { ...figure, value: null } }, false],
    ['a negative one', { hospitalDeductible: { ...figure, value: '-1' } }, false],
    ['a bare number', { hospitalDeductible: 5 }, false],
    ['one more key', { hospitalDeductible: { ...figure, unit: 'yuan' } }, false],
    ['a fact of a subject', { isPoor: figure }, false],
  ])('%s', (_, context, taken) => {
    expect([takesContext(context), evaluates({ subject: 'person', facts: {} }, context)]).toEqual([taken, taken]);
  });
});
