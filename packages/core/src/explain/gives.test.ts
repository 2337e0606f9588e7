import { expect, test } from 'vitest';
import { both, cash, type Params, told, worded } from '../../test/support/worded.js';
import { givesText } from './gives.js';
import { inBoth } from './voice.js';

const change = (of: object) => ({ form: 'rate-change', of: both('报销比例', 'the rate'), change: of });
const shares = [
  { payer: both('自治区', 'the region'), percent: '60' },
  { payer: both('设区市', 'the city'), percent: '40' },
];
const of = both('年限', 'years of work');

test.each<[string, Params, Record<string, unknown>, string, string]>([
  [
    'cost sharing',
    {
      form: 'cost-sharing',
      of: both('保费', 'premiums'),
      shares,
      amount: { rate: '100', per: 'people' },
      period: 'year',
    },
    { people: 1001 },
    '保费:自治区60%(60,060元)、设区市40%(40,040元),合计每年100,100元',
    'premiums: the region 60% (60,060 yuan), the city 40% (40,040 yuan), 100,100 yuan a year in all',
  ],
  [
    'cost sharing that leaves parts of a fen',
    { form: 'cost-sharing', of: both('保费', 'premiums'), shares, amount: { fixed: '0.01' }, period: 'year' },
    {},
    '保费:自治区60%(0.006元)、设区市40%(0.004元)(含不足一分的零头,文件未规定取舍),合计每年0.01元',
    'premiums: the region 60% (0.006 yuan), the city 40% (0.004 yuan) (with a part of a fen, which the text does not say how to round), 0.01 yuan a year in all',
  ],
  [
    'cost sharing, the sum unknown',
    { form: 'cost-sharing', of: both('保费', 'premiums'), shares },
    {},
    '保费:自治区60%、设区市40%',
    'premiums: the region 60%, the city 40%',
  ],
  [
    'a premium',
    { form: 'premium', schemes: ['resident-pension', 'resident-medical'], amount: { fixed: '100' }, period: 'year' },
    {},
    '代缴或补贴城乡居民基本养老保险和城乡居民基本医疗保险费,每年100元',
    'premiums of residents’ pension insurance and residents’ medical insurance paid or subsidised, 100 yuan a year',
  ],
  ['a waiver', { form: 'waiver', of: both('学费', 'tuition') }, {}, '免除学费', 'waived: tuition'],
  [
    'a waiver in its own words',
    { form: 'waiver', of: both('税收减免', 'taxes reduced') },
    {},
    '税收减免',
    'taxes reduced',
  ],
  [
    'points, to',
    change({ points: '10', to: '50' }),
    {},
    '报销比例:提高10个百分点,达到50%',
    'the rate: raised by 10 percentage points, to 50%',
  ],
  [
    'points, lowered',
    change({ points: '1', to: '40', lowers: true }),
    {},
    '降低1个百分点,降至40%',
    'lowered by 1 percentage point, to 40%',
  ],
  [
    'points, at most',
    change({ points: { upTo: '5' } }),
    {},
    '提高不超过5个百分点',
    'raised by at most 5 percentage points',
  ],
  ['percent', change({ percent: '50', lowers: true }), {}, '降低50%', 'lowered by 50%'],
  ['a range', change({ to: { between: ['5', '10'] } }), {}, '定为5%至10%', 'set at 5 to 10%'],
  ['no size', change({ unstated: 'raises' }), {}, '提高(原文未写明幅度)', 'raised, the text does not say by how much'],
  [
    'no size, lower',
    change({ unstated: 'lowers' }),
    {},
    '降低(原文未写明幅度)',
    'lowered, the text does not say by how much',
  ],
  ['removed', change({ removed: true }), {}, '报销比例:取消', 'the rate: lifted'],
  [
    'a change with its sum',
    { ...change({ percent: '50', lowers: true }), amount: { percent: '50', of: 'deductible' } },
    { deductible: '20000' },
    '报销比例:降低50%,据此计算为10,000元',
    'the rate: lowered by 50%, which makes 10,000 yuan',
  ],
  ['cash', cash({ fixed: '100' }), {}, '一次性100元', '100 yuan, once'],
  [
    'cash by another standard',
    { ...cash({ fixed: '100' }), by: '按规定' },
    {},
    '一次性100元,标准另行规定(“按规定”)',
    '100 yuan, once, the standard is set elsewhere (“按规定”)',
  ],
  [
    'an allowance',
    { form: 'allowance', period: 'month', by: '按规定' },
    {},
    '每月,标准另行规定(“按规定”)',
    'a month, the standard is set elsewhere (“按规定”)',
  ],
  [
    'a loan',
    { form: 'loan', amount: { fixed: { upTo: '100000' } }, term: { years: 2 } },
    {},
    '贷款最高100,000元,期限2年',
    'a loan of at most 100,000 yuan, for 2 years',
  ],
  [
    'an interest subsidy',
    { form: 'interest-subsidy', percent: { atLeast: '50' } },
    {},
    '贷款贴息,不低于50%',
    'the loan’s interest subsidised, at least 50%',
  ],
  [
    'a rate',
    { form: 'reimbursement-rate', of: both('住院', 'hospital'), percent: '80' },
    {},
    '住院:报销80%',
    'hospital: 80% reimbursed',
  ],
  [
    'relaxed, from and to',
    { form: 'relaxation', of, from: { value: '3', unit: 'year' }, to: { value: '1', unit: 'year' } },
    {},
    '年限:由3年放宽至1年',
    'years of work: from 3 years to 1 year',
  ],
  [
    'relaxed to people',
    { form: 'relaxation', of, to: { value: '1', unit: 'person' } },
    {},
    '年限:放宽至1人',
    'years of work: to 1 person',
  ],
  ['relaxed', { form: 'relaxation', of }, {}, '年限:放宽', 'years of work: relaxed'],
  ['not required', { form: 'relaxation', of, to: 'removed' }, {}, '年限:不作限制', 'years of work: not required'],
  [
    'funding',
    { form: 'funding', what: both('资金', 'money'), percent: '30', amount: { fixed: '10' }, period: 'day' },
    {},
    '资金,30%,每天10元',
    'money, 30%, 10 yuan a day',
  ],
  ['a service', { form: 'service', what: both('服务', 'help') }, {}, '服务', 'help'],
])('%s', (_, params, given, zh, en) => {
  const { result } = told(worded(params), given);
  expect(result.outcome).toBe('eligible');
  const text = inBoth((voice) => givesText(result, voice));
  expect(text.zh).toContain(zh);
  expect(text.en).toContain(en);
});
