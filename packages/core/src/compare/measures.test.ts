import { describe, expect, test } from 'vitest';
import type { BenefitParams } from '../model/index.js';
import type { Party } from './joint.js';
import { differencesOf } from './measures.js';

const words = { zh: '甲', en: 'a' };

/** All that is read of a side here. */
const giving = (params: object): Party =>
  ({
    compiled: { rule: { event: { params: { strength: 'entitlement', ...params } as BenefitParams } } },
  }) as unknown as Party;

const cash = (more: object) => ({ form: 'cash', amount: { fixed: '1' }, period: 'month', ...more });
const lasting = (duration: object | undefined) => cash(duration === undefined ? {} : { duration });
const rate = (percent: unknown) => ({ form: 'reimbursement-rate', of: words, percent });
const changing = (change: object) => ({ form: 'rate-change', of: words, change });
const premium = (...schemes: string[]) => ({ form: 'premium', schemes });
const loan = (term: object) => ({ form: 'loan', amount: { fixed: '1' }, term });

describe('what differs beside the amount, and which way it moves', () => {
  test.each<[name: string, before: object, after: object, expected: string[]]>([
    ['nothing', cash({}), cash({}), []],
    ['another amount is not looked at', cash({}), cash({ amount: { fixed: '2' } }), []],
    [
      'the order of keys',
      lasting({ longest: { years: 1 }, backPayFrom: '2019-01' }),
      lasting({ backPayFrom: '2019-01', longest: { years: 1 } }),
      [],
    ],
    ['another form is all that is said', cash({}), rate('1'), ['form open']],
    [
      'who pays, and out of what',
      cash({ fund: '甲', by: '按规定' }),
      cash({ payee: words, strength: 'discretionary' }),
      ['strength none', 'fund none', 'by none', 'payee none'],
    ],
    ['words', { form: 'service', what: words }, { form: 'service', what: { zh: '乙', en: 'b' } }, ['what open']],

    ['a percentage up', rate('80'), rate('80.5'), ['percent up']],
    ['a percentage down', rate('80'), rate('79'), ['percent down']],
    ['the same in other digits', rate('80'), rate('80.0'), ['percent none']],
    ['at most', rate('80'), rate({ upTo: '80' }), ['percent down']],
    ['at least', rate('80'), rate({ atLeast: '80' }), ['percent up']],
    ['wider', rate({ between: ['50', '60'] }), rate({ between: ['40', '70'] }), ['percent both']],
    [
      'a percentage come',
      { form: 'funding', what: words },
      { form: 'funding', what: words, percent: '5' },
      ['percent open'],
    ],

    ['more often', cash({ period: 'once' }), cash({ period: 'year' }), ['period up']],
    ['less often', cash({ period: 'day' }), cash({ period: 'month' }), ['period down']],
    ['for each training', cash({ period: 'training' }), cash({ period: 'month' }), ['period open']],
    ['not stated', cash({ period: 'month' }), cash({ period: 'not-stated' }), ['period open']],

    ['points more', changing({ points: '5' }), changing({ points: '10' }), ['change up']],
    [
      'percent less',
      changing({ percent: '5', lowers: true }),
      changing({ percent: '4', lowers: true }),
      ['change down'],
    ],
    [
      'points to another end',
      changing({ points: '5', to: '50' }),
      changing({ points: '10', to: '60' }),
      ['change open'],
    ],
    ['the other direction', changing({ points: '5' }), changing({ points: '10', lowers: true }), ['change open']],
    ['points for percent', changing({ points: '5' }), changing({ percent: '10' }), ['change open']],
    ['removed', changing({ points: '5' }), changing({ removed: true }), ['change open']],

    [
      'a year for twelve months',
      lasting({ longest: { years: 1 } }),
      lasting({ longest: { months: 12 } }),
      ['duration none'],
    ],
    ['a month longer', lasting({ longest: { years: 1 } }), lasting({ longest: { months: 13 } }), ['duration up']],
    ['a day shorter', lasting({ longest: { days: 30 } }), lasting({ longest: { days: 29 } }), ['duration down']],
    [
      'a year and a day for twelve months and a day',
      lasting({ longest: { years: 1, days: 1 } }),
      lasting({ longest: { months: 12, days: 1 } }),
      ['duration none'],
    ],
    [
      'a month and a day more',
      lasting({ longest: { months: 1, days: 1 } }),
      lasting({ longest: { months: 2, days: 2 } }),
      ['duration up'],
    ],
    ['days for months', lasting({ longest: { months: 1 } }), lasting({ longest: { days: 40 } }), ['duration open']],
    ['an end comes', lasting(undefined), lasting({ longest: { years: 3 } }), ['duration down']],
    ['the end goes', lasting({ longest: { years: 3 } }), lasting(undefined), ['duration up']],
    [
      'another start',
      lasting({ longest: { years: 3 }, backPayFrom: '2019' }),
      lasting({ longest: { years: 4 } }),
      ['duration open'],
    ],
    ['a longer loan', loan({ years: 2 }), loan({ years: 3 }), ['term up']],

    ['a scheme more', premium('maternity'), premium('maternity', 'work-injury'), ['schemes up']],
    ['a scheme less', premium('maternity', 'work-injury'), premium('maternity'), ['schemes down']],
    ['their order', premium('maternity', 'work-injury'), premium('work-injury', 'maternity'), ['schemes none']],
    ['one for another', premium('maternity'), premium('work-injury'), ['schemes open']],
  ])('%s', (_, before, after, expected) => {
    expect(differencesOf(giving(before), giving(after)).map(({ field, moves }) => `${field} ${moves}`)).toEqual(
      expected,
    );
  });

  test('nothing is said where one side has no rule', () => {
    expect(differencesOf(giving(cash({})), { compiled: undefined } as unknown as Party)).toEqual([]);
  });
});
