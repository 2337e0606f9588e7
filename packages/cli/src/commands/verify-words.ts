// What `huice verify` says of its own; what is wrong the checks say themselves.
import type { Localized } from '@huice/core';

/** What each check holds, in Chinese; in English it says so itself. */
export const checkWords: Readonly<Record<string, string>> = {
  source: '每份原文的SHA-256与记录一致,各条款按顺序都能找到',
  quote: '每处引文都逐字见于所引条款',
  support: '每个条件、数值、金额的各部分、周期、性质和施行起止,都有引文或解读支持',
  figure: '每个数、标准、上限、期限和日期,都见于支持它的文字',
  comparator: '比较方式与文字一致:以上、不低于、满为大于等于;超过为大于;不超过、最高为小于等于;不满为小于',
  ledger: '各段首尾相接即为原文,每种处理所需的都齐备,每条规则都有原文段落指向它',
  facts: '只用已声明的事实;每个都用到;同一编号在各政策包中是同一回事',
  time: '同一待遇的规则在时间上不重叠;空档一一列出',
  frozen: '已发布的规则集与锁定的SHA-256一致',
  scenarios: '每个情形都通过;每个比较、界限、上限和日期,各边都试过',
};

export const words = {
  noCheck: { zh: '文件有误,没有进行检查', en: 'the files are at fault, so no check has run' },
  /** As wide as each other. */
  passed: { zh: '通过', en: 'ok  ' },
  failed: { zh: '不符', en: 'FAIL' },
  note: { zh: '说明:', en: 'note: ' },
  /** As wide as each other. */
  found: { zh: '所见  ', en: 'found     ' },
  expected: { zh: '应为  ', en: 'expected  ' },
  checking: (pack: string): Localized => ({ zh: `verify:正在检查${pack}`, en: `verify: ${pack}` }),
  faults: (count: number): Localized => ({
    zh: `${count}处错误`,
    en: `${count} ${count === 1 ? 'fault' : 'faults'}`,
  }),
  complaints: (count: number): Localized => ({
    zh: `${count}个问题`,
    en: `${count} ${count === 1 ? 'complaint' : 'complaints'}`,
  }),
  sound: (count: number): Localized => ({ zh: `${count}项检查,没有问题`, en: `${count} checks, nothing wrong` }),
};
