/** The rules of Yunnan province, as data for `@huice/core`. @module */
import type { RuleSet } from '@huice/core';
import { released } from './generated/rule-sets.js';
import type { YunnanBenefit, YunnanContext, YunnanFacts } from './generated/types.js';

export type * from './generated/types.js';
export type YunnanRuleSet = RuleSet<{ facts: YunnanFacts; context: YunnanContext; benefit: YunnanBenefit }>;

/** Every released version, oldest first. */
export const ruleSets = released as readonly YunnanRuleSet[];
export const latest = ruleSets.at(-1) as YunnanRuleSet;
