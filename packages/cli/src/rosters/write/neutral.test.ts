import { describe, expect, test } from 'vitest';
import { neutral } from './neutral.js';

describe('what a spreadsheet would run is made text', () => {
  test.each([
    ['=1+1'],
    ['=HYPERLINK("http://x","y")'],
    ['+86 138'],
    ['-2+3'],
    ['@SUM(A1)'],
    ['\t=1'],
    ['\r=1'],
    ['\n=1'],
    ['＝1+1'],
    ['－－'],
    ['-'],
    ['+'],
    ['-1,2'],
    ['-5,cmd'],
  ])('%j', (text) => {
    expect(neutral(text)).toBe(`'${text}`);
  });
});

describe('what is no formula stays as it is', () => {
  test.each([
    ['-5'],
    ['+5'],
    ['-5.25'],
    ['-1,234,567.80'],
    ['-3%'],
    [''],
    ['张三'],
    ['1-2'],
    ["'=1"],
    ['+8613800000000'],
    [' =1'],
  ])('%j', (text) => {
    expect(neutral(text)).toBe(text);
  });
});
