// Nasty workbooks: what is refused before anything is inflated, and what the cells of an honest one say.
import { describe, expect, test } from 'vitest';
import type { RosterOptions } from '../../src/rosters/read/index.js';
import { type Parts, packed, row, workbookOf } from './packed.js';
import { reading } from './reading.js';

const person: RosterOptions = { subject: 'person', region: '530102' };
const headers = row('姓名', '妇女', '出生日期');
const zhang = row('张三', '是', '1985-03-07');
const plain = workbookOf([['名册', headers + zhang]]);
const read = "张三 | 是 | 1985-03-07 -> person 530102 isWoman=true birthDate='1985-03-07'";
const number = (value: string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const lost =
  '超过15位的数字(如身份证号),表格软件已丢失末几位;请把该列设为文本格式后重新填写,或删去该列 / a number of more than 15 digits, whose last ones the spreadsheet has lost; format the column as text and enter it anew, or remove the column';
const uncalculated =
  '公式没有计算结果,或结果已不可靠;请用表格软件打开文件,重新计算后保存 / the formula has no result, or none that can be relied on; open the file in a spreadsheet program, recalculate it and save it';
const roster = (rows: string): Parts => workbookOf([['名册', headers + rows]]);

async function said(parts: Parts, options = person): Promise<string[]> {
  return reading('r.xlsx', await packed(parts), options);
}

describe('what the cells of a workbook say', () => {
  test.each<[string, Parts, string[], RosterOptions?]>([
    ['texts within the sheet', plain, [`row 2: ${read}`]],
    [
      'shared texts, rich ones without their readings',
      workbookOf(
        [
          [
            '名册',
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="5"><c r="A5" t="s"><v>2</v></c><c r="B5" t="b"><v>1</v></c></row>',
          ],
        ],
        ['<t>姓名</t>', '<r><t>妇</t></r><r><t>女</t></r>', '<t>东京</t><rPh><t>トウキョウ</t></rPh>'],
      ),
      ['row 5: 东京 | TRUE -> person 530102 isWoman=true'],
    ],
    [
      'names with a prefix, as some programs write them',
      {
        ...plain,
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="str"><x:v>妇女</x:v></x:c></x:row><x:row><x:c t="str"><x:v>否</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      },
      ['row 2: 否 -> person 530102 isWoman=false'],
    ],
    [
      'days: formatted, as text, as a bare number',
      roster([number('31113', 1), '1985/3/7', number('31113')].map((day) => row('张三', '是', day)).join('')),
      [
        'warning: 列 `出生日期` 中有没有设为日期格式的数字,按表格软件的日期序号理解,如 `31113` → 1985-03-07;如不是,请改正 / column `出生日期` has numbers that are not formatted as dates; they are taken as the days that a spreadsheet counts, such as `31113` → 1985-03-07; if they are none, correct them',
        'warning: 列 `出生日期` 混用了几种日期写法:`1985-03-07`、`1985/3/7` / column `出生日期` writes its dates in several forms: `1985-03-07`, `1985/3/7`',
        "row 2: 张三 | 是 | 1985-03-07 -> person 530102 isWoman=true birthDate='1985-03-07'",
        "row 3: 张三 | 是 | 1985/3/7 -> person 530102 isWoman=true birthDate='1985-03-07'",
        "row 4: 张三 | 是 | 31113 -> person 530102 isWoman=true birthDate='1985-03-07'",
      ],
    ],
    [
      'days as the workbooks of old Macintosh count them',
      workbookOf([['名册', headers + row('张三', '是', number('29651', 1))]], [], '<workbookPr date1904="1"/>'),
      [`row 2: ${read}`],
    ],
    [
      'days in doubt: a year, a 1, a month without its day, the 29th of February 1900, a time of day',
      roster(
        [
          number('1985'),
          number('1'),
          number('31113', 2),
          number('60', 1),
          number('0.5', 1),
          number('31113.5', 1),
          number('19850307'),
        ]
          .map((day) => row('张三', '是', day))
          .join(''),
      ),
      [
        'warning: 列 `出生日期`:前7行中有5行读不懂,如 `1985`:单元格是数字而不是日期,请设为日期格式 / column `出生日期`: 5 of the first 7 rows cannot be read, such as `1985`: the cell holds a number and not a date; format it as a date',
        'warning: 列 `出生日期` 混用了几种日期写法:`1985-03-07`、`19850307` / column `出生日期` writes its dates in several forms: `1985-03-07`, `19850307`',
        'row 2 rejected: 出生日期 `1985`: 单元格是数字而不是日期,请设为日期格式 / the cell holds a number and not a date; format it as a date',
        'row 3 rejected: 出生日期 `1`: 单元格是数字而不是日期,请设为日期格式 / the cell holds a number and not a date; format it as a date',
        'row 4 rejected: 出生日期 `1985-03-07`: 单元格只显示了年月或月日,是哪一天不能确定,请设为带年月日的日期格式 / the cell shows only a part of a date, so its day is in doubt; format it with year, month and day',
        'row 5 rejected: 出生日期 `60`: 单元格是日期格式,其中的数字却不是 1900-03-01 至 9999-12-31 的某一天 / the cell is formatted as a date, and its number is no day from 1900-03-01 to 9999-12-31',
        'row 6 rejected: 出生日期 `0.5`: 单元格是日期格式,其中的数字却不是 1900-03-01 至 9999-12-31 的某一天 / the cell is formatted as a date, and its number is no day from 1900-03-01 to 9999-12-31',
        "row 7: 张三 | 是 | 1985-03-07T12:00:00 -> person 530102 isWoman=true birthDate='1985-03-07'",
        "row 8: 张三 | 是 | 19850307 -> person 530102 isWoman=true birthDate='1985-03-07'",
      ],
    ],
    [
      'figures: binary ones, with an exponent, as percentages, as text',
      workbookOf([
        [
          '名册',
          row('上年度实际缴纳失业保险费总额') +
            ['0.30000000000000004', '1234.5', '1.2E3', '-0'].map((value) => row(number(value, 4))).join('') +
            row('1,234.50') +
            row(number('0.3', 3)),
        ],
      ]),
      [
        "row 2: 0.3 -> enterprise 530102 unemploymentPremiumsPaidLastYear='0.3'",
        "row 3: 1234.5 -> enterprise 530102 unemploymentPremiumsPaidLastYear='1234.5'",
        "row 4: 1200 -> enterprise 530102 unemploymentPremiumsPaidLastYear='1200'",
        "row 5: 0 -> enterprise 530102 unemploymentPremiumsPaidLastYear='0'",
        "row 6: 1,234.50 -> enterprise 530102 unemploymentPremiumsPaidLastYear='1234.5'",
        'row 7 rejected: 上年度实际缴纳失业保险费总额 `30%`: 不是数字,应填数字(元) / it is not a number; expected digits (yuan)',
      ],
      { ...person, subject: 'enterprise' },
    ],
    [
      'identity numbers: as text exactly, as figures with their last digits lost',
      workbookOf([
        [
          '名册',
          row('身份证号', '妇女') +
            row('530102198503071234', '是') +
            row(number('5.3010219850307123E+17'), '否') +
            row(number('530102198503071234'), '否') +
            row(number('123456789012345'), '否'),
        ],
      ]),
      [
        'warning: 列 `身份证号` 中有超过15位的数字(如身份证号),表格软件已丢失末几位;这些行会被拒绝。请把该列设为文本格式后重新填写,或删去该列 / column `身份证号` has numbers of more than 15 digits, whose last ones the spreadsheet has lost; those rows are rejected. Format the column as text and enter them anew, or remove it',
        'row 2: 530102198503071234 | 是 -> person 530102 isWoman=true',
        `row 3 rejected: 身份证号 \`***\`: ${lost}`,
        `row 4 rejected: 身份证号 \`***\`: ${lost}`,
        'row 5: 123456789012345 | 否 -> person 530102 isWoman=false',
      ],
    ],
    [
      'formulas with their results, without them, and errors',
      roster(
        row('张三', '<c t="str"><f>IF(A1,1,2)</f><v>是</v></c>', '') +
          row('李四', '<c><f>NOW()</f></c>', '') +
          row('王五', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '') +
          row('赵六', '<c><f>A1&amp;B1</f><v></v></c>', '') +
          row('钱七', '<c><f t="shared" si="0"/><v/></c>', '') +
          row('孙八', '<c t="str"><f>IF(A1="","","是")</f><v></v></c>', '') +
          row('周九', '<c t="e"><v>#N/A</v></c>', '') +
          row('吴十', '<c t="b"><f>1&gt;2</f><v>0</v></c>', ''),
      ),
      [
        'warning: 有的单元格是公式,取其上次计算的结果 / some cells are formulas; the results last calculated are taken',
        `warning: 列 \`妇女\`:前8行中有5行读不懂,如 \`=NOW()\`:${uncalculated.replace(' / ', ' / column `妇女`: 5 of the first 8 rows cannot be read, such as `=NOW()`: ')}`,
        'row 2: 张三 | 是 |  -> person 530102 isWoman=true',
        `row 3 rejected: 妇女 \`=NOW()\`: ${uncalculated}`,
        'row 4 rejected: 妇女 `#DIV/0!`: 单元格是表格软件的错误值 `#DIV/0!` / the cell holds an error of the spreadsheet, `#DIV/0!`',
        `row 5 rejected: 妇女 \`=A1&B1\`: ${uncalculated}`,
        `row 6 rejected: 妇女 \`=…\`: ${uncalculated}`,
        'row 7: 孙八 |  |  -> person 530102',
        'row 8 rejected: 妇女 `#N/A`: 单元格是表格软件的错误值 `#N/A` / the cell holds an error of the spreadsheet, `#N/A`',
        'row 9: 吴十 | FALSE |  -> person 530102 isWoman=false',
      ],
    ],
    [
      'formulas without results in a column that is no fact',
      roster(row('<c><f>A1&amp;"三"</f></c>', '是', '') + row('<c t="e"><v>#N/A</v></c>', '否', '')),
      [
        'warning: 列 `姓名` 中有的公式没有可靠的计算结果;原样保留公式本身。如需结果,请用表格软件打开文件,重新计算后保存 / column `姓名` has formulas without a result that can be relied on; the formulas themselves are passed through. For the results, open the file in a spreadsheet program, recalculate it and save it',
        'row 2: =A1&"三" | 是 |  -> person 530102 isWoman=true',
        'row 3: #N/A | 否 |  -> person 530102 isWoman=false',
      ],
    ],
    [
      'results that the program which wrote them has not calculated',
      workbookOf(
        [['名册', headers + row('张三', '是', '') + row('李四', '<c><f>IF(A1,1,2)</f><v>0</v></c>', '')]],
        [],
        '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
      ),
      [
        `warning: 列 \`妇女\`:前2行中有1行读不懂,如 \`=IF(A1,1,2)\`:${uncalculated.replace(' / ', ' / column `妇女`: 1 of the first 2 rows cannot be read, such as `=IF(A1,1,2)`: ')}`,
        'row 2: 张三 | 是 |  -> person 530102 isWoman=true',
        `row 3 rejected: 妇女 \`=IF(A1,1,2)\`: ${uncalculated}`,
      ],
    ],
    [
      'what looks like a formula, and what is written escaped',
      roster(row('=1+1', '否', '') + row('甲_x000D__x005F_x41_', '否', '')),
      [
        'row 2: =1+1 | 否 |  -> person 530102 isWoman=false',
        'row 3: 甲\\r_x41_ | 否 |  -> person 530102 isWoman=false',
      ],
    ],
    [
      'cells beyond the headers',
      workbookOf([['名册', row('妇女') + row('是', '多余')]]),
      [
        'refused: 第2列有内容而没有表头;合并的表头请拆开,每列一个 / column 2 has cells and no header; split merged headers, so that each column has one',
      ],
    ],
    [
      'a title over merged cells above the headers',
      workbookOf([['名册', row('某县名册') + headers + zhang]]),
      [
        'refused: 第1行像是标题,第2行才像表头;如是,请用 --header-row 2 / row 1 looks like a title, and row 2 like the headers; if so, give --header-row 2',
      ],
    ],
    [
      'the header row said',
      workbookOf([['名册', row('某县名册') + headers + zhang]]),
      [`row 3: ${read}`],
      { ...person, headerRow: 2 },
    ],
    [
      'empty values, as some programs write them for empty cells',
      workbookOf(
        [['名册', headers + row('<c t="s"><v></v></c>', '<c t="b"><v/></c>', '<c s="1"><v></v></c>') + zhang]],
        ['<t>否</t>'],
      ),
      [`row 3: ${read}`],
    ],
    [
      'a row of styled cells with nothing in them',
      roster(
        row('张三', '是', '1985-03-07', ...Array.from({ length: 16_381 }, () => '<c s="1"/>')) +
          row(...Array.from({ length: 100 }, () => '<c s="1"/>')),
      ),
      [`row 2: ${read}`],
    ],
  ])('%s', async (_, parts, expected, options = person) => {
    expect(await said(parts, options)).toEqual(expected);
  });
});

describe('which sheet is the roster', () => {
  const note = row('说明', '请填写');
  test.each<[string, Parts, string[], RosterOptions?]>([
    [
      'empty sheets beside it',
      workbookOf([
        ['Sheet2', ''],
        ['名册', headers + zhang],
        ['Sheet3', '<row/>'],
      ]),
      [`row 2: ${read}`],
    ],
    [
      'two that hold something',
      workbookOf([
        ['一月', headers + zhang],
        ['二月', headers + zhang],
      ]),
      [
        'refused: 有内容的工作表不止一个:`一月`、`二月`;请用 --sheet 指明 / more than one sheet holds something: `一月`, `二月`; say which with --sheet',
      ],
    ],
    [
      'the one that was said',
      workbookOf([
        ['一月', note],
        ['二月', headers + zhang],
      ]),
      [`row 2: ${read}`],
      { ...person, sheet: '二月' },
    ],
    [
      'one that is not there',
      plain,
      ['refused: 没有工作表 `三月`;有 `名册` / there is no sheet `三月`; there is `名册`'],
      { ...person, sheet: '三月' },
    ],
    [
      'a hidden one beside it',
      workbookOf([
        ['名册', headers + zhang],
        ['底稿', note, 'hidden'],
      ]),
      ['warning: 隐藏的工作表不读:`底稿` / hidden sheets are not read: `底稿`', `row 2: ${read}`],
    ],
    [
      'hidden itself',
      workbookOf([['名册', headers + zhang, 'hidden']]),
      [
        'refused: 有内容的工作表都是隐藏的:`名册`;请用 --sheet 指明 / the sheets that hold anything are hidden: `名册`; say which with --sheet',
      ],
    ],
    ['nothing at all', workbookOf([['名册', '']]), ['refused: 工作簿中没有任何内容 / the workbook holds nothing']],
  ])('%s', async (_, parts, expected, options = person) => {
    expect(await said(parts, options)).toEqual(expected);
  });
});

const damaged = (part: string) =>
  `refused: 工作簿的 \`${part}\` 已损坏;请用表格软件打开后另存一份 / the part \`${part}\` of the workbook is damaged; open it in a spreadsheet and save it anew`;
const sheet = 'xl/worksheets/sheet1.xml';

describe('what is refused', () => {
  test.each<[string, Parts, string]>([
    [
      'macros',
      { ...plain, 'xl/vbaProject.bin': 'x' },
      'refused: 工作簿带有宏;请另存为不带宏的 .xlsx / the workbook has macros; save it as .xlsx without them',
    ],
    [
      'links to other files',
      { ...plain, 'xl/externalLinks/externalLink1.xml': '<x/>' },
      'refused: 工作簿链接了别的文件,其中的值可能已过时;请在表格软件中断开链接(数据 → 编辑链接)后保存 / the workbook is linked to other files, so that its values may be stale; break the links (Data → Edit Links) and save it',
    ],
    [
      'a binary workbook',
      { '[Content_Types].xml': '<Types/>', 'xl/workbook.bin': 'x' },
      'refused: 是二进制工作簿(.xlsb);请另存为 .xlsx / it is a binary workbook (.xlsb); save it as .xlsx',
    ],
    [
      'an OpenDocument spreadsheet',
      { mimetype: 'x', 'content.xml': '<x/>' },
      'refused: 是OpenDocument表格(.ods);请另存为 .xlsx / it is an OpenDocument spreadsheet (.ods); save it as .xlsx',
    ],
    [
      'another kind of zip',
      { 'photo.jpg': 'x' },
      'refused: 不是工作簿:是别的压缩文件 / it is no workbook but another kind of zip',
    ],
    [
      'a bomb: little that inflates to much',
      { ...plain, [sheet]: Buffer.alloc(70 << 20, ' ') },
      'refused: 工作簿解压后有71 MiB或更多,远大于正常名册,可能是压缩炸弹;请另存为CSV / the workbook would inflate to 71 MiB or more, far beyond any roster, as a decompression bomb does; save it as CSV',
    ],
    [
      'a bomb of entities',
      {
        ...plain,
        [sheet]:
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>',
      },
      `refused: 工作簿的 \`${sheet}\` 带有DTD,不予读取 / the part \`${sheet}\` of the workbook has a document type, which none should`,
    ],
    ['a part that is cut short', { ...plain, [sheet]: '<worksheet><sheetData><row>' }, damaged(sheet)],
    [
      'a part that is no UTF-8',
      { ...plain, [sheet]: Buffer.from('<worksheet>\xff</worksheet>', 'latin1') },
      damaged(sheet),
    ],
    [
      'a part that is missing',
      Object.fromEntries(Object.entries(plain).filter(([path]) => path !== sheet)),
      `refused: 工作簿缺少 \`${sheet}\` 这一部分,已损坏 / the workbook has no part \`${sheet}\`; it is damaged`,
    ],
    [
      'a text that is not there',
      workbookOf([['名册', row('<c t="s"><v>7</v></c>')]], ['<t>a</t>']),
      'refused: 工作簿引用了不存在的文字,已损坏 / the workbook refers to a text that it does not hold; it is damaged',
    ],
    [
      'a column that no spreadsheet has',
      workbookOf([['名册', '<row r="1"><c r="BDWGN1" t="str"><v>a</v></c></row>']]),
      'refused: 工作表的列多于16384列,不予读取 / the sheet has more columns than the 16384 that there can be',
    ],
    [
      'a million empty columns',
      workbookOf([['名册', `<row>${'<c/>'.repeat(1_000_000)}</row>`]]),
      'refused: 工作表的列多于16384列,不予读取 / the sheet has more columns than the 16384 that there can be',
    ],
    [
      'a row that no spreadsheet has',
      workbookOf([['名册', '<row r="1048577"><c t="str"><v>a</v></c></row>']]),
      'refused: 工作表的行号 `1048577` 不对,文件已损坏 / the sheet has a row numbered `1048577`; it is damaged',
    ],
    [
      'cells out of order',
      workbookOf([['名册', '<row><c r="B1" t="str"><v>a</v></c><c r="A1" t="str"><v>b</v></c></row>']]),
      'refused: 工作表的单元格次序不对,文件已损坏 / the cells of the sheet stand in no order; it is damaged',
    ],
  ])('%s', async (_, parts, expected) => {
    expect(await said(parts)).toEqual([expected]);
  });

  const cut =
    'refused: 工作簿不完整或已损坏,读不到它的目录;请用表格软件打开后另存一份 / the workbook is cut short or damaged, its directory cannot be read; open it in a spreadsheet and save it anew';

  test('a file that is cut short', async () => {
    const whole = await packed(plain);
    expect(await reading('r.xlsx', whole.subarray(0, whole.length - 40), person)).toEqual([cut]);
  });

  test('a directory that says less than the part inflates to', async () => {
    const big = Buffer.from(`<worksheet><sheetData>${headers}${zhang.repeat(1000)}</sheetData></worksheet>`);
    const bytes = await packed({ ...plain, [sheet]: big });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(big.length);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(1000);
    for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) lie.copy(bytes, at);
    expect(await reading('r.xlsx', bytes, person)).toEqual([damaged(sheet)]);
  });

  test('compressed bytes that are damaged', async () => {
    const bytes = await packed({ ...plain, [sheet]: headers.repeat(200) });
    const at = bytes.indexOf('sheet1.xml') + 30;
    bytes.fill(0xff, at, at + 20);
    expect(await reading('r.xlsx', bytes, person)).toEqual([damaged(sheet)]);
  });

  test('more parts than any workbook has', async () => {
    const bytes = await packed(plain);
    // The count of entries in the end of the directory.
    const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
    bytes.writeUInt16LE(5_001, end + 8);
    bytes.writeUInt16LE(5_001, end + 10);
    expect(await reading('r.xlsx', bytes, person)).toEqual([
      'refused: 工作簿有5001个部分,超过5000个,不予打开 / the workbook has 5001 parts, and more than 5000 are not opened',
    ]);
  });

  test.each<[string, string, Uint8Array, string]>([
    [
      'a workbook of old Excel, or one with a password',
      'r.xlsx',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      'refused: 是旧版Excel工作簿(.xls),或带有打开密码;请去掉密码并另存为 .xlsx 或CSV / it is a workbook of old Excel (.xls), or one with a password; save it as .xlsx or CSV without a password',
    ],
    [
      'text under the name of a workbook',
      'r.xlsx',
      Buffer.from('妇女\n是\n'),
      'refused: 不是 .xlsx 工作簿;如为CSV,请用 --in-format csv / it is no .xlsx workbook; if it is CSV, give --in-format csv',
    ],
    [
      'a workbook under the name of text',
      'r.csv',
      Buffer.from('504b0304', 'hex'),
      'refused: 是压缩文件或工作簿;如为 .xlsx,请用 --in-format xlsx / it is a zip or a workbook; if it is .xlsx, give --in-format xlsx',
    ],
    [
      'a binary file under the name of text',
      'r.csv',
      Buffer.alloc(1000),
      'refused: 是二进制文件,不是文本 / it is a binary file and no text',
    ],
    [
      'a web page under the name of a workbook',
      'r.xlsx',
      Buffer.from('<html>'),
      'refused: 是网页或XML,不是表格;请用表格软件打开后另存为 .xlsx / it is a web page or XML and no spreadsheet; open it in one and save it as .xlsx',
    ],
    [
      'half a surrogate pair in UTF-16',
      'r.csv',
      Buffer.from('\uFEFF妇女\n\uD83D\n', 'utf16le'),
      'refused: 文件中有无效的UTF-16字符(半个代理对);请另存为UTF-8的CSV / the file holds what is no UTF-16 (half a surrogate pair); save it as CSV in UTF-8',
    ],
    [
      'two encodings in one file',
      'r.csv',
      Buffer.concat([Buffer.from('姓名,妇女\n张三三,是\n'), Buffer.from([0xb3, 0xa4, 0xff, 0x2c, 0x0a])]),
      'refused: 既不是有效的UTF-8,也不是有效的GB18030,可能混用了两种编码;用 --in-encoding 指定其一后,读不通的行会逐行列出 / it is neither valid UTF-8 nor valid GB18030, and may mix two encodings; with one given by --in-encoding, the rows that cannot be read are listed',
    ],
  ])('%s', async (_, name, bytes, expected) => {
    expect(await reading(name, bytes, person)).toEqual([expected]);
  });
});
