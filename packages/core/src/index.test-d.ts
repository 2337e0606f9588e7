import { describe, expectTypeOf, it } from 'vitest';
import {
  compile,
  type Decision,
  type Engine,
  evaluate,
  type Fault,
  HuiceError,
  type Profile,
  type RuleSet,
  type RuleSetTypes,
} from './index.js';

interface Types extends RuleSetTypes {
  facts: { workers: number; poor: boolean; grade: 'low' | 'high' };
  benefit: 'award';
}
declare const typed: RuleSet<Types>;
interface OtherTypes extends RuleSetTypes {
  facts: { poor: boolean; rooms: number };
  context: { wage: unknown };
  benefit: 'aid';
}
declare const other: RuleSet<OtherTypes>;
declare const untyped: RuleSet;

describe('compile', () => {
  it('takes one rule set or several, and keeps their types', () => {
    expectTypeOf(compile(typed)).toEqualTypeOf<Engine<Types>>();
    expectTypeOf(compile([typed, typed])).toEqualTypeOf<Engine<Types>>();
    expectTypeOf(compile(untyped)).toEqualTypeOf<Engine>();
  });

  it('takes no text', () => {
    // @ts-expect-error the JSON itself is wanted
    compile('{}');
  });
});

describe('evaluate', () => {
  const engine = compile(typed);
  const asOf = '2019-06-01';

  it('completes a profile from the rule set’s facts; null is unknown', () => {
    expectTypeOf(
      evaluate(engine, { subject: 'enterprise', region: null, facts: { workers: 5, poor: null } }, { asOf }),
    ).toEqualTypeOf<Decision>();
    expectTypeOf<Profile<Types>['facts']['grade']>().toEqualTypeOf<'low' | 'high' | null | undefined>();
  });

  it('lets a profile carry the facts of every pack asked together', () => {
    const both = compile([typed, other]);
    evaluate(both, { subject: 'person', facts: { workers: 5, poor: true, rooms: 2 } }, { asOf });
    // @ts-expect-error a fact of neither
    evaluate(both, { subject: 'person', facts: { roms: 2 } }, { asOf });
  });

  it('completes the context from the rule set’s context facts', () => {
    const wage = { value: '1680', date: '2019-01-01', source: 'notice' };
    evaluate(compile(other), { subject: 'person', facts: {} }, { asOf, context: { wage } });
    // @ts-expect-error a misspelt context fact
    evaluate(compile(other), { subject: 'person', facts: {} }, { asOf, context: { wages: wage } });
  });

  it('refuses what the rule set does not know', () => {
    // @ts-expect-error a misspelt fact
    evaluate(engine, { subject: 'person', facts: { wokers: 5 } }, { asOf });
    // @ts-expect-error a value of another type
    evaluate(engine, { subject: 'person', facts: { workers: '5' } }, { asOf });
    // @ts-expect-error no such option
    evaluate(engine, { subject: 'person', facts: { grade: 'top' } }, { asOf });
    // @ts-expect-error no such subject
    evaluate(engine, { subject: 'people', facts: {} }, { asOf });
    // @ts-expect-error a profile without facts
    evaluate(engine, { subject: 'person' }, { asOf });
  });

  it('requires the day, and knows the other options', () => {
    // @ts-expect-error asOf is required: nothing reads the clock
    evaluate(engine, { subject: 'person', facts: {} }, {});
    // @ts-expect-error no such authority
    evaluate(engine, { subject: 'person', facts: {} }, { asOf, minimumAuthority: 'law' });
    evaluate(engine, { subject: 'person', facts: {} }, { asOf, knownAt: null, minimumAuthority: null });
  });

  it('gives no evidence where none is wanted', () => {
    const brief = evaluate(engine, { subject: 'person', facts: {} }, { asOf, evidence: false });
    expectTypeOf(brief.format).toEqualTypeOf<'huice-brief-decision/1'>();
    // @ts-expect-error no findings
    brief.results[0]?.findings;
    // @ts-expect-error no formula
    brief.results[0]?.amount?.formula;
    const full = evaluate(engine, { subject: 'person', facts: {} }, { asOf, evidence: true });
    expectTypeOf(full).toEqualTypeOf<Decision>();
    // @ts-expect-error wanted or not, and nothing between
    evaluate(engine, { subject: 'person', facts: {} }, { asOf, evidence: 'some' });
  });

  it('gives back what a stored decision needs to be asked again', () => {
    const decision = evaluate(engine, { subject: 'person', facts: {} }, { asOf });
    evaluate(compile(untyped), decision.profile, decision);
    expectTypeOf(decision.results[0]?.outcome).toEqualTypeOf<
      'eligible' | 'ineligible' | 'undetermined' | 'not-applicable' | undefined
    >();
    // @ts-expect-error a decision is not to be changed
    decision.asOf = '2020-01-01';
  });
});

it('an error carries its faults', () => {
  expectTypeOf<HuiceError>().toExtend<Error>();
  expectTypeOf(new HuiceError([]).faults).toEqualTypeOf<readonly Fault[]>();
});
