import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { printed } from './support/printed.js';

const source = new URL('support/printed.ts', import.meta.url).href;
const program = `import { printed } from ${JSON.stringify(source)}; process.stdout.write(printed());`;

test.each([
  ['Asia/Shanghai', 'zh_CN.UTF-8'],
  ['America/St_Johns', 'tr_TR.UTF-8'],
  ['Pacific/Kiritimati', 'C'],
])('the same bytes in %s, %s', { timeout: 30_000 }, (zone, locale) => {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale, NODE_OPTIONS: '' };
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  expect(execFileSync(process.execPath, args, { env, encoding: 'utf8' })).toBe(printed());
});
