// What `npm start` shows: real decisions for real profiles, by the command that everybody has.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './pnpm.mjs';

const only = (/** @type {string[]} */ ...benefits) => benefits.flatMap((benefit) => ['--benefit', benefit]);
const figures = (/** @type {string} */ name) => ['--context', join('examples', 'contexts', name)];

const scenes = [
  {
    about: '扶贫车间 Yunnan, a workshop that hired 60: the award stops at its cap, and one finding is still awaited',
    profile: 'workshop.json',
    args: ['--pack', 'yunnan', '--as-of', '2019-06-01', '--brief'],
  },
  {
    about: '务工人员 Yunnan, a migrant worker: a limit is not a sum, and encouragement is not a claim',
    profile: 'migrant-worker.json',
    args: ['--pack', 'yunnan', '--as-of', '2019-06-01', '--brief'],
  },
  {
    about: '劳务输出组织 Yunnan, an organiser of labour export: 300 yuan out of the province, 200 out of the county',
    profile: 'labour-organiser.json',
    args: ['--pack', 'yunnan', '--as-of', '2019-06-01', '--brief'],
  },
  {
    about: '两天之间 Yunnan, the same workshop on the last day of 2018 and the first of 2019: only what changes',
    profile: 'workshop.json',
    args: ['--pack', 'yunnan', '--as-of', '2018-12-31', '--as-of', '2019-01-01'],
  },
  {
    about: '省外务工 Guizhou, first organised work in another province: 1000 yuan, from a damaged copy of the text',
    profile: 'guizhou-migrant-worker.json',
    args: ['--pack', 'guizhou', '--as-of', '2022-06-01', '--brief', ...only('organised-export-subsidy')],
  },
  {
    about: '原文缺失 Guizhou, a condition that the text has lost: nobody can supply it, so the answer stays open',
    profile: 'guizhou-intermediary.json',
    args: ['--pack', 'guizhou', '--as-of', '2022-06-01', '--brief', ...only('intermediary-incentive')],
  },
  {
    about: '大病保险 Chongqing, critical illness: half of the costs between the halved deductible and 200,000 yuan',
    profile: 'chongqing-patient.json',
    args: [
      ...['--pack', 'chongqing', '--as-of', '2018-06-01', '--brief', ...figures('chongqing-2018.json')],
      ...only('critical-illness-rate', 'critical-illness-deductible-cut'),
    ],
  },
  {
    about: '征求意见稿 Qingcheng, premiums paid in full, as a draft for comments would have it',
    profile: 'qingcheng-resident.json',
    args: [
      ...['--pack', 'qingcheng', '--as-of', '2018-10-01', '--brief', ...figures('qingcheng-2018.json')],
      ...only('pension-premium-full', 'medical-premium-payment'),
    ],
  },
  {
    about: '失业保险金 Guangxi, at least 90% of a minimum wage of 1680 yuan, as a newspaper reports it',
    profile: 'guangxi-unemployed.json',
    args: [
      ...['--pack', 'guangxi', '--as-of', '2019-12-01', '--brief', ...figures('guangxi-2019.json')],
      ...only('unemployment-benefit-floor'),
    ],
  },
];

const bold = (/** @type {string} */ text) =>
  process.stdout.isTTY && !process.env['NO_COLOR'] ? `\x1b[1;36m${text}\x1b[0m` : text;

for (const { about, profile, args } of scenes) {
  const command = ['check', join('examples', 'profiles', profile), ...args];
  console.log(`\n${bold(`## ${about}`)}\n$ huice ${command.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, ['packages/cli/dist/main.js', ...command], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log(`
Next: README.md for ten lines of code that ask the same, examples/ for more of them,
and \`npx huice --help\` for the commands (check, verify, release).`);
