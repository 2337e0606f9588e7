// What each operator demands, in words. Dates have words of their own: 不早于 is not 不少于.
import type { Localized, Operator } from '../model/index.js';

interface Words {
  readonly demand: Localized;
  readonly ofDate?: Localized;
  /** What `not` makes of it. */
  readonly negation: Operator;
}

/** `{}` stands for what the fact is compared with. */
export const operatorWords: Record<Operator, Words> = {
  equal: { demand: { zh: '须为{}', en: 'must be {}' }, negation: 'notEqual' },
  notEqual: { demand: { zh: '不得为{}', en: 'must not be {}' }, negation: 'equal' },
  in: { demand: { zh: '须为{}', en: 'must be {}' }, negation: 'notIn' },
  notIn: { demand: { zh: '不得为{}', en: 'must not be {}' }, negation: 'in' },
  contains: { demand: { zh: '须包括{}', en: 'must include {}' }, negation: 'doesNotContain' },
  doesNotContain: { demand: { zh: '不得包括{}', en: 'must not include {}' }, negation: 'contains' },
  lessThan: {
    demand: { zh: '须不满{}', en: 'must be less than {}' },
    ofDate: { zh: '须早于{}', en: 'must be before {}' },
    negation: 'greaterThanInclusive',
  },
  lessThanInclusive: {
    demand: { zh: '须不超过{}', en: 'must be at most {}' },
    ofDate: { zh: '须不晚于{}', en: 'must be {} or before' },
    negation: 'greaterThan',
  },
  greaterThan: {
    demand: { zh: '须超过{}', en: 'must be more than {}' },
    ofDate: { zh: '须晚于{}', en: 'must be after {}' },
    negation: 'lessThanInclusive',
  },
  greaterThanInclusive: {
    demand: { zh: '须不少于{}', en: 'must be at least {}' },
    ofDate: { zh: '须不早于{}', en: 'must be {} or after' },
    negation: 'lessThan',
  },
};
