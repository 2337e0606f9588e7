// Days as prose has them.
import type { Localized } from '../../model/index.js';

const months = 'January February March April May June July August September October November December'.split(' ');
const day = /(\d{4})-(\d{2})-(\d{2})/g;

/** Every `2018-09-30` in a text as 2018年9月30日, 30 September 2018. */
export function proseDays({ zh, en }: Localized): Localized {
  return {
    zh: zh.replace(day, (_, year, month, date) => `${year}年${Number(month)}月${Number(date)}日`),
    en: en.replace(day, (_, year, month, date) => `${Number(date)} ${months[Number(month) - 1]} ${year}`),
  };
}
