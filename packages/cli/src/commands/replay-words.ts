// What `huice replay --help` says.
import type { Localized } from '@huice/core';

export const words = {
  summary: { zh: '把留存的判断重做一遍', en: 'decide kept receipts again' },
  description: {
    zh: '把文件中的每份凭据用它自己写明的规则版本重新判断,逐处报告不同;凭据或已发布的规则被改动过的,予以拒绝。加上--against,则用别的版本判断,看谁的结果会变。',
    en: 'Decides every receipt of a file again on the very rule sets that it names, and reports every difference; a receipt or a released rule set that has been changed is refused. With --against it is decided on other versions instead: whose answer would change?',
  },
  receipts: {
    zh: '凭据文件(huice check --receipt、huice batch --shape receipt),一行一份,或 - 表示标准输入',
    en: 'a file of receipts (huice check --receipt, huice batch --shape receipt), one a line, or - for standard input',
  },
  against: {
    zh: '改用这个版本:政策包、政策包@版本,或规则集文件;凭据涉及几个政策包就给几次',
    en: 'decide on this instead: a pack, pack@version, or the file of a rule set; once for each pack that the receipts name',
  },
  ruleSet: {
    zh: '另用这个规则集文件,代替自带的同一版本;可多次给出',
    en: 'use this file of a rule set, in the place of the same version that comes with huice; may be given more than once',
  },
  out: {
    zh: '把查出的问题写到这个文件(NDJSON):没有重现的凭据每份一行,写明行号、凭据的SHA-256和每处不同;--against时写明哪几项待遇的结论会变',
    en: 'write what is found to this file (NDJSON): a line for each receipt that is not reproduced, with its line, its SHA-256 and every difference, or with --against the benefits whose answer would change',
  },
  force: { zh: '覆盖已有的文件', en: 'replace a file that is there already' },
  json: { zh: '以JSON输出结果', en: 'print the outcome as JSON' },
  after: {
    zh: `
示例:
  huice check profile.json --as-of 2019-06-01 --receipt receipt.json
  huice replay receipt.json
  huice batch roster.csv --out receipts.ndjson --shape receipt \\
    --pack yunnan --as-of 2019-06-01 --subject person
  huice replay receipts.ndjson --out findings.ndjson
  huice replay receipts.ndjson --against yunnan@1.0.0
  huice replay receipts.ndjson --against rule-sets/1.1.0.json

退出码:0 全部重现(--against时:全部判断完毕);1 规则集被拒绝,文件中没有凭据,
或无法写入;2 用法有误;3 有不同的或被拒绝的凭据`,
    en: `
Examples:
  huice check profile.json --as-of 2019-06-01 --receipt receipt.json
  huice replay receipt.json
  huice batch roster.csv --out receipts.ndjson --shape receipt \\
    --pack yunnan --as-of 2019-06-01 --subject person
  huice replay receipts.ndjson --out findings.ndjson
  huice replay receipts.ndjson --against yunnan@1.0.0
  huice replay receipts.ndjson --against rule-sets/1.1.0.json

Exit codes: 0 all reproduced (with --against: all decided); 1 a rule set is
refused, there are no receipts, or the findings cannot be written; 2 wrong
usage; 3 some differ or are refused`,
  },
} satisfies Record<string, Localized>;
