// The types that each pack generates: its facts complete a profile, its benefits name results, and a misspelling is refused.
import { compile, evaluate } from '@huice/core';
import * as chongqing from '@huice/policy-chongqing';
import * as guangxi from '@huice/policy-guangxi';
import * as guizhou from '@huice/policy-guizhou';
import * as qingcheng from '@huice/policy-qingcheng';
import * as yunnan from '@huice/policy-yunnan';
import { describe, expectTypeOf, it } from 'vitest';

const asOf = '2019-06-01';

describe('each pack', () => {
  it('takes its own facts and refuses a misspelt one', () => {
    const subject = 'person';
    evaluate(compile(yunnan.ruleSets), { subject, facts: { hospitalStayPlace: 'in-county' } }, { asOf });
    evaluate(compile(guizhou.ruleSets), { subject, facts: { workProvince: 'other-province' } }, { asOf });
    evaluate(compile(chongqing.ruleSets), { subject, facts: { intercityFarePaid: '386.50' } }, { asOf });
    evaluate(compile(qingcheng.ruleSets), { subject, facts: { disabilityGrade: 'grade-2' } }, { asOf });
    evaluate(compile(guangxi.ruleSets), { subject, facts: { birthDate: '1955-04-30' } }, { asOf });
    // @ts-expect-error hospitalStayPlace
    evaluate(compile(yunnan.ruleSets), { subject, facts: { hospitalStayPlaces: 'in-county' } }, { asOf });
    // @ts-expect-error not one of the options
    evaluate(compile(guizhou.ruleSets), { subject, facts: { workProvince: 'abroad' } }, { asOf });
    // @ts-expect-error money is a number or text
    evaluate(compile(chongqing.ruleSets), { subject, facts: { intercityFarePaid: true } }, { asOf });
    // @ts-expect-error not one of the options
    evaluate(compile(qingcheng.latest), { subject, facts: { disabilityGrade: 'grade-9' } }, { asOf });
    // @ts-expect-error given in `context`, with its date and source
    evaluate(compile(guangxi.latest), { subject, facts: { monthlyMinimumWage: '1680' } }, { asOf });
  });

  it('names its benefits', () => {
    expectTypeOf<'workshop-hiring-award'>().toExtend<yunnan.YunnanBenefit>();
    expectTypeOf<'organised-export-subsidy'>().toExtend<guizhou.GuizhouBenefit>();
    expectTypeOf<'critical-illness-rate'>().toExtend<chongqing.ChongqingBenefit>();
    expectTypeOf<'medical-premium-payment'>().toExtend<qingcheng.QingchengBenefit>();
    expectTypeOf<'unemployment-benefit-floor'>().toExtend<guangxi.GuangxiBenefit>();
    expectTypeOf<'unemployment-benefit-floor'>().not.toExtend<qingcheng.QingchengBenefit>();
  });

  it('means the same by a fact that it shares', () => {
    expectTypeOf<guizhou.GuizhouFacts['workProvince']>().toEqualTypeOf<
      'home-province' | 'other-province' | undefined
    >();
    expectTypeOf<yunnan.YunnanFacts['isRegisteredPoor']>().toEqualTypeOf<
      chongqing.ChongqingFacts['isRegisteredPoor']
    >();
    expectTypeOf<guangxi.GuangxiFacts['isRegisteredPoor']>().toEqualTypeOf<
      chongqing.ChongqingFacts['isRegisteredPoor']
    >();
  });
});
