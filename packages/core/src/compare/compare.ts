import { type CompiledRule, place } from '../compile/index.js';
import type { Day } from '../dates/day.js';
import { type Authority, type Localized, type Subject, subjects } from '../model/index.js';
import { type Who, who } from './entitled.js';
import { isApart, isOnePack, join } from './joint.js';
import { Budget } from './search.js';
import { ruleOf, type Side, type Standing, stand } from './side.js';
import { type StructureChange, structureOf } from './structure.js';
import { type HowMuch, howMuch } from './worth.js';

/** Two sides of one benefit, and what follows for people. Plain JSON. */
export interface Comparison {
  readonly format: 'huice-comparison/1';
  readonly before: SideShown;
  readonly after: SideShown;
  /** What makes two benefits one: nothing else is looked at, so two that give the like under different ids are not compared. */
  readonly pairedBy: 'benefit-id';
  /** Every benefit of either side, by id. */
  readonly benefits: readonly BenefitComparison[];
}

export interface SideShown {
  readonly pack: string;
  readonly version: string;
  readonly releasedOn: Day;
  readonly sha256: string;
  readonly asOf: Day;
}

export interface BenefitComparison {
  readonly benefit: string;
  readonly title: Localized;
  /** The sides whose rule sets have rules under this id, in force or not. What only one of them knows is compared with no benefit at all. */
  readonly knownTo: 'both' | 'before' | 'after';
  /** The rule that applies on each side's day; null where none does. */
  readonly before: RuleShown | null;
  readonly after: RuleShown | null;
  /** What differs as it is written; null where only one side has a rule. */
  readonly structure: readonly StructureChange[] | null;
  readonly who: Who;
  readonly howMuch: HowMuch;
}

export interface RuleShown {
  readonly rule: string;
  readonly inForce: { readonly from: string; readonly to: string };
  readonly authority: Authority;
  /** Whether the copy of a text that it rests on is damaged. */
  readonly damaged: boolean;
  /** Whether the text leaves it open if the rule was in force on the side's day. */
  readonly inDoubt: boolean;
}

export interface CompareOptions {
  /** Only these benefits. */
  readonly benefits?: readonly string[];
  /** Steps that the search may take for one benefit and one axis; what is not proved within them is `undecided`. 200,000 if left out. */
  readonly steps?: number;
}

const defaultSteps = 200_000;

/**
 * Compares two versions of a pack, two days of one version, or two packs: for each benefit, who is entitled on the second side beside the first,
 * and to how much, each with somebody whom the two treat differently. Of two packs each side is asked about somebody of its own
 * jurisdiction; of one pack, both about the same person. Ages and other counts of time are taken to be the same on both days: it is the law that is compared, not people growing older.
 * @throws HuiceError if a side has no such pack, version or day
 */
export function compare(before: Side, after: Side, options: CompareOptions = {}): Comparison {
  const standings: readonly [Standing, Standing] = [stand(before, 'the first side'), stand(after, 'the second side')];
  const all = standings.flatMap(({ ruleSet }) => ruleSet.rules.map(({ rule }) => rule.benefit));
  const benefits = [...new Set(all)].filter((one) => options.benefits?.includes(one) ?? true).sort();
  return {
    format: 'huice-comparison/1',
    before: shown(standings[0]),
    after: shown(standings[1]),
    pairedBy: 'benefit-id',
    benefits: benefits.map((benefit) => compareBenefit(benefit, standings, options.steps ?? defaultSteps)),
  };
}

function compareBenefit(benefit: string, standings: readonly [Standing, Standing], steps: number): BenefitComparison {
  const rules = standings.map((standing) => ruleOf(standing, benefit));
  const joint = join(standings, rules);
  const asked = askedOf(rules);
  const [one, other] = rules;
  // The pack of another place: who lives in the one cannot live in the other.
  const isMoved = one !== undefined && other !== undefined && isApart(standings);
  return {
    benefit,
    title: titleOf(benefit, standings),
    knownTo: knownTo(benefit, standings),
    before: one === undefined ? null : ruleShown(one, standings[0]),
    after: other === undefined ? null : ruleShown(other, standings[1]),
    structure:
      one === undefined || other === undefined ? null : [...areaChanges(standings), ...structureOf(one, other)],
    who: isMoved ? { class: 'incomparable' } : who(joint, benefit, asked, new Budget(steps)),
    howMuch: isMoved ? { class: null, differs: [] } : howMuch(joint, benefit, asked, new Budget(steps)),
  };
}

/** Two packs have each their own area; a pack that comes to another has changed. */
function areaChanges(standings: readonly [Standing, Standing]): StructureChange[] {
  const [before, after] = standings.map(({ ruleSet }) => ruleSet.ruleSet.jurisdiction.region) as [string, string];
  return isOnePack(standings) && before !== after ? [{ part: 'jurisdiction', before, after }] : [];
}

/** The kinds of subject that either rule is for, in the order of the model. */
function askedOf(rules: readonly (CompiledRule | undefined)[]): Subject[] {
  return subjects.filter((subject) => rules.some((rule) => rule?.rule.subjects.includes(subject)));
}

function knownTo(benefit: string, standings: readonly [Standing, Standing]): BenefitComparison['knownTo'] {
  const [before, after] = standings.map(({ ruleSet }) => ruleSet.rules.some(({ rule }) => rule.benefit === benefit));
  if (before && after) return 'both';
  return before ? 'before' : 'after';
}

function titleOf(benefit: string, standings: readonly Standing[]): Localized {
  const titles = standings.flatMap(({ ruleSet }) =>
    ruleSet.rules.filter(({ rule }) => rule.benefit === benefit).map(({ rule }) => rule.title),
  );
  return titles.at(-1) as Localized;
}

function shown({ ruleSet: { ruleSet, sha256 }, situation }: Standing): SideShown {
  const { pack, version, releasedOn } = ruleSet;
  return { pack, version, releasedOn, sha256, asOf: situation.asOf };
}

function ruleShown({ rule, authority, damaged, interval }: CompiledRule, { situation }: Standing): RuleShown {
  const inDoubt = place(situation.asOf, interval) === 'doubtful';
  return { rule: rule.id, inForce: rule.effective, authority, damaged, inDoubt };
}
