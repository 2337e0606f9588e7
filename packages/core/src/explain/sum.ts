// How an amount is worked out, with what its numbers are.
import type { AmountNode, FigureValue } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import { endsOf } from '../conditions/node.js';
import { grouped, valueText } from './values.js';
import { or, type Voice } from './voice.js';

/** The value of a fact in the profile or the context, if it is there. */
export type Lookup = (fact: string) => unknown;

/** `1,000 × 60 (poor labourers taken on); at most 50,000`, or undefined for an amount that says nothing beyond its figure. */
export function sumText(root: AmountNode, lookup: Lookup, voice: Voice): string | undefined {
  const { language, say, list } = voice;
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
        return zh ? `${list(node.of.map(inner))}中最小的` : `the least of ${list(node.of.map(inner))}`;
      case 'greater':
        return zh ? `${list(node.of.map(inner))}中最大的` : `the greatest of ${list(node.of.map(inner))}`;
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
        return choiceText(node);
      case 'brackets':
        return zh
          ? `${inner(node.of)}分段计算:${bracketsText(node.brackets).join(';')}`
          : `${inner(node.of)} in slices: ${bracketsText(node.brackets).join('; ')}`;
    }
  };
  const inner = (node: AmountNode): string =>
    ['figure', 'fact', 'choice'].includes(node.kind) ? text(node) : `(${text(node)})`;

  /** The branch that this profile takes, or all of them with what decides. */
  const choiceText = ({ branches, otherwise }: Extract<AmountNode, { kind: 'choice' }>): string => {
    const ends = branches.flatMap(({ when }) => endsOf(when));
    const facts = new Map(ends.flatMap((end) => (end.kind === 'leaf' ? [[end.fact.id, end.fact.definition]] : [])));
    const chosen = chosenOf(branches, otherwise, lookup);
    if (chosen === undefined) {
      const all = [...branches.map(({ then }) => then), ...(otherwise === undefined ? [] : [otherwise])].map(inner);
      const labels = list([...facts.values()].map(({ label }) => say(label)));
      return zh ? `${list(all, or)}(视${labels}而定)` : `${list(all, or)} (depending on: ${labels})`;
    }
    const because = [...facts.values()].map(
      (fact) => `${say(fact.label)}${zh ? ':' : ': '}${valueText(fact, lookup(fact.id), voice)}`,
    );
    return `${inner(chosen)}${open}${because.join(zh ? ',' : ', ')}${close}`;
  };
  const bracketsText = (brackets: Extract<AmountNode, { kind: 'brackets' }>['brackets']): string[] =>
    brackets.map(({ upTo, figure }, index) => {
      const rate = figureText(figure, language, '%');
      const below = brackets[index - 1];
      const from = below === undefined ? undefined : grouped(below.upTo.toFixed());
      if (upTo.isFinite()) {
        const to = grouped(upTo.toFixed());
        if (from === undefined) return zh ? `${to}以内${rate}` : `${rate} up to ${to}`;
        return zh ? `${from}至${to}的部分${rate}` : `${rate} from ${from} to ${to}`;
      }
      if (from === undefined) return rate;
      return zh ? `超过${from}的部分${rate}` : `${rate} above ${from}`;
    });
  return root.kind === 'figure' ? undefined : text(root);
}

type Choice = Extract<AmountNode, { kind: 'choice' }>;

/** Undefined where the choice cannot be read off what the profile itself says. */
function chosenOf(
  branches: Choice['branches'],
  otherwise: Choice['otherwise'],
  lookup: Lookup,
): AmountNode | undefined {
  for (const { when, then } of branches) {
    const value = when.kind === 'leaf' ? lookup(when.fact.id) : undefined;
    if (when.kind !== 'leaf' || when.operator !== 'equal' || when.right.kind !== 'constant') return undefined;
    if (value === undefined || value === null || typeof when.right.value === 'object') return undefined;
    if (value === when.right.value) return then;
  }
  return otherwise;
}

function figureText({ kind, from, to }: FigureValue, language: Voice['language'], sign = ''): string {
  const low = grouped(from.toFixed()) + sign;
  const high = () => grouped(to.toFixed()) + sign;
  if (kind === 'exact') return low;
  if (kind === 'up-to') return language === 'zh' ? `最高 ${high()}` : `at most ${high()}`;
  if (kind === 'at-least') return language === 'zh' ? `不低于 ${low}` : `at least ${low}`;
  return language === 'zh' ? `${low}至${high()}` : `${low} to ${high()}`;
}
