// What becomes of one receipt: decided again on the rule sets that it names, or on others.
import { type Decision, describeFault, type Engine, HuiceError } from '@huice/core';
import { type Changed, type Difference, type Receipt, replay, replayAgainst } from '@huice/core/replay';
import type { Kept } from './receipts.js';

export type Verdict =
  | { readonly line: number; readonly status: 'reproduced' }
  | { readonly line: number; readonly status: 'different'; readonly differences: readonly Located[] }
  /** Under other versions: the benefits whose answer would change, none if nobody would notice. */
  | {
      readonly line: number;
      readonly status: 'changed' | 'unchanged';
      readonly changed: readonly Changed[];
      readonly before: Decision;
      readonly after: Decision;
    }
  | { readonly line: number; readonly status: 'refused'; readonly faults: readonly string[] };

/** A difference, with the rule that it concerns where it stands in a result. */
export interface Located extends Difference {
  readonly rule?: string;
}

export function verdictOn({ line, found, wrong }: Kept, engine: Engine, isAgainst: boolean): Verdict {
  if (wrong !== undefined) return { line, status: 'refused', faults: [wrong] };
  try {
    if (!isAgainst) {
      const { differences, decision } = replay(engine, found);
      if (differences.length === 0) return { line, status: 'reproduced' };
      return { line, status: 'different', differences: differences.map((one) => located(one, decision)) };
    }
    const { changed, decision: after } = replayAgainst(engine, found);
    const before = (found as Receipt).decision;
    return { line, status: changed.length > 0 ? 'changed' : 'unchanged', changed, before, after };
  } catch (error) {
    if (!(error instanceof HuiceError)) throw error;
    return { line, status: 'refused', faults: error.faults.map(describeFault) };
  }
}

function located(difference: Difference, { results }: Decision): Located {
  const place = /^\/results\/(\d+)/.exec(difference.at)?.[1];
  const rule = place === undefined ? undefined : results[Number(place)]?.rule;
  return rule === undefined ? difference : { ...difference, rule };
}
