import type { ConditionNode, Fact } from '../conditions/form.js';
import type { Exact } from '../money/exact.js';

/** How the text gives a number. Numbers of different kinds are never added up. */
export type FigureKind = 'exact' | 'up-to' | 'at-least' | 'range';

/** A number of the text: both ends equal if exact; no upper end (infinite) if `at-least`. */
export interface FigureValue {
  readonly kind: FigureKind;
  readonly from: Exact;
  readonly to: Exact;
}

/** The compiled form of an amount, which every back end reads. `at` points into the rule. */
export type AmountNode = { readonly at: string } & (
  | { readonly kind: 'figure'; readonly figure: FigureValue }
  | { readonly kind: 'fact'; readonly fact: Fact }
  | { readonly kind: 'rate'; readonly figure: FigureValue; readonly per: readonly Fact[] }
  | { readonly kind: 'percent'; readonly figure: FigureValue; readonly of: AmountNode }
  | { readonly kind: 'sum' | 'lesser' | 'greater'; readonly of: readonly AmountNode[] }
  | { readonly kind: 'difference'; readonly of: readonly [AmountNode, AmountNode] }
  | { readonly kind: 'choice'; readonly branches: readonly Branch[]; readonly otherwise: AmountNode | undefined }
  | { readonly kind: 'brackets'; readonly brackets: readonly Bracket[]; readonly of: AmountNode }
  | { readonly kind: 'cap'; readonly of: AmountNode; readonly cap: AmountNode; readonly less: AmountNode | undefined }
  | { readonly kind: 'floor'; readonly of: AmountNode; readonly floor: AmountNode }
  | { readonly kind: 'round'; readonly of: AmountNode; readonly to: Exact; readonly mode: RoundingMode }
);

export type RoundingMode = 'half-up' | 'down' | 'up';

export interface Branch {
  readonly when: ConditionNode;
  readonly then: AmountNode;
}

/** A slice of the amount below it, from the bracket before up to `upTo` (infinite for the last), at its own percentage. */
export interface Bracket {
  readonly upTo: Exact;
  readonly figure: FigureValue;
}

/** The nodes directly below one, each with the direction in which it moves the amount. */
export function partsOf(node: AmountNode): { node: AmountNode; sign: 1 | -1 }[] {
  const up = (part: AmountNode) => ({ node: part, sign: 1 as const });
  switch (node.kind) {
    case 'figure':
    case 'fact':
    case 'rate':
      return [];
    case 'percent':
    case 'brackets':
    case 'round':
      return [up(node.of)];
    case 'sum':
    case 'lesser':
    case 'greater':
      return node.of.map(up);
    case 'difference':
      return [up(node.of[0]), { node: node.of[1], sign: -1 }];
    case 'choice':
      return [
        ...node.branches.map((branch) => up(branch.then)),
        ...(node.otherwise === undefined ? [] : [up(node.otherwise)]),
      ];
    case 'cap':
      return [up(node.of), up(node.cap), ...(node.less === undefined ? [] : [{ node: node.less, sign: -1 as const }])];
    case 'floor':
      return [up(node.of), up(node.floor)];
  }
}

/** The facts whose size an amount uses, each with its direction; a fact may occur more than once. */
export function quantitiesOf(node: AmountNode, sign: 1 | -1 = 1): { fact: Fact; sign: 1 | -1; at: string }[] {
  const own = node.kind === 'fact' ? [node.fact] : node.kind === 'rate' ? node.per : [];
  return [
    ...own.map((fact) => ({ fact, sign, at: node.at })),
    ...partsOf(node).flatMap((part) => quantitiesOf(part.node, (part.sign * sign) as 1 | -1)),
  ];
}

/** The conditions by which an amount chooses between its branches. */
export function choicesOf(node: AmountNode): ConditionNode[] {
  const own = node.kind === 'choice' ? node.branches.map((branch) => branch.when) : [];
  return [...own, ...partsOf(node).flatMap((part) => choicesOf(part.node))];
}
