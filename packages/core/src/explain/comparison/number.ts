// One number of an amount, and how it changed: 比例由80%提高到90%.
import type { AmountNumber, AmountPart } from '../../compare/index.js';
import type { Fact } from '../../conditions/form.js';
import type { Localized } from '../../model/index.js';
import { exact } from '../../money/exact.js';
import { eachWords, type Sign } from '../sentences/figures.js';
import { roundingWords } from '../sentences/limits.js';
import { quotedName } from '../sentences/quoted-name.js';
import { grouped } from '../values.js';
import { inBoth } from '../voice.js';

/** The facts of either side, by id. */
export type FactOf = (id: string) => Fact;

/** What a number of an amount is called. */
const nouns: Record<AmountPart, Localized> = {
  figure: { zh: '金额', en: 'the amount' },
  fact: { zh: '计算依据', en: 'what it is reckoned on' },
  rate: { zh: '标准', en: 'the rate' },
  percent: { zh: '比例', en: 'the percentage' },
  brackets: { zh: '分段比例', en: 'the percentage of a slice' },
  sum: { zh: '合计', en: 'the sum' },
  lesser: { zh: '取低者', en: 'the lesser' },
  greater: { zh: '取高者', en: 'the greater' },
  difference: { zh: '差额', en: 'the difference' },
  choice: { zh: '情形', en: 'the case' },
  cap: { zh: '上限', en: 'the cap' },
  floor: { zh: '下限', en: 'the floor' },
  round: { zh: '取整', en: 'rounding' },
  less: { zh: '须扣除的', en: 'what counts against it' },
};

/** What went, what came, or what became of it: 上限由5,000元提高到10,000元. */
export function numberChange(
  of: AmountPart,
  before: AmountNumber | undefined,
  after: AmountNumber | undefined,
  factOf: FactOf,
  isDueAlike = true,
): Localized {
  const noun = nouns[of];
  const one = before === undefined ? undefined : numberWords(before, factOf);
  const other = after === undefined ? undefined : numberWords(after, factOf);
  const branch = before?.branch ?? after?.branch;
  if (branch !== undefined) {
    const case_ = { zh: `第${branch}种情形`, en: `case ${branch}` };
    if (one === undefined) return { zh: `新增${case_.zh}`, en: `${case_.en} is new` };
    if (other === undefined) return { zh: `取消${case_.zh}`, en: `${case_.en} is dropped` };
    return { zh: `${case_.zh}的条件有改动`, en: `the condition of ${case_.en} is another` };
  }
  if (one === undefined) return { zh: `新增${noun.zh}:${other?.zh}`, en: `added: ${noun.en}, ${other?.en}` };
  if (other === undefined) return { zh: `取消${noun.zh}:${one.zh}`, en: `dropped: ${noun.en}, ${one.en}` };
  const way = isDueAlike ? wayOf(before as AmountNumber, after as AmountNumber) : changes;
  return {
    zh: `${noun.zh}由${one.zh}${way.zh}${other.zh}`,
    en: `${noun.en} ${way.en} from ${one.en} to ${other.en}`,
  };
}

const changes: Localized = { zh: '改为', en: 'changes' };

/** Raised or lowered, where only one number differs: 80% and 90%, at least 80% and at least 90%. */
function wayOf(before: AmountNumber, after: AmountNumber): Localized {
  const rest = (number: AmountNumber) => JSON.stringify({ ...number, figure: undefined });
  const [one, other] = [endOf(before.figure), endOf(after.figure)];
  if (one === undefined || other === undefined || one.kind !== other.kind || rest(before) !== rest(after))
    return changes;
  return exact(other.digits).greaterThan(exact(one.digits))
    ? { zh: '提高到', en: 'is raised' }
    : { zh: '降低到', en: 'is lowered' };
}

/** The one number of a figure, with what stands around it; undefined for a range. */
function endOf(figure = ''): { readonly digits: string; readonly kind: string } | undefined {
  const [, before, digits, after] = /^(0–)?([\d.]+)(–∞)?$/.exec(figure) ?? [];
  return digits === undefined ? undefined : { digits, kind: `${before ?? ''}${after ?? ''}` };
}

function numberWords({ figure, percent, facts, upTo, rounding }: AmountNumber, factOf: FactOf): Localized {
  const sum = figure === undefined ? undefined : figureWords(figure, percent ? 'percent' : 'yuan');
  if (rounding !== undefined && sum !== undefined) {
    const mode = roundingWords[rounding];
    return { zh: `${sum.zh}的整倍数,${mode.zh}`, en: `a multiple of ${sum.en}, rounded ${mode.en}` };
  }
  if (upTo !== undefined && sum !== undefined) {
    if (upTo === '∞') return { zh: `最高一段${sum.zh}`, en: `${sum.en} of the last slice` };
    const end = signed(upTo, 'yuan');
    return { zh: `不超过${end.zh}的部分${sum.zh}`, en: `${sum.en} of the slice up to ${end.en}` };
  }
  if (facts === undefined) return sum ?? { zh: '', en: '' };
  const definitions = facts.map((id) => factOf(id).definition);
  return inBoth(({ language, list }) => {
    const labels = list(definitions.map(({ label }) => quotedName(label[language])));
    if (sum === undefined) return labels;
    const each = definitions.map((one) => eachWords(one)[language]);
    if (language === 'zh') return `${each.join('')}${sum.zh}(按${labels}计)`;
    return `${sum.en} for each ${list(each)} of ${labels}`;
  });
}

/** A figure as the comparison writes it: digits, two with a dash between them, `∞` for no upper end. */
function figureWords(figure: string, sign: Sign): Localized {
  const [from = '', to] = figure.split('–');
  if (to === undefined) return signed(from, sign);
  if (to === '∞') return about({ zh: '不低于{}', en: 'at least {}' }, signed(from, sign));
  if (from === '0') return about({ zh: '最高{}', en: 'at most {}' }, signed(to, sign));
  const [low, high] = [signed(from, sign), signed(to, sign)];
  return { zh: `${low.zh}至${high.zh}`, en: `${low.en} to ${high.en}` };
}

function signed(digits: string, sign: Sign): Localized {
  const number = grouped(digits);
  return sign === 'percent' ? { zh: `${number}%`, en: `${number}%` } : { zh: `${number}元`, en: `${number} yuan` };
}

const about = (words: Localized, { zh, en }: Localized): Localized => ({
  zh: words.zh.replace('{}', zh),
  en: words.en.replace('{}', en),
});
