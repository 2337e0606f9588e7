/** The rules of Chongqing municipality, as data for `@huice/core`. @module */
import type { RuleSet } from '@huice/core';
import { released } from './generated/rule-sets.js';
import type { ChongqingBenefit, ChongqingFacts } from './generated/types.js';

export type * from './generated/types.js';
export type ChongqingRuleSet = RuleSet<{ facts: ChongqingFacts; benefit: ChongqingBenefit }>;

/** Every released version, oldest first. */
export const ruleSets = released as readonly ChongqingRuleSet[];
export const latest = ruleSets.at(-1) as ChongqingRuleSet;
