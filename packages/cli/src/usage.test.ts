import { expect, it } from 'vitest';
import { huice } from '../test/huice.js';

// Every way of wrong usage that commander tells apart: a new release of it may change its sentences.
it.each([
  ['no such command', ['chek'], '没有命令'],
  ['no such option', ['list', '--jsno'], '没有选项'],
  ['a near option', ['list', '--jsno'], '是否想用--json?'],
  ['an option without its value', ['list', '--pack'], '缺少值'],
  ['a required option left out', ['check', '-'], '缺少必需的选项'],
  ['an argument left out', ['show'], '缺少参数'],
  ['too many arguments', ['check', 'a', 'b', '--as-of', '2019-01-01'], '参数过多:应为1个,给了2个'],
  ['a value of none of the kinds', ['list', '--subject', 'dog'], '可选person, household'],
  ['a kind of schema that is none', ['schema', 'x'], "参数'kind'的值'x'无效:可选profile"],
  ['a day that is none', ['list', '--as-of', '2019-02-29'], '应为确有的日期'],
  ['a language that is none', ['list', '--lang', 'fr'], '应为`zh`或`en`'],
])('says in Chinese: %s', async (_, args, words) => {
  const { code, err } = await huice(args, { env: { LANG: 'zh_CN.UTF-8' } });
  expect(code).toBe(2);
  expect(err).toContain(words);
  expect(err).toMatch(/^huice: /);
  const prose = err.replace(/'[^']*'|`[^`]*`|--[\w-]+|huice|person.*|profile, context, rule|YYYY-MM-DD|check/g, '');
  expect(prose).not.toMatch(/[a-z]{3}/i);
});
