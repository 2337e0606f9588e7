import { canonicalText, fingerprint } from '../compile/index.js';
import { checkKeys, complainer } from '../evaluate/complain.js';
import type { Decision } from '../evaluate/index.js';
import { Faults, plainJson, type Sentence, says, shown, type Ticked } from '../model/index.js';

/** A decision to be kept: whole, with what proves that nobody has changed it since. Plain JSON. */
export interface Receipt {
  readonly format: 'huice-receipt/1';
  /** SHA-256 of the canonical JSON of the decision, lower-case hex. */
  readonly sha256: string;
  /** SHA-256 of the canonical JSON of its profile and context: the same person asked again has the same. */
  readonly askedSha256: string;
  readonly decision: Decision;
}

/** A receipt for a decision. The rule sets' own hashes and the engine's version stand in the decision. */
export function receiptOf(decision: Decision): Receipt {
  return {
    format: 'huice-receipt/1',
    sha256: fingerprint(decision),
    askedSha256: askedHash(decision),
    decision,
  };
}

/** A receipt as it is kept: its canonical JSON (RFC 8785), on one line without a line break. The same decision has the same bytes. */
export function receiptText(decision: Decision): string {
  return canonicalText(receiptOf(decision));
}

const askedHash = ({ profile, context }: Decision) => fingerprint({ profile, context });

const receiptKeys: Readonly<Record<keyof Receipt, true>> = {
  ...{ format: true, sha256: true, askedSha256: true, decision: true },
};
const decisionKeys: Readonly<Record<keyof Decision, true>> = {
  ...{ format: true, engine: true, ruleSets: true, asOf: true, knownAt: true, minimumAuthority: true, profile: true },
  ...{ context: true, assumptions: true, results: true, totals: true },
};

/**
 * A receipt that has been kept, read again.
 * @throws HuiceError if it is no receipt, holds what no receipt holds, or is not as it was when it was written
 */
export function readReceipt(given: unknown): Receipt {
  const faults = new Faults();
  const refuse = (code: 'shape' | 'disagreement', at: string, message: Sentence, found?: Ticked) => {
    faults.add({ code, in: 'receipt', at, message, ...(found === undefined ? {} : { found }) });
    faults.done();
  };
  const receipt = plainJson(given, 'receipt', faults) as Receipt | undefined;
  faults.done();
  const { format, sha256, askedSha256, decision } = Object(receipt) as Partial<Receipt>;
  if (format !== 'huice-receipt/1') refuse('shape', '/format', says('no-receipt'), shown(format));
  if (decision?.format !== 'huice-decision/1') refuse('shape', '/decision/format', says('no-decision-held'));
  const whole = decision as Decision;
  // What the hash does not cover, or nobody would read, could be taken for a part of what was decided.
  const complain = complainer('receipt', faults);
  checkKeys(receipt as Receipt, Object.keys(receiptKeys), complain, '');
  checkKeys(whole, Object.keys(decisionKeys), complain, '/decision');
  faults.done();
  const [own, asked] = [fingerprint(whole), askedHash(whole)];
  if (own !== sha256)
    refuse('disagreement', '/decision', says('another-decision', { name: String(sha256), computed: own }));
  if (asked !== askedSha256)
    refuse('disagreement', '/askedSha256', says('another-profile', { name: String(askedSha256), computed: asked }));
  return receipt as Receipt;
}
