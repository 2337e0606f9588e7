import { type Exact, exact } from '../../money/exact.js';

/** A numeral as Chinese documents write it: `1000`, `1,000`, `3.4万`, `十五`, `一百零五`, `两千`, `二〇一八`. For use inside a larger pattern. */
export const numeralPattern = String.raw`(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[十百千]?[万亿]*|[〇零一二三四五六七八九十百千万亿两]+)`;

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000, 万: 10_000, 亿: 100_000_000 };

/** The value of a numeral, or undefined where the characters are no exact number (`三五`, `百`, `万`). */
export function numeral(text: string): Exact | undefined {
  const arabic = /^([\d,]+(?:\.\d+)?)([十百千万亿]*)$/.exec(text);
  if (arabic === null) {
    if (!/^[〇零一二三四五六七八九十百千万亿两]+$/.test(text)) return undefined;
    const value = /^[〇零一二三四五六七八九]+$/.test(text) ? positional(text) : spoken(text);
    return value === undefined ? undefined : exact(value);
  }
  const start = exact((arabic[1] as string).replaceAll(',', ''));
  return [...(arabic[2] as string)].reduce((value, power) => value.times(powers[power] as number), start);
}

/** Digit after digit, as years are written. Two or three digits in a row without a zero mean `about`, as in 三五个. */
function positional(text: string): number | undefined {
  if (text.length > 1 && text.length < 4 && !/^[一二三四五六七八九][〇零]/.test(text)) return undefined;
  return [...text].reduce((value, digit) => value * 10 + (digits[digit] as number), 0);
}

/** With powers of ten: 一万二千, 十五, 二百零五. A digit left over at the end counts in the next lower power (一百二 is 120). */
function spoken(text: string): number | undefined {
  let [whole, section, digit] = [0, 0, undefined as number | undefined];
  let [last, zero] = [1, false];
  for (const [place, character] of [...text].entries()) {
    const power = powers[character];
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = digits[character] as number;
      zero = digit === 0;
      continue;
    }
    if (digit === undefined && !(power === 10 && place === 0) && power < 10_000) return undefined;
    if (power >= 10_000) {
      section += digit ?? 0;
      if (section === 0) return undefined;
      whole += section * power;
      section = 0;
    } else section += (digit ?? 1) * power;
    digit = undefined;
    [last, zero] = [power, false];
  }
  if (digit === undefined) return whole + section;
  const colloquial = last >= 100 && !zero && !text.includes('零') && !text.includes('〇');
  return whole + section + digit * (colloquial ? last / 10 : 1);
}
