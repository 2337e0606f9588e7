// What `huice check --help` says.
import type { Localized } from '@huice/core';

export const words = {
  summary: { zh: '判断一个对象能享受哪些待遇', en: 'decide what one profile is entitled to' },
  description: {
    zh: '就一份画像、某一天,对所问各政策包的每一项待遇作出判断,并用条款原文说明理由。',
    en: 'Decides every benefit of the packs asked for one profile on one day, and says why in the words of the clauses.',
  },
  profile: {
    zh: 'JSON或YAML文件,或 - 表示标准输入;有--set时可不填',
    en: 'a JSON or YAML file, or - for standard input; may be left out with --set',
  },
  set: {
    zh: '直接填一项事实(编号或名称),盖过文件里的;subject和region也可;可多次给出',
    en: 'sets a fact, by id or label, over what the file says; subject and region too; may be given more than once',
  },
  asOf: {
    zh: '所判断的日期,格式为YYYY-MM-DD;给两次则两天并列',
    en: 'the day to judge, YYYY-MM-DD; given twice, both days beside each other',
  },
  benefit: {
    zh: '文字输出中只显示这一项待遇,可多次给出;此时不算合计',
    en: 'show only this benefit, in text; may be given more than once, and then totals are left out',
  },
  explain: {
    zh: '逐条说明各项待遇为什么给、为什么不给:每个条件、金额的每一步和原文;配合--benefit只说明一项',
    en: 'explain each benefit that applies: every condition, every step of the sum, and the words of the text; with --benefit only that one',
  },
  json: {
    zh: '以JSON输出全部判断(两天则为两份的列表)',
    en: 'print the decision as JSON (with two days, a list of two)',
  },
  receipt: {
    zh: '把判断留作凭据,写到这个新文件(- 为标准输出),供huice replay重做',
    en: 'keep the decision as a receipt in this new file (- for standard output), for huice replay to decide again',
  },
  after: {
    zh: `
画像说明是谁、在哪里、已知什么(JSON,或同样内容的YAML):
  {
    "subject": "enterprise",
    "region": "530000",
    "facts": {
      "isPovertyAlleviationWorkshop": true,
      "poorWorkersNewlyHired": 60
    }
  }
subject:person个人、household家庭、enterprise企业、organisation其他组织、
locality地方。没有填的,或填null的,就是未知。问多个政策包而不填region,每一项都
无法确定;只问一个,则按属于该辖区处理。可填的事实见huice facts。
--context的数据,每项写明从哪一天起适用、取自何处:
  {
    "monthlyMinimumWage":
      { "value": "1350", "date": "2018-05-01", "source": "…" }
  }

示例:
  huice check profile.json --as-of 2019-06-01
  huice check --pack yunnan --as-of 2019-06-01 --set subject=企业 \\
    --set 扶贫车间=是 --set poorWorkersNewlyHired=60
  huice check profile.yaml --pack yunnan --as-of 2018-12-31 --as-of 2019-01-01
  huice check worker.json --pack guangxi --as-of 2019-12-01 \\
    --context minimum-wage.json --benefit unemployment-benefit-floor
  huice check profile.json --as-of 2019-06-01 --explain \\
    --benefit workshop-hiring-award
  cat profile.json | huice check - --as-of 2019-06-01 --json

退出码:0 已作出判断;1 画像或数据被拒绝,或凭据写不进去、已经存在;2 用法有误`,
    en: `
A profile says whose it is, where, and what is known, in JSON or the same in YAML:
  {
    "subject": "enterprise",
    "region": "530000",
    "facts": {
      "isPovertyAlleviationWorkshop": true,
      "poorWorkersNewlyHired": 60
    }
  }
The subject is a person, household, enterprise, organisation or locality. What
is left out, or null, is unknown. Asked of several packs, a profile without a
region leaves each of them open; asked of one, it is taken to lie within that
one's jurisdiction. \`huice facts\` lists the facts there are.
A context gives figures, each with the day from which it holds and where it is
taken from:
  {
    "monthlyMinimumWage":
      { "value": "1350", "date": "2018-05-01", "source": "…" }
  }

Examples:
  huice check profile.json --as-of 2019-06-01
  huice check --pack yunnan --as-of 2019-06-01 --set subject=enterprise \\
    --set isPovertyAlleviationWorkshop=yes --set poorWorkersNewlyHired=60
  huice check profile.yaml --pack yunnan --as-of 2018-12-31 --as-of 2019-01-01
  huice check worker.json --pack guangxi --as-of 2019-12-01 \\
    --context minimum-wage.json --benefit unemployment-benefit-floor
  huice check profile.json --as-of 2019-06-01 --explain \\
    --benefit workshop-hiring-award
  cat profile.json | huice check - --as-of 2019-06-01 --json

Exit codes: 0 decided; 1 the profile or the context is refused, or the receipt
cannot be written or is there already; 2 wrong usage`,
  },
} satisfies Record<string, Localized>;
