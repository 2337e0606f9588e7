// Each rule of .dependency-cruiser.mjs refuses what it is there to refuse: a pattern with a slip in it would pass everything.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../scripts/pnpm.mjs';

const core = 'packages/core/src';
const yunnan = 'packages/policy-yunnan/src';

const sound = {
  [`${core}/index.ts`]: `export * from './model/rule.js';`,
  [`${core}/model/rule.ts`]: `export const rule = 1;\nexport type Rule = number;`,
  [`${core}/evaluate/evaluate.ts`]: `import { rule } from '../model/rule.js';\nexport const evaluate = rule;`,
  [`${core}/pack/index.ts`]: `export const pack = 1;`,
  [`${core}/checks/index.ts`]: `import { pack } from '../pack/index.js';\nexport const checks = pack;`,
  [`${core}/json-rules-engine/index.ts`]: `export { Engine } from 'json-rules-engine';`,
  [`${core}/model/rule.test.ts`]: `import 'node:fs';\nimport 'json-rules-engine';\nimport '../evaluate/evaluate.js';\nimport '@huice/policy-yunnan';`,
  [`${yunnan}/index.ts`]: `import type { Rule } from '@huice/core';\nexport const rules: Rule[] = [];`,
  'packages/vocabulary/src/index.ts': 'export const vocabulary = 1;',
  'packages/cli/src/main.ts': `import '@huice/core';\nimport '@huice/policy-yunnan';\nimport 'node:fs';\nexport const main = 1;`,
};

const unsound: [rule: string, folder: string, content: string][] = [
  ['no-circular', `${core}/model`, `import type {} from './circle.test.js';`],
  ['core-model-looks-back', `${core}/model`, `import '../evaluate/evaluate.js';`],
  ['core-model-looks-back', `${core}/model`, `import type {} from '../evaluate/evaluate.js';`],
  ['core-compile-looks-back', `${core}/compile`, `import '../evaluate/evaluate.js';`],
  ['core-stage-imports-facade', `${core}/explain`, `import '../index.js';`],
  ['core-checks-is-a-leaf', `${core}/evaluate`, `import '../checks/index.js';`],
  ['core-checks-is-a-leaf', `${core}/pack`, `import '../checks/index.js';`],
  ['core-pack-is-a-leaf', `${core}/evaluate`, `import '../pack/index.js';`],
  ['core-json-rules-engine-is-a-leaf', `${core}/checks`, `import '../json-rules-engine/index.js';`],
  ['core-unknown-folder', `${core}/helpers`, `import '../model/rule.js';`],
  ['core-imports-no-other-package', `${core}/model`, `import '@huice/vocabulary';`],
  ['core-runs-in-a-browser', `${core}/model`, `import 'node:fs';`],
  ['json-rules-engine-stays-apart', `${core}/evaluate`, `import 'json-rules-engine';`],
  ['json-rules-engine-stays-apart', 'packages/cli/src', `import 'json-rules-engine';`],
  ['data-packages-import-only-types-of-core', `${yunnan}`, `import { rule } from '@huice/core';\nrule;`],
  ['packs-stand-alone', `${yunnan}`, `import '@huice/vocabulary';`],
  ['packs-need-no-library', `${yunnan}`, `import 'json-rules-engine';`],
  ['packs-need-no-library', `${yunnan}`, `import 'node:fs';`],
  ['nobody-imports-the-command-line', 'tests', `import '../packages/cli/src/main.js';`],
  ['only-exported-paths', 'packages/cli/src', `import '../../core/src/model/rule.js';`],
  ['only-exported-paths', 'examples', `import '../packages/core/src/model/rule.js';`],
  ['no-unresolved', 'packages/cli/src', `import '@huice/core/model';`],
];

let folder: string;
let found: { from: string; rule: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-arrows-'));
  for (const name of ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'tsconfig.base.json']) {
    cpSync(join(root, name), join(folder, name));
  }
  // A stand-in for the peer: what it holds does not matter, only where it lies.
  write('node_modules/json-rules-engine/package.json', '{ "name": "json-rules-engine", "main": "dist/index.js" }');
  write('node_modules/json-rules-engine/dist/index.js', '');
  for (const [file, content] of Object.entries(sound)) write(file, content);
  for (const [index, [, place, content]] of unsound.entries()) write(`${place}/bad-${index}.ts`, content);
  write(`${core}/model/circle.test.ts`, `import './bad-0.js';`);
  found = violations();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('accepts arrows that run the right way', () => {
  expect(found.filter(({ from }) => Object.hasOwn(sound, from))).toEqual([]);
});

it.each(unsound.map((row, index) => [...row, index] as const))('%s: in %s, %j', (rule, place, _, index) => {
  expect(found).toContainEqual({ from: `${place}/bad-${index}.ts`, rule });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

function violations(): { from: string; rule: string }[] {
  const cruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [cruise, '--output-type', 'json', '{packages,tests,examples,benchmarks}'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (!stdout) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, rule }) => ({ from, rule: rule.name }));
}
