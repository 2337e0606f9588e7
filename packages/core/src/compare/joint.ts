import { type AmountNode, choicesOf, quantitiesOf } from '../amounts/node.js';
import { type CompiledRule, place } from '../compile/index.js';
import { regionFact } from '../conditions/fact.js';
import type { ConditionNode, Fact, Value } from '../conditions/form.js';
import { factsOf, kleene, leavesOf } from '../conditions/node.js';
import { factsBehind, type Regions, regionsOf } from '../conditions/opening.js';
import { settle } from '../conditions/settle.js';
import { type Situation, truthOf } from '../conditions/situation.js';
import type { Subject } from '../model/index.js';
import { sharing } from './sharing.js';
import type { Standing } from './side.js';

/** How near one is to a benefit: 0 not entitled, 1 open by the text itself, 2 entitled. */
export type Rank = 0 | 1 | 2;

/** What one side says of a benefit: its rule on that day, if it has one. */
export interface Party {
  readonly standing: Standing;
  readonly compiled: CompiledRule | undefined;
  readonly when: ConditionNode | undefined;
  readonly amount: AmountNode | undefined;
  readonly isDoubtful: boolean;
}

/** A fact that both parties read, or the region where each has its own, with every value that makes a difference to either. */
export interface Variable {
  readonly fact: Fact;
  readonly sides: readonly (0 | 1)[];
  readonly choices: readonly Choice[];
  /** Whether each value that the fact can have lies in one of the choices, and not only one for each order among facts that are compared. */
  readonly isWhole: boolean;
}

/** A value that stands for a region of values; for numbers whose size matters, with both ends of that region. */
export interface Choice {
  readonly value: Value;
  readonly from: Value;
  readonly to: Value;
}

export interface Joint {
  readonly parties: readonly [Party, Party];
  readonly variables: ReadonlyMap<string, Variable>;
}

/** What has been supposed so far, by side: each is asked about the same subject, save for the region where the jurisdictions differ. */
export type Supposed = readonly [ReadonlyMap<string, Choice>, ReadonlyMap<string, Choice>];

export const nothingSupposed: Supposed = [new Map(), new Map()];

/** Two rules laid over each other: the facts of both with the regions that the thresholds of both cut out. */
export function join(standings: readonly [Standing, Standing], rules: readonly (CompiledRule | undefined)[]): Joint {
  const one = inOneArea(standings);
  const shared = sharing(rules, [one[0].situation, one[1].situation]);
  const [before, after] = one.map((standing, index): Party => {
    const compiled = rules[index];
    const side = index as 0 | 1;
    return {
      standing,
      compiled,
      when: within(standing, standings[side], compiled?.when === undefined ? undefined : shared(compiled.when, side)),
      amount: compiled?.amount === undefined ? undefined : shared(compiled.amount, side),
      isDoubtful: compiled !== undefined && place(standing.situation.asOf, compiled.interval) === 'doubtful',
    };
  }) as [Party, Party];
  return { parties: [before, after], variables: variablesOf([before, after]) };
}

/** Two versions of one pack of which one has a narrower area than the other are asked about one and the same person of the wider. */
function inOneArea(standings: readonly [Standing, Standing]): readonly [Standing, Standing] {
  const [one, other] = standings.map(({ situation }) => situation.jurisdiction) as [string, string];
  if (!isOnePack(standings) || isApart(standings)) return standings;
  const jurisdiction = one.length < other.length ? one : other;
  const [before, after] = standings.map((standing) => ({
    ...standing,
    situation: { ...standing.situation, jurisdiction },
  }));
  return [before as Standing, after as Standing];
}

/** Whether two versions of one pack are of areas that have no place in common. */
export function isApart(standings: readonly [Standing, Standing]): boolean {
  const [one, other] = standings.map(({ situation }) => situation.jurisdiction) as [string, string];
  return isOnePack(standings) && !one.startsWith(other) && !other.startsWith(one);
}

export const isOnePack = ([one, other]: readonly [Standing, Standing]): boolean =>
  one.ruleSet.ruleSet.pack === other.ruleSet.ruleSet.pack;

/** What a side demands, and, where it is asked about somebody of a wider area, that one lives in its own. */
function within(asked: Standing, own: Standing, when: ConditionNode | undefined): ConditionNode | undefined {
  const { jurisdiction } = own.situation;
  if (asked.situation.jurisdiction === jurisdiction) return when;
  const digits = jurisdiction.length === 4 ? 4 : 6;
  const fact: Fact = { ...regionFact, id: `region/${digits}`, derivation: { kind: 'region', digits, of: regionFact } };
  const right = { kind: 'constant', value: jurisdiction.padEnd(6, '0') } as const;
  const lives: ConditionNode = { kind: 'leaf', at: '', within: undefined, fact, operator: 'equal', right };
  return when === undefined ? lives : { kind: 'all', at: '', of: [lives, when] };
}

function variablesOf(parties: readonly [Party, Party]): Map<string, Variable> {
  const conditions = parties.map(({ when, amount }) => [
    ...(when === undefined ? [] : [when]),
    ...(amount === undefined ? [] : choicesOf(amount)),
  ]);
  const whole: ConditionNode = { kind: 'all', at: '', of: conditions.flat() };
  const sizes = parties.flatMap(({ amount }) => (amount === undefined ? [] : quantitiesOf(amount)));
  const sized = new Set(sizes.flatMap(({ fact }) => fact.bases));
  const facts = factsBehind(whole);
  const bases = new Set([...facts.values()].filter((fact) => fact.derivation === undefined).map(({ id }) => id));
  const [one, other] = parties.map(({ standing: { situation } }) => regionsOf(whole, bases, situation, { sized })) as [
    Map<string, Regions>,
    Map<string, Regions>,
  ];
  const isElsewhere = parties[0].standing.situation.jurisdiction !== parties[1].standing.situation.jurisdiction;
  const compared = comparedFacts(whole, facts.values());
  const variables = new Map<string, Variable>();
  const put = (key: string, { fact }: Regions, sides: Variable['sides'], choices: Choice[]) =>
    variables.set(key, { fact, sides, choices, isWhole: !compared.has(fact.id) });
  for (const [id, regions] of one) {
    const others = other.get(id) as Regions;
    if (id === regionFact.id && isElsewhere) {
      put(`${id} 0`, regions, [0], choicesIn(regions, []));
      put(`${id} 1`, others, [1], choicesIn(others, []));
    } else put(id, regions, [0, 1], choicesIn(regions, [others]));
  }
  return variables;
}

/** The facts that some comparison, or one inside a derived fact, sets against another fact. */
function comparedFacts(whole: ConditionNode, facts: Iterable<Fact>): ReadonlySet<string> {
  const inner = [...facts].flatMap(({ derivation }) => (derivation?.kind === 'when' ? [derivation.when] : []));
  const leaves = [whole, ...inner].flatMap(leavesOf).filter(({ right }) => right.kind === 'fact');
  return new Set(leaves.flatMap(factsOf).map(({ id }) => id));
}

/** One choice for each stretch of values that no comparison tells apart. */
function choicesIn({ values, sign }: Regions, others: readonly Regions[]): Choice[] {
  const all = [
    ...new Map([...values, ...others.flatMap((one) => one.values)].map((one) => [String(one), one])).values(),
  ];
  const signs = (value: Value) => [sign(value), ...others.map((one) => one.sign(value))].join(' ');
  const isOrdered = values.every((value) => typeof value !== 'boolean' && !Array.isArray(value));
  const choices: Choice[] = [];
  let last = '';
  for (const value of isOrdered ? all.sort(byOrder) : all) {
    const current = signs(value);
    const before = choices.at(-1);
    if (before !== undefined && current === last && isOrdered) choices.splice(-1, 1, { ...before, to: value });
    // Beyond every size nobody stands; it only ends a stretch.
    else if (!isEndless(value)) choices.push({ value, from: value, to: value });
    last = current;
  }
  return choices;
}

const isEndless = (value: Value) => String(value) === 'Infinity';

const byOrder = (a: Value, b: Value) =>
  typeof a === 'string' && typeof b === 'string' ? (a < b ? -1 : 1) : Number(a) - Number(b);

export function situationOf({ standing }: Party, supposed: ReadonlyMap<string, Choice>): Situation {
  return { ...standing.situation, given: new Map([...supposed].map(([id, { value }]) => [id, value])) };
}

/** The ranks that one side can still come to. */
export function ranksOf(party: Party, subject: Subject, supposed: ReadonlyMap<string, Choice>): readonly Rank[] {
  const { compiled, when, isDoubtful } = party;
  if (compiled === undefined || !compiled.rule.subjects.includes(subject)) return [0];
  if (isDoubtful) return [1];
  if (when === undefined) return [2];
  const situation = situationOf(party, supposed);
  const truth = kleene(when, (end) => truthOf(end, situation));
  if (truth !== undefined) return [truth ? 2 : 0];
  if (openFact(party, supposed) !== undefined) return [0, 1, 2];
  const { truth: settled } = settle(when, situation);
  return settled === undefined ? [1] : [settled ? 2 : 0];
}

/** A fact behind a comparison that is still open, to be supposed next. */
export function openFact(
  party: Party,
  supposed: ReadonlyMap<string, Choice>,
  nodes = conditionsOf(party),
): string | undefined {
  const situation = situationOf(party, supposed);
  for (const leaf of nodes.flatMap(leavesOf)) {
    if (truthOf(leaf, situation) !== undefined) continue;
    const base = factsOf(leaf)
      .flatMap((fact) => fact.bases)
      .find((id) => !supposed.has(id));
    if (base !== undefined) return base;
  }
  return undefined;
}

const conditionsOf = ({ when }: Party) => (when === undefined ? [] : [when]);

/** The variable behind a fact on one side. */
export function variableOf({ variables }: Joint, fact: string, side: 0 | 1): Variable {
  return (variables.get(fact) ?? variables.get(`${fact} ${side}`)) as Variable;
}

export function suppose(supposed: Supposed, { fact, sides }: Variable, choice: Choice): Supposed {
  const [one, other] = supposed.map((known, side) =>
    sides.includes(side as 0 | 1) ? new Map([...known, [fact.id, choice]]) : known,
  );
  return [one as ReadonlyMap<string, Choice>, other as ReadonlyMap<string, Choice>];
}
