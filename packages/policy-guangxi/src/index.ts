/** The rules of Guangxi, as data for `@huice/core`. @module */
import type { RuleSet } from '@huice/core';
import { released } from './generated/rule-sets.js';
import type { GuangxiBenefit, GuangxiFacts } from './generated/types.js';

export type * from './generated/types.js';
export type GuangxiRuleSet = RuleSet<{ facts: GuangxiFacts; benefit: GuangxiBenefit }>;

/** Every released version, oldest first. */
export const ruleSets = released as readonly GuangxiRuleSet[];
export const latest = ruleSets.at(-1) as GuangxiRuleSet;
