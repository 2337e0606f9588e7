import type { Engine } from '../compile/index.js';
import { regionFact } from '../conditions/fact.js';
import { type Decision, evaluate, type FactInput, type Profile } from '../evaluate/index.js';
import {
  type FaultCode,
  faultOf,
  HuiceError,
  type RuleSetTypes,
  type Sentence,
  says,
  step,
  suggestedFact,
  type Telling,
} from '../model/index.js';
import { firstQuestion, type Question } from './question.js';
import { type InterviewOptions, type Progress, type Survey, survey } from './survey.js';

/** An interview so far. Plain JSON: it can be kept anywhere between two questions, and is never changed in place. */
export interface InterviewState {
  readonly profile: Decision['profile'];
  readonly options: InterviewOptions;
  /** Facts that the one asked cannot or will not say. They stay unknown and are not asked again. */
  readonly skipped: readonly string[];
  /** What was answered or skipped, in order, each with what stood there before. */
  readonly steps: readonly InterviewStep[];
}

export interface InterviewStep {
  readonly fact: string;
  /** What the profile said of it; null if nothing. */
  readonly was: FactInput;
  readonly wasSkipped: boolean;
}

/** The next question; or, once no answer can change anything that is wanted, the decision. */
export type InterviewTurn =
  | { readonly question: Question; readonly decision?: undefined; readonly progress: Progress }
  | { readonly question?: undefined; readonly decision: Decision; readonly progress: Progress };

/**
 * An interview about a profile of which something may be known already.
 * @throws HuiceError with the faults of the profile, the context and the options
 */
export function start<T extends RuleSetTypes>(
  engine: Engine<T>,
  profile: Profile<T>,
  options: InterviewOptions<T>,
): InterviewState {
  const { inquiry } = survey(engine, profile, options);
  return { profile: inquiry.profile, options: options as InterviewOptions, skipped: [], steps: [] };
}

/**
 * The question to put now, or the decision. A question is put only if two of its answers lead to different answers of some open rule; the
 * interview ends when everything wanted is settled, or could be settled by skipped facts, figures of a place and time or lost words alone.
 * @throws HuiceError if the state holds what `start` and `answer` would have refused
 */
export function next(engine: Engine, state: InterviewState): InterviewTurn {
  const found = look(engine, state);
  const question = firstQuestion(found);
  if (question !== undefined) return { question, progress: found.progress };
  const { benefits: _, amounts: __, ...options } = state.options;
  return { decision: evaluate(engine, state.profile, options), progress: found.progress };
}

/**
 * The state with one more answer. It may be to any fact, whatever was asked, and replaces an earlier answer to it.
 * @param value as a profile carries it
 * @throws HuiceError with the faults that `evaluate` would find: a wrong type, out of bounds, in disagreement with other answers
 */
export function answer(engine: Engine, state: InterviewState, fact: string, value: FactInput): InterviewState {
  if (value === null || value === undefined)
    refuse('wrong-type', fact, says('answer-needs-value'), { help: says('use-skip') });
  const answered: InterviewState = {
    ...state,
    profile: withFact(state.profile, fact, value),
    skipped: without(state.skipped, fact),
    steps: [...state.steps, stepOf(state, fact)],
  };
  const { inquiry, open } = look(engine, answered);
  // A region that stays too coarse was answered as finely as it is known.
  const isCoarse = fact === regionFact.id && open.some(({ askable }) => askable.includes(fact));
  return { ...answered, profile: inquiry.profile, skipped: [...answered.skipped, ...(isCoarse ? [fact] : [])] };
}

/**
 * The state with a fact that the one asked cannot or will not say. What the profile says of it already stays.
 * @throws HuiceError if there is no such fact
 */
export function skip(engine: Engine, state: InterviewState, fact: string): InterviewState {
  const { facts } = look(engine, state).inquiry;
  if (!facts.has(fact)) refuse('unknown-fact', fact, says('no-such-fact', { fact }), suggestedFact(fact, facts.keys()));
  return {
    ...state,
    skipped: [...without(state.skipped, fact), fact],
    steps: [...state.steps, stepOf(state, fact)],
  };
}

/** The state before the last answer or skip; the same state if there was none. */
export function back(state: InterviewState): InterviewState {
  const last = state.steps.at(-1);
  if (last === undefined) return state;
  const { fact, was, wasSkipped } = last;
  return {
    ...state,
    profile: withFact(state.profile, fact, was),
    skipped: [...without(state.skipped, fact), ...(wasSkipped ? [fact] : [])],
    steps: state.steps.slice(0, -1),
  };
}

const look = (engine: Engine, { profile, options, skipped }: InterviewState): Survey =>
  survey(engine, profile, options, skipped);

const without = (list: readonly string[], one: string): string[] => list.filter((other) => other !== one);

function stepOf({ profile, skipped }: InterviewState, fact: string): InterviewStep {
  const value = fact === regionFact.id ? profile.region : profile.facts[fact];
  return { fact, was: value ?? null, wasSkipped: skipped.includes(fact) };
}

/** The profile with a fact; without it for null. */
function withFact(profile: Decision['profile'], fact: string, value: FactInput): Decision['profile'] {
  if (fact === regionFact.id) {
    const { region: _, ...rest } = profile;
    return value === null ? rest : { ...rest, region: value as string };
  }
  const others = Object.entries(profile.facts).filter(([id]) => id !== fact);
  return { ...profile, facts: Object.fromEntries(value === null ? others : [...others, [fact, value]]) };
}

function refuse(code: FaultCode, fact: string, message: Sentence, rest: Pick<Telling, 'help'>): never {
  const at = fact === regionFact.id ? '/region' : step('/facts', fact);
  throw new HuiceError([faultOf({ code, in: 'profile', at, message, ...rest })]);
}
