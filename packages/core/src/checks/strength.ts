import type { Strength } from '../model/index.js';
import type { Complaint } from './check.js';
import { complaint, type Document, reaches } from './document.js';
import { says } from './sentences.js';

const may = '可(?![行靠持能])|适当|酌情';
const urge = '鼓励|积极|推动|推进|探索|引导|动员';

/** What words must say for a strength and must not say, each with some of them as examples. */
interface Words {
  readonly says: RegExp;
  readonly such: string;
  readonly not: RegExp;
  readonly unlike: string;
}

/** What the words of the source must say for each strength, and must not say unless a reading explains it. */
const quoteWords: Readonly<Record<Strength, Words>> = {
  entitlement: {
    says: /给予|应|确保|发放|提供|实施|落实|提高|上调|调整|放宽|报销|递增|不低于|不得|补贴|补助|减免|免除|代缴|奖/,
    such: '给予, 应, 确保, 发放, 补贴',
    not: new RegExp(`${may}|${urge}`),
    unlike: '可, 酌情, 鼓励, 推动',
  },
  discretionary: { says: new RegExp(may), such: '可, 适当, 酌情', not: /确保|应当|必须/, unlike: '确保, 应当, 必须' },
  exhortation: {
    says: new RegExp(`${urge}|支持|扶持|着力|加强|建立|完善|打造|逐步`),
    such: '鼓励, 支持, 推动, 加强, 逐步',
    not: /给予|确保|发放|落实|应当|必须/,
    unlike: '给予, 确保, 发放, 应当',
  },
};

/** Where a reading settles the strength, what its choice must say and must not. */
const readingWords: Readonly<Record<Strength, Words>> = {
  entitlement: {
    says: /./,
    such: '应当给予, 是',
    not: /(?:没有|不产生)请求权|裁量|方向|计划内|要求|由.*安排|^(?:否|不是)(?!.*都)/,
    unlike: '没有请求权, 裁量, 方向, 要求, 否',
  },
  discretionary: {
    says: /裁量|计划|安排|可|酌/,
    such: '由主管部门裁量, 在计划内, 可',
    not: /应当|应给予|请求权|方向|工作要求|^是/,
    unlike: '应当, 请求权, 方向, 是',
  },
  exhortation: {
    says: /请求权|方向|要求|否|不是/,
    such: '没有请求权, 工作方向, 要求, 否',
    not: /应当|应给予|裁量|计划|安排|资格|^是|都/,
    unlike: '应当, 裁量, 计划, 是, 都',
  },
};

/** The strength of a benefit agrees with its words: 可 is never a duty, and 给予 never mere encouragement. */
export function strengthComplaints(document: Document): Complaint[] {
  const { event } = document.body as { event?: { params: { strength: Strength } } };
  if (event === undefined) return [];
  const { strength } = event.params;
  const at = '/event/params/strength';
  const reaching = (pointers: readonly string[]) => pointers.some((pointer) => reaches(pointer, at));
  const chosen = document.readings.filter(({ about }) => about.includes(at)).map((reading) => reading.chosen.zh);
  const quotes = document.citations.filter(({ supports }) => reaching(supports)).map(({ quote }) => quote);
  const isRead = chosen.length > 0;
  const [texts, words] = isRead ? [chosen, readingWords[strength]] : [quotes, quoteWords[strength]];
  const hasWord = texts.some((text) => words.says.test(text));
  if (hasWord && !texts.some((text) => words.not.test(text))) return [];
  const { such, unlike } = words;
  return [
    complaint(document, at, says('strength-disagrees'), {
      found:
        texts.length === 0
          ? says('strength-beside-nothing', { name: strength })
          : says('strength-beside', { name: strength, texts }),
      expected: hasWord
        ? says(isRead ? 'reading-without' : 'quotes-without', { unlike })
        : says(isRead ? 'reading-with' : 'quotes-with', { such, unlike }),
    }),
  ];
}
