// What each operator says and demands, in words. Dates have words of their own: 不早于 is not 不少于.
import type { Localized, Operator } from '../model/index.js';

interface Words {
  readonly demand: Localized;
  readonly ofDate?: Localized;
  /** As a plain statement: 不少于, at least. */
  readonly says: Localized;
  readonly saysOfDate?: Localized;
  /** What `not` makes of it. */
  readonly negation: Operator;
}

/** `{}` stands for what the fact is compared with. */
export const operatorWords: Record<Operator, Words> = {
  equal: {
    demand: { zh: '须为{}', en: 'must be {}' },
    says: { zh: '为{}', en: '{}' },
    negation: 'notEqual',
  },
  notEqual: {
    demand: { zh: '不得为{}', en: 'must not be {}' },
    says: { zh: '不是{}', en: 'not {}' },
    negation: 'equal',
  },
  in: {
    demand: { zh: '须为{}', en: 'must be {}' },
    says: { zh: '为{}', en: '{}' },
    negation: 'notIn',
  },
  notIn: {
    demand: { zh: '不得为{}', en: 'must not be {}' },
    says: { zh: '不是{}', en: 'not {}' },
    negation: 'in',
  },
  contains: {
    demand: { zh: '须包括{}', en: 'must include {}' },
    says: { zh: '包括{}', en: 'including {}' },
    negation: 'doesNotContain',
  },
  doesNotContain: {
    demand: { zh: '不得包括{}', en: 'must not include {}' },
    says: { zh: '不包括{}', en: 'not including {}' },
    negation: 'contains',
  },
  lessThan: {
    demand: { zh: '须不满{}', en: 'must be less than {}' },
    ofDate: { zh: '须早于{}', en: 'must be before {}' },
    says: { zh: '不满{}', en: 'less than {}' },
    saysOfDate: { zh: '早于{}', en: 'before {}' },
    negation: 'greaterThanInclusive',
  },
  lessThanInclusive: {
    demand: { zh: '须不超过{}', en: 'must be at most {}' },
    ofDate: { zh: '须不晚于{}', en: 'must be {} or before' },
    says: { zh: '不超过{}', en: 'at most {}' },
    saysOfDate: { zh: '不晚于{}', en: '{} or before' },
    negation: 'greaterThan',
  },
  greaterThan: {
    demand: { zh: '须超过{}', en: 'must be more than {}' },
    ofDate: { zh: '须晚于{}', en: 'must be after {}' },
    says: { zh: '超过{}', en: 'more than {}' },
    saysOfDate: { zh: '晚于{}', en: 'after {}' },
    negation: 'lessThanInclusive',
  },
  greaterThanInclusive: {
    demand: { zh: '须不少于{}', en: 'must be at least {}' },
    ofDate: { zh: '须不早于{}', en: 'must be {} or after' },
    says: { zh: '不少于{}', en: 'at least {}' },
    saysOfDate: { zh: '不早于{}', en: '{} or after' },
    negation: 'lessThan',
  },
};
