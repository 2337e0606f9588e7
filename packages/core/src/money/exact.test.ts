import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Exact, exact, fromNumber, greater, infinite, less, lesser, plain, times, zero } from './exact.js';

describe('exactness', () => {
  it('adds tenths without a rest', () => {
    expect(plain(exact('0.1').plus('0.2'))).toBe('0.3');
  });

  it('loses no digit of a product of long numbers', () => {
    const digits = fc.bigInt({ min: 1n, max: 10n ** 40n });
    fc.assert(
      fc.property(digits, digits, digits, (a, b, c) => {
        const product = exact(String(a)).times(String(b)).times(String(c));
        expect(plain(product)).toBe(String(a * b * c));
      }),
    );
  });

  it('writes plain digits, never an exponent', () => {
    expect(plain(exact('1000000000000000000000000000000'))).toBe('1000000000000000000000000000000');
    expect(plain(exact('0.00000000001'))).toBe('0.00000000001');
    expect(plain(exact('1.50'))).toBe('1.5');
    expect(plain(new Exact('-0'))).toBe('0');
  });

  it('writes null for what has no upper end, where that is allowed', () => {
    expect(plain(infinite, 'open')).toBeNull();
    expect(plain(exact('5'), 'open')).toBe('5');
  });
});

describe('numbers whose digits can be trusted', () => {
  test.each([
    [0, '0'],
    [-1.5, '-1.5'],
    [0.1, '0.1'],
    [123456789012345, '123456789012345'],
    [1e21, '1000000000000000000000'],
  ])('%d is %s', (number, text) => expect(fromNumber(number)?.toFixed()).toBe(text));

  test.each([0.1 + 0.2, 1234567890123456, 2 ** 60, Number.NaN, Number.POSITIVE_INFINITY])('%d is not', (number) => {
    expect(fromNumber(number)).toBeUndefined();
  });
});

describe('the ends of what is open', () => {
  it('makes nothing of nothing, however often', () => {
    expect(times(zero, infinite)).toEqual(zero);
    expect(times(infinite, zero)).toEqual(zero);
    expect(times(exact('2'), infinite).isFinite()).toBe(false);
  });

  it('never falls below nothing', () => {
    expect(plain(less(exact('1'), exact('2')))).toBe('0');
    expect(plain(less(exact('2'), exact('2')))).toBe('0');
    expect(plain(less(exact('3'), exact('2')))).toBe('1');
    expect(plain(less(infinite, infinite))).toBe('0');
    expect(less(infinite, exact('2')).isFinite()).toBe(false);
  });

  it('takes the lesser and the greater', () => {
    expect(lesser(exact('1'), infinite).toNumber()).toBe(1);
    expect(lesser(infinite, exact('1')).toNumber()).toBe(1);
    expect(greater(exact('1'), exact('2')).toNumber()).toBe(2);
    expect(greater(exact('2'), exact('1')).toNumber()).toBe(2);
  });
});
