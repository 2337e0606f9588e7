// One row a subject: what it may count on, what it could get, and what is missing to know.
import type { Period, Total } from '@huice/core';
import { authorityWords, isUsedUp, periodWords, reasonWords } from '@huice/core/explain';
import type { Answered } from './answered.js';
import { type Cell, type Column, column, type Shape } from './column.js';
import type { Phrases } from './phrases.js';

/** The parts of a roster that decide what a row can say. */
export interface Scope {
  /** The places of the rules that can apply and are to be shown, in their order. */
  readonly rules: readonly number[];
  /** Whether these are all of them: totals are left out otherwise, for they would not be what they say. */
  readonly isWhole: boolean;
  /** The facts for which the roster has a column. What no column can say is missing in every row, and is said once in the summary. */
  readonly asked: ReadonlySet<string>;
}

export function subjectShape(phrases: Phrases, { rules, isWhole, asked }: Scope): Shape {
  const { voice } = phrases;
  const purses = isWhole ? pursesOf(phrases, rules) : [];
  const strengths = rules.map((rule) => phrases.rules[rule]?.strength);
  const capped = rules.filter((rule) => phrases.isCapped[rule]);
  const isDueCash = rules.map((rule) => purseOf(phrases, rule) !== undefined);
  return {
    columns: [
      column('list', 'entitledTo', '应当给予', 'entitled to'),
      ...purses.map(({ column }) => column),
      ...(isWhole ? [column('list', 'notInTotals', '应给现金中未计入合计的', 'cash due that is in no total')] : []),
      ...(capped.length > 0
        ? [column('list', 'usedUp', '符合条件,但上限已用完', 'eligible, but the cap is used up')]
        : []),
      column('list', 'sumsWaitFor', '金额待补充的信息', 'sums wait for'),
      column('list', 'discretionary', '可以给予(由主管部门酌定)', 'may be given, as the authority sees fit'),
      column('list', 'encouraged', '鼓励、支持(不能据此主张)', 'encouraged only'),
      column('list', 'undetermined', '尚不能确定', 'undetermined'),
      column('list', 'missing', '补充哪些信息可以确定', 'would be settled by'),
      column('count', 'beyondTheRoster', '名册无相应列而不能确定的项数', 'open for want of columns'),
      column('text', 'note', '说明', 'note'),
    ],
    rows(answered) {
      const given: Record<'entitlement' | 'discretionary' | 'exhortation', string[]> = {
        entitlement: [],
        discretionary: [],
        exhortation: [],
      };
      const [waiting, open, usedUp] = [new Set<string>(), [] as string[], [] as string[]];
      const missing = new Map<string, number>();
      let beyond = 0;
      let applies = false;
      let hasCash = false;
      for (const [index, rule] of rules.entries()) {
        const outcome = answered.outcome(rule);
        applies ||= outcome !== 'not-applicable';
        if (outcome === 'eligible') {
          const amount = answered.amount(rule);
          hasCash ||= isDueCash[index] as boolean;
          if (amount !== undefined && capped.includes(rule) && isUsedUp(amount)) usedUp.push(phrases.name(rule));
          else given[strengths[index] as keyof typeof given].push(phrases.named(rule, amount));
          for (const fact of amount?.waitingFor ?? []) waiting.add(phrases.label(fact));
        } else if (outcome === 'undetermined') {
          const askable = answered.missing(rule).filter((fact) => asked.has(fact));
          if (askable.length === 0) beyond += 1;
          else open.push(phrases.name(rule));
          for (const fact of askable) missing.set(fact, (missing.get(fact) ?? 0) + 1);
        }
      }
      const { cash, leftOut } = isWhole && hasCash ? answered.totals() : { cash: [], leftOut: [] };
      return [
        [
          given.entitlement,
          ...purses.map(({ authority, period }) => amountOf(cash, authority, period)),
          ...(isWhole ? [notAdded(leftOut, phrases)] : []),
          ...(capped.length > 0 ? [usedUp] : []),
          [...waiting],
          given.discretionary,
          given.exhortation,
          open,
          // The fact that settles most comes first; of two that settle as much, the one met first.
          [...missing].sort(([, a], [, b]) => b - a).map(([fact]) => phrases.label(fact)),
          `${beyond}`,
          applies ? '' : noteOf(answered, rules, voice.say),
        ],
      ];
    },
  };
}

interface Purse extends Pick<Total, 'authority' | 'period'> {
  readonly column: Column;
}

/** A column for every sum that can come up: exact cash that one has a right to, by authority and period. */
function pursesOf(phrases: Phrases, rules: readonly number[]): Purse[] {
  const purses = new Map<string, Purse>();
  for (const rule of rules) {
    const purse = purseOf(phrases, rule);
    if (purse === undefined) continue;
    const { authority, period } = purse;
    purses.set(`${authority} ${period}`, { ...purse, column: purseColumn(authority, period) });
  }
  return [...purses.values()];
}

/** The total that a rule's amount would go into. */
function purseOf(phrases: Phrases, rule: number): Pick<Total, 'authority' | 'period'> | undefined {
  const { gives, strength, authority } = phrases.rules[rule] ?? {};
  if (gives?.form !== 'cash' || strength !== 'entitlement' || authority === undefined) return undefined;
  return { authority, period: gives.period };
}

function purseColumn(authority: Total['authority'], period: Period): Column {
  const often = periodWords[period];
  const rests = authorityWords[authority];
  const id = `cash.${authority}.${period}`;
  return column(
    'sum',
    id,
    `现金合计(${often.zh},元)${rests === undefined ? '' : `【${rests.zh}】`}`,
    `cash in all (${often.en}, yuan)${rests === undefined ? '' : ` [${rests.en}]`}`,
  );
}

function amountOf(cash: readonly Total[], authority: Total['authority'], period: Period): Cell {
  return cash.find((one) => one.authority === authority && one.period === period)?.amount ?? '';
}

/** Cash that is due, with a limit only or with a sum that is not known yet: the totals are short of it. */
function notAdded(leftOut: ReturnType<Answered['totals']>['leftOut'], phrases: Phrases): string[] {
  return leftOut.flatMap(({ rule, because }) => {
    if (because !== 'not-exact' && because !== 'amount-unknown') return [];
    return [phrases.name(phrases.rules.findIndex((one) => one.rule === rule))];
  });
}

/** Why nothing at all applies. */
function noteOf(answered: Answered, rules: readonly number[], say: Phrases['voice']['say']): string {
  const reasons = new Set(rules.flatMap((rule) => answered.reason(rule) ?? []));
  const nothing = say({ zh: '没有适用的规则', en: 'no rule applies' });
  if (reasons.size === 0) return nothing;
  return `${nothing}: ${[...reasons].map((reason) => say(reasonWords[reason])).join('; ')}`;
}
