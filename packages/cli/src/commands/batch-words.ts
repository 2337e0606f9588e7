// What `huice batch --help` says.
import type { Localized } from '@huice/core';

export const words = {
  summary: { zh: '判断整份名册:政策找人', en: 'decide a whole roster: the policy finds its people' },
  description: {
    zh: '判断名册中的每一行,写出结果;不能判断的行另写一份,说明行号、列、值和原因。开始前先说明名册是如何理解的。',
    en: 'Decides every row of a roster and writes the result; rows that cannot be decided go to a file of their own, with row, column, value and reason. How the roster was understood is printed first.',
  },
  roster: {
    zh: '名册:CSV、TSV、XLSX或NDJSON文件;- 为标准输入,须有--in-format',
    en: 'the roster: a CSV, TSV, XLSX or NDJSON file, or - for standard input, with --in-format',
  },
  out: { zh: '结果写到这个文件', en: 'the file that the result is written to' },
  rejects: {
    zh: '被拒绝的行写到这个文件(CSV);不填则为结果的文件名后加.rejected.csv',
    en: "the file for rejected rows (CSV); the result's name with .rejected.csv behind it if left out",
  },
  force: {
    zh: '覆盖已有的结果和被拒绝的行;别的文件不覆盖',
    en: 'replace a result and a list of rejected rows that are there already',
  },
  asOf: { zh: '所判断的日期,格式为YYYY-MM-DD', en: 'the day to judge, YYYY-MM-DD' },
  benefit: {
    zh: '只看这一项待遇(编号),可多次给出;结果中各行不算合计,小结只合计所看的待遇',
    en: 'only this benefit, by its id; may be given more than once: the rows have no totals then, and the summary adds up these benefits alone',
  },
  shape: {
    zh: 'subject一个对象一行;benefit一个对象一项待遇一行;decision每行一份完整判断,receipt每行一份凭据,供huice replay(仅NDJSON)',
    en: 'subject: a row a subject; benefit: a row a subject and benefit; decision: the whole decision a row; receipt: a receipt a row, for huice replay (both NDJSON only)',
  },
  format: { zh: '结果的格式;不填则看文件名', en: "the result's format; that of its name if left out" },
  encoding: {
    zh: '结果的编码(CSV、TSV);UTF-8带有BOM,以便Excel打开',
    en: "the result's encoding (CSV, TSV); UTF-8 has a byte order mark, so that Excel opens it",
  },
  inFormat: { zh: '名册的格式;不填则看文件名', en: "the roster's format; that of its name if left out" },
  inEncoding: { zh: '名册的编码;不填则自行识别', en: "the roster's encoding; detected if left out" },
  mapping: {
    zh: 'JSON或YAML文件,说明列名各是什么',
    en: 'a JSON or YAML file that says what the headers stand for',
  },
  subject: { zh: '所有行都是这类对象', en: 'every row is of this kind of subject' },
  region: { zh: '所有行都属于这个行政区划代码', en: 'every row is of the region of this code' },
  headerRow: { zh: '列名所在的行号', en: 'the row that holds the headers' },
  sheet: { zh: 'XLSX中要读的工作表', en: 'the sheet of an XLSX file that is read' },
  jobs: {
    zh: '同时使用几个线程;不填则与处理器核数相同',
    en: 'how many threads work at once; as many as there are cores if left out',
  },
  json: { zh: '以JSON输出小结', en: 'print the summary as JSON' },
  after: {
    zh: `
列名可用事实的编号或名称(见huice facts;空白名册见huice template),其他写法用
--mapping说明:
  columns:
    是否贫困: isRegisteredPoor
    类别: { is: subject, values: { 户: 家庭, 人: 个人 } }
    备注: null
空格子为未知。不是事实的列原样带到结果里;会被电子表格当作公式执行的,CSV和TSV
中前面加一个'。结果要么完整出现,要么不出现;中断不留下任何文件。

示例:
  huice batch 花名册.xlsx --out 结果.xlsx --pack yunnan --as-of 2019-06-01 \\
    --subject person
  huice batch roster.csv --out result.csv --pack yunnan --as-of 2019-06-01 \\
    --subject person --shape benefit
  huice batch roster.csv --out decisions.ndjson --shape decision \\
    --as-of 2019-06-01 --subject person --json
  unzip -p 花名册.zip | huice batch - --in-format csv --out 结果.csv \\
    --pack yunnan --as-of 2019-06-01 --subject person

退出码:0 每行都已判断;1 名册、数据被拒绝,或结果写不进去、已经存在;2 用法有误;
3 有被拒绝的行;130 被中断`,
    en: `
Headers are ids or labels of facts (\`huice facts\` lists them; \`huice template\`
writes an empty roster). Anything else is explained by --mapping:
  columns:
    poor?: isRegisteredPoor
    kind: { is: subject, values: { H: household, P: person } }
    remarks: null
An empty cell is unknown. Columns that are no facts are passed through as they
are; in CSV and TSV an apostrophe is put before what a spreadsheet would run as
a formula. The result appears whole or not at all; an interrupt leaves nothing.

Examples:
  huice batch roster.xlsx --out result.xlsx --pack yunnan --as-of 2019-06-01 \\
    --subject person
  huice batch roster.csv --out result.csv --pack yunnan --as-of 2019-06-01 \\
    --subject person --shape benefit
  huice batch roster.csv --out decisions.ndjson --shape decision \\
    --as-of 2019-06-01 --subject person --json
  unzip -p rosters.zip | huice batch - --in-format csv --out result.csv \\
    --pack yunnan --as-of 2019-06-01 --subject person

Exit codes: 0 every row is decided; 1 the roster or the context is refused, or
the result cannot be written or is there already; 2 wrong usage; 3 some rows
were rejected; 130 interrupted`,
  },
} satisfies Record<string, Localized>;
