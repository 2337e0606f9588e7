export { type CompileOptions, compile, type Engine } from './compile.js';
export { compileFacts } from './facts.js';
export { type Interval, place } from './interval.js';
export type { CompiledRule } from './rule.js';
export { type CompiledRuleSet, canonicalText, fingerprint } from './rule-set.js';
