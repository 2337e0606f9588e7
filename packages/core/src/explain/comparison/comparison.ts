import type { BenefitComparison, Comparison, SideShown, Witness } from '../../compare/index.js';
import { type CompiledRuleSet, type Engine, place } from '../../compile/index.js';
import type { ConditionNode } from '../../conditions/form.js';
import { endsOf } from '../../conditions/node.js';
import type { Localized } from '../../model/index.js';
import { type RuleText, ruleText } from '../rule.js';
import { type ChangedSide, type ChangeText, changeTexts } from './change.js';
import { headline } from './headline.js';
import { pairingWords } from './pairing.js';
import { type SideName, sideNames } from './sides.js';
import { type Beside, type Tone, toneOf, toneWords } from './tone.js';
import { type Shows, type WitnessText, witnessText } from './witness.js';

/** A comparison in words, in both languages: plain JSON, for a report. */
export interface ComparisonText {
  readonly format: 'huice-comparison-text/1';
  readonly before: SideText;
  readonly after: SideText;
  /** How benefits were paired, and what that leaves out. */
  readonly pairing: Localized;
  readonly benefits: readonly BenefitText[];
}

export interface SideText extends SideShown, SideName {
  readonly title: Localized;
  readonly jurisdiction: Localized;
}

export interface BenefitText {
  readonly benefit: string;
  readonly title: Localized;
  /** The sides whose rule sets have rules under this id, in force or not. */
  readonly knownTo: BenefitComparison['knownTo'];
  readonly tone: Tone;
  /** The tone in a word or two. */
  readonly verdict: Localized;
  /** Who is entitled and to how much, in one sentence. */
  readonly headline: Localized;
  /** What a reader must not take for law, side by side: a draft, a press report, a damaged copy. */
  readonly cautions: { readonly before: readonly Localized[]; readonly after: readonly Localized[] };
  /** Everything that differs as it is written. */
  readonly changes: readonly ChangeText[];
  readonly witnesses: readonly WitnessText[];
  /** The rule of each side as sentences; null where none applies. */
  readonly rules: { readonly before: RuleText | null; readonly after: RuleText | null };
}

/**
 * Says a comparison in words.
 * @param before the engine of the first side, as `compare` was given it
 * @param after that of the second side; the same if left out
 * @throws if an engine does not hold the rule set that was compared
 */
export function comparisonText(comparison: Comparison, before: Engine, after: Engine = before): ComparisonText {
  const sets = [setOf(comparison.before, before), setOf(comparison.after, after)] as const;
  const jurisdictions = sets.map(({ ruleSet }) => ruleSet.jurisdiction.name) as [Localized, Localized];
  const names = sideNames(
    { ...comparison.before, jurisdiction: jurisdictions[0] },
    { ...comparison.after, jurisdiction: jurisdictions[1] },
  );
  const side = (shown: SideShown, index: 0 | 1): SideText => ({
    ...shown,
    ...names[index],
    title: sets[index].ruleSet.title,
    jurisdiction: jurisdictions[index],
  });
  return {
    format: 'huice-comparison-text/1',
    before: side(comparison.before, 0),
    after: side(comparison.after, 1),
    pairing: pairingWords(comparison),
    benefits: comparison.benefits.map((benefit) => benefitText(benefit, comparison, sets, names)),
  };
}

type Sets = readonly [CompiledRuleSet, CompiledRuleSet];

function setOf({ pack, version, sha256 }: SideShown, engine: Engine): CompiledRuleSet {
  const found = engine.packs.get(pack)?.find((one) => one.sha256 === sha256);
  if (found === undefined) throw new Error(`the engine does not hold version \`${version}\` of the pack \`${pack}\``);
  return found;
}

function benefitText(
  benefit: BenefitComparison,
  comparison: Comparison,
  sets: Sets,
  names: readonly [SideName, SideName],
): BenefitText {
  const sides = ([benefit.before, benefit.after] as const).map((shown, index): ChangedSide | undefined => {
    const ruleSet = sets[index as 0 | 1];
    const compiled = ruleSet.rules.find(({ rule }) => rule.id === shown?.rule);
    return compiled === undefined ? undefined : { compiled, ruleSet, text: ruleText(ruleSet, compiled) };
  });
  const [one, other] = sides;
  const days = [comparison.before.asOf, comparison.after.asOf] as const;
  const beside: Beside = {
    isDoubtful: sides.some(
      (side, index) => side !== undefined && place(days[index as 0 | 1], side.compiled.interval) === 'doubtful',
    ),
    isLost: sides.some((side) => side?.compiled.when !== undefined && hasLost(side.compiled.when)),
    isElsewhere: comparison.before.pack !== comparison.after.pack,
  };
  const tone = toneOf(benefit, beside);
  return {
    benefit: benefit.benefit,
    title: benefit.title,
    knownTo: benefit.knownTo,
    tone,
    verdict: toneWords(tone, benefit, names, beside),
    headline: headline(benefit, names, beside),
    cautions: { before: cautionsIn(one), after: cautionsIn(other) },
    changes:
      benefit.structure === null || one === undefined || other === undefined
        ? []
        : changeTexts(benefit.structure, one, other),
    // Whoever gets what another pack has under no such id is not better off there: nobody has looked for its like.
    // And where the only rule there is may not have been in force, nobody is an example of anything.
    witnesses: (tone === 'unpaired' || (tone === 'open' && sides.includes(undefined)) ? [] : witnessesOf(benefit)).map(
      ([shows, witness]) => witnessText(shows, witness, sets, names[1].at),
    ),
    rules: { before: one?.text ?? null, after: other?.text ?? null },
  };
}

const hasLost = (when: ConditionNode) => endsOf(when).some(({ kind }) => kind === 'lost');

const cautionsIn = (side: ChangedSide | undefined): Localized[] =>
  (side?.text.parts ?? [])
    .filter(({ topic }) => topic === 'authority')
    .flatMap(({ sentences }) => sentences.map(({ text }) => text));

function witnessesOf({ who, howMuch }: BenefitComparison): [Shows, Witness][] {
  const all: [Shows, Witness | undefined][] = [
    ['gains', who.gains],
    ['loses', who.loses],
    ['up', howMuch.up],
    ['down', howMuch.down],
  ];
  return all.filter((one): one is [Shows, Witness] => one[1] !== undefined);
}
