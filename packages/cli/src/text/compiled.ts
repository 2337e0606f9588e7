// The compiled form of rules, as `compile` gives it: names for the parts that the text is made from.
import type { Engine } from '@huice/core';

type CompiledRuleSet = NonNullable<ReturnType<Engine['packs']['get']>>[number];
export type CompiledRule = CompiledRuleSet['rules'][number];
export type ConditionNode = NonNullable<CompiledRule['when']>;
export type Leaf = Extract<ConditionNode, { kind: 'leaf' }>;
export type Lost = Extract<ConditionNode, { kind: 'lost' }>;
export type Operator = Leaf['operator'];
export type Fact = Leaf['fact'];
export type AmountNode = NonNullable<CompiledRule['amount']>;
export type FigureValue = Extract<AmountNode, { kind: 'figure' }>['figure'];
