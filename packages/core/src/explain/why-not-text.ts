// Why a benefit is not given, and what would change that, in words that can be read out.
import type { FailedComparison, Failing, Obstacle, Way, WhyNot } from '../changes/index.js';
import type { FactInput } from '../evaluate/index.js';
import type { FactDefinition, Localized } from '../model/index.js';
import type { Book } from './book.js';
import { intervalWords } from './days.js';
import type { Line } from './line.js';
import { operatorWords } from './operators.js';
import { quotedText, valueText } from './values.js';
import { or, type Voice } from './voice.js';
import { daysText, wayText } from './way-text.js';
import { subjectWords } from './words.js';

/** What fails and how far off it is; then what would do, the easiest first, or why nothing would. What each way costs is in their order only. */
export function whyNotText(whyNot: WhyNot, book: Book, voice: Voice): Line[] {
  if (whyNot.outcome === 'eligible') return [{ level: 0, mark: 'held', text: voice.say(headings.eligible) }];
  const { failing, obstacles } = toldOnce(whyNot);
  return [
    ...(failing.length === 0 ? [] : [heading(headings.failing, voice)]),
    ...failing.flatMap((one) => failingLines(one, 1, book, voice)),
    ...waysText({ ...whyNot, obstacles }, book, voice),
  ];
}

/** Only what would do, or why nothing would: for those who have been told what fails. */
export function waysText(whyNot: WhyNot, book: Book, voice: Voice): Line[] {
  const { ways, obstacles, complete, outcome } = whyNot;
  const steps = ways.filter(({ uproots }) => !uproots);
  const uprooting = ways.filter(({ uproots }) => uproots);
  return [
    ...waysLines(steps, steps.length === 1 ? headings.way : headings.ways, book, voice),
    ...waysLines(uprooting, headings.uprooting, book, voice),
    ...(obstacles.length === 0 ? [] : [heading(outcome === 'ineligible' ? headings.none : headings.open, voice)]),
    ...obstacles.flatMap((one) => obstacleLines(one, whyNot, book, voice)),
    ...(complete ? [] : [{ level: 0, mark: 'warning' as const, text: voice.say(headings.incomplete) }]),
  ];
}

function waysLines(ways: readonly Way[], head: Localized, book: Book, voice: Voice): Line[] {
  if (ways.length === 0) return [];
  return [heading(head, voice), ...ways.map((way): Line => ({ level: 1, text: wayText(way, book, voice) }))];
}

/** Where all that fails is fixed, the reasons stand behind it at once, and no list is read out twice. */
function toldOnce({ failing, obstacles }: WhyNot): Pick<WhyNot, 'failing' | 'obstacles'> {
  const [first] = obstacles;
  if (first?.kind !== 'fixed' || placesOf(first.failing) !== placesOf(failing)) return { failing, obstacles };
  return { failing: first.failing, obstacles: [{ kind: 'fixed', failing: [] }] };
}

const placesOf = (failing: readonly Failing[]): string =>
  JSON.stringify(failing, (key, value: unknown) => (key === 'because' ? undefined : value));

const headings = {
  eligible: { zh: '已经符合条件。', en: 'The conditions are met already.' },
  failing: { zh: '未满足的条件', en: 'What is not met' },
  way: { zh: '怎样可以符合条件', en: 'What would change this' },
  ways: { zh: '怎样可以符合条件(做到其中一种即可)', en: 'What would change this (any one of these)' },
  uprooting: {
    zh: '只有改变生活处境(如迁居、转移户籍或参保地、放弃现有身份)才会符合条件的情形,仅供了解,不是建议',
    en: 'What would take another life, such as moving, registering elsewhere or giving up what one is: for completeness, and no advice',
  },
  none: { zh: '目前没有可行的办法', en: 'Nothing would change this for now' },
  open: { zh: '目前不能给出办法', en: 'Nothing can be proposed for now' },
  incomplete: {
    zh: '情形过多,未能一一查明,可能还有别的办法。',
    en: 'There were too many cases to go through; there may be other ways.',
  },
} satisfies Record<string, Localized>;

const heading = (text: Localized, { say }: Voice): Line => ({ level: 0, mark: 'heading', text: say(text) });

const groups = {
  'any-of': { zh: '以下至少须满足一项:', en: 'at least one of these must be met:' },
  'all-of': { zh: '以下各项须同时满足:', en: 'all of these must be met together:' },
  'never-together': { zh: '以下要求不能同时满足:', en: 'these cannot be met together:' },
} satisfies Record<string, Localized>;

function failingLines(failing: Failing, level: number, book: Book, voice: Voice): Line[] {
  if (failing.kind === 'comparison') return [{ level, mark: 'failed', text: comparisonText(failing, book, voice) }];
  return [
    { level, mark: 'failed', text: voice.say(groups[failing.kind]) },
    ...failing.of.flatMap((one) => failingLines(one, level + 1, book, voice)),
  ];
}

/** 稳定就业月数:现为2个月,须不少于3个月(还差1个月) */
function comparisonText(failed: FailedComparison, book: Book, voice: Voice): string {
  const zh = voice.language === 'zh';
  const fact = book.fact(failed.fact);
  const words = operatorWords[failed.operator];
  const demand = voice
    .say(fact.type === 'date' ? (words.ofDate ?? words.demand) : words.demand)
    .replace('{}', () => rightText(failed, fact, book, voice));
  const found = failed.value === null ? voice.say(unknown) : quotedText(fact, failed.value as FactInput, voice);
  const notes = [distanceText(failed, fact, voice), becauseText(failed, voice)].filter((one) => one !== undefined);
  const label = voice.say(fact.label);
  if (zh) return `${label}:现为${found},${demand}${notes.map((note) => `(${note})`).join('')}`;
  return `${label}: ${found}; ${demand}${notes.map((note) => ` (${note})`).join('')}`;
}

const unknown: Localized = { zh: '未知', en: 'not known' };

function rightText({ with: right }: FailedComparison, fact: FactDefinition, book: Book, voice: Voice): string {
  if (typeof right !== 'object') return quotedText(fact, right, voice);
  if (!('fact' in right))
    return voice.list(
      right.map((one) => quotedText(fact, one, voice)),
      or,
    );
  const other = book.fact(right.fact);
  const label = voice.say(other.label);
  if (right.value === null) return label;
  const value = valueText(other, right.value, voice);
  return voice.language === 'zh' ? `${label}(${value})` : `${label} (${value})`;
}

/** `by` in the fact's own unit; between dates in days. */
function distanceText({ distance }: FailedComparison, fact: FactDefinition, voice: Voice): string | undefined {
  if (distance === undefined) return undefined;
  const zh = voice.language === 'zh';
  const up = distance.direction === 'up';
  if (fact.type === 'date') {
    const days = daysText(distance.by, voice);
    return zh ? `${up ? '早了' : '晚了'}${days}` : `${days} too ${up ? 'early' : 'late'}`;
  }
  const by = valueText(fact, distance.by, voice);
  return zh ? `${up ? '还差' : '超出'}${by}` : `${by} too ${up ? 'few' : 'many'}`;
}

function becauseText({ because }: FailedComparison, voice: Voice): string | undefined {
  if (because === undefined) return undefined;
  if (because.kind !== 'too-late') return voice.say(becauseWords[because.kind]);
  return voice.language === 'zh'
    ? `到${because.on}才能满足,届时本项规定已不再适用`
    : `it would be met on ${because.on}, when the rule is no longer in force`;
}

const becauseWords = {
  authority: { zh: '由主管部门认定或决定', en: 'for an authority to find or to decide' },
  nobody: { zh: '属于既有事实,无从改变', en: 'a fact that nobody can change' },
  direction: { zh: '已不可能再回到要求的范围', en: 'it can no longer come to what is demanded' },
} satisfies Record<string, Localized>;

function obstacleLines(obstacle: Obstacle, { inForce }: WhyNot, book: Book, voice: Voice): Line[] {
  const zh = voice.language === 'zh';
  const line = (text: Localized): Line => ({ level: 1, text: voice.say(text) });
  switch (obstacle.kind) {
    case 'other-subject': {
      const subjects = voice.list(
        obstacle.subjects.map((one) => voice.say(subjectWords[one])),
        or,
      );
      return [line({ zh: `本项规定只适用于${subjects}。`, en: `The rule is for ${subjects} only.` })];
    }
    case 'outside-jurisdiction':
    case 'below-authority':
    case 'start-in-doubt':
    case 'conflict':
      return [line(obstacleWords[obstacle.kind])];
    case 'not-in-force': {
      const { zh: since, en: from } = intervalWords(inForce);
      const not =
        obstacle.when === 'not-yet'
          ? { zh: '尚未施行', en: 'not in force yet' }
          : { zh: '已不再适用', en: 'no longer in force' };
      return [line({ zh: `本项规定当日${not.zh}(${since})。`, en: `The rule is ${not.en} on that day (${from}).` })];
    }
    case 'fixed':
      if (obstacle.failing.length === 0) return [line(allFixedWords)];
      return [line(fixedWords), ...obstacle.failing.flatMap((one) => failingLines(one, 2, book, voice))];
    case 'unknown': {
      const labels = voice.list(obstacle.facts.map((id) => `“${voice.say(book.fact(id).label)}”`));
      return [{ level: 1, mark: 'open', text: zh ? `须先查明${labels}。` : `These must be known first: ${labels}.` }];
    }
    case 'lost': {
      const words = voice.list(obstacle.words.map(voice.say));
      return [
        {
          level: 1,
          mark: 'open',
          text: zh ? `原文有缺失,无从补足:${words}。` : `The text has lost words that nobody can supply: ${words}.`,
        },
      ];
    }
  }
}

const fixedWords: Localized = {
  zh: '以下条件不是申请人自己或等待一段时间所能改变的:',
  en: 'These can be changed neither by the applicant nor by waiting:',
};

const allFixedWords: Localized = {
  zh: '上述条件不是申请人自己或等待一段时间所能改变的。',
  en: 'What is not met can be changed neither by the applicant nor by waiting.',
};

const obstacleWords = {
  'outside-jurisdiction': {
    zh: '所在地区不属于本项规定的适用地域。',
    en: 'The region lies outside the jurisdiction of the rule.',
  },
  'below-authority': {
    zh: '本项规定所依据的文件,效力低于所要求的级别。',
    en: 'The text that the rule rests on has less authority than was asked for.',
  },
  'start-in-doubt': {
    zh: '原文未写明从哪一天起施行,当日是否已施行无法确定。',
    en: 'The text does not say on which day the rule starts; it may not have started by that day.',
  },
  conflict: {
    zh: '各项要求分别都能做到,但不能同时做到。',
    en: 'Each demand can be met, but not all of them together.',
  },
} satisfies Record<string, Localized>;
