// The JSON Schema of what a caller of some packs gives: a profile, or the figures of a place and time.
import type { FactDefinition, Subject } from '@huice/core';
import type { Voice } from '@huice/core/explain';
import { subjectNames } from '../text/forms.js';
import { existingDay, factSchema, type Schema, valueSchema } from './values.js';

const draft = 'https://json-schema.org/draft/2020-12/schema';

/** Profiles of any kind of subject, or of one, with the facts that these packs read. */
export function profileSchema(facts: readonly FactDefinition[], subject: Subject | undefined, voice: Voice): Schema {
  const { say } = voice;
  const kinds = (Object.keys(subjectNames) as Subject[]).filter((kind) => subject === undefined || kind === subject);
  const own = facts.filter(
    ({ id, scope, subjects }) =>
      id !== 'region' && scope === 'subject' && (subject === undefined || subjects.includes(subject)),
  );
  return {
    $schema: draft,
    title: say({ zh: '画像', en: 'Profile' }),
    description: say({
      zh: '对一个对象所知道的。没有填的,或填null的,就是未知。',
      en: 'What is known of one subject. What is left out, or null, is unknown.',
    }),
    type: 'object',
    properties: {
      subject: {
        title: say({ zh: '对象', en: 'subject' }),
        description: say({ zh: '这是谁的画像。', en: 'Whose profile this is.' }),
        oneOf: kinds.map((kind) => ({ const: kind, title: say(subjectNames[kind]) })),
      },
      region: {
        title: say({ zh: '地区', en: 'region' }),
        description: say({
          zh: 'GB/T 2260六位代码:个人和家庭的户籍地,企业和其他组织的登记地,地方本身。',
          en: 'The six-digit GB/T 2260 code: household registration of a person or household, place of registration of an enterprise or organisation, the locality itself.',
        }),
        type: ['string', 'null'],
        pattern: '^[1-9]\\d{5}$',
      },
      facts: {
        title: say({ zh: '事实', en: 'facts' }),
        type: 'object',
        properties: Object.fromEntries(own.map((fact) => [fact.id, factSchema(fact, voice)])),
        additionalProperties: false,
      },
    },
    required: ['subject', 'facts'],
    additionalProperties: false,
  };
}

/** Figures of a place and time, each with the day from which it holds and where it is taken from. */
export function contextSchema(facts: readonly FactDefinition[], voice: Voice): Schema {
  const { say } = voice;
  const figure = (fact: FactDefinition): Schema => {
    const { title, description } = factSchema(fact, voice);
    return {
      ...{ title, description, type: 'object' },
      properties: {
        value: { title, ...valueSchema(fact, voice) },
        date: {
          title: say({ zh: '从哪一天起适用', en: 'the day from which the figure holds' }),
          type: 'string',
          pattern: existingDay,
        },
        source: { title: say({ zh: '取自何处', en: 'where it is taken from' }), type: 'string', minLength: 1 },
      },
      required: ['value', 'date', 'source'],
      additionalProperties: false,
    };
  };
  return {
    $schema: draft,
    title: say({ zh: '一时一地的数据', en: 'Context' }),
    description: say({
      zh: '一时一地的数据,每次判断给一次,不属于哪一个对象。',
      en: 'Figures of a place and time, given once for all subjects.',
    }),
    type: 'object',
    properties: Object.fromEntries(
      facts.filter(({ scope }) => scope === 'context').map((fact) => [fact.id, figure(fact)]),
    ),
    additionalProperties: false,
  };
}
