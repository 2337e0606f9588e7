/** The rules of a draft plan of Qingcheng district, as data for `@huice/core`. @module */
import type { RuleSet } from '@huice/core';
import { released } from './generated/rule-sets.js';
import type { QingchengBenefit, QingchengFacts } from './generated/types.js';

export type * from './generated/types.js';
export type QingchengRuleSet = RuleSet<{ facts: QingchengFacts; benefit: QingchengBenefit }>;

/** Every released version, oldest first. */
export const ruleSets = released as readonly QingchengRuleSet[];
export const latest = ruleSets.at(-1) as QingchengRuleSet;
