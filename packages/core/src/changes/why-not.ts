import { type CompiledRule, place } from '../compile/index.js';
import { endsOf } from '../conditions/node.js';
import type { Settled } from '../conditions/settle.js';
import type { Asked, Inquiry } from '../evaluate/inquiry.js';
import { verdictOf } from '../evaluate/result.js';
import type { Obstacle, Way, WhyNot } from './answer.js';
import { daysAhead, within } from './days.js';
import { failingIn } from './failing.js';
import { type Calendar, obstaclesOf } from './obstacles.js';
import { findAll, type Search, workLimit } from './search.js';
import { standingOf } from './standing.js';
import { trialOf } from './trial.js';
import { turnedBy, waysFrom } from './ways.js';

/**
 * Why a rule does not give its benefit, and every smallest set of changes after which it would.
 * @param limit how often the condition may be settled before the search stops
 */
export function whyNotOf(compiled: CompiledRule, inquiry: Inquiry, asked: Asked, limit = workLimit): WhyNot {
  const { rule } = compiled;
  const verdict = verdictOf(compiled, asked.question, asked.situation);
  const answer = {
    pack: asked.question.pack,
    rule: rule.id,
    title: rule.title,
    asOf: inquiry.asOf,
    outcome: verdict.outcome,
    inForce: rule.effective,
    failing: [],
    ways: [],
    obstacles: [],
    complete: true,
  };
  if (verdict.outcome === 'ineligible') return { ...answer, ...changesOf(compiled, inquiry, asked, limit) };
  if (verdict.outcome === 'eligible') return answer;
  return { ...answer, obstacles: waiting(compiled, asked, verdict) };
}

/** Why an answer is open, or why the rule does not apply at all. */
function waiting(
  { rule, when, interval }: CompiledRule,
  { situation: { asOf } }: Asked,
  verdict: ReturnType<typeof verdictOf>,
): Obstacle[] {
  const { reason, missing, causes = [] } = verdict;
  switch (reason) {
    case 'other-subject':
      return [{ kind: reason, subjects: rule.subjects }];
    case 'not-in-force':
      return [{ kind: reason, when: place(asOf, interval) === 'before' ? 'not-yet' : 'no-longer' }];
    case undefined:
      break;
    default:
      return [{ kind: reason }];
  }
  if (place(asOf, interval) === 'doubtful') return [{ kind: 'start-in-doubt' }];
  const words =
    causes.includes('text') && when !== undefined
      ? endsOf(when).flatMap((end) => (end.kind === 'lost' ? [end.words] : []))
      : [];
  return [
    ...(missing.length > 0 ? [{ kind: 'unknown', facts: missing } as const] : []),
    ...(words.length > 0 ? [{ kind: 'lost', words } as const] : []),
  ];
}

function changesOf(
  compiled: CompiledRule,
  inquiry: Inquiry,
  asked: Asked,
  limit: number,
): Pick<WhyNot, 'failing' | 'ways' | 'obstacles' | 'complete'> {
  const { when } = compiled;
  if (when === undefined) throw new Error('a rule without conditions cannot fail');
  const { asOf } = asked.situation;
  const standing = standingOf(when, asked.situation);
  const trial = trialOf(compiled, inquiry, asked, standing);
  const ahead = daysAhead(standing);
  const days = [asOf, ...within(ahead, compiled.interval)];
  const open: Settled[] = [];
  const search: Search = {
    ...standing,
    days,
    budget: { left: limit },
    accepts: (found) => (found.asOf === asOf || turnedBy(found, standing).length > 0) && trial.accepts(found),
    leftOpen: (settled) => open.push(settled),
  };
  const ways: Way[] = waysFrom(findAll(search), standing, trial);
  const calendar: Calendar = { within: days, after: ahead.filter((day) => !days.includes(day)) };
  return {
    failing: failingIn(when, asked.situation),
    ways,
    obstacles: ways.length > 0 ? [] : obstaclesOf(standing, calendar, open),
    complete: search.budget.left > 0,
  };
}
