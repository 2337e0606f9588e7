// The interview as a dialogue: one question, one line, until nothing more can be learnt or the one who answers stops.
import { type Engine, type Fault, HuiceError, type Localized } from '@huice/core';
import { answer, back, type InterviewState, next, type Question, skip } from '@huice/core/interview';
import { exit, Failure } from '../failure.js';
import type { Output } from '../io.js';
import { ticked } from '../rosters/read/mask.js';
import { Interrupted } from '../rosters/run/interrupt.js';
import { paragraph } from '../text/layout.js';
import type { Typist } from './keyboard.js';
import { readTyped } from './reading.js';
import { expectedText, helpText, keysWords, progressText, questionText, type Screen } from './showing.js';

export interface Dialogue {
  readonly state: InterviewState;
  /** `done`: no answer can change anything; `stopped`: by the one who answers, or at the end of a script. */
  readonly ended: 'done' | 'stopped' | 'interrupted';
  /** What was wrong with the answer at which a script ended. */
  readonly refused?: Failure;
}

export async function dialogue(
  engine: Engine,
  begun: InterviewState,
  typist: Typist,
  out: Output,
  screen: Screen,
  signal: AbortSignal,
): Promise<Dialogue> {
  const { voice, paint, width } = screen;
  const show = (lines: readonly string[]) => out.write(`${lines.join('\n')}\n`);
  let state = begun;
  show(paragraph('', voice.say(keysWords), width, paint.dim));
  for (;;) {
    const { question, progress } = next(engine, state);
    if (question === undefined) {
      show(['', paint.dim(progressText(progress, voice)), '']);
      return { state, ended: 'done' };
    }
    show(questionText(question, state.steps.length + 1, progress, screen));
    try {
      const reached = await answered(engine, state, question, typist, show, screen, signal);
      if (reached === undefined) return { state, ended: 'stopped' };
      state = reached;
    } catch (error) {
      if (error instanceof Failure) return { state, ended: 'stopped', refused: error };
      if (error instanceof Interrupted) return { state, ended: 'interrupted' };
      throw error;
    }
  }
}

/** The state after one question; undefined if the dialogue is to end here. */
async function answered(
  engine: Engine,
  state: InterviewState,
  question: Question,
  typist: Typist,
  show: (lines: readonly string[]) => void,
  screen: Screen,
  signal: AbortSignal,
): Promise<InterviewState | undefined> {
  for (;;) {
    const line = await typist.line(signal);
    if (line === undefined) return undefined;
    const typed = readTyped(line, question);
    if (typed === undefined) continue;
    if ('value' in typed) {
      const reached = accepted(() => answer(engine, state, question.fact, typed.value));
      if (!Array.isArray(reached)) return reached as InterviewState;
      const words = refusal(line, reached, question, screen);
      if (!typist.isPerson) throw new Failure(exit.refused, words);
      show(paragraph('   ', words, screen.width, screen.paint.yellow));
    } else if (typed.command === 'skip') return skip(engine, state, question.fact);
    else if (typed.command === 'back') return back(state);
    else if (typed.command === 'stop') return undefined;
    else show(helpText(question, screen));
  }
}

/** What the work gives, or the faults with which the engine refuses it. */
function accepted<T>(work: () => T): T | readonly Fault[] {
  try {
    return work();
  } catch (error) {
    if (error instanceof HuiceError) return error.faults;
    throw error;
  }
}

function refusal(line: string, faults: readonly Fault[], question: Question, { voice }: Screen): string {
  const reason = voice.say(reasons[faults[0]?.code ?? ''] ?? notUnderstood);
  const [colon, space] = voice.language === 'zh' ? [':', ''] : [': ', ' '];
  return `${ticked(line)}${colon}${reason}${space}${expectedText(question, voice)}`;
}

const notUnderstood: Localized = { zh: '不是这一题的答案。', en: 'not an answer to this question.' };
const reasons: Readonly<Record<string, Localized>> = {
  'out-of-bounds': { zh: '超出了范围。', en: 'out of bounds.' },
  'no-such-day': { zh: '没有这一天。', en: 'there is no such day.' },
  'not-exact': { zh: '数字太大。', en: 'the number is too large.' },
  disagreement: { zh: '与已经填写的内容不一致。', en: 'it disagrees with what was said before.' },
};
