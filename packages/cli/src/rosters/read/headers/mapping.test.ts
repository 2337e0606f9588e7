import { vocabulary } from '@huice/vocabulary';
import { describe, expect, test } from 'vitest';
import { RosterRefusal } from '../refusal.js';
import { readMapping } from './mapping.js';

const facts = new Map(Object.entries(vocabulary));

function refusal(json: unknown): readonly string[] {
  try {
    readMapping(json, facts);
    return [];
  } catch (error) {
    if (error instanceof RosterRefusal) return error.findings.map(({ en }) => en);
    throw error;
  }
}

test('a sound one is taken as it is', () => {
  const mapping = {
    columns: { 性别: { is: 'isWoman', values: { 女: true, 男: false, '': null } }, 地区: 'region', 备注: null },
    constants: { subject: 'person' },
  };
  expect(readMapping(mapping, facts)).toEqual(mapping);
  expect(readMapping({}, facts)).toEqual({ columns: {}, constants: {} });
});

const whole =
  'mapping file: expected {"columns": {header: fact id, …}, "constants": {"subject": "person", "region": "530102"}}; `constants` may be left out, and holds `subject` and `region` alone, for every row';

describe('what is refused, all of it at once', () => {
  test.each<[unknown, string[]]>([
    [[], [whole]],
    [{ columns: [] }, [whole]],
    [{ constants: 'person' }, [whole]],
    [{ column: {} }, ['mapping file: there is no `column`; expected `columns` and `constants`']],
    [
      { columns: { 性别: 'isWomen', 年龄: 3, 民族: { is: 'isEthnicMinority' } } },
      [
        'mapping file: column `性别`: there is no fact `isWomen`; did you mean `isWoman`?',
        'mapping file: column `年龄`: expected the id of a fact, `subject`, `region`, null, or {"is": …, "values": {…}}',
        'mapping file: column `民族`: expected the id of a fact, `subject`, `region`, null, or {"is": …, "values": {…}}',
      ],
    ],
    [
      { constants: { subject: 'people', region: 530102, day: '2019-01-01' } },
      [
        'mapping file: subject `people`: expected one of person, household, enterprise, organisation, locality',
        'mapping file: region `530102`: expected six digits in quotes',
        'mapping file: `constants` has no `day`; expected `subject` (person, household, enterprise, organisation, locality) and `region` (six digits in quotes)',
      ],
    ],
  ])('%j', (json, expected) => {
    expect(refusal(json)).toEqual(expected);
  });
});
