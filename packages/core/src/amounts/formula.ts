import type { Fact } from '../conditions/form.js';
import { settle } from '../conditions/settle.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import { type Exact, exact, plain } from '../money/exact.js';
import type { AmountNode, Bracket, FigureValue } from './node.js';
import type { Quantity } from './quantity.js';
import type { Reckoning } from './reckon.js';

/** The sum with its numbers, for people and audits alike: `min(1000 × 60, 50000 − 20000)`. Unknown facts stand as `?`. */
export function formula(node: AmountNode, situation: Situation): string {
  const of = (part: AmountNode) => formula(part, situation);
  const inner = (part: AmountNode) => {
    const text = of(part);
    return isCompound(part) || text.includes(' | ') ? `(${text})` : text;
  };
  switch (node.kind) {
    case 'figure':
      return figureText(node.figure);
    case 'fact':
      return factText(node.fact, situation);
    case 'rate':
      return [figureText(node.figure), ...node.per.map((fact) => factText(fact, situation))].join(' × ');
    case 'percent':
      return `${figureText(node.figure)}% × ${inner(node.of)}`;
    case 'sum':
      return node.of.map(of).join(' + ');
    case 'difference':
      return `max(${inner(node.of[0])} − ${inner(node.of[1])}, 0)`;
    case 'lesser':
      return `min(${node.of.map(of).join(', ')})`;
    case 'greater':
      return `max(${node.of.map(of).join(', ')})`;
    case 'choice':
      return choiceText(node, situation);
    case 'brackets':
      return `(${node.brackets.map(bracketText).join('; ')}) × ${inner(node.of)}`;
    case 'cap': {
      const left = node.less === undefined ? of(node.cap) : `${inner(node.cap)} − ${inner(node.less)}`;
      return `min(${of(node.of)}, ${left})`;
    }
    case 'floor':
      return `max(${of(node.of)}, ${of(node.floor)})`;
    case 'round':
      return `round(${of(node.of)}, ${plain(node.to)})`;
  }
}

const isCompound = (node: AmountNode) => ['sum', 'rate', 'percent', 'brackets'].includes(node.kind);

function choiceText(node: Extract<AmountNode, { kind: 'choice' }>, situation: Situation): string {
  const possible: string[] = [];
  for (const branch of node.branches) {
    const { truth } = settle(branch.when, situation);
    if (truth === false) continue;
    possible.push(formula(branch.then, situation));
    if (truth) return possible.join(' | ');
  }
  if (node.otherwise !== undefined) possible.push(formula(node.otherwise, situation));
  return possible.join(' | ');
}

const bracketText = ({ upTo, figure }: Bracket) => `${figureText(figure)}% ≤ ${plain(upTo, 'open') ?? '∞'}`;

function figureText({ kind, from, to }: FigureValue): string {
  if (kind === 'exact') return plain(from);
  if (kind === 'up-to') return `≤${plain(to)}`;
  return kind === 'at-least' ? `≥${plain(from)}` : `${plain(from)}–${plain(to)}`;
}

function factText(fact: Fact, situation: Situation): string {
  const value = knownValue(fact, situation);
  return value === undefined ? '?' : plain(exact(value as number));
}

/** Pointers to the caps, floors and rounding that changed the amount, outermost first. */
export function limitedBy(node: AmountNode, reckoning: Reckoning): string[] {
  const ends = (part: AmountNode): readonly Exact[] => {
    const { low, high } = reckoning.get(part) as Quantity;
    return [low.from, low.to, high.from, high.to];
  };
  const changed = (part: AmountNode) => ends(node).some((end, index) => !end.equals(ends(part)[index] as Exact));
  switch (node.kind) {
    case 'cap':
    case 'floor':
    case 'round':
      return reckoning.has(node.of) ? [...(changed(node.of) ? [node.at] : []), ...limitedBy(node.of, reckoning)] : [];
    case 'percent':
    case 'brackets':
      return limitedBy(node.of, reckoning);
    case 'sum':
    case 'lesser':
    case 'greater':
    case 'difference':
      return node.of.flatMap((part) => limitedBy(part, reckoning));
    case 'choice':
      return [...node.branches.map((branch) => branch.then), ...(node.otherwise === undefined ? [] : [node.otherwise])]
        .filter((part) => reckoning.has(part))
        .flatMap((part) => limitedBy(part, reckoning));
    default:
      return [];
  }
}
