// Writes benchmarks/interview/results.md: how many questions each way of asking needs. Takes some twenty minutes.
import { writeFileSync } from 'node:fs';
import { compile } from '@huice/core';
import { answer, next, start } from '@huice/core/interview';
import { type Measured, measure } from './measure.js';
import { type Setting, settings, subjects } from './packs.js';
import { drawAnswers, type Population } from './population.js';

const seed = '2018-09-30';
const profiles = Number(process.argv[2] ?? 1_000);
const populations: readonly Population[] = ['uniform', 'realistic'];

const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
const deviation = (list: readonly number[]): number => {
  const middle = mean(list);
  return Math.sqrt(list.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (list.length - 1));
};
const spread = (list: readonly number[]): string => `${mean(list).toFixed(3)} (${deviation(list).toFixed(2)})`;

const wants = [
  ['one benefit', 'oneBenefit'],
  ['everything', 'everything'],
] as const;

function personRows({ ruleSet }: Setting, population: Population, measured: readonly Measured[]): string[] {
  return wants.map(([words, key]) =>
    row([ruleSet.pack, population, words, ...measured.map((one) => spread(one[key]))]),
  );
}

/** What the best of the others needs more than we do, profile by profile, with twice the standard error of the mean. */
function otherRows(
  { ruleSet }: Setting,
  subject: string,
  population: Population,
  measured: readonly Measured[],
): string[] {
  const [mine, ...peers] = measured;
  if (mine === undefined) return [];
  return wants.map(([words, key]) => {
    const best = peers.reduce((a, b) => (mean(b[key]) < mean(a[key]) ? b : a));
    const more = best[key].map((count, index) => count - (mine[key][index] as number));
    const error = (2 * deviation(more)) / Math.sqrt(more.length);
    const gap = `${mean(more).toFixed(3)} ± ${error.toFixed(3)}`;
    return row([ruleSet.pack, subject, population, words, ...measured.map((one) => mean(one[key]).toFixed(3)), gap]);
  });
}

/** How long one question takes on the 98 rules of Yunnan, in milliseconds. */
function timeAQuestion(): string {
  const setting = settings[0] as Setting;
  const engine = compile(setting.ruleSet);
  const times: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const answers = drawAnswers(setting.ruleSet, 'person', 'uniform', setting.asOf, `${seed} ${index}`);
    let state = start(engine, { subject: 'person', facts: {} }, { asOf: setting.asOf, amounts: true });
    for (;;) {
      const before = performance.now();
      const { question } = next(engine, state);
      times.push(performance.now() - before);
      if (question === undefined) break;
      state = answer(engine, state, question.fact, answers[question.fact] ?? null);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] as number).toFixed(1);
  return `half within ${at(0.5)} ms, 99 of 100 within ${at(0.99)} ms, the slowest ${at(1)} ms`;
}

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const heading = (cells: readonly string[]): string[] => [row(cells), row(cells.map(() => '---'))];

const persons: string[] = [];
const others: string[] = [];
let names: readonly string[] = [];
for (const setting of settings) {
  for (const subject of subjects) {
    for (const population of populations) {
      const measured = measure(setting, subject, population, profiles, seed);
      if (subject === 'person') {
        names = measured.map(({ asker }) => asker);
        persons.push(...personRows(setting, population, measured));
      } else others.push(...otherRows(setting, subject, population, measured));
      console.error(`${setting.ruleSet.pack} ${subject} ${population}`);
    }
  }
}
const text = `# Questions until the answer is known

How many questions an interview needs from an empty profile, on the average of ${profiles} drawn profiles a row (seed \`${seed}\`), until everything
wanted is settled: one named benefit (on the average of all benefits of the subject), or every benefit of the pack. Outcomes are wanted, without amounts.
Written by \`pnpm bench:interview\`.

- **Populations.** \`uniform\`: every value within the declared bounds and every option as likely as any other (numbers without a greatest value up to 60
  above the least). \`realistic\`: the same, but a yes-or-no fact is true for one in five.
- **Vocabulary order, every fact**: every fact that a wanted rule reads, in the order of the pack's facts. **Relevant only**: the same, leaving out
  what cannot matter any more.
- **Sum of scores**: as Publicodes asks; the missing fact that the evaluation of all open rules meets most often. It is spared what cannot matter, too.

All ways of asking are told the same: which rules are open, and what each still misses.

## Persons

Mean (standard deviation).

${[...heading(['pack', 'population', 'wanted', ...names]), ...persons].join('\n')}

## Other subjects

Means, and what the best of the others needs more than Huice (± two standard errors). Many of these rules ask for two facts of which neither is the
better first question; there the ways of asking differ by chance, both ways. Huice takes a yes to be as likely as a no: where a rule asks for one of three
options and for a yes, it asks for the option first, and the \`realistic\` population, in which few say yes, then makes it ask more.

${[...heading(['pack', 'subject', 'population', 'wanted', ...names, 'best other − Huice']), ...others].join('\n')}

## Time

Choosing a question for a person among the 98 rules of Yunnan, amounts wanted: ${timeAQuestion()}.
`;
writeFileSync(new URL('results.md', import.meta.url), text);
