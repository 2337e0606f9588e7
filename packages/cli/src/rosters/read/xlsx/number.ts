// Numbers as a sheet holds them: binary, of which a spreadsheet shows fifteen digits.
import type { Cell } from '../cells/cell.js';
import { dayOfSerial } from '../cells/serial.js';
import type { NumberStyle } from '../types.js';

/** A number cell as text: what the spreadsheet shows, without its rounding to two places and the like. */
export function numberCell(raw: string, style: NumberStyle, date1904: boolean): Cell {
  const number = Number(raw);
  if (!Number.isFinite(number) || raw.trim() === '') return ['error', raw];
  if (style === 'date' || style === 'part-of-date') {
    const day = dayOfSerial(number, date1904);
    if (day !== undefined) return style === 'date' ? day + timeOf(number) : ['part-of-date', day + timeOf(number)];
    return ['no-day', textOf(raw, number)];
  }
  const text = textOf(raw, number);
  return style === 'percent' ? `${decimal(Number((number * 100).toPrecision(15)))}%` : ['number', text];
}

const textOf = (raw: string, number: number): string =>
  /^-?[1-9]\d{0,14}$/.test(raw) || raw === '0' ? raw : decimal(number);

/** Empty at midnight. */
function timeOf(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  return seconds === 0 || seconds === 86_400 ? '' : `T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}

/** Fifteen significant digits without an exponent. */
function decimal(number: number): string {
  const [, sign = '', lead = '', rest = '', exponent = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(number.toExponential(14)) ?? [];
  const digits = (lead + rest).replace(/0+$/, '');
  const point = Number(exponent) + 1;
  if (digits === '') return '0';
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  if (digits.length <= point) return sign + digits.padEnd(point, '0');
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}
