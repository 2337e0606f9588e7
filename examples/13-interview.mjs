// An interview: asked of a workshop in Yunnan, question by question. At a terminal you answer; elsewhere a script does.
import { createInterface } from 'node:readline/promises';
import { compile } from '@huice/core';
import { answer, next, skip, start } from '@huice/core/interview';
import { latest } from '@huice/policy-yunnan';

const engine = compile(latest);
/** @type {import('@huice/core/interview').InterviewOptions} */
const options = {
  asOf: '2019-06-01',
  benefits: ['workshop-hiring-award', 'poor-hiring-insurance-subsidy', 'employment-base-award'],
  amounts: true,
};
let state = start(engine, { subject: 'enterprise', facts: {} }, options);

const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
/** @type {Readonly<Record<string, boolean | number | string>>} */
const script = { isPovertyAlleviationWorkshop: true, poorWorkersNewlyHired: 40, workshopAwardAlreadyPaid: '20000' };

for (;;) {
  const { question, decision, progress } = next(engine, state);
  if (decision !== undefined) {
    const { settled, stuck } = progress;
    console.log(`settled: ${settled}, open for want of an answer: ${stuck}`);
    for (const { title, outcome, amount } of decision.results) {
      const sum = amount === undefined ? 'given' : `${amount.value} yuan = ${amount.formula}`;
      if (outcome === 'eligible') console.log(`${title.en}: ${sum}`);
    }
    break;
  }
  console.log(`${question.question.en} [${question.type}; ${progress.open} open]`);
  const typed = terminal === undefined ? script[question.fact] : read(await terminal.question('> '), question.type);
  console.log(`  ${typed ?? "don't know"}`);
  try {
    state = typed === undefined ? skip(engine, state, question.fact) : answer(engine, state, question.fact, typed);
  } catch (error) {
    // The same faults as `evaluate` would find; the question stands.
    console.log(/** @type {Error} */ (error).message);
  }
}
terminal?.close();

/**
 * What was typed, as a profile carries it; nothing at all means: don't know.
 * @param {string} line
 * @param {string} type
 */
function read(line, type) {
  if (line === '') return undefined;
  if (type === 'boolean') return line === 'yes' ? true : line === 'no' ? false : line;
  return type === 'integer' ? Number(line) : line;
}
