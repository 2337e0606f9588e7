import { type Refused, refused } from './refused.js';

/** A region code as its six digits; of which level a fact takes it is for core to say. */
export function readRegion(text: string): string | Refused {
  if (/^[1-9]\d{5}$/.test(text)) return text;
  if (/^[1-9]\d{8}$|^[1-9]\d{11}$/.test(text))
    return refused(
      '是乡镇或村一级的代码,应填县级的前六位',
      'it is the code of a township or village; expected the six digits of its county',
    );
  if (/\p{Script=Han}/u.test(text))
    return refused(
      '是地名,应填六位行政区划代码(GB/T 2260)',
      'it is the name of a place; expected its six-digit code (GB/T 2260)',
    );
  return refused('不是行政区划代码,应为六位数字', 'it is no region code; expected six digits of GB/T 2260');
}
