import { describeFault } from '../../model/index.js';
import type { Complaint } from '../check.js';
import { amountText } from './amount-text.js';
import type { Trial } from './trial.js';

/** Where a trial differs from what its case expects, and where the case does not say enough to be a test. */
export function compare(trial: Trial, benefit: string): Complaint[] {
  const { at, case: one, result, faults } = trial;
  const complaints: Complaint[] = [];
  const complain = (key: string, what: string, found: string, expected: string): void => {
    complaints.push({
      check: 'scenarios',
      in: `scenarios/${benefit}.json`,
      at: key === '' ? at : `${at}/${key}`,
      message: `the case \`${one.name}\` has another ${what}`,
      found,
      expected,
    });
  };
  const outcome = result === undefined ? 'invalid' : (result.reason ?? result.outcome);
  if (outcome !== one.expect) {
    const why = faults.length === 0 ? '' : ` (${faults.map(describeFault).join('; ')})`;
    complain('expect', 'outcome', `\`${outcome}\`${why}`, `\`${one.expect}\``);
    return complaints;
  }
  if (result === undefined) return complaints;

  const amount = result.amount === undefined ? 'none' : amountText(result.amount);
  const lists = [
    ['missing', 'list of missing facts', result.missing, result.missing.length > 0],
    ['waitingFor', 'list of facts that the amount waits for', result.amount?.waitingFor ?? [], amount.endsWith('?')],
  ] as const;
  if ((one.amount ?? 'none') !== amount) complain('amount', 'amount', shown(amount), shown(one.amount ?? 'none'));
  for (const [key, what, found, required] of lists) {
    const expected = one[key];
    if (expected === undefined && !required) continue;
    if (listed(expected ?? []) !== listed(found)) complain(key, what, listed(found), listed(expected ?? []));
  }
  const days = [
    ['starts', 'first day', result.duration?.startsOn],
    ['ends', 'last day', result.duration?.endsOn],
  ] as const;
  for (const [key, what, found] of days) {
    if (one[key] !== found) complain(key, what, shown(found ?? 'none'), shown(one[key] ?? 'none'));
  }
  return complaints;
}

const shown = (text: string) => (text === 'none' ? text : `\`${text}\``);

const listed = (ids: readonly string[]) =>
  ids.length === 0
    ? 'none'
    : [...ids]
        .sort()
        .map((id) => `\`${id}\``)
        .join(', ');
