/**
 * Huice: compiles released rule sets and decides profiles under them.
 *
 *     const decision = evaluate(compile(ruleSets), profile, { asOf: '2019-06-01' });
 *
 * @module
 */
export { type CompileOptions, compile, type Engine } from './compile/index.js';
export * from './evaluate/index.js';
export {
  type Authority,
  type BenefitParams,
  type Citation,
  describeFault,
  type FactDefinition,
  type Fault,
  type FaultCode,
  HuiceError,
  type Language,
  type Localized,
  type Period,
  type Reading,
  type Rule,
  type RuleSet,
  type RuleSetTypes,
  type Span,
  type Strength,
  type Subject,
} from './model/index.js';
