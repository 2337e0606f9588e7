// Two versions of one rule, compared and said in words.
import { type BenefitComparison, compare, type Side } from '../../src/compare/index.js';
import { type BenefitText, type ComparisonText, comparisonText } from '../../src/explain/index.js';
import type { Engine, RuleSet } from '../../src/index.js';
import type { NamedCondition, Rule } from '../../src/model/index.js';
import { rule } from './rule-set.js';
import { setOf } from './told.js';

export interface Compared {
  readonly text: ComparisonText;
  /** The benefit `told`. */
  readonly benefit: BenefitText;
  readonly comparison: BenefitComparison;
}

export interface Version {
  readonly rest?: Partial<RuleSet>;
  readonly conditions?: NamedCondition[];
  readonly asOf?: string;
}

/** A side that has this rule, or none of its benefit. */
export function sideWith(told: Rule | undefined, { rest = {}, conditions = [], asOf = '2019-06-01' }: Version): Side {
  const set = setOf(told ?? rule('other', undefined), conditions, rest);
  const engine: Engine = { packs: new Map([[set.ruleSet.pack, [set]]]), vocabulary: new Map() };
  return { engine, asOf };
}

export function compared(
  before: Rule | undefined,
  after: Rule | undefined,
  [one, other]: readonly [Version, Version] = [{}, {}],
  steps?: number,
): Compared {
  const sides = [sideWith(before, one), sideWith(after, other)] as const;
  const all = compare(...sides, { benefits: ['told'], ...(steps === undefined ? {} : { steps }) });
  const text = comparisonText(all, sides[0].engine, sides[1].engine);
  return {
    text,
    benefit: text.benefits[0] as BenefitText,
    comparison: all.benefits[0] as BenefitComparison,
  };
}
