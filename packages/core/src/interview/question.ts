import type { Engine } from '../compile/index.js';
import { boundsOf } from '../conditions/domain.js';
import { regionFact } from '../conditions/fact.js';
import type { Fact } from '../conditions/form.js';
import type { Profile } from '../evaluate/index.js';
import { plainValue } from '../evaluate/result.js';
import type { FactDefinition, RuleSetTypes } from '../model/index.js';
import type { Goal } from './goal.js';
import { bestQuestion } from './plan.js';
import { type InterviewOptions, type Survey, survey } from './survey.js';

/** A question about one base fact, with all that a form or a chat needs to ask it. */
export interface Question
  extends Pick<
    FactDefinition,
    'type' | 'label' | 'question' | 'help' | 'unit' | 'options' | 'personal' | 'determination'
  > {
  /** The fact's id; `region` is the profile's own. */
  readonly fact: string;
  /** The least and the greatest value, both included: numbers for `integer`, decimal text for `decimal`, days for `date`. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** How many places after the point a `decimal` may have. */
  readonly places?: number;
  /** Of a `region`, how fine a code is needed. */
  readonly level?: Level;
  /** How many open rules wait for this fact. */
  readonly touches: number;
}

type Level = NonNullable<FactDefinition['level']>;

/**
 * The question to ask next, so that few are needed until every wanted outcome is settled; undefined if no answer can change any.
 * Questions are about base facts: a birth date, not an age.
 * @param skipped facts of which it is known that nobody will supply them
 * @throws HuiceError with the faults of the profile, the context and the options
 */
export function nextQuestion<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: InterviewOptions<T>,
  skipped: readonly string[] = [],
): Question | undefined {
  return firstQuestion(survey(engine, profile, options, skipped));
}

/** The best question to put to what a survey has found. */
export function firstQuestion({ open, tables, inquiry }: Survey): Question | undefined {
  const id = bestQuestion(tables) ?? mostAwaited(open);
  const fact = id === undefined ? undefined : inquiry.facts.get(id);
  return fact === undefined ? undefined : questionOf(fact, open, inquiry.asOf);
}

/** Where the combinations of answers are too many to be listed: the fact for which most of the open goals wait. */
function mostAwaited(open: readonly Goal[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of open.flatMap((goal) => goal.askable)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts.keys()].filter((id) => counts.get(id) === most).sort()[0];
}

function questionOf(fact: Fact, open: readonly Goal[], asOf: string): Question {
  const { id, type, label, question, help, unit, options, places, personal, determination, level } = fact.definition;
  const { min, max } = boundsOf(fact, asOf);
  const waiting = open.filter(({ askable }) => askable.includes(id));
  const needed = id === regionFact.id ? levelNeeded(waiting) : level;
  return {
    fact: id,
    type,
    label,
    question,
    help,
    ...(unit === undefined ? {} : { unit }),
    ...(min === undefined ? {} : { min: plainValue(min) as number | string }),
    ...(max === undefined ? {} : { max: plainValue(max) as number | string }),
    ...(type === 'decimal' ? { places: places ?? 2 } : {}),
    ...(options === undefined ? {} : { options }),
    ...(needed === undefined ? {} : { level: needed }),
    personal,
    ...(determination === undefined ? {} : { determination }),
    touches: waiting.length,
  };
}

/** The finest level of the region that a rule or its jurisdiction tells apart. */
function levelNeeded(goals: readonly Goal[]): Level {
  const digits = goals.flatMap(({ situation, rule }) => [
    situation.jurisdiction.length,
    ...[...rule.facts.values()].map(({ derivation }) => (derivation?.kind === 'region' ? derivation.digits : 2)),
  ]);
  const most = Math.max(2, ...digits);
  return most <= 2 ? 'province' : most <= 4 ? 'prefecture' : 'county';
}
