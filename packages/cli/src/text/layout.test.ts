import { describe, expect, it, test } from 'vitest';
import { beside, pad, paragraph, whole, wrap } from './layout.js';

describe('wrap', () => {
  it.each([
    ['one two three', 7, ['one two', 'three']],
    ['one two', 7, ['one two']],
    ['one two ', 7, ['one two']],
    ['扶贫车间奖补', 8, ['扶贫车间', '奖补']],
    // A line begins with no comma and no closing mark.
    ['扶贫车间,奖补', 8, ['扶贫车', '间,奖补']],
    ['“扶贫”。车间', 8, ['“扶贫”。', '车间']],
    ['a\nb', 9, ['a', 'b']],
    ['', 9, ['']],
    ['unbreakableword', 5, ['unbreakableword']],
    ['some-id here', 8, ['some-id', 'here']],
  ])('%j within %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('an id stays whole where it is asked to, with hyphens like any other', () => {
    expect(wrap('see workshop-hiring-award', 14)).toEqual(['see workshop-', 'hiring-award']);
    expect(wrap(`see ${whole('workshop-hiring-award')}`, 14)).toEqual(['see', 'workshop-hiring-award']);
  });
});

it('pads and lays beside each other by columns, not by characters', () => {
  expect(pad('车间', 6)).toBe('车间  ');
  expect(beside(['车间', 'ab'], ['x', 'y', 'z'], 6)).toEqual(['车间   │ x', 'ab     │ y', '       │ z']);
});

it('indents what goes on as far as its lead is wide', () => {
  expect(paragraph('扶: ', 'one two three four five', 24)).toEqual(['扶: one two three four', '    five']);
});
