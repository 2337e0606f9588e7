// Days as spreadsheets count them (ECMA-376 part 1, 18.17.4.1).
import { type Refused, refused } from './refused.js';

const day = 86_400_000;
/** The 1900 system takes 1900 for a leap year, so that its day 61 is 1900-03-01. */
const epoch1900 = Date.UTC(1899, 11, 30);
const epoch1904 = Date.UTC(1904, 0, 1);
/** 9999-12-31. */
const last1900 = 2_958_465;

/** The day of a serial number; undefined where there is none, such as the 29th of February 1900. */
export function dayOfSerial(serial: number, date1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  const [epoch, first] = date1904 ? [epoch1904, 0] : [epoch1900, 61];
  if (!(whole >= first && whole <= last1900 - (date1904 ? 1462 : 0))) return undefined;
  return new Date(epoch + whole * day).toISOString().slice(0, 10);
}

/** Below this (1927) a bare number in a column of dates is rather a year, a count or a 1 for “yes”. */
const leastBare = 10_000;

/** A number in a column of dates whose cells are not formatted as dates. */
export function readSerial(text: string, date1904: boolean): string | Refused {
  const serial = Number(text);
  const found = serial >= leastBare ? dayOfSerial(serial, date1904) : undefined;
  return (
    found ??
    refused('单元格是数字而不是日期,请设为日期格式', 'the cell holds a number and not a date; format it as a date')
  );
}
