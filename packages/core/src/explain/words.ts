// The words for everything that core has a closed list of. The type checker names what is missing here when a list grows.
import type { RuleResult } from '../evaluate/index.js';
import type { Authority, Localized, Period, Span, Strength, Subject } from '../model/index.js';

export const subjectWords: Record<Subject, Localized> = {
  person: { zh: '个人', en: 'a person' },
  household: { zh: '家庭', en: 'a household' },
  enterprise: { zh: '企业', en: 'an enterprise' },
  organisation: { zh: '其他组织', en: 'an organisation' },
  locality: { zh: '地方', en: 'a locality' },
};

/** The heading over the benefits of each strength. Only the first is a right. */
export const strengthWords: Record<Strength, Localized> = {
  entitlement: { zh: '应当给予', en: 'Entitled to' },
  discretionary: { zh: '可以给予(由主管部门酌定)', en: 'May be given, as the authority sees fit' },
  exhortation: { zh: '鼓励、支持(不能据此主张)', en: 'Encouraged only: nobody has a claim to it' },
};

export const reasonWords: Record<NonNullable<RuleResult['reason']>, Localized> = {
  'other-subject': { zh: '对象不同', en: 'for other kinds of subject' },
  'outside-jurisdiction': { zh: '不在管辖地域', en: 'of another jurisdiction' },
  'not-in-force': { zh: '当日不在有效期内', en: 'not in force on that day' },
  'below-authority': { zh: '依据的文件效力不够', en: 'resting on a text of too little authority' },
};

export const periodWords: Record<Period, Localized> = {
  once: { zh: '一次性', en: 'once' },
  day: { zh: '每天', en: 'a day' },
  month: { zh: '每月', en: 'a month' },
  year: { zh: '每年', en: 'a year' },
  training: { zh: '每次培训', en: 'for each training' },
  stay: { zh: '每次住院', en: 'for each hospital stay' },
  'not-stated': { zh: '原文未写明周期', en: 'how often is not stated' },
};

/** Nothing is said of a normative document: it is what one expects. */
export const authorityWords: Record<Authority, Localized | undefined> = {
  'normative-document': undefined,
  'draft-for-comment': { zh: '依据的是征求意见稿,尚未生效', en: 'this rests on a draft for comment, which is not law' },
  'press-report': { zh: '依据的是新闻报道,不是文件原文', en: 'this rests on a press report, which is not law' },
};

export const damagedWords: Localized = {
  zh: '依据的文本有残缺或错乱',
  en: 'the copy of the text that this rests on is damaged',
};

export const schemeWords: Record<string, Localized> = {
  'basic-pension': { zh: '基本养老保险', en: 'basic pension insurance' },
  'basic-medical': { zh: '基本医疗保险', en: 'basic medical insurance' },
  unemployment: { zh: '失业保险', en: 'unemployment insurance' },
  'work-injury': { zh: '工伤保险', en: 'work-injury insurance' },
  maternity: { zh: '生育保险', en: 'maternity insurance' },
  'resident-pension': { zh: '城乡居民基本养老保险', en: 'residents’ pension insurance' },
  'resident-medical': { zh: '城乡居民基本医疗保险', en: 'residents’ medical insurance' },
};

const spanUnits = {
  years: { zh: '年', one: 'year', many: 'years' },
  months: { zh: '个月', one: 'month', many: 'months' },
  days: { zh: '天', one: 'day', many: 'days' },
} as const;

export function spanWords(span: Span): Localized {
  const parts = (['years', 'months', 'days'] as const).flatMap((key) => {
    const count = span[key];
    if (count === undefined) return [];
    const { zh, one, many } = spanUnits[key];
    return [{ zh: `${count}${zh}`, en: `${count} ${count === 1 ? one : many}` }];
  });
  return { zh: parts.map(({ zh }) => zh).join(''), en: parts.map(({ en }) => en).join(' ') };
}

/** What is said where nothing had been released by a day. */
export const noRulesWords = (day: string): Localized => ({
  zh: `到${day}尚未发布任何规则,无从判断`,
  en: `No rules were known by ${day}: nothing is decided`,
});
