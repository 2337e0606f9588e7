import { evaluate } from '../evaluate/evaluate.js';
import type { Decision, Profile, RuleResult } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import { HuiceError } from '../model/index.js';
import { Exact } from '../money/exact.js';
import type { Joint, Party, Supposed } from './joint.js';
import { likelySizes } from './plausible.js';
import type { Found } from './search.js';

/** One subject, put to both sides, with what each answers. `before.region` and `after.region` differ where the jurisdictions do. */
export interface Witness {
  readonly before: Answer;
  readonly after: Answer;
}

export interface Answer {
  readonly profile: Decision['profile'];
  readonly context: Decision['context'];
  readonly result: Pick<RuleResult, 'rule' | 'outcome' | 'reason' | 'causes' | 'amount' | 'gives' | 'duration'> | null;
}

/** How far an answer goes: 2 eligible, 1 open, 0 neither. */
export function rankOf({ result }: Answer): 0 | 1 | 2 {
  if (result?.outcome === 'eligible') return 2;
  return result?.outcome === 'undetermined' ? 1 : 0;
}

/** An answer that facts left out have opened again shows nothing, so the ranks must stay as they are with all of them. */
const ranksOf = ({ before, after }: Witness) =>
  [before, after].map((one) => (one.result?.causes?.includes('facts') ? 'open' : rankOf(one))).join();

/**
 * Asks both sides through `evaluate` itself, of as little as shows the difference: every fact that can be left out is left out, and sums that nobody
 * would have are exchanged for likelier ones.
 * @param shows whether two answers differ as claimed
 * @returns undefined if they do not, even with all that was found
 */
export function witnessOf(
  joint: Joint,
  benefit: string,
  found: Found,
  shows: (witness: Witness) => boolean,
): Witness | undefined {
  const facts = [...new Set(found.supposed.flatMap((known) => [...known.keys()]))];
  const ask = (kept: readonly string[], about = found): Witness | undefined => {
    try {
      const [before, after] = joint.parties.map((party, side) => answer(party, benefit, about, side as 0 | 1, kept));
      return { before: before as Answer, after: after as Answer };
    } catch (error) {
      // One side's declarations do not admit such a subject: a new option, a wider bound.
      if (error instanceof HuiceError) return undefined;
      throw error;
    }
  };
  let kept: readonly string[] = facts;
  let witness = ask(kept);
  if (witness === undefined || !shows(witness)) return undefined;
  const ranks = ranksOf(witness);
  for (const fact of facts) {
    const fewer = kept.filter((one) => one !== fact);
    const smaller = ask(fewer);
    if (smaller !== undefined && ranksOf(smaller) === ranks && shows(smaller)) [kept, witness] = [fewer, smaller];
  }
  let about = found;
  for (const fact of kept) {
    for (const likelier of withLikelier(joint, about, fact)) {
      const other = ask(kept, likelier);
      if (other === undefined || ranksOf(other) !== ranks || !shows(other)) continue;
      [about, witness] = [likelier, other];
      break;
    }
  }
  return witness;
}

/** The same subject with other sizes of one fact, from the likeliest. */
function* withLikelier(joint: Joint, found: Found, id: string): Generator<Found> {
  const fact = joint.variables.get(id)?.fact ?? joint.parties[0].standing.ruleSet.facts.get(id);
  const value = found.supposed[0].get(id)?.value;
  if (fact === undefined || !(value instanceof Exact)) return;
  for (const size of likelySizes(fact, value, joint)) {
    const [before, after] = found.supposed.map((known) => {
      const choice = known.get(id);
      return choice === undefined ? known : new Map([...known, [id, { ...choice, value: size }]]);
    });
    yield { ...found, supposed: [before as Supposed[0], after as Supposed[1]] };
  }
}

function answer({ standing }: Party, benefit: string, found: Found, side: 0 | 1, kept: readonly string[]): Answer {
  const { engine, ruleSet, situation } = standing;
  const facts: Record<string, unknown> = {};
  const context: Record<string, { value: number | string; date: string; source: string }> = {};
  let region: string | undefined;
  for (const id of kept) {
    const choice = found.supposed[side].get(id);
    if (choice === undefined) continue;
    const value = plainValue(choice.value);
    if (id === 'region') region = value as string;
    else if (ruleSet.facts.get(id)?.definition.scope === 'context')
      context[id] = { value: value as string, date: situation.asOf, source: 'a figure supposed for this comparison' };
    else if (isKnownTo(standing, id)) facts[id] = value;
  }
  const profile = { subject: found.subject, ...(region === undefined ? {} : { region }), facts } as Profile;
  const decision = evaluate(engine, profile, { asOf: situation.asOf, context });
  const all = decision.results.filter((one) => one.benefit === benefit);
  const one = all.find(({ reason }) => reason !== 'not-in-force') ?? all[0];
  return { profile: decision.profile, context: decision.context, result: one === undefined ? null : gist(one) };
}

const isKnownTo = ({ ruleSet, engine }: Party['standing'], id: string) =>
  ruleSet.facts.has(id) || engine.vocabulary.has(id);

function gist({ rule, outcome, reason, causes, amount, gives, duration }: RuleResult): NonNullable<Answer['result']> {
  return {
    rule,
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(causes === undefined ? {} : { causes }),
    ...(amount === undefined ? {} : { amount }),
    gives,
    ...(duration === undefined ? {} : { duration }),
  };
}
