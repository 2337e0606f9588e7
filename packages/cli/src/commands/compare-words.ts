// What `huice compare --help` says.
import type { Localized } from '@huice/core';

export const words = {
  summary: { zh: '比较两份规则:谁受益,谁受损,给多少', en: 'compare two versions, days or packs: who gains, who loses' },
  description: {
    zh: '逐项比较两个版本、两天或两个政策包:对象有无变化、给付有无增减,并举出一个受影响的人为证;规则的不同逐条说明,与条款原文并列。',
    en: 'Compares two versions, two days or two packs, benefit by benefit: whether the same people are entitled, and to as much, each with somebody whom the two treat differently. What differs in the rules is told in words, with the clauses side by side.',
  },
  before: {
    zh: '前一边:政策包、政策包@版本,或规则集JSON文件',
    en: 'the first side: a pack, pack@version, or a rule set in a JSON file',
  },
  after: {
    zh: '后一边;不填则与前一边相同,此时须给两天',
    en: 'the second side; the first again if left out, and then two days are needed',
  },
  asOf: {
    zh: '判断的日期,格式为YYYY-MM-DD;给两次则前后两边各用一天',
    en: 'the day to judge, YYYY-MM-DD; given twice, the first is that of the first side',
  },
  benefit: { zh: '只比较这一项待遇(编号),可多次给出', en: 'only this benefit, by its id; may be given more than once' },
  all: {
    zh: '逐项列出所有待遇,相同的、两边都不在有效期内的和未配对的也在内',
    en: 'tell of every benefit: of those that are the same, in force on neither side or not paired, too',
  },
  steps: {
    zh: '每项待遇证明所用的步数上限;超过的说成不能断定',
    en: 'how many steps may be taken to prove one benefit; what takes more is called undecided',
  },
  markdown: { zh: '报告写到这个Markdown文件', en: 'write the report to this Markdown file' },
  html: {
    zh: '报告写到这个HTML文件,离线可读、可打印',
    en: 'write the report to this HTML file, which opens offline and prints',
  },
  roster: {
    zh: '在这份名册上计算:多少人受益、受损,花多少钱',
    en: 'count on this roster how many gain and lose, and what it costs',
  },
  by: {
    zh: '再按这一事实(编号或名称)分组计数',
    en: 'count for each value of this fact, too, given by its id or label',
  },
  subject: { zh: '名册各行都是这类对象', en: 'every row of the roster is of this kind of subject' },
  region: { zh: '名册各行都属于这个行政区划代码', en: 'every row of the roster is of the region of this code' },
  mapping: {
    zh: 'JSON或YAML文件,说明名册的列名各是什么',
    en: "a JSON or YAML file that says what the roster's headers stand for",
  },
  rejects: {
    zh: '名册中被拒绝的行写到这个文件(CSV),说明行号、列、值和原因',
    en: 'the file for rejected rows of the roster (CSV), with row, column, value and reason',
  },
  jobs: { zh: '判断名册同时使用几个线程', en: 'how many threads work on the roster at once' },
  force: { zh: '覆盖已有的文件', en: 'replace files that are there already' },
  json: { zh: '以JSON输出比较的结果', en: 'print the comparison as JSON' },
  after_: {
    zh: `
“对象不变”“给付不变”是证明的结果,不是没有找到反例;限定步数内证明不了的,说成不
能断定。年龄等随时间变化的情况在两边视为相同:比较的是规定,不是人变老。

示例:
  huice compare yunnan --as-of 2018-12-31 --as-of 2019-01-01
  huice compare yunnan@0.1.0 yunnan@1.0.0 --as-of 2019-06-01
  huice compare yunnan guangxi --as-of 2019-12-01 --html 报告.html --lang zh
  huice compare yunnan 修订稿.json --as-of 2019-06-01 --markdown 报告.md
  huice compare yunnan 修订稿.json --as-of 2019-06-01 --roster 名册.csv \\
    --subject person --by region

退出码:0 已比较,不论有无不同;1 规则集或名册被拒绝,或无法写入;2 用法有误;
3 已比较,但名册中有被拒绝的行`,
    en: `
That the same people are entitled, or to as much, is a proof, and not the want
of a counter-example; what cannot be proved within the steps is called
undecided. Ages and other counts of time are taken to be the same on both
sides: the law is compared, not people growing older.

Examples:
  huice compare yunnan --as-of 2018-12-31 --as-of 2019-01-01
  huice compare yunnan@0.1.0 yunnan@1.0.0 --as-of 2019-06-01
  huice compare yunnan guangxi --as-of 2019-12-01 --html report.html
  huice compare yunnan draft.json --as-of 2019-06-01 --markdown report.md
  huice compare yunnan draft.json --as-of 2019-06-01 --roster roster.csv \\
    --subject person --by region

Exit codes: 0 compared, whether anything differs or not; 1 a rule set or
the roster is refused, or a report cannot be written; 2 wrong usage;
3 compared, and some rows of the roster were rejected`,
  },
} satisfies Record<string, Localized>;
