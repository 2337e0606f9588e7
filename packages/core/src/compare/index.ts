/**
 * Compares two versions of a pack, two days of one version, or two packs, by what they mean for people.
 *
 * @module
 */
export {
  type BenefitComparison,
  type CompareOptions,
  type Comparison,
  compare,
  type RuleShown,
  type SideShown,
} from './compare.js';
export type { Demand } from './demands.js';
export type { Reach, Who } from './entitled.js';
export type { AmountNumber, AmountPart } from './numbers.js';
export type { Side } from './side.js';
export type { StructureChange, TextStanding } from './structure.js';
export type { Answer, Witness } from './witness.js';
export type { HowMuch, Worth } from './worth.js';
