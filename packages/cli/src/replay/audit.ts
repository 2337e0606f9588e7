// What becomes of one receipt: decided again on the rule sets that it names, or on others.
import { type Decision, type Engine, type Fault, HuiceError, type Localized } from '@huice/core';
import { type Changed, type Difference, type Receipt, replay, replayAgainst } from '@huice/core/replay';
import { faultWords } from '../refused.js';
import type { Kept } from './receipts.js';

export type Verdict = {
  /** The line of the file on which the receipt begins, from 1. */
  readonly line: number;
  /** The SHA-256 by which the receipt names its decision, true or not; null if it names none. */
  readonly receipt: string | null;
} & (
  | { readonly status: 'reproduced' }
  | { readonly status: 'different'; readonly differences: readonly Located[] }
  /** Under other versions: the benefits whose answer would change, none if nobody would notice. */
  | {
      readonly status: 'changed' | 'unchanged';
      readonly changed: readonly Changed[];
      readonly before: Decision;
      readonly after: Decision;
    }
  | { readonly status: 'refused'; readonly faults: readonly Localized[]; readonly details: readonly Fault[] }
);

/** A difference, with the rule that it concerns where it stands in a result. */
export interface Located extends Difference {
  readonly rule?: string;
}

export function verdictOn({ line, found, wrong }: Kept, engine: Engine, isAgainst: boolean): Verdict {
  const { sha256 } = Object(found) as { readonly sha256?: unknown };
  const of = { line, receipt: typeof sha256 === 'string' ? sha256 : null };
  if (wrong !== undefined) return { ...of, status: 'refused', faults: wrong.words, details: wrong.faults };
  try {
    if (!isAgainst) {
      const { differences, decision } = replay(engine, found);
      if (differences.length === 0) return { ...of, status: 'reproduced' };
      return { ...of, status: 'different', differences: differences.map((one) => located(one, decision)) };
    }
    const { changed, decision: after } = replayAgainst(engine, found);
    const before = (found as Receipt).decision;
    return { ...of, status: changed.length > 0 ? 'changed' : 'unchanged', changed, before, after };
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    const { faults } = error;
    return { ...of, status: 'refused', faults: faults.map((fault) => faultWords(fault)), details: faults };
  }
}

function located(difference: Difference, { results }: Decision): Located {
  const place = /^\/results\/(\d+)/.exec(difference.at)?.[1];
  const rule = place === undefined ? undefined : results[Number(place)]?.rule;
  return rule === undefined ? difference : { ...difference, rule };
}
