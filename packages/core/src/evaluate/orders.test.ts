import { afterEach, describe, expect, it, vi } from 'vitest';
import { fact } from '../../test/support/rule-set.js';
import type { Fact } from '../conditions/form.js';
import { Orders } from './orders.js';

const facts = Array.from({ length: 20 }, (_, slot) => {
  const id = `fact${slot}`;
  return { fact: { id, bases: [id], definition: fact(id, { type: 'boolean' }) } satisfies Fact, slot };
});
const ids = facts.map((one) => one.fact.id);
const orders = (familiar = 8) => new Orders(facts, '2019-06-01', familiar);
const turned = (by: number) => [...ids.slice(by), ...ids.slice(0, by)];
const inOrder = (order: readonly string[]) => Object.fromEntries(order.map((id) => [id, true]));
const askedOften = (asked: Orders, order: readonly string[]) => {
  for (let turn = 0; turn < 7; turn += 1) expect(asked.readerFor(inOrder(order))).toBeUndefined();
  return asked.readerFor(inOrder(order));
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a reader of its own', () => {
  it('has each order that comes again and again', () => {
    const asked = orders();
    const [one, other] = [askedOften(asked, ids), askedOften(asked, turned(1))];
    expect(one).toBeDefined();
    expect(other).not.toBe(one);
    expect(asked.readerFor(inOrder(ids))).toBe(one);
    expect(asked.readerFor(inOrder(ids.slice(1)))).toBeUndefined();
    expect(asked.readerFor({})).toBeUndefined();
  });

  it('have two orders and no more', () => {
    const asked = orders();
    const made = Array.from({ length: 3 }, (_, by) => askedOften(asked, turned(by)));
    expect(made.filter((one) => one !== undefined)).toHaveLength(2);
    expect(made[2]).toBeUndefined();
  });

  it('has no profile with few facts', () => {
    const asked = orders();
    for (let turn = 0; turn < 20; turn += 1) {
      expect(asked.readerFor(inOrder(ids.slice(0, 3)))).toBeUndefined();
      expect(asked.readerFor(inOrder(ids.slice(0, 4))) === undefined).toBe(turn < 7);
    }
  });

  it('has no order where orders are many', () => {
    const asked = orders();
    for (let round = 0; round < 20; round += 1)
      for (let one = 0; one < 210; one += 1) expect(asked.readerFor(inOrder([`a${one}`, ...ids]))).toBeUndefined();
  });

  it('has none where no code may be made from text', () => {
    const asked = orders(Number.POSITIVE_INFINITY);
    for (let turn = 0; turn < 20; turn += 1) expect(asked.readerFor(inOrder(ids))).toBeUndefined();
    const refuse = vi.fn(function refuse() {
      throw new EvalError('code generation from strings is disallowed for this context');
    });
    vi.stubGlobal('Function', refuse);
    const forbidden = orders();
    for (let turn = 0; turn < 20; turn += 1) expect(forbidden.readerFor(inOrder(ids))).toBeUndefined();
    expect(refuse).toHaveBeenCalledTimes(1);
  });

  it('is not made in silence where making it fails', () => {
    vi.stubGlobal('Function', function refuse() {
      throw new TypeError('not ours');
    });
    const asked = orders();
    for (let turn = 0; turn < 7; turn += 1) asked.readerFor(inOrder(ids));
    expect(() => asked.readerFor(inOrder(ids))).toThrow('not ours');
  });
});
