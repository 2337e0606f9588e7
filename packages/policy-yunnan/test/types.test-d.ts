import { compile, evaluate } from '@huice/core';
import { latest, ruleSets, type YunnanBenefit, type YunnanFacts } from '@huice/policy-yunnan';
import { describe, expectTypeOf, it } from 'vitest';

const engine = compile(ruleSets);
const asOf = '2019-06-01';

describe('the types of the pack', () => {
  it('take a profile of known facts; null is unknown', () => {
    const facts = {
      isPovertyAlleviationWorkshop: true,
      poorWorkersNewlyHired: 60,
      workshopAwardAlreadyPaid: '0.50',
      isLocatedInPoorCounty: null,
    };
    evaluate(engine, { subject: 'enterprise', facts }, { asOf });
    evaluate(engine, { subject: 'person', facts: { hospitalStayPlace: 'in-county' } }, { asOf });
    evaluate(compile(latest), { subject: 'person', facts: {} }, { asOf });
  });

  it('refuse a misspelt fact', () => {
    // @ts-expect-error poorWorkersNewlyHired
    evaluate(engine, { subject: 'enterprise', facts: { poorWorkersNewlyHird: 60 } }, { asOf });
    // @ts-expect-error the same, compiled from the latest version alone
    evaluate(compile(latest), { subject: 'enterprise', facts: { poorWorkersNewlyHird: 60 } }, { asOf });
  });

  it('refuse a value of another type', () => {
    // @ts-expect-error a number, not text
    evaluate(engine, { subject: 'enterprise', facts: { poorWorkersNewlyHired: '60' } }, { asOf });
    // @ts-expect-error not one of the options
    evaluate(engine, { subject: 'person', facts: { hospitalStayPlace: 'incounty' } }, { asOf });
    // @ts-expect-error no such subject
    evaluate(engine, { subject: 'company', facts: {} }, { asOf });
  });

  it('keep a figure of a place and time out of the profile', () => {
    // @ts-expect-error given in `context`, with its date and source
    evaluate(engine, { subject: 'person', facts: { monthlyMinimumWage: '1350' } }, { asOf });
  });

  it('say what each fact is', () => {
    expectTypeOf<YunnanFacts['isPovertyAlleviationWorkshop']>().toEqualTypeOf<boolean | undefined>();
    expectTypeOf<YunnanFacts['workshopAwardAlreadyPaid']>().toEqualTypeOf<string | number | undefined>();
    expectTypeOf<YunnanFacts['hospitalStayPlace']>().toEqualTypeOf<
      'in-county' | 'out-of-county' | 'none' | undefined
    >();
    expectTypeOf<'workshop-hiring-award'>().toExtend<YunnanBenefit>();
    expectTypeOf<'workshop-award'>().not.toExtend<YunnanBenefit>();
  });
});
