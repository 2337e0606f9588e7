// Opens reports of `huice compare` in headless Chromium as a reader would, on a desk, on a telephone and on paper: `node scripts/pages.mjs [browser]`.
// No page may ask the network for anything, complain in the console, or be wider than the screen; all of it can be reached by keys, and what is reached
// is seen to be. Runs what is built; the browser is `chromium` if none is named.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { roster } from '../examples/rosters/generate.mjs';
import { root } from './pnpm.mjs';

const newYear = ['--as-of', '2018-12-31', '--as-of', '2019-01-01'];
const people = ['--roster', 'people.csv', '--subject', 'person', '--by', 'region'];
/** @type {Record<string, string[]>} */
const reports = {
  yunnan: ['yunnan', ...newYear, ...people],
  guangxi: ['guangxi', ...newYear],
  provinces: ['yunnan', 'guangxi', '--as-of', '2019-12-01'],
};
const widths = [1280, 390];

const folder = mkdtempSync(join(tmpdir(), 'huice-pages-'));
const browser = spawn(
  process.argv[2] ?? 'chromium',
  ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`, '--remote-debugging-pipe'],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
const [, , , commands, replies] = browser.stdio;

/** @type {Map<number, (reply: any) => void>} */
const waiting = new Map();
/** @type {{ method: string, params: any, sessionId?: string }[]} */
const events = [];
let number = 0;

/** Asks the browser by its own protocol, whose messages end in a zero byte. @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
function ask(method, params = {}, sessionId) {
  number += 1;
  const id = number;
  /** @type {import('node:stream').Writable} */ (commands).write(
    `${JSON.stringify({ id, method, params, sessionId })}\0`,
  );
  return new Promise((resolve, reject) =>
    waiting.set(id, ({ result, error }) => (error === undefined ? resolve(result) : reject(new Error(error.message)))),
  );
}

let rest = '';
replies?.on('data', (bytes) => {
  const messages = (rest + bytes.toString()).split('\0');
  rest = messages.pop() ?? '';
  for (const message of messages.map((text) => JSON.parse(text))) {
    if (message.id === undefined) events.push(message);
    else waiting.get(message.id)?.(message);
  }
});

/** What can be measured of a page only where it is laid out. */
const measured = `(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const all = [...document.querySelectorAll('body *')];
  const sticksOut = (one) => !one.closest('.scroll') && getComputedStyle(one).position !== 'absolute' && one.getBoundingClientRect().right > clientWidth + 1;
  const reachable = all.filter((one) => one.tabIndex >= 0 && one.matches('a[href], [tabindex]')).length;
  return { clientWidth, scrollWidth, wide: all.filter(sticksOut).map((one) => one.tagName), reachable };
})()`;
const focused = `(() => {
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return { tag: document.activeElement.tagName, isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
})()`;

/** @param {string} file @param {number} width @returns {Promise<string[]>} what is wrong */
async function faultsOf(file, width) {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  /** @param {string} method @param {object} [params] */
  const tell = (method, params) => ask(method, params, sessionId);
  /** @param {string} expression */
  const value = async (expression) =>
    (await tell('Runtime.evaluate', { expression, returnByValue: true })).result.value;
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await tell(`${domain}.enable`);
  await tell('Emulation.setDeviceMetricsOverride', { width, height: 844, deviceScaleFactor: 1, mobile: width < 500 });
  const url = pathToFileURL(file).href;
  await tell('Page.navigate', { url });
  while ((await value('document.readyState')) !== 'complete') await new Promise((resolve) => setTimeout(resolve, 50));
  const { clientWidth, scrollWidth, wide, reachable } = await value(measured);
  let unseen = 0;
  for (let step = 0; step < reachable; step += 1) {
    for (const type of ['keyDown', 'keyUp'])
      await tell('Input.dispatchKeyEvent', { type, key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 });
    const { tag, isSeen } = await value(focused);
    if (tag === 'BODY' || !isSeen) unseen += 1;
  }
  const { data } = await tell('Page.printToPDF', { paperWidth: 8.27, paperHeight: 11.69 });
  const own = events.filter((event) => event.sessionId === sessionId);
  const requests = own.filter(
    ({ method, params }) => method === 'Network.requestWillBeSent' && params.request.url !== url,
  );
  const complaints = own.filter(({ method }) => /consoleAPICalled|exceptionThrown|entryAdded/.test(method));
  await ask('Target.closeTarget', { targetId });
  return [
    ...requests.map(({ params }) => `it asks for ${params.request.url.slice(0, 80)}`),
    ...complaints.map(({ params }) => `it complains: ${JSON.stringify(params).slice(0, 200)}`),
    ...(scrollWidth > clientWidth ? [`it is ${scrollWidth} pixels wide`] : []),
    ...(wide.length > 0 ? [`${wide.join(', ')} stick out`] : []),
    ...(unseen > 0 ? [`${unseen} of ${reachable} places are not seen when they are reached`] : []),
    ...(Buffer.from(data, 'base64').subarray(0, 5).toString() === '%PDF-' ? [] : ['it does not print']),
  ];
}

let passed = 0;
let failed = 0;
try {
  writeFileSync(join(folder, 'people.csv'), [...roster(500, 1)].join(''));
  for (const [name, args] of Object.entries(reports)) {
    for (const language of ['zh', 'en']) {
      const file = join(folder, `${name}-${language}.html`);
      const command = [
        join(root, 'packages/cli/bin/huice.mjs'),
        'compare',
        ...args,
        '--lang',
        language,
        '--html',
        file,
      ];
      // A roster of real life has rows that are rejected: the code is 3 then.
      try {
        execFileSync(process.execPath, command, { cwd: folder, stdio: 'pipe' });
      } catch (error) {
        if (/** @type {{ status?: number }} */ (error).status !== 3) throw error;
      }
      for (const width of widths) {
        const faults = await faultsOf(file, width);
        if (faults.length === 0) passed += 1;
        else failed += 1;
        console.log([`${name} ${language} ${width}: ${faults.length === 0 ? 'ok' : 'FAIL'}`, ...faults].join('\n  '));
      }
    }
  }
} finally {
  await ask('Browser.close').catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
