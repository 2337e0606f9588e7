import type { AmountNode, FigureValue } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import { exact, times } from '../money/exact.js';

/**
 * The same amount with the like terms of each sum put together: 10 and 5 for each worker are 15 for each worker, half of a sum is half of each of its
 * parts, and a sum within a sum is no sum of its own. Sums and products are exact, so it comes to the same to the last digit.
 */
export function gathered(node: AmountNode): AmountNode {
  switch (node.kind) {
    case 'figure':
    case 'fact':
    case 'rate':
      return node;
    case 'percent':
    case 'sum':
      return summed(node.at, termsOf(node));
    case 'brackets':
    case 'round':
      return { ...node, of: gathered(node.of) };
    case 'lesser':
    case 'greater':
      return { ...node, of: node.of.map(gathered) };
    case 'difference':
      return { ...node, of: [gathered(node.of[0]), gathered(node.of[1])] };
    case 'choice': {
      const otherwise = node.otherwise === undefined ? undefined : gathered(node.otherwise);
      return { ...node, otherwise, branches: node.branches.map((one) => ({ ...one, then: gathered(one.then) })) };
    }
    case 'cap': {
      const less = node.less === undefined ? undefined : gathered(node.less);
      return { ...node, less, of: gathered(node.of), cap: gathered(node.cap) };
    }
    case 'floor':
      return { ...node, of: gathered(node.of), floor: gathered(node.floor) };
  }
}

/** So much of something: of one yuan, of a product of counts, of a hundredth of another amount. */
interface Term {
  /** What it is so much of; two terms without one are never put together. */
  readonly of?: string;
  readonly node: Extract<AmountNode, { figure: FigureValue }>;
}

function termsOf(node: AmountNode): Term[] {
  switch (node.kind) {
    case 'sum':
      return node.of.flatMap(termsOf);
    case 'percent':
      return termsOf(node.of).map(({ node: part, ...term }) => ({
        ...term,
        node: { ...part, figure: percentOf(node.figure, part.figure) },
      }));
    case 'figure':
      return [{ of: 'figure', node }];
    case 'rate':
      return [{ of: `rate ${idsOf(node.per)}`, node }];
    case 'fact':
      return [{ of: `fact ${node.fact.id}`, node: { kind: 'percent', at: node.at, figure: whole, of: node } }];
    default:
      return [{ node: { kind: 'percent', at: node.at, figure: whole, of: gathered(node) } }];
  }
}

const whole: FigureValue = { kind: 'exact', from: exact(100), to: exact(100) };

function summed(at: string, terms: readonly Term[]): AmountNode {
  const groups: Term[] = [];
  for (const term of terms) {
    const place = term.of === undefined ? -1 : groups.findIndex(({ of }) => of === term.of);
    const known = groups[place];
    if (known === undefined) groups.push(term);
    else groups[place] = { ...known, node: { ...known.node, figure: plus(known.node.figure, term.node.figure) } };
  }
  const nodes = groups.map(({ node }) => (isWhole(node) ? node.of : node));
  const [only, other] = nodes;
  return only !== undefined && other === undefined ? only : { kind: 'sum', at, of: nodes };
}

const isWhole = (node: Term['node']): node is Extract<AmountNode, { kind: 'percent' }> =>
  node.kind === 'percent' && node.figure.from.equals(whole.from) && node.figure.to.equals(whole.to);

// Only the ends of a figure count when two amounts are laid over each other, not how the text gives it.
const plus = (one: FigureValue, other: FigureValue): FigureValue => ({
  ...one,
  from: one.from.plus(other.from),
  to: one.to.plus(other.to),
});

const percentOf = (percent: FigureValue, of: FigureValue): FigureValue => ({
  ...of,
  from: times(percent.from, of.from).dividedBy(whole.from),
  to: times(percent.to, of.to).dividedBy(whole.from),
});

const idsOf = (facts: readonly Fact[]) =>
  facts
    .map(({ id }) => id)
    .sort()
    .join(' ');
