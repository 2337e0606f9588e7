/** The rules of Guizhou province, as data for `@huice/core`. @module */
import type { RuleSet } from '@huice/core';
import { released } from './generated/rule-sets.js';
import type { GuizhouBenefit, GuizhouFacts } from './generated/types.js';

export type * from './generated/types.js';
export type GuizhouRuleSet = RuleSet<{ facts: GuizhouFacts; benefit: GuizhouBenefit }>;

/** Every released version, oldest first. */
export const ruleSets = released as readonly GuizhouRuleSet[];
export const latest = ruleSets.at(-1) as GuizhouRuleSet;
