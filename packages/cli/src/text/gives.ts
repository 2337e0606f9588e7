// What a benefit gives, form by form, in one sentence.
import type { BenefitParams, RuleResult } from '@huice/core';
import { amountText, amountWithPeriod } from './amount.js';
import { grouped } from './values.js';
import type { Voice } from './voice.js';
import { periodWords, schemeWords, spanWords } from './words.js';

type Params<F extends BenefitParams['form']> = Extract<BenefitParams, { form: F }>;
type Figure = NonNullable<Params<'funding'>['percent']>;

/** The amount, or the thing, that an eligible subject gets; for other outcomes what the rule would give. */
export function givesText({ gives, amount }: Pick<RuleResult, 'gives' | 'amount'>, voice: Voice): string {
  const { say, language } = voice;
  const zh = language === 'zh';
  const sum = amount === undefined ? undefined : amountText(amount, voice);
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
      return joined(zh ? `${schemes}补贴` : `premiums of ${schemes} subsidised`, paid, elsewhere);
    }
    case 'reimbursement-rate':
      return joined(`${say(gives.of)}${zh ? ':' : ': '}${percentText(gives.percent, zh)}`, elsewhere);
    case 'rate-change':
      return joined(`${say(gives.of)}${zh ? ':' : ': '}${changeText(gives.change, zh)}`, sum, elsewhere);
    case 'waiver':
      return joined(zh ? `免除${say(gives.of)}` : `nothing to pay: ${say(gives.of)}`, sum, elsewhere);
    case 'relaxation':
      return joined(`${say(gives.of)}${relaxationText(gives, zh)}`, elsewhere);
    case 'cost-sharing': {
      const shares = gives.shares.map(({ payer, percent }) => `${say(payer)} ${percent}%`).join(zh ? '、' : ', ');
      return joined(`${say(gives.of)}${zh ? ':' : ': '}${shares}`, sum, elsewhere);
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

function percentText(figure: Figure | undefined, zh: boolean): string | undefined {
  return figure === undefined ? undefined : figureText(figure, zh, '%');
}

function figureText(figure: Figure, zh: boolean, unit: string): string {
  if (typeof figure === 'string') return `${grouped(figure)}${unit}`;
  if ('upTo' in figure) return zh ? `最高${figure.upTo}${unit}` : `at most ${figure.upTo}${unit}`;
  if ('atLeast' in figure) return zh ? `不低于${figure.atLeast}${unit}` : `at least ${figure.atLeast}${unit}`;
  return `${figure.between[0]}${unit}–${figure.between[1]}${unit}`;
}

function changeText(change: Params<'rate-change'>['change'], zh: boolean): string {
  if ('points' in change) {
    const points = figureText(change.points, zh, '');
    return zh ? `提高${points}个百分点` : `${points} percentage points more`;
  }
  if ('percent' in change)
    return zh ? `变动${figureText(change.percent, zh, '%')}` : `changed by ${figureText(change.percent, zh, '%')}`;
  if ('to' in change) return zh ? `调整为${figureText(change.to, zh, '')}` : `now ${figureText(change.to, zh, '')}`;
  return zh ? '取消' : 'lifted';
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
