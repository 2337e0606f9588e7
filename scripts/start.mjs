// What `npm start` shows: real decisions for real profiles, by the command that everybody has.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './pnpm.mjs';

const day = '2019-06-01';
const scenes = [
  {
    about: '扶贫车间 a workshop that hired 60: the award stops at its cap, and one finding is still awaited',
    args: ['workshop.json', '--as-of', day, '--brief'],
  },
  {
    about: '务工人员 a migrant worker: a limit is not a sum, and encouragement is not a claim',
    args: ['migrant-worker.json', '--as-of', day, '--brief'],
  },
  {
    about: '劳务输出组织 an organiser of labour export: 300 yuan out of the province, 200 out of the county',
    args: ['labour-organiser.json', '--as-of', day, '--brief'],
  },
  {
    about: '两天之间 the same workshop on the last day of 2018 and the first of 2019: only what changes',
    args: ['workshop.json', '--as-of', '2018-12-31', '--as-of', '2019-01-01'],
  },
];

const bold = (/** @type {string} */ text) =>
  process.stdout.isTTY && !process.env['NO_COLOR'] ? `\x1b[1;36m${text}\x1b[0m` : text;

for (const { about, args } of scenes) {
  const [profile = '', ...options] = args;
  const path = join('examples', 'profiles', profile);
  console.log(`\n${bold(`## ${about}`)}\n$ huice check ${[path, ...options].join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/main.js', 'check', path, ...options], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`
Next: README.md for ten lines of code that ask the same, examples/ for more of them,
and \`node packages/cli/dist/main.js --help\` for the commands (check, verify, release).`);
