// The five packs, each on a day on which all that it can give is in force, with the figures of a place and time that its rules read.
import { readFileSync } from 'node:fs';
import type { Context, RuleSet, Subject } from '@huice/core';
import { latest as chongqing } from '@huice/policy-chongqing';
import { latest as guangxi } from '@huice/policy-guangxi';
import { latest as guizhou } from '@huice/policy-guizhou';
import { latest as qingcheng } from '@huice/policy-qingcheng';
import { latest as yunnan } from '@huice/policy-yunnan';

export interface Setting {
  readonly ruleSet: RuleSet;
  readonly asOf: string;
  readonly context: Context;
}

const figures = (name: string): Context =>
  JSON.parse(readFileSync(new URL(`../../examples/contexts/${name}.json`, import.meta.url), 'utf8'));

export const settings: readonly Setting[] = [
  { ruleSet: yunnan, asOf: '2019-06-01', context: {} },
  { ruleSet: guizhou, asOf: '2022-06-01', context: {} },
  { ruleSet: chongqing, asOf: '2018-06-01', context: figures('chongqing-2018') },
  { ruleSet: qingcheng, asOf: '2018-10-01', context: figures('qingcheng-2018') },
  { ruleSet: guangxi, asOf: '2019-12-01', context: figures('guangxi-2019') },
];

export const subjects: readonly Subject[] = ['person', 'household', 'enterprise', 'organisation', 'locality'];
