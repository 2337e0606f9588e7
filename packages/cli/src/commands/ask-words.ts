// The words of `huice ask`.
import type { Localized } from '@huice/core';

export const words = {
  summary: { zh: '一问一答,边问边判断', en: 'be asked what is needed, question by question' },
  description: {
    zh: '逐题询问,只问还能改变结果的,用尽量少的问题得出所问待遇的结论。没有终端时,从标准输入逐行读取答案。',
    en: 'Asks for what can still change an outcome, in as few questions as it can, and then decides. Without a terminal, answers are read from standard input, line by line.',
  },
  asOf: { zh: '所判断的日期,YYYY-MM-DD', en: 'the day to judge, YYYY-MM-DD' },
  benefit: { zh: '只问这一项待遇,可多次给出', en: 'ask only for this benefit; may be given more than once' },
  profile: { zh: '从这份画像开始,不再问已知的内容', en: 'start from this profile, and ask nothing that it says' },
  subject: { zh: '问的是谁;不填则先问', en: 'whose profile it is; asked first if left out' },
  amounts: { zh: '也问金额和期限所取决于的内容', en: 'also ask what amounts and durations depend on' },
  save: {
    zh: '把画像写入这个新文件(或--profile的那一份),中断时也写;要么写完整,要么不写',
    en: 'write the profile to this new file, or back to that of --profile; also when interrupted; whole, or not at all',
  },
  json: { zh: '以JSON输出判断', en: 'print the decision as JSON' },
  whose: { zh: '问的是谁？', en: 'Whose profile is it?' },
  notOne: { zh: '请填编号。', en: 'Give its number.' },
  noSubject: { zh: '没有说明问的是谁', en: 'nobody said whose profile it is' },
  noSubjectHelp: { zh: '用--subject或--profile说明', en: 'say so by --subject or --profile' },
  stopped: {
    zh: '问答到此为止;还能问的列在结论里。',
    en: 'Stopped here; what could still be asked stands in the decision.',
  },
  after: {
    zh: `
回答时填编号或文字:1、是、yes;日期如2019-06-01;一题多选如1,3。
s 不知道,b 上一题,h 说明,q 就此结束并作出判断。问答显示在标准错误,判断在标准输出。

示例:
  huice ask --pack yunnan --as-of 2019-06-01
  huice ask --pack yunnan --as-of 2019-06-01 --subject enterprise --amounts \\
    --benefit workshop-hiring-award --save workshop.json
  printf '是\\n60\\n' | huice ask --pack yunnan --as-of 2019-06-01 \\
    --subject enterprise --benefit workshop-hiring-award

退出码:0 已作出判断;1 画像、数据或一个答案被拒绝,或画像写不进去;
2 用法有误;130 被中断`,
    en: `
Answer with a number or in words: 1, yes, 是; a day as 2019-06-01; several
options as 1,3. s: don't know, b: back, h: help, q: stop and decide. The
dialogue goes to standard error, the decision to standard output.

Examples:
  huice ask --pack yunnan --as-of 2019-06-01
  huice ask --pack yunnan --as-of 2019-06-01 --subject enterprise --amounts \\
    --benefit workshop-hiring-award --save workshop.json
  printf 'yes\\n60\\n' | huice ask --pack yunnan --as-of 2019-06-01 \\
    --subject enterprise --benefit workshop-hiring-award

Exit codes: 0 decided; 1 the profile, the context or an answer is refused, or
the profile cannot be written; 2 wrong usage; 130 interrupted`,
  },
} satisfies Record<string, Localized>;
