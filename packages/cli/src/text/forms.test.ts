import { subjectWords } from '@huice/core/explain';
import { expect, test } from 'vitest';
import { subjectKinds } from '../options.js';
import { readSubject } from '../rosters/read/cells/subject.js';
import { subjectNames } from './forms.js';

test.each(subjectKinds)('%s goes by one name, in decisions as in tables, and is read by it', (kind) => {
  const { zh, en } = subjectNames[kind];
  expect(zh).toBe(subjectWords[kind].zh);
  expect(subjectWords[kind].en.replace(/^an? /, '')).toBe(en);
  expect([zh, en, kind].map(readSubject)).toEqual([kind, kind, kind]);
});
