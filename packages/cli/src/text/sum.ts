// How an amount is worked out, with what its numbers are.
import type { AmountNode, Fact, FigureValue } from './compiled.js';
import { grouped } from './values.js';
import type { Voice } from './voice.js';

/** The value of a fact in the profile or the context, if it is there. */
export type Lookup = (fact: string) => unknown;

/** `1,000 × 60 (poor labourers taken on); at most 50,000`, or undefined for an amount that says nothing beyond its figure, or branches. */
export function sumText(root: AmountNode, lookup: Lookup, { language, say }: Voice): string | undefined {
  const zh = language === 'zh';
  const [open, close] = zh ? ['(', ')'] : [' (', ')'];
  const factText = ({ id, definition }: Fact) => {
    const value = lookup(id);
    const label = say(definition.label);
    if (value === undefined || value === null) return `?${open}${label}${close}`;
    return `${grouped(String(value))}${open}${label}${close}`;
  };
  const text = (node: AmountNode): string => {
    switch (node.kind) {
      case 'figure':
        return figureText(node.figure, language);
      case 'fact':
        return factText(node.fact);
      case 'rate':
        return [figureText(node.figure, language), ...node.per.map(factText)].join(' × ');
      case 'percent':
        return `${figureText(node.figure, language, '%')} × ${inner(node.of)}`;
      case 'sum':
        return node.of.map(text).join(' + ');
      case 'difference':
        return `${inner(node.of[0])} − ${inner(node.of[1])}`;
      case 'lesser':
        return zh ? `取最小:${node.of.map(text).join(';')}` : `the least of: ${node.of.map(text).join('; ')}`;
      case 'greater':
        return zh ? `取最大:${node.of.map(text).join(';')}` : `the greatest of: ${node.of.map(text).join('; ')}`;
      case 'cap': {
        const left = node.less === undefined ? inner(node.cap) : `${inner(node.cap)} − ${inner(node.less)}`;
        return zh ? `${text(node.of)},最高 ${left}` : `${text(node.of)}; at most ${left}`;
      }
      case 'floor':
        return zh ? `${text(node.of)},最低 ${inner(node.floor)}` : `${text(node.of)}; at least ${inner(node.floor)}`;
      case 'round':
        return zh
          ? `${text(node.of)},按 ${node.to.toFixed()} 取整`
          : `${text(node.of)}; rounded to ${node.to.toFixed()}`;
      case 'choice':
      case 'brackets':
        return '';
    }
  };
  const inner = (node: AmountNode): string => (['figure', 'fact'].includes(node.kind) ? text(node) : `(${text(node)})`);
  return root.kind === 'figure' || branches(root) ? undefined : text(root);
}

function branches(node: AmountNode): boolean {
  switch (node.kind) {
    case 'choice':
    case 'brackets':
      return true;
    case 'figure':
    case 'fact':
    case 'rate':
      return false;
    case 'percent':
    case 'round':
      return branches(node.of);
    case 'cap':
      return [node.of, node.cap, ...(node.less === undefined ? [] : [node.less])].some(branches);
    case 'floor':
      return [node.of, node.floor].some(branches);
    default:
      return node.of.some(branches);
  }
}

function figureText({ kind, from, to }: FigureValue, language: Voice['language'], sign = ''): string {
  const low = grouped(from.toFixed()) + sign;
  const high = () => grouped(to.toFixed()) + sign;
  if (kind === 'exact') return low;
  if (kind === 'up-to') return language === 'zh' ? `最高 ${high()}` : `at most ${high()}`;
  if (kind === 'at-least') return language === 'zh' ? `不低于 ${low}` : `at least ${low}`;
  return `${low}–${high()}`;
}
