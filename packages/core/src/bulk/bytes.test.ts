import { Buffer } from 'node:buffer';
import { describe, expect, it, test } from 'vitest';
import { Bytes, utf8 } from './bytes.js';

const read = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

describe('a text put together', () => {
  test.each([0, 1, 7, 1_000])('in %i bytes of memory, whatever they hold', (size) => {
    const into = new Bytes(new Uint8Array(size).fill(255));
    into.put(utf8('惠策 "'));
    into.text('第一条：€ 𠀀');
    into.ascii('null');
    into.put(utf8(''));
    into.text('');
    into.put(utf8('补贴'));
    expect(read(into.written)).toBe('惠策 "第一条：€ 𠀀null补贴');
  });

  it('grows with each kind of part', () => {
    const parts = ['put', 'text', 'ascii'] as const;
    for (const part of parts) {
      const into = new Bytes(new Uint8Array(1));
      if (part === 'put') into.put(utf8('[1]'));
      else into[part]('[1]');
      expect(read(into.written)).toBe('[1]');
    }
  });

  it('stands in the memory given, if that is enough', () => {
    const memory = new Uint8Array(100);
    const into = new Bytes(memory);
    into.ascii('[]');
    expect(into.written.buffer).toBe(memory.buffer);
    expect(read(memory.subarray(0, 3))).toBe('[]\0');
  });

  it('leaves the memory given as it is, if that is not enough', () => {
    const memory = new Uint8Array(2).fill(7);
    const into = new Bytes(memory);
    into.put(utf8('[1,2]'));
    expect([...memory]).toEqual([7, 7]);
    expect(read(into.written)).toBe('[1,2]');
  });
});
