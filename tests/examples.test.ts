// Each numbered example runs on what is built, as a user would run it, and says what it is there to show.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../examples', import.meta.url));
const examples = readdirSync(folder).filter((name) => /^\d\d-.*\.[cm]js$/.test(name));

const shows: Record<string, readonly string[]> = {
  '01-quick-start.mjs': ['扶贫车间吸纳就业一次性奖补 entitlement 50000', '给予就业扶贫车间1000元一次性奖补'],
  '02-quick-start.cjs': ['eligible 50000 min(1000 × 60, 50000 − 0)'],
  '03-person.mjs': ['up to 500 yuan', '"period":"month","amount":"500"'],
  '04-enterprise-cap.mjs': [
    '0 hired, 0 paid: ineligible',
    'min(1000 × 49, 50000 − 0) = 49000, limited by nothing',
    'min(1000 × 60, 50000 − 0) = 50000, limited by /event/params/amount/cap',
    'min(1000 × 40, 50000 − 20000) = 30000',
  ],
  '05-missing-facts.mjs': ['"region":"530000"', 'eligible, 0 to 40000 yuan', 'would be settled by'],
  '06-bad-profile.mjs': ['options /asOf', 'did you mean `enterprise`?', 'did you mean `poorWorkersNewlyHired`?'],
  '07-json-rules-engine.mjs': ['with 2 facts: 0 to 40000', 'with 3 facts: 30000', 'with 1 facts: not granted'],
  '08-own-rule-set.mjs': ['1 ineligible', '3 eligible min(120 × 3, 500) 360', '5 eligible min(120 × 5, 500) 500'],
  '09-five-packs.mjs': [
    'Lowest standard of unemployment benefit in deeply poor areas: at least 1512 yuan, press-report',
    "yunnan (normative-document): { 'outside-jurisdiction': ",
    "qingcheng (draft-for-comment): { 'outside-jurisdiction': ",
    'rules of several packs wait for the region',
  ],
  '10-across-provinces.mjs': [
    '外出务工一次性交通费补助: eligible, entitlement, up to 500 yuan (normative-document)',
    '跨省务工一次性交通补贴: eligible, discretionary, up to 500 yuan (normative-document, from a damaged copy)',
    '跨区县、省市务工一次性城市间交通补贴: eligible, entitlement, 386.5 yuan (normative-document)',
    '“适当安排一次性交通补贴,最高不超过500元”',
    '清城区(广东省清远市) Qingcheng District (Qingyuan, Guangdong), on 2018-10-01: no money for going away to work',
  ],
  '11-explain.mjs': [
    '受限于:“奖补金额最高不超过5万元”',
    '✗ months of stable employment: 2 months; must be at least 3 months [1, reading 2]',
    'counted from day stable employment began (2019-04-01) to 2019-06-01',
    'ineligible 不符合条件:稳定就业月数:现为2个月,须不少于3个月。',
  ],
  '12-what-would-change-it.mjs': [
    '再过30天(2019-07-01起)“稳定就业月数”达到3个月,即符合条件。',
    '2019-07-01: eligible',
    'If “poverty-alleviation workshop” changes from no to yes, and',
    '2019-06-01: eligible',
    '(由主管部门认定或决定)',
  ],
  '13-interview.mjs': [
    'How many poor labourers were taken on, of those applied for now? [integer; 3 open]',
    "don't know",
    'settled: 2, open for want of an answer: 1',
    'one-off hiring award: 30000 yuan = min(1000 × 40, 50000 − 20000)',
  ],
  '14-roster.mjs': [
    '读取2,000行:已判断1,996行,被拒绝4行',
    '应给现金合计:每月17,000元',
    '1501,稳定就业开始日期,2018/2/30,没有这一天',
    '3,村民3,53230119640725003N,第5乡,,4,建档立卡贫困人口参加基本医疗保险和大病保险;',
  ],
  '15-compare.mjs': [
    '对象不变;给付提高。',
    '比例由不低于80%提高到不低于90%',
    'The same people are entitled; it gives more.',
    'The rate is raised from 1,000 yuan for each person of “poor labourers taken on” to 2,000 yuan',
  ],
  '16-two-clocks.mjs': [
    'for 2018-12-15, by what was known on 2019-06-30: not-in-force',
    'for 2018-12-15, by what was known on 2019-07-01: 100',
    'for 2019-03-01, by what was known on 2019-07-01: 120',
    'for 2019-06-30, by what was known on 2019-07-31: 120',
    'kept in March: reproduced, 0 differences',
    'heating-aid: 100 would be 120',
  ],
};

test('every example is run, and every expectation has its example', () => {
  expect(examples).toEqual(Object.keys(shows));
});

test.each(examples)('%s', (name) => {
  const output = execFileSync(process.execPath, [name], { cwd: folder, encoding: 'utf8' });
  for (const text of shows[name] ?? []) expect(output).toContain(text);
});
