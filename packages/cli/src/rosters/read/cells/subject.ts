import type { Subject } from '@huice/core';
import { normal } from '../headers/normal.js';
import { type Refused, refused } from './refused.js';

const names: Record<Subject, readonly string[]> = {
  person: ['person', '个人', '自然人'],
  household: ['household', '家庭', '户'],
  enterprise: ['enterprise', '企业'],
  organisation: ['organisation', 'organization', '其他组织', '组织'],
  locality: ['locality', '地方'],
};

export const subjects = Object.keys(names) as Subject[];

const byName = new Map(subjects.flatMap((subject) => names[subject].map((name) => [normal(name), subject])));

/** Whose row it is: 个人, 家庭, 企业, 其他组织, 地方, or the English words. */
export function readSubject(text: string): Subject | Refused {
  return (
    byName.get(normal(text)) ??
    refused(
      '不是对象类型,应为 `个人`、`家庭`、`企业`、`其他组织`、`地方` 之一',
      `it is no kind of subject; expected one of ${subjects.map((one) => `\`${one}\``).join(', ')}`,
    )
  );
}
