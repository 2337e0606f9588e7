import type { AmountNode, FigureValue } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';

/** How the second of two amounts stands to the first, wherever one looks: equal, never less, never more, or not to be told from their form. */
export type Order = 'equal' | 'never-less' | 'never-more' | 'open';

/**
 * Compares two amounts by their form alone. Every part moves the whole in one direction, so where each part of the one is at least that of the
 * other the whole is too. It proves; what it calls open may still be equal.
 */
export function orderOf(before: AmountNode, after: AmountNode): Order {
  if (before.kind === 'cap' && after.kind === 'cap') return capped(before, after);
  if (before.kind === 'cap') return together([orderOf(before.of, after), 'never-less']);
  if (after.kind === 'cap') return together([orderOf(before, after.of), 'never-more']);
  if (before.kind === 'floor' && after.kind === 'floor')
    return together([orderOf(before.of, after.of), orderOf(before.floor, after.floor)]);
  if (before.kind === 'floor') return together([orderOf(before.of, after), 'never-more']);
  if (after.kind === 'floor') return together([orderOf(before, after.of), 'never-less']);
  return sameKind(before, after);
}

function capped(before: Extract<AmountNode, { kind: 'cap' }>, after: Extract<AmountNode, { kind: 'cap' }>): Order {
  const paid = ((): Order => {
    if (before.less === undefined) return after.less === undefined ? 'equal' : 'never-more';
    return after.less === undefined ? 'never-less' : reversed(orderOf(before.less, after.less));
  })();
  return together([orderOf(before.of, after.of), orderOf(before.cap, after.cap), paid]);
}

function sameKind(before: AmountNode, after: AmountNode): Order {
  switch (before.kind) {
    case 'figure':
      return after.kind === 'figure' ? figures(before.figure, after.figure) : 'open';
    case 'fact':
      return after.kind === 'fact' && before.fact.id === after.fact.id ? 'equal' : 'open';
    case 'rate':
      return after.kind === 'rate' && idsOf(before.per) === idsOf(after.per)
        ? figures(before.figure, after.figure)
        : 'open';
    case 'percent':
      if (after.kind !== 'percent') return 'open';
      return together([figures(before.figure, after.figure), orderOf(before.of, after.of)]);
    case 'sum':
    case 'lesser':
    case 'greater':
      if (after.kind !== before.kind) return 'open';
      return pairwise(before.of, after.of);
    case 'difference':
      if (after.kind !== 'difference') return 'open';
      return together([orderOf(before.of[0], after.of[0]), reversed(orderOf(before.of[1], after.of[1]))]);
    case 'round': {
      const alike = after.kind === 'round' && before.to.equals(after.to) && before.mode === after.mode;
      return alike ? orderOf(before.of, after.of) : 'open';
    }
    case 'brackets': {
      if (after.kind !== 'brackets' || before.brackets.length !== after.brackets.length) return 'open';
      const slices = before.brackets.map(({ upTo, figure }, index): Order => {
        const other = after.brackets[index];
        return other === undefined || !upTo.equals(other.upTo) ? 'open' : figures(figure, other.figure);
      });
      return together([...slices, orderOf(before.of, after.of)]);
    }
    // Branches are taken apart before amounts are compared.
    default:
      return 'open';
  }
}

/** Parts in any order: each is paired with one that it equals, the rest as they stand. */
function pairwise(before: readonly AmountNode[], after: readonly AmountNode[]): Order {
  if (before.length !== after.length) return 'open';
  const rest = [...after];
  const unmatched = before.filter((part) => {
    const index = rest.findIndex((other) => orderOf(part, other) === 'equal');
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
  return together(unmatched.map((part, index) => orderOf(part, rest[index] as AmountNode)));
}

export function figures(before: FigureValue, after: FigureValue): Order {
  const order = [after.from.comparedTo(before.from), after.to.comparedTo(before.to)];
  if (order.every((one) => one === 0)) return before.kind === after.kind ? 'equal' : 'open';
  if (order.every((one) => one >= 0)) return 'never-less';
  return order.every((one) => one <= 0) ? 'never-more' : 'open';
}

const idsOf = (facts: readonly Fact[]) =>
  facts
    .map(({ id }) => id)
    .sort()
    .join(' ');

function together(orders: readonly Order[]): Order {
  const unequal = [...new Set(orders.filter((order) => order !== 'equal'))];
  if (unequal.length === 0) return 'equal';
  return unequal.length === 1 ? (unequal[0] as Order) : 'open';
}

function reversed(order: Order): Order {
  if (order === 'never-less') return 'never-more';
  return order === 'never-more' ? 'never-less' : order;
}
