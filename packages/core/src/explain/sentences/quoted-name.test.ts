import { expect, test } from 'vitest';
import { quotedName } from './quoted-name.js';

test.each([
  ['贫困劳动力', '“贫困劳动力”'],
  ['“三类人员”', '“‘三类人员’”'],
  ['招募“三支一扶”人员', '“招募‘三支一扶’人员”'],
])('%s', (name, quoted) => {
  expect(quotedName(name)).toBe(quoted);
});
