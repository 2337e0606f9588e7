// What kind of thing a benefit gives, and to whom, in a word or two for a table.
import type { BenefitParams, Localized, Subject } from '@huice/core';

export const formWords: Record<BenefitParams['form'], Localized> = {
  cash: { zh: '现金', en: 'cash' },
  allowance: { zh: '津贴、补贴', en: 'allowance' },
  loan: { zh: '贷款', en: 'loan' },
  'interest-subsidy': { zh: '贴息', en: 'interest subsidy' },
  premium: { zh: '代缴保费', en: 'premium paid' },
  'reimbursement-rate': { zh: '报销比例', en: 'reimbursement' },
  'rate-change': { zh: '标准调整', en: 'rate changed' },
  waiver: { zh: '减免', en: 'waiver' },
  'in-kind': { zh: '实物', en: 'in kind' },
  training: { zh: '培训', en: 'training' },
  service: { zh: '服务', en: 'service' },
  placement: { zh: '安置就业', en: 'placement' },
  preference: { zh: '优先、倾斜', en: 'preference' },
  relaxation: { zh: '条件放宽', en: 'relaxation' },
  'cost-sharing': { zh: '费用分担', en: 'cost sharing' },
  funding: { zh: '资金安排', en: 'funding' },
  recognition: { zh: '表彰认定', en: 'recognition' },
};

export const subjectNames: Record<Subject, Localized> = {
  person: { zh: '个人', en: 'person' },
  household: { zh: '家庭', en: 'household' },
  enterprise: { zh: '企业', en: 'enterprise' },
  organisation: { zh: '其他组织', en: 'organisation' },
  locality: { zh: '地方', en: 'locality' },
};
