import { quoted, type Sentence, type Ticked } from '../../model/index.js';
import type { Complaint } from '../check.js';
import { complaint } from '../document.js';
import { says } from '../sentences.js';
import { amountText } from './amount-text.js';
import type { Trial } from './trial.js';

/** Where a trial differs from what its case expects, and where the case does not say enough to be a test. */
export function compare(trial: Trial, benefit: string): Complaint[] {
  const { at, case: one, result, faults } = trial;
  const { name } = one;
  const complaints: Complaint[] = [];
  const complain = (key: string, message: Sentence, found: Ticked | Sentence, expected: Ticked | Sentence): void => {
    const file = `scenarios/${benefit}.json`;
    complaints.push(complaint({ check: 'scenarios', file }, `${at}/${key}`, message, { found, expected }));
  };
  const outcome = result === undefined ? 'invalid' : (result.reason ?? result.outcome);
  if (outcome !== one.expect) {
    const found = faults.length === 0 ? quoted(outcome) : says('outcome-because', { name: outcome, because: faults });
    complain('expect', says('another-outcome', { name }), found, quoted(one.expect));
    return complaints;
  }
  if (result === undefined) return complaints;

  const amount = result.amount === undefined ? 'none' : amountText(result.amount);
  const lists = [
    ['missing', 'another-missing', result.missing, result.missing.length > 0],
    ['waitingFor', 'another-waiting', result.amount?.waitingFor ?? [], amount.endsWith('?')],
  ] as const;
  if ((one.amount ?? 'none') !== amount)
    complain('amount', says('another-amount', { name }), shown(amount), shown(one.amount ?? 'none'));
  for (const [key, what, found, required] of lists) {
    const expected = one[key];
    if (expected === undefined && !required) continue;
    if (listed(expected ?? []).text !== listed(found).text)
      complain(key, says(what, { name }), listed(found), listed(expected ?? []));
  }
  const days = [
    ['starts', 'another-first-day', result.duration?.startsOn],
    ['ends', 'another-last-day', result.duration?.endsOn],
  ] as const;
  for (const [key, what, found] of days) {
    if (one[key] !== found) complain(key, says(what, { name }), shown(found ?? 'none'), shown(one[key] ?? 'none'));
  }
  return complaints;
}

const shown = (text: string) => (text === 'none' ? says('none') : quoted(text));

const listed = (ids: readonly string[]) =>
  ids.length === 0 ? says('none') : says('these-facts', { facts: [...ids].sort() });
