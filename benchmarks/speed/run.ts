// Writes benchmarks/speed/results.md: what a decision costs, beside code written by hand and beside other engines, all in one run.
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { versions } from 'node:process';
import { compile, evaluate, type Profile } from '@huice/core';
import { type Answers, outcomes, prepare } from '@huice/core/bulk';
import { latest as yunnan } from '@huice/policy-yunnan';
import { diceFrom } from './dice.js';
import { growth } from './growth.js';
import { type Day, type Decided, decide } from './hand-written.js';
import { columnsOf, drawerOf, reordered } from './population.js';
import { profileOf } from './profile.js';
import { digits, lines, sharesText, table } from './report.js';
import { askedOf, jsonLogicEngine, jsonRulesEngine, type Rival, zenEngine } from './rivals.js';
import { race, type Timed } from './timing.js';

const agreed = Number(process.argv[2] ?? 100_000);
const seed = 20_180_930;
const population = 1_000;

const wage = '1670';
const day: Day = { asOf: '2019-06-01', monthlyMinimumWage: wage };
const options = {
  asOf: day.asOf,
  context: { monthlyMinimumWage: { value: wage, date: '2018-05-01', source: 'example' } },
};
const brief = { ...options, evidence: false } as const;
const engine = compile(yunnan);
const prepared = prepare(engine, options);
const draw = drawerOf(yunnan);
const byHand: Decided = {
  outcomes: new Uint8Array(prepared.rules.length),
  from: new Float64Array(prepared.rules.length),
  to: new Float64Array(prepared.rules.length),
};

/** An amount in ten-thousandths of a yuan. */
const scaled = (text: string | null): number =>
  text === null ? Number.POSITIVE_INFINITY : Math.round(Number(text) * 10_000);

function checkAgreement(): void {
  const dice = diceFrom(seed);
  for (let turn = 0; turn < agreed; turn += 1) {
    const profile = draw(dice);
    decide(profile, day, byHand);
    const { results } = evaluate(engine, profile, options);
    for (const [index, { rule, outcome, amount }] of results.entries()) {
      const same = outcomes[byHand.outcomes[index] as number] === outcome;
      const alike =
        amount === undefined || (byHand.from[index] === scaled(amount.from) && byHand.to[index] === scaled(amount.to));
      if (!same || !alike)
        throw new Error(`${rule} disagrees: ${outcome} ${JSON.stringify(amount)} for ${JSON.stringify(profile)}`);
    }
  }
}

/** Columns of as many profiles, of which the persons are asked: they are also what makes the code of columns as warm as that of rows. */
function checkColumns(): void {
  const dice = diceFrom(seed);
  for (let turn = 0; turn < agreed; turn += population) {
    const people = Array.from({ length: population }, () => draw(dice)).filter(({ subject }) => subject === 'person');
    const answers = prepared.answerColumns(columnsOf(people));
    for (const [row, profile] of people.entries()) {
      decide(profile, day, byHand);
      for (const [index, { rule }] of prepared.rules.entries()) {
        const amount = answers.amount(row, index);
        const alike =
          amount === undefined ||
          (byHand.from[index] === scaled(amount.from) && byHand.to[index] === scaled(amount.to));
        if (answers.outcome(row, index) !== byHand.outcomes[index] || !alike)
          throw new Error(`${rule} disagrees in columns: ${JSON.stringify(amount)} for ${JSON.stringify(profile)}`);
      }
    }
  }
}

const dice = diceFrom(seed + 1);
const profiles = Array.from({ length: population }, () => draw(dice));
const disordered = profiles.map((profile, index) => reordered(profile, index % 8));
const rows = profiles.map((profile) => prepared.read(profile));
const into: Answers = prepared.answer(rows[0] as (typeof rows)[number]);
/** A server writes into memory of its own, and sends it. */
const memory = new Uint8Array(1_000_000);
const at = <T>(list: readonly T[], index: number) => list[index] as T;

/** Rivals answer for persons only, and without amounts: each is told the derived facts, and asked only the rules that come up. */
const persons = profiles.filter(({ subject }) => subject === 'person');
const comingUp = askedOf(
  yunnan,
  new Set(
    evaluate(engine, persons[0] as Profile, options)
      .results.filter((one) => one.outcome !== 'not-applicable')
      .map((one) => one.rule),
  ),
);
const told = persons.map((profile) => {
  const facts: Record<string, unknown> = { ...profile.facts };
  for (const { findings } of evaluate(engine, profile, options).results)
    for (const { comparison, value } of findings) if (comparison !== undefined) facts[comparison.fact] = value;
  return facts;
});

async function checked(name: string, rival: Rival): Promise<Rival> {
  for (const [index, facts] of told.entries()) {
    const held = await rival(facts);
    const { results } = evaluate(engine, persons[index] as Profile, options);
    for (const [place, { id }] of comingUp.entries()) {
      const outcome = results.find((one) => one.rule === id)?.outcome;
      if ((outcome === 'eligible') !== held[place])
        throw new Error(`${name} disagrees about ${id} for person ${index}`);
    }
  }
  return rival;
}

checkAgreement();
checkColumns();
const own = await race(
  {
    'hand-written': (index) => decide(at(profiles, index), day, byHand),
    'hand-written, facts in eight orders': (index) => decide(at(disordered, index), day, byHand),
    'bulk: answer a row that is read': (index) => prepared.answer(at(rows, index), into),
    'bulk: read and check': (index) => prepared.read(at(profiles, index)),
    'bulk: read, check and answer': (index) => prepared.answer(prepared.read(at(profiles, index)), into),
    'bulk: read, check and answer, eight orders': (index) =>
      prepared.answer(prepared.read(at(disordered, index)), into),
    'evaluate, no explanation asked': (index) => evaluate(engine, at(profiles, index), brief),
    evaluate: (index) => evaluate(engine, at(profiles, index), options),
    'evaluate, as JSON': (index) => JSON.stringify(evaluate(engine, at(profiles, index), options)),
    'bulk: read, check and write the whole decision as JSON in UTF-8': (index) =>
      prepared.decideJson(at(profiles, index), memory),
  },
  population,
  'hand-written',
);
const rivals = {
  'json-rules-engine': await checked('json-rules-engine', jsonRulesEngine(comingUp)),
  'json-logic-engine, compiled': await checked('json-logic-engine', jsonLogicEngine(comingUp)),
  ZEN: await checked('ZEN', zenEngine(comingUp)),
};
const columns = columnsOf(persons);
/** All persons at once, whenever the first comes up. */
const byColumns = (index: number) => (index === 0 ? prepared.answerColumns(columns) : undefined);
const byHandOfPersons = (index: number) => decide(at(persons, index), day, byHand);
const inColumnsName = 'bulk: columns, checked and answered';
const inColumns = await race(
  { 'hand-written': byHandOfPersons, [inColumnsName]: byColumns },
  persons.length,
  'hand-written',
);
const personRows = persons.map((profile) => prepared.read(profile));
const others = await race(
  {
    'bulk: answer a row that is read': (index) => prepared.answer(at(personRows, index), into),
    [inColumnsName]: byColumns,
    'evaluate, no explanation asked': (index) => evaluate(engine, at(persons, index), brief),
    evaluate: (index) => evaluate(engine, at(persons, index), options),
    'evaluate, as JSON': (index) => JSON.stringify(evaluate(engine, at(persons, index), options)),
    'bulk: read, check and write the whole decision as JSON in UTF-8': (index) =>
      prepared.decideJson(at(persons, index), memory),
    'hand-written': byHandOfPersons,
    ...Object.fromEntries(
      Object.entries(rivals).map(([name, rival]) => [name, (index: number) => rival(at(told, index))]),
    ),
  },
  told.length,
  'bulk: answer a row that is read',
  { rounds: 9 },
);
const grown = await growth();

const timeOf = (timed: ReadonlyMap<string, Timed>, name: string) => (timed.get(name) as Timed).time;
const answered = 'bulk: answer a row that is read';
const asJson = 'bulk: read, check and write the whole decision as JSON in UTF-8';
const times = (one: number, other: number) => digits(one / other);
/** What is aimed at, and what this run says of it. */
const goals = [
  ['bulk over objects that are read', 'at most 1.2 × hand-written', digits((own.get(answered) as Timed).ratio)],
  ['', 'json-rules-engine takes 500 × as long', digits((others.get('json-rules-engine') as Timed).ratio)],
  ['', 'ZEN takes 100 × as long', digits((others.get('ZEN') as Timed).ratio)],
  [
    'the same, facts in eight orders',
    'at most 0.7 × hand-written',
    times(timeOf(own, answered), timeOf(own, 'hand-written, facts in eight orders')),
  ],
  ['bulk over columns', 'at most 0.4 × hand-written', digits((inColumns.get(inColumnsName) as Timed).ratio)],
  [
    'one `evaluate` with validation, no explanation asked',
    'at most 3 × hand-written',
    digits((own.get('evaluate, no explanation asked') as Timed).ratio),
  ],
  [
    'one whole decision as JSON',
    "at most 1/20 of json-rules-engine's bare run",
    `1/${times(timeOf(others, 'json-rules-engine'), timeOf(others, asJson))}`,
  ],
  ['ten times the rules', 'exponent at most 1.05', grown.exponent.toFixed(3)],
];
/** Three goals are hard; where their time goes. */
const profiled = {
  Columns: await profileOf(byColumns, persons.length),
  '`evaluate`, no explanation asked': await profileOf(
    (index) => evaluate(engine, at(profiles, index), brief),
    population,
  ),
  'A whole decision as JSON': await profileOf((index) => prepared.decideJson(at(profiles, index), memory), population),
};
const shares = Object.entries(profiled).map(([name, list]) => sharesText(name, list));

writeFileSync(
  new URL('results.md', import.meta.url),
  `# What a decision costs

Written by \`pnpm bench:speed\`. Ratios are medians over rounds in which all contenders take turns, with their middle half; times are of the
machine that ran it: ${cpus()[0]?.model ?? 'unknown'}, ${platform()} ${arch()}, Node ${versions.node}.

## What is aimed at

${table(['work', 'goal', 'this run'], goals)}

## The Yunnan pack beside code written by hand

${prepared.rules.length} rules, ${yunnan.facts.length} facts, every base fact known, four profiles in five of persons. The hand-written code
(\`hand-written.ts\`) knows two values, checks nothing, and gives outcome and amount; it agrees with \`evaluate\` on ${agreed.toLocaleString('en')} profiles.

${table(['work', 'time a profile', 'times hand-written'], lines(own))}

## Columns beside code written by hand

The ${persons.length} persons among them, all in one call: columns are checked, outcomes and amounts of every row written. They agree with the hand-written code on
the persons among those ${agreed.toLocaleString('en')} profiles.

${table(['work', 'time a profile', 'times hand-written'], lines(inColumns))}

## Beside other engines

Persons only: ${comingUp.length} rules come up. The others are told the derived facts and asked for outcomes only; all agree on ${told.length} persons.

${table(['engine', 'time a profile', 'times ours'], lines(others))}

## Ten times the rules

A rule compares three facts; there are ten times as many rules as facts.

${table(['rules', 'facts', 'time a profile', 'time a rule'], grown.rows)}

The cost grows with the number of rules to the power of ${grown.exponent.toFixed(3)}.

## Where the time goes

Shares of the time that a function takes itself, from the engine's profiler, those from 3 % on.

${shares.join('\n')}

Hand-written code reads the caller's objects as they are, and stops at the first fact that decides; an \`evaluate\` reads and checks every fact, copies the profile that it answers for
(so that nobody changes it afterwards), and names a result for every rule. A whole decision is about ${(prepared.decideJson(at(profiles, 0), memory).length / 1000).toFixed(0)} kB of text, most of it the clauses' own words, which are
copied each time. Columns pay for ${Object.keys(columns.facts).length} columns to be looked at once a call.
`,
);
