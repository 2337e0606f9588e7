// Figures as people write them. They stay text: money never passes through floating point.
import type { FactDefinition } from '@huice/core';
import { type Refused, refused } from './refused.js';
import { timesOf, unitWords } from './units.js';

const plain = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const grouped = /^([+-]?)(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
const withUnit = /^([¥]?)\s*([+-]?[\d.,]*\d)\s*([^\d.,\s][^\d]*)?$/;

/** More digits than any spreadsheet holds exactly. */
const mostDigits = 15;

/**
 * The exact figure that a cell says, in the fact's unit, as decimal text without needless zeros.
 * @param text cleaned
 * @param times what the column's header multiplies by
 */
export function readNumber(text: string, { unit }: FactDefinition, times?: '10000'): string | Refused {
  const match = withUnit.exec(text.replace('−', '-'));
  if (match === null) return notNumber(text, unit);
  const [, currency, figure = '', suffix = ''] = match;
  if (currency !== '' && unit?.startsWith('yuan') !== true) return notNumber(text, unit);
  const own = suffix === '' ? '1' : timesOf(suffix.trim(), unit);
  if (own === undefined) return /^\p{L}/u.test(suffix.trim()) ? wrongUnit(suffix.trim(), unit) : notNumber(text, unit);
  if (own === '10000' && times !== undefined)
    return refused('表头和单元格都写了“万”', 'both the header and the cell say 万 (ten thousand)');
  const parts = plain.exec(figure) ?? grouped.exec(figure);
  if (parts === null) return notNumber(text, unit);
  const [, sign = '', whole = '', fraction = ''] = parts;
  const digits = whole.replaceAll(',', '');
  if ((digits + fraction).replace(/^0+/, '').length > mostDigits)
    return refused(`超过${mostDigits}位数字`, `it has more than ${mostDigits} digits`);
  return shifted(sign, digits, fraction, own === '10000' || times !== undefined ? 4 : 0);
}

/** A whole number of the fact's unit; the text of one is exact, so `3.0` is one and `3.5` is not. */
export function readInteger(text: string, fact: FactDefinition, times?: '10000'): number | Refused {
  const read = readNumber(text, fact, times);
  if (typeof read !== 'string') return read;
  if (!read.includes('.')) return Number(read);
  const { zh, en } = unitWords(fact.unit);
  return refused(`不是整数${zh === '' ? '' : `(${zh})`}`, `it is not a whole number${en === '' ? '' : ` of ${en}`}`);
}

function shifted(sign: string, whole: string, fraction: string, by: number): string {
  const moved = fraction.padEnd(by, '0');
  const left = (whole + moved.slice(0, by)).replace(/^0+(?=\d)/, '');
  const right = moved.slice(by).replace(/0+$/, '');
  const size = right === '' ? left : `${left}.${right}`;
  return sign === '-' && size !== '0' ? `-${size}` : size;
}

function notNumber(text: string, unit: FactDefinition['unit']): Refused {
  const { zh, en } = unitWords(unit);
  const [zhUnit, enUnit] = unit === undefined ? ['', ''] : [`(${zh})`, ` (${en})`];
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(text))
    return refused(
      '是科学计数法,表格软件可能已丢失数字,应填完整的数字',
      'it is in scientific notation, as a spreadsheet writes what it may have cut; expected the whole number',
    );
  return refused(`不是数字,应填数字${zhUnit}`, `it is not a number; expected digits${enUnit}`);
}

function wrongUnit(suffix: string, unit: FactDefinition['unit']): Refused {
  const { zh, en } = unitWords(unit);
  return refused(
    unit === undefined ? `数字后有 \`${suffix}\`,应只填数字` : `单位 \`${suffix}\` 不是“${zh}”`,
    unit === undefined
      ? `\`${suffix}\` stands behind the number; expected digits alone`
      : `its unit \`${suffix}\` is not ${en}`,
  );
}
