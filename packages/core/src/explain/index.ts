export {
  type Applied,
  applied,
  type Because,
  type Change,
  type Distance,
  type FailedComparison,
  type Failing,
  type Obstacle,
  type ValueChange,
  type Wait,
  type Way,
  type WhyNot,
} from '../changes/index.js';
export { amountText, amountWithPeriod, dueText, durationText, waitingText, yuanText } from './amount.js';
export { answerText } from './answer.js';
export { type Book, bookOf } from './book.js';
export type { ChangeText } from './comparison/change.js';
export { type BenefitText, type ComparisonText, comparisonText, type SideText } from './comparison/comparison.js';
export { comparisonLines } from './comparison/lines.js';
export type { SideName } from './comparison/sides.js';
export type { Tone } from './comparison/tone.js';
export type { Shows, WitnessText } from './comparison/witness.js';
export { intervalWords, startWords } from './days.js';
export { explain, type Which } from './explain.js';
export type {
  AskedFact,
  DurationPart,
  Explanation,
  NothingReleased,
  RuleExplanation,
  Told,
} from './explanation.js';
export { givesText } from './gives.js';
export { isUsedUp, limitKind, limitText, usedUpWords } from './limits.js';
export type { Line, Mark } from './line.js';
export { isInDoubt, openText } from './open.js';
export type { AmountPart, ConditionPart, DerivationPart, FactPart, Sum } from './parts.js';
export { limitQuote, quotes } from './quotes.js';
export { type RulePart, type RuleText, type RuleTopic, ruleText } from './rule.js';
export { type RuleLines, ruleLines, ruleLinesApart } from './rule-lines.js';
export type { Sentence } from './sentences/sentence.js';
export { sumText } from './sum.js';
export type { Quote, Support } from './support.js';
export { explanationText } from './text.js';
export { type Unmet, unmetOf } from './unmet.js';
export { grouped, valueText } from './values.js';
export { type Voice, voiceOf } from './voice.js';
export { whyNot } from './why-not.js';
export { waysText, whyNotText } from './why-not-text.js';
export {
  authorityWords,
  damagedWords,
  noRulesWords,
  periodWords,
  reasonWords,
  strengthWords,
  subjectWords,
} from './words.js';
