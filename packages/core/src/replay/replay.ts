import { type CompiledRuleSet, canonicalText, type Engine } from '../compile/index.js';
import { type Decision, evaluate, type Profile, type RuleResult } from '../evaluate/index.js';
import { Faults, type Sentence, says, type Telling } from '../model/index.js';
import { readReceipt } from './receipt.js';

/** What came of deciding again. */
export interface Replayed {
  /** The decision as it is now. */
  readonly decision: Decision;
  /** Every place in which it differs from the one kept, by JSON pointer; none if its canonical JSON is reproduced byte for byte, the engine's version aside. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly at: string;
  /** Left out where only the one has something there. */
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Decides a receipt again, on the very rule sets that it names.
 * @throws HuiceError if the receipt has been changed, or if the engine lacks one of its rule sets, or has it with other contents
 */
export function replay(engine: Engine, receipt: unknown): Replayed {
  const { decision: kept } = readReceipt(receipt);
  const same = partOf(engine, kept.ruleSets, () => theSame(engine, kept));
  const decision = decideAgain(same, kept, kept.knownAt);
  return { decision, differences: differencesOf({ ...kept, engine: decision.engine }, decision) };
}

/** One answer that another version would change. */
export interface Changed {
  readonly pack: string;
  readonly benefit: string;
  readonly before: RuleResult | null;
  readonly after: RuleResult | null;
}

/** What another version would have said to the same profile on the same day. */
export interface Against {
  readonly decision: Decision;
  readonly changed: readonly Changed[];
}

/**
 * Decides a receipt under other versions of its packs: those of `engine`, the latest of each.
 * @returns the benefits whose outcome, amount, duration or standing of the text would change
 * @throws HuiceError if the receipt has been changed, or if the engine lacks one of its packs
 */
export function replayAgainst(engine: Engine, receipt: unknown): Against {
  const { decision: kept } = readReceipt(receipt);
  const packs = kept.ruleSets.map(({ pack }) => pack);
  const missing = packs.filter((pack) => !engine.packs.has(pack));
  if (missing.length > 0) refuse(says('no-version-to-decide', { pack: missing[0] as string }));
  const asked = partOf(engine, packs, () => ({
    packs: new Map(packs.map((pack) => [pack, engine.packs.get(pack) ?? []])),
    vocabulary: engine.vocabulary,
  }));
  const decision = decideAgain(asked, kept, null);
  return { decision, changed: changedOf(kept, decision) };
}

function decideAgain(engine: Engine, kept: Decision, knownAt: string | null): Decision {
  const { asOf, minimumAuthority, context } = kept;
  return evaluate(engine, kept.profile as Profile, { asOf, knownAt, minimumAuthority, context });
}

/** An engine made of another, kept for the next receipt: they come in thousands, and most of them name the same rule sets. */
function partOf(engine: Engine, key: unknown, make: () => Engine): Engine {
  const known = parts.get(engine) ?? new Map<string, Engine>();
  parts.set(engine, known);
  const name = JSON.stringify(key);
  const part = known.get(name) ?? make();
  known.set(name, part);
  return part;
}
const parts = new WeakMap<Engine, Map<string, Engine>>();

/** An engine of the rule sets that a decision names, and of those alone. */
function theSame(engine: Engine, { ruleSets }: Decision): Engine {
  const packs = new Map<string, readonly CompiledRuleSet[]>();
  for (const one of ruleSets) {
    if (one.status === 'nothing-released') {
      // Nothing had been released by then; what came later stays, so that it is still not known then.
      packs.set(one.pack, engine.packs.get(one.pack) ?? []);
      continue;
    }
    const { pack, version } = one;
    const found = engine.packs.get(one.pack)?.find(({ ruleSet }) => ruleSet.version === one.version);
    if (found === undefined) return refuse(says('version-is-missing', { version, pack }));
    if (found.sha256 !== one.sha256)
      return refuse(says('version-has-changed', { version, pack }), {
        found: says('sha256', { name: found.sha256 }),
        expected: says('sha256', { name: one.sha256 }),
        help: says('restore-it'),
      });
    packs.set(one.pack, [found]);
  }
  return { packs, vocabulary: engine.vocabulary };
}

function refuse(message: Sentence, more: Omit<Telling, 'message'> = {}): never {
  const faults = new Faults();
  faults.add({ code: 'unknown-name', in: 'receipt', at: '/decision/ruleSets', message, ...more });
  faults.done();
  throw new Error('unreachable: a fault was added');
}

/** Every place in which two values differ: the deepest that both have. */
function differencesOf(before: unknown, after: unknown, at = ''): Difference[] {
  if (Object.is(before, after)) return [];
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return [{ at, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const [one, other] = [before, after] as Record<string, unknown>[];
  // Keys have no order: canonical JSON gives them its own.
  return keys.flatMap((key) =>
    differencesOf(one?.[key], other?.[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** The benefits of which somebody would notice. Rules of one benefit follow each other in time, so a benefit has one answer. */
function changedOf(before: Decision, after: Decision): Changed[] {
  const key = ({ pack, benefit }: RuleResult) => `${pack} ${benefit}`;
  const answers = ({ results }: Decision) => {
    const byBenefit = new Map<string, RuleResult>();
    for (const result of results) {
      const known = byBenefit.get(key(result));
      if (known === undefined || known.reason === 'not-in-force') byBenefit.set(key(result), result);
    }
    return byBenefit;
  };
  const [one, other] = [answers(before), answers(after)];
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((benefit): Changed[] => {
    const [left, right] = [one.get(benefit) ?? null, other.get(benefit) ?? null];
    if (isSameAnswer(left, right)) return [];
    const { pack, benefit: id } = (left ?? right) as RuleResult;
    return [{ pack, benefit: id, before: left, after: right }];
  });
}

/** Whether nobody would notice a difference between two answers on one benefit; null: a side that does not have it. */
export const isSameAnswer = (before: RuleResult | null, after: RuleResult | null): boolean =>
  gistOf(before) === gistOf(after);

/**
 * What one would notice, in whatever order a receipt has kept it: not how the sum was reached if it is the same.
 * A benefit that one side does not have at all is as good as one not in force.
 */
function gistOf(result: RuleResult | null): string {
  if (result === null || result.outcome === 'not-applicable') return 'not applicable';
  const { outcome, missing, gives, amount, duration, authority, damaged } = result;
  // What a draft gives is not what the law gives, be it the same sum.
  const standing = [authority, damaged];
  if (outcome !== 'eligible') return canonicalText([outcome, missing, standing]);
  const { formula: _, limitedBy: __, ...sum } = amount ?? {};
  return canonicalText([outcome, givenApart(gives), sum, duration ?? null, standing]);
}

/** What a benefit gives apart from its sum and from the words in which it is said: benefits that differ in those alone have the same. */
export function givenApart({ amount: _, ...rest }: RuleResult['gives'] & { readonly amount?: unknown }): string {
  return canonicalText(wordless(rest));
}

function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value) return 'words';
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, wordless(part)]));
}
