import type { Quantity, Words } from './quantity.js';

/** Which way a number bounds. By article 1259 of the Civil Code 以上, 以下, 以内 and 届满 include the number, and 不满, 超过 and 以外 do not. */
export type Bound = 'at-least' | 'more-than' | 'at-most' | 'less-than';

export const opposite: Readonly<Record<Bound, Bound>> = {
  'at-least': 'less-than',
  'less-than': 'at-least',
  'more-than': 'at-most',
  'at-most': 'more-than',
};

const no = '(?<no>不得|不能|不应|不可|不|未|没有|没)?';
/** Words of comparison, which may stand apart from the number when it is a share of something (不超过…总额的60%). */
const comparing = new RegExp(
  `${no}(?:(?<more>超过|超出|高于|多于|大于)(?!的?部分|者)|(?<less>低于|少于|小于|短于))`,
  'g',
);
/** Words that mean a bound only right before the number: 最低 in 最低工资标准的90% bounds nothing. */
const touching = new RegExp(
  `${no}(?:(?<reach>届满|达到|满|达)|(?<short>到|足)|(?<top>最高|最多|最长|至多|上限|封顶|限额)|(?<low>最低|最少|至少|最短|下限|起码))`,
  'g',
);
/** What may stand between such a word and its number. */
const filler =
  /^(?:为|是|约|的|可达|可|应|按|共|人民币|每[人月年户名家次天日]|每个[县乡村月]|累计|连续|给予|提供|发放|补贴|补助|奖励|奖补|资助|支付|额度|限额|金额|数额|标准|期限|比例|不|达到|达)*$/;
const behind =
  /^(?:\((?<before>不?含)[^)]*\))?(?:及其?|或)?(?:(?<up>以上|起步|起(?!的?[^,。]*止)|往上)|(?<down>以下|以内|之内|内|封顶|为限|为上限)|(?<out>以外))(?:\((?<after>不?含)[^)]*\))?/;
const stops = /[,。;:、()\n]/g;

/** The bounds that the words right around a number put on it; none for a plain number. Words belong to the number they stand next to. */
export function boundsOf(quantity: Quantity, words: Words): ReadonlySet<Bound> {
  const { text } = words;
  const bounds = new Set<Bound>();
  const front = frontOf(quantity, words);
  if (front !== undefined) bounds.add(front);
  const back = behind.exec(text.slice(quantity.end))?.groups;
  if (back !== undefined) {
    const excluded = (back['before'] ?? back['after']) === '不含';
    if (back['up'] !== undefined) bounds.add(excluded ? 'more-than' : 'at-least');
    if (back['down'] !== undefined) bounds.add(excluded ? 'less-than' : 'at-most');
    if (back['out'] !== undefined) bounds.add('more-than');
  }
  return bounds;
}

/** The bound put on a number by what stands before it; 满5年、10年 bounds both. */
function frontOf(quantity: Quantity, words: Words): Bound | undefined {
  const { text, quantities, days } = words;
  const before = text.slice(0, quantity.start);
  const ends = [...quantities, ...days].map(({ end }) => end).filter((end) => end <= quantity.start);
  const stop = Math.max(0, ...ends, ...[...before.matchAll(stops)].map((match) => match.index + 1));
  const own = inFront(before.slice(stop), quantity);
  if (own !== undefined) return own;
  const listed = quantities.find(
    ({ end, measure }) => measure === quantity.measure && /^[、和或]$/.test(text.slice(end, quantity.start)),
  );
  return listed === undefined ? undefined : frontOf(listed, words);
}

function inFront(gap: string, { measure, unit }: Quantity): Bound | undefined {
  // 全额 and 减半 are numbers already: 不低于最低标准全额代缴 pays all of it.
  if (/[全减一]/.test(unit)) return undefined;
  const far = [...gap.matchAll(comparing)].at(-1);
  // 到 and 足 bound a number only in 不到 and 不足: 提高到60% is a plain number.
  const touches = [...gap.matchAll(touching)]
    .filter(({ groups }) => groups?.['short'] === undefined || groups['no'] !== undefined)
    .filter((match) => filler.test(gap.slice(endOf(match))));
  // 最高可达5万元 is at most, whatever 达 says by itself.
  const near = touches.filter(({ groups }) => groups?.['top'] ?? groups?.['low']).at(-1) ?? touches.at(-1);
  const found: [RegExpMatchArray, Bound][] = [];
  if (far !== undefined) {
    const between = gap.slice(endOf(far));
    const share = (measure === 'percent' || measure === 'times') && between.endsWith('的');
    // Without a 不, 高于平均水平10个百分点 says by how much, not how much at least.
    const apart = far.groups?.['no'] !== undefined && measure !== 'points';
    if (filler.test(between) || share || apart) {
      found.push([far, far.groups?.['more'] === undefined ? 'less-than' : 'more-than']);
    }
  }
  if (near !== undefined) {
    found.push([near, near.groups?.['top'] === undefined ? 'at-least' : 'at-most']);
  }
  // The word nearest to the number rules it; 最高不超过 says one thing twice.
  const nearest = found.sort(([a], [b]) => endOf(a) - endOf(b)).at(-1);
  if (nearest === undefined) return undefined;
  return nearest[0].groups?.['no'] === undefined ? nearest[1] : opposite[nearest[1]];
}

const endOf = (match: RegExpMatchArray): number => (match.index as number) + match[0].length;
