/**
 * What must hold of a pack beyond the gate: its rules say what its sources say, and its cases try them.
 *
 * @module
 */
export type { Check, Complaint, Subject } from './check.js';
export { checks } from './checks.js';
export { type Trial, tryCases } from './scenarios/trial.js';
export { subjectOf, type Verdict, verify } from './verify.js';
