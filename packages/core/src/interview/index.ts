export {
  answer,
  back,
  type InterviewState,
  type InterviewStep,
  type InterviewTurn,
  next,
  skip,
  start,
} from './interview.js';
export { type MissingFact, missing, type RuleName } from './missing.js';
export { nextQuestion, type Question } from './question.js';
export type { InterviewOptions, Progress } from './survey.js';
