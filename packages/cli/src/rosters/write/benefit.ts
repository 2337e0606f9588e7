// One row a subject and benefit that applies: what was decided, why, how much, and in whose words.
import { periodWords, reasonWords, strengthWords } from '@huice/core/explain';
import type { Amount, Answered } from './answered.js';
import { type Cell, column, type Shape } from './column.js';
import { outcomeWords, type Phrases } from './phrases.js';
import type { Scope } from './subject.js';

export function benefitShape(phrases: Phrases, { rules }: Pick<Scope, 'rules'>): Shape {
  const { say } = phrases.voice;
  return {
    columns: [
      column('text', 'benefit', '待遇编号', 'benefit id'),
      column('text', 'title', '待遇', 'benefit'),
      column('text', 'outcome', '结论', 'outcome'),
      column('text', 'why', '不符合或不适用的原因', 'why not'),
      column('text', 'gives', '给付内容', 'what it gives'),
      column('sum', 'amount', '金额(元)', 'amount (yuan)'),
      column('sum', 'from', '金额不低于(元)', 'at least (yuan)'),
      column('sum', 'to', '金额不超过(元)', 'at most (yuan)'),
      column('text', 'period', '周期', 'how often'),
      column('list', 'missing', '还需要知道', 'to be asked'),
      column('text', 'strength', '性质', 'strength'),
      column('text', 'payee', '发给', 'paid to'),
      column('text', 'warning', '效力提示', 'authority'),
      column('text', 'source', '依据', 'in the words of'),
    ],
    rows(answered) {
      const shown = rules.filter((rule) => answered.outcome(rule) !== 'not-applicable');
      // Nobody is left out of the result: one to whom nothing applies has a row that says so.
      return shown.length > 0 ? shown.map((rule) => rowOf(rule, answered)) : [nothing(answered)];
    },
  };

  function rowOf(rule: number, answered: Answered): Cell[] {
    const outcome = answered.outcome(rule);
    const { gives, strength, benefit } = phrases.rules[rule] as Phrases['rules'][number];
    const amount = outcome === 'eligible' ? answered.amount(rule) : undefined;
    const missing = outcome === 'undetermined' ? answered.missing(rule) : (amount?.waitingFor ?? []);
    const period = 'period' in gives ? gives.period : undefined;
    return [
      benefit,
      phrases.title(rule),
      say(outcomeWords[outcome]),
      outcome === 'ineligible' ? phrases.unmet(rule, answered) : '',
      outcome === 'eligible' ? phrases.gives(rule, amount) : '',
      ...sumsOf(amount),
      amount === undefined || period === undefined ? '' : say(periodWords[period]),
      missing.map(phrases.label),
      say(strengthWords[strength]),
      gives.payee === undefined ? '' : say(gives.payee),
      phrases.warning(rule),
      phrases.source(rule),
    ];
  }

  function nothing(answered: Answered): Cell[] {
    const reasons = new Set(rules.flatMap((rule) => answered.reason(rule) ?? []));
    const why = [...reasons].map((reason) => say(reasonWords[reason])).join('; ');
    return ['', '', say(outcomeWords['not-applicable']), why, '', '', '', '', '', [], '', '', '', ''];
  }
}

/** The sum, or the ends between which it lies. */
function sumsOf(amount: Amount | undefined): [string, string, string] {
  if (amount === undefined) return ['', '', ''];
  if (amount.value !== undefined) return [amount.value, '', ''];
  return ['', amount.from, amount.to ?? ''];
}
