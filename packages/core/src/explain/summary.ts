// The outcome of a rule and why, in one sentence.
import type { Decision, RuleResult } from '../evaluate/index.js';
import type { Authority, Localized, Strength } from '../model/index.js';
import { waitingText } from './amount.js';
import type { Book } from './book.js';
import { intervalWords, startWords } from './days.js';
import { givesText } from './gives.js';
import { isInDoubt, openOf } from './open.js';
import type { ConditionPart } from './parts.js';
import { type Unmet, unmetIn } from './unmet.js';
import { or, type Voice } from './voice.js';
import { subjectWords } from './words.js';

/** What kind of text a rule rests on. */
export const authorityKinds: Record<Authority, Localized> = {
  'normative-document': { zh: '规范性文件', en: 'a normative document' },
  'draft-for-comment': { zh: '征求意见稿', en: 'a draft for comment' },
  'press-report': { zh: '新闻报道', en: 'a press report' },
};

/** What the strength of a rule makes of what it gives. Only the first is a right. */
export const givenWords: Record<Strength, Localized> = {
  entitlement: { zh: '应当给予', en: 'To be given' },
  discretionary: { zh: '可以给予,由主管部门酌定', en: 'May be given, as the authority sees fit' },
  exhortation: { zh: '只是鼓励、支持,不能据此主张', en: 'Encouraged only, and nobody has a claim to it' },
};

/** `Not eligible: poor labourers taken on: 0 people; must be at least 1 person.` */
export function summaryText(
  result: RuleResult,
  conditions: ConditionPart | null,
  decision: Decision,
  book: Book,
  voice: Voice,
): string {
  const zh = voice.language === 'zh';
  const sentence = (outcome: Localized, why: string) =>
    zh ? `${outcome.zh}${why === '' ? '' : `:${why}`}。` : `${outcome.en}${why === '' ? '' : `: ${why}`}.`;
  switch (result.outcome) {
    case 'eligible':
      return `${voice.say(conditions === null ? outcomes.unconditional : outcomes.eligible)}${givenText(result, book, voice)}`;
    case 'ineligible':
      return sentence(outcomes.ineligible, failedText(conditions === null ? [] : unmetIn(conditions, voice), voice));
    case 'undetermined':
      return sentence(outcomes.undetermined, doubtText(result, decision, book, voice));
    case 'not-applicable':
      return sentence(outcomes['not-applicable'], reasonText(result, decision, book, voice));
  }
}

const outcomes = {
  unconditional: { zh: '适用,不设其他条件。', en: 'Eligible: there are no further conditions. ' },
  eligible: { zh: '符合条件。', en: 'Eligible. ' },
  ineligible: { zh: '不符合条件', en: 'Not eligible' },
  undetermined: { zh: '尚不能确定', en: 'Undetermined' },
  'not-applicable': { zh: '不适用', en: 'Does not apply' },
} satisfies Record<string, Localized>;

function givenText(result: RuleResult, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  const gives = givesText(result, voice);
  const words = voice.say(givenWords[result.strength]);
  const waiting = result.amount?.waitingFor ?? [];
  const open = waiting.length === 0 ? '' : `${zh ? ';' : '; '}${waitingText(waiting, book, voice)}`;
  return zh ? `${words}:${gives}${open}。` : `${words}: ${gives}${open}.`;
}

function failedText(unmet: readonly Unmet[], voice: Voice): string {
  const zh = voice.language === 'zh';
  return unmet.map((one) => (one.kind === 'leaf' ? one.text : oneOfText(one.of, voice))).join(zh ? ';' : '; ');
}

function oneOfText(ways: readonly (readonly Unmet[])[], voice: Voice): string {
  const zh = voice.language === 'zh';
  const texts = ways.map((way) => `(${failedText(way, voice)})`);
  return zh ? `以下至少须符合一项${texts.join('、')}` : `one of these is needed ${texts.join(', ')}`;
}

function doubtText(result: RuleResult, decision: Decision, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  if (isInDoubt(result, decision, book)) {
    const start = voice.say(startWords(result.inForce.from));
    return zh ? `${start},而所问的是${decision.asOf}` : `${start}, and the day asked about is ${decision.asOf}`;
  }
  const { facts, lost } = openOf(result, book);
  const listed = (texts: readonly Localized[]) => voice.list(texts.map(voice.say));
  return [
    ...(facts.length > 0 ? [zh ? `取决于${listed(facts)}` : `it depends on ${listed(facts)}`] : []),
    ...(lost.length > 0 ? [zh ? `原文缺失:${listed(lost)}` : `the text has lost: ${listed(lost)}`] : []),
  ].join(zh ? ';' : '; ');
}

function reasonText(result: RuleResult, decision: Decision, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  const { profile, asOf, minimumAuthority } = decision;
  switch (result.reason as NonNullable<RuleResult['reason']>) {
    case 'other-subject': {
      const { subjects } = book.rule(result).rule;
      const whom = voice.list(
        subjects.map((one) => voice.say(subjectWords[one])),
        or,
      );
      const asked = voice.say(subjectWords[profile.subject]);
      return zh ? `对象是${whom},所问的是${asked}` : `it is for ${whom}, and ${asked} was asked about`;
    }
    case 'outside-jurisdiction': {
      const name = voice.say(book.jurisdiction(result.pack).name);
      return zh ? `地区${profile.region}不在${name}辖区内` : `the region ${profile.region} does not lie in ${name}`;
    }
    case 'not-in-force': {
      const interval = voice.say(intervalWords(result.inForce));
      return zh ? `${asOf}不在有效期内,该规定${interval}` : `on ${asOf} it was not in force; it is ${interval}`;
    }
    case 'below-authority': {
      const own = voice.say(authorityKinds[result.authority]);
      const least = voice.say(authorityKinds[minimumAuthority as Authority]);
      return zh ? `依据的是${own},所要求的至少是${least}` : `it rests on ${own}, and at least ${least} was asked for`;
    }
  }
}
