import { type AmountNode, type FigureValue, quantitiesOf, type RoundingMode } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import { plain } from '../money/exact.js';
import { shapeOf } from './demands.js';

export type AmountPart = AmountNode['kind'] | 'less';

/** One number of an amount: a figure, of what, and how. */
export interface AmountNumber {
  /** Digits; two with a dash between them where the text leaves the figure open, `∞` for no upper end. */
  readonly figure?: string;
  readonly percent?: true;
  /** The facts that it is of, or that it is multiplied with. */
  readonly facts?: readonly string[];
  /** The upper end of a bracket. */
  readonly upTo?: string;
  readonly rounding?: RoundingMode;
  /** The number of a branch whose condition differs, from 1. */
  readonly branch?: number;
}

/** A number with its place in a comparison. */
export interface NumberIn {
  readonly key: string;
  readonly about: readonly string[];
  readonly of: AmountPart;
  readonly number: AmountNumber;
}

/** What may be put around an amount: what stands inside stays what it was. */
const wrappers: readonly AmountNode['kind'][] = ['percent', 'brackets', 'round', 'cap', 'floor'];

/** Every number of an amount, each with what it is. */
export function numbersOf(node: AmountNode | undefined, as?: AmountPart, path = ''): NumberIn[] {
  if (node === undefined) return [];
  const of = as ?? node.kind;
  const number = (one: AmountNumber, more = ''): NumberIn => {
    const about = `${path} ${of} ${more}`;
    return { key: `${about} ${JSON.stringify(one)}`, about: [of, about], of, number: one };
  };
  const inside = wrappers.includes(node.kind) ? path : `${path}/${node.kind}`;
  const below = (part: AmountNode, name?: AmountPart, place = inside) => numbersOf(part, name, place);
  const idsOf = (facts: readonly Fact[]) => facts.map(({ id }) => id);
  switch (node.kind) {
    case 'figure':
      return [number({ figure: figureText(node.figure) })];
    case 'fact':
      return [number({ facts: idsOf([node.fact]) })];
    case 'rate':
      return [number({ figure: figureText(node.figure), facts: idsOf(node.per) })];
    case 'percent':
      return [number({ figure: figureText(node.figure), percent: true }), ...below(node.of)];
    case 'brackets': {
      const slices = node.brackets.map(({ upTo, figure }, index) =>
        number({ figure: figureText(figure), percent: true, upTo: plain(upTo, 'open') ?? '∞' }, String(index)),
      );
      return [...slices, ...below(node.of)];
    }
    case 'round':
      return [number({ figure: plain(node.to), rounding: node.mode }), ...below(node.of)];
    case 'cap': {
      const paid = node.less === undefined ? [] : below(node.less, 'less');
      return [...below(node.of), ...below(node.cap, 'cap'), ...paid];
    }
    case 'floor':
      return [...below(node.of), ...below(node.floor, 'floor')];
    case 'choice': {
      const branches = node.branches.flatMap(({ when, then }, index) => [
        { ...number({ branch: index + 1 }, String(index)), key: `${path} branch ${index} ${shapeOf(when)}` },
        ...below(then, undefined, `${inside} ${index}`),
      ]);
      return [...branches, ...(node.otherwise === undefined ? [] : below(node.otherwise, undefined, `${inside} else`))];
    }
    default: {
      // Several amounts made into one are said by what they are of; from what is taken, and what is taken away, are not to be exchanged.
      const facts = [...new Set(idsOf(quantitiesOf(node).map(({ fact }) => fact)))];
      const inOrder = node.kind === 'difference';
      return [
        { key: `${path} ${node.kind}`, about: [node.kind], of, number: { facts } },
        ...node.of.flatMap((part, index) => below(part, undefined, `${path}/of${inOrder ? ` ${index}` : ''}`)),
      ];
    }
  }
}

function figureText({ from, to }: FigureValue): string {
  return from.equals(to) ? plain(from) : `${plain(from)}–${plain(to, 'open') ?? '∞'}`;
}
