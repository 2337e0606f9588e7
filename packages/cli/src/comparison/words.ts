// The headings of a report.
import type { Localized } from '@huice/core';

export const words = {
  title: { zh: '规则比较', en: 'Comparison of rules' },
  before: { zh: '前', en: 'Before' },
  after: { zh: '后', en: 'After' },
  skip: { zh: '跳到正文', en: 'Skip to the report' },
  compared: { zh: '比较的是', en: 'What is compared' },
  digest: { zh: '规则集的SHA-256', en: 'SHA-256 of the rule set' },
  asOf: { zh: '判断之日', en: 'as of' },
  bothSides: { zh: '两边', en: 'Both sides' },
  released: { zh: '发布于', en: 'released' },
  overview: { zh: '概要', en: 'Overview' },
  details: { zh: '逐项说明', en: 'Benefit by benefit' },
  benefit: { zh: '待遇', en: 'Benefit' },
  verdict: { zh: '结论', en: 'Verdict' },
  outcome: { zh: '对象与给付', en: 'Who, and how much' },
  impact: { zh: '对名册的影响', en: 'What it means for the roster' },
  witness: { zh: '实例', en: 'Somebody whom it concerns' },
  changes: { zh: '规则的不同', en: 'What differs in the rule' },
  rules: { zh: '规则对照', en: 'The rules, side by side' },
  rule: { zh: '规则', en: 'The rule' },
  quotes: { zh: '条款原文对照', en: 'The words of the clauses, side by side' },
  quote: { zh: '条款原文', en: 'The words of the clauses' },
  subject: { zh: '项目', en: 'Part' },
  clause: { zh: '条款', en: 'Clause' },
  nothing: { zh: '无', en: 'nothing' },
  gone: { zh: '前一边独有', en: 'only before' },
  come: { zh: '后一边独有', en: 'only after' },
  end: { zh: '到此', en: 'end' },
  none: { zh: '没有任何不同。', en: 'Nothing differs.' },
  toTop: { zh: '回到概要', en: 'Back to the overview' },
  left: (count: number): Localized => ({
    zh: `其余${count}项待遇在两边相同,未逐项列出。`,
    en:
      count === 1
        ? 'One other benefit is the same on both sides and not listed.'
        : `${count} other benefits are the same on both sides and not listed.`,
  }),
  proof: {
    zh: '“对象不变”“给付不变”是穷尽两边规则所划分的各种情形而得的证明;在限定步数内证明不了的,写作不能断定。所举的人由判断程序在两边各判断过一次。年龄等随时间变化的情况在两边视为相同。',
    en: 'That the same people are entitled, or to as much, is a proof, exhaustive over the cases that the rules of both sides tell apart; what could not be proved within the limit of steps is called undecided. Each example was put to both sides and decided. Ages and other counts of time are taken to be the same on both sides.',
  },
} satisfies Record<string, Localized | ((count: number) => Localized)>;
