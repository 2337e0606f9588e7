// Can the checks of a pack find anything? Changes one digit, operator, date, fact or option of its data at a time and counts what notices it.
//
//     pnpm mutation [--pack packages/policy-yunnan] [--seed 1] [--every 1] [--jobs 2]
//
// The same seed makes the same mutants. Fails below 99 %.
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Fate, reportOf, scoreOf } from './mutation/report.js';
import { type Run, run } from './mutation/run.js';

const goal = 0.99;
const { values } = parseArgs({
  options: {
    pack: { type: 'string', default: 'packages/policy-yunnan' },
    seed: { type: 'string', default: '1' },
    every: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(Math.min(4, availableParallelism())) },
    /** Set for the processes that this one starts. */
    part: { type: 'string' },
  },
});
const every = Number(values.every);

if (values.part !== undefined) {
  const own: Run = { folder: values.pack, seed: values.seed, part: Number(values.part), of: every };
  process.send?.({ fates: run(own, (done, all) => done % 50 === 0 && process.send?.({ done, all })) });
} else {
  const fates = (await share(Number(values.jobs))).flat();
  console.log(reportOf(fates));
  if (scoreOf(fates) < goal) {
    console.error(`fewer than ${goal * 100} % are noticed: a survivor needs a case, a citation or a check`);
    process.exitCode = 1;
  }
}

/** Each process takes its share of the mutants and tells how far it has come. */
function share(jobs: number): Promise<Fate[][]> {
  const done = Array.from({ length: jobs }, () => ({ done: 0, all: 0 }));
  const show = () => {
    if (!process.stderr.isTTY) return;
    const [so, all] = [done.reduce((sum, one) => sum + one.done, 0), done.reduce((sum, one) => sum + one.all, 0)];
    process.stderr.write(`\r${so} of ${all} mutants`);
  };
  const args = ['--pack', values.pack, '--seed', values.seed, '--every', String(every * jobs)];
  return Promise.all(
    done.map(
      (_, part) =>
        new Promise<Fate[]>((resolve, reject) => {
          const child = fork(fileURLToPath(import.meta.url), [...args, '--part', String(part * every)]);
          let fates: Fate[] | undefined;
          child.on('message', (message: { fates: Fate[] } | { done: number; all: number }) => {
            if ('fates' in message) fates = message.fates;
            else done[part] = message;
            show();
          });
          child.on('exit', (code) => (fates === undefined ? reject(new Error(`exit code ${code}`)) : resolve(fates)));
        }),
    ),
  );
}
