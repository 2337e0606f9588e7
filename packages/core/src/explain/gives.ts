// What a benefit gives, form by form, in one sentence.
import type { BenefitParams } from '../model/index.js';
import { amountWithPeriod, dueText, fenNotes } from './amount.js';
import type { Sum } from './parts.js';
import { grouped } from './values.js';
import type { Voice } from './voice.js';
import { periodWords, schemeWords, spanWords } from './words.js';

type Params<F extends BenefitParams['form']> = Extract<BenefitParams, { form: F }>;
type Figure = NonNullable<Params<'funding'>['percent']>;

/** The amount, or the thing, that an eligible subject gets; for other outcomes what the rule would give. */
export function givesText(
  { gives, amount }: { readonly gives: BenefitParams; readonly amount?: Sum },
  voice: Voice,
): string {
  const { say, language } = voice;
  const zh = language === 'zh';
  const sum = amount === undefined ? undefined : dueText(amount, voice);
  const elsewhere =
    gives.by === undefined
      ? undefined
      : zh
        ? `标准另行规定(“${gives.by}”)`
        : `the standard is set elsewhere (“${gives.by}”)`;
  const joined = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(zh ? ',' : ', ');
  switch (gives.form) {
    case 'cash':
      return joined(sum === undefined ? (zh ? '现金' : 'cash') : amountWithPeriod(sum, gives.period, voice), elsewhere);
    case 'allowance':
      return joined(gives.period === undefined ? undefined : say(periodWords[gives.period]), elsewhere);
    case 'loan': {
      const term = spanWords(gives.term);
      return joined(
        zh ? `贷款${sum ?? ''}` : `a loan${sum === undefined ? '' : ` of ${sum}`}`,
        zh ? `期限${term.zh}` : `for ${term.en}`,
        elsewhere,
      );
    }
    case 'interest-subsidy':
      return joined(zh ? '贷款贴息' : 'the loan’s interest subsidised', percentText(gives.percent, zh), sum, elsewhere);
    case 'premium': {
      const schemes = voice.list(gives.schemes.map((scheme) => say(schemeWords[scheme] ?? { zh: scheme, en: scheme })));
      const paid = sum === undefined ? undefined : amountWithPeriod(sum, gives.period, voice);
      return joined(zh ? `代缴或补贴${schemes}费` : `premiums of ${schemes} paid or subsidised`, paid, elsewhere);
    }
    case 'reimbursement-rate':
      return joined(reimbursedText(say(gives.of), percentText(gives.percent, zh), zh), elsewhere);
    case 'rate-change':
      return joined(
        `${say(gives.of)}${zh ? ':' : ': '}${changeText(gives, zh)}`,
        sum === undefined ? undefined : zh ? `据此计算为${sum}` : `which makes ${sum}`,
        elsewhere,
      );
    case 'waiver':
      return joined(waiverText(gives, zh), sum, elsewhere);
    case 'relaxation':
      return joined(`${say(gives.of)}${relaxationText(gives, zh)}`, elsewhere);
    case 'cost-sharing': {
      const paid = sum === undefined ? undefined : amountWithPeriod(sum, gives.period, voice);
      const all = paid === undefined ? undefined : zh ? `合计${paid}` : `${paid} in all`;
      return joined(`${say(gives.of)}${zh ? ':' : ': '}${sharesText(gives, amount, voice)}`, all, elsewhere);
    }
    case 'funding': {
      const paid = sum === undefined ? undefined : amountWithPeriod(sum, gives.period, voice);
      return joined(say(gives.what), percentText(gives.percent, zh), paid, elsewhere);
    }
    case 'in-kind':
    case 'training':
    case 'service':
    case 'placement':
    case 'preference':
    case 'recognition':
      return joined(say(gives.what), elsewhere);
  }
}

function reimbursedText(of: string, percent: string | undefined, zh: boolean): string {
  if (zh) return `${of}:${of.endsWith('报销') ? '' : '报销'}${percent}`;
  return `${of}: ${percent} reimbursed`;
}

function percentText(figure: Figure | undefined, zh: boolean): string | undefined {
  return figure === undefined ? undefined : figureText(figure, zh, '%');
}

function figureText(figure: Figure, zh: boolean, unit: string): string {
  const text = (number: string) => grouped(number) + unit;
  if (typeof figure === 'string') return text(figure);
  if ('upTo' in figure) return zh ? `不超过${text(figure.upTo)}` : `at most ${text(figure.upTo)}`;
  if ('atLeast' in figure) return zh ? `不低于${text(figure.atLeast)}` : `at least ${text(figure.atLeast)}`;
  const [low, high] = figure.between;
  return zh ? `${text(low)}至${text(high)}` : `${grouped(low)} to ${text(high)}`;
}

function changeText({ change, of }: Params<'rate-change'>, zh: boolean): string {
  // The model gives `to` no unit of its own: it has that of the number changed.
  const unit = 'points' in change || /比例|率/.test(of.zh) ? '%' : '';
  if ('removed' in change) return zh ? '取消' : 'lifted';
  if ('unstated' in change) {
    const lowers = change.unstated === 'lowers';
    if (zh) return `${lowers ? '降低' : '提高'}(原文未写明幅度)`;
    return `${lowers ? 'lowered' : 'raised'}, the text does not say by how much`;
  }
  if (!('points' in change) && !('percent' in change))
    return zh ? `定为${figureText(change.to, zh, unit)}` : `set at ${figureText(change.to, zh, unit)}`;
  const lowers = change.lowers === true;
  const by =
    'points' in change
      ? figureText(change.points, zh, zh ? '个百分点' : ' percentage points').replace(/^(1 percentage point)s$/, '$1')
      : figureText(change.percent, zh, '%');
  const to = change.to === undefined ? undefined : figureText(change.to, zh, unit);
  if (zh) return `${lowers ? '降低' : '提高'}${by}${to === undefined ? '' : `,${lowers ? '降至' : '达到'}${to}`}`;
  return `${lowers ? 'lowered' : 'raised'} by ${by}${to === undefined ? '' : `, to ${to}`}`;
}

/** A waiver's own words may say already that it waives, or only reduces. */
function waiverText({ of }: Params<'waiver'>, zh: boolean): string {
  if (zh) return /免|减/.test(of.zh) ? of.zh : `免除${of.zh}`;
  return /waived|reduced/.test(of.en) ? of.en : `waived: ${of.en}`;
}

/** Who bears how much, in yuan too where the sum is known. */
function sharesText({ shares }: Params<'cost-sharing'>, amount: Sum | undefined, { say, language }: Voice): string {
  const zh = language === 'zh';
  const sums = shares.map(({ percent }) =>
    amount?.value === undefined ? undefined : percentOf(amount.value, percent),
  );
  const notes = fenNotes(sums).map((note) => (zh ? `(${say(note)})` : ` (${say(note)})`));
  const each = shares.map(({ payer, percent }, index) => {
    const yuan = sums[index];
    const sum = yuan === undefined ? undefined : grouped(yuan);
    if (zh) return `${say(payer)}${percent}%${sum === undefined ? '' : `(${sum}元)`}`;
    return `${say(payer)} ${percent}%${sum === undefined ? '' : ` (${sum} yuan)`}`;
  });
  return each.join(zh ? '、' : ', ') + notes.join('');
}

/** Exact, on the digits: money never passes through floating point. */
function percentOf(amount: string, percent: string): string {
  const places = (text: string) => text.split('.')[1]?.length ?? 0;
  const scale = places(amount) + places(percent) + 2;
  const digits = (BigInt(amount.replace('.', '')) * BigInt(percent.replace('.', '')))
    .toString()
    .padStart(scale + 1, '0');
  return `${digits.slice(0, -scale)}.${digits.slice(-scale)}`.replace(/\.?0+$/, '');
}

const units: Record<NonNullable<Params<'relaxation'>['from']>['unit'], [string, string]> = {
  year: ['年', ' years'],
  month: ['个月', ' months'],
  day: ['天', ' days'],
  percent: ['%', '%'],
  yuan: ['元', ' yuan'],
  person: ['人', ' people'],
};

function relaxationText({ from, to }: Params<'relaxation'>, zh: boolean): string {
  const text = ({ value, unit }: NonNullable<typeof from>) =>
    zh
      ? value + units[unit][0]
      : value + (value === '1' ? units[unit][1].replace(/s$/, '').replace('people', 'person') : units[unit][1]);
  if (to === undefined) return zh ? ':放宽' : ': relaxed';
  if (to === 'removed') return zh ? ':不作限制' : ': not required';
  const before = from === undefined ? '' : zh ? `由${text(from)}` : `from ${text(from)} `;
  return zh ? `:${before}放宽至${text(to)}` : `: ${before}to ${text(to)}`;
}
