// How an amount is worked out, with what its numbers are.
import type { AmountNode, Bracket, FigureValue, RoundingMode } from '../amounts/node.js';
import type { Fact } from '../conditions/form.js';
import { leavesOf } from '../conditions/node.js';
import { settle } from '../conditions/settle.js';
import { knownValue, type Situation } from '../conditions/situation.js';
import type { Localized } from '../model/index.js';
import { exact, plain } from '../money/exact.js';
import { grouped, valueText } from './values.js';
import { or, type Voice } from './voice.js';

/** `1,000 × 60 (poor labourers taken on); at most 50,000`, or undefined for an amount that says nothing beyond its figure. */
export function sumText(root: AmountNode, situation: Situation, voice: Voice): string | undefined {
  return root.kind === 'figure' ? undefined : stepText(root, situation, voice);
}

/** One step of an amount and all below it; `?` stands for what is unknown. */
export function stepText(node: AmountNode, situation: Situation, voice: Voice): string {
  const { language, say, list } = voice;
  const zh = language === 'zh';
  const text = (part: AmountNode) => stepText(part, situation, voice);
  const inner = (part: AmountNode) =>
    ['figure', 'fact', 'choice'].includes(part.kind) ? text(part) : `(${text(part)})`;
  const fact = (one: Fact) => factText(one, situation, voice);
  switch (node.kind) {
    case 'figure':
      return figureText(node.figure, voice);
    case 'fact':
      return fact(node.fact);
    case 'rate':
      return [figureText(node.figure, voice), ...node.per.map(fact)].join(' × ');
    case 'percent':
      return `${figureText(node.figure, voice, '%')} × ${inner(node.of)}`;
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
      return `${text(node.of)}${zh ? ',' : '; '}${say(roundingWords[node.mode])} ${node.to.toFixed()}`;
    case 'choice':
      return choiceText(node, situation, voice);
    case 'brackets':
      return zh
        ? `${inner(node.of)}分段计算:${sliceTexts(node.brackets, voice).join(';')}`
        : `${inner(node.of)} in slices: ${sliceTexts(node.brackets, voice).join('; ')}`;
  }
}

const roundingWords: Record<RoundingMode, Localized> = {
  'half-up': { zh: '四舍五入到', en: 'rounded to' },
  down: { zh: '舍去零头到', en: 'rounded down to' },
  up: { zh: '进位到', en: 'rounded up to' },
};

/** The branch that is taken, with why; while that is open, those that still can be, with what decides. */
function choiceText(
  { branches, otherwise }: Extract<AmountNode, { kind: 'choice' }>,
  situation: Situation,
  voice: Voice,
): string {
  const zh = voice.language === 'zh';
  const inner = (node: AmountNode) => {
    const text = stepText(node, situation, voice);
    return ['figure', 'fact', 'choice'].includes(node.kind) ? text : `(${text})`;
  };
  const facts = [...new Set(branches.flatMap(({ when }) => leavesOf(when).map(({ fact }) => fact)))];
  const [taken, ...others] = possibleOf(branches, otherwise, situation);
  if (taken !== undefined && others.length === 0) {
    const because = facts.flatMap((fact) => {
      const value = knownValue(fact, situation);
      const label = voice.say(fact.definition.label);
      return value === undefined ? [] : [`${label}${zh ? ':' : ': '}${valueText(fact.definition, value, voice)}`];
    });
    if (because.length === 0) return inner(taken);
    return zh ? `${inner(taken)}(${because.join(',')})` : `${inner(taken)} (${because.join(', ')})`;
  }
  const all = [taken, ...others].flatMap((node) => (node === undefined ? [] : [inner(node)]));
  const open = facts.filter((fact) => knownValue(fact, situation) === undefined);
  const labels = voice.list(open.map(({ definition }) => voice.say(definition.label)));
  return zh ? `${voice.list(all, or)}(视${labels}而定)` : `${voice.list(all, or)} (depending on: ${labels})`;
}

/** From the first branch that can be taken to the first that surely is. */
function possibleOf(
  branches: Extract<AmountNode, { kind: 'choice' }>['branches'],
  otherwise: AmountNode | undefined,
  situation: Situation,
): AmountNode[] {
  const possible: AmountNode[] = [];
  for (const { when, then } of branches) {
    const { truth } = settle(when, situation);
    if (truth !== false) possible.push(then);
    if (truth) return possible;
  }
  return otherwise === undefined ? possible : [...possible, otherwise];
}

/** Each slice with its percentage: `60% from 50,000 to 80,000`. */
export function sliceTexts(brackets: readonly Bracket[], voice: Voice): string[] {
  const zh = voice.language === 'zh';
  return brackets.map(({ upTo, figure }, index) => {
    const rate = figureText(figure, voice, '%');
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
}

function factText(fact: Fact, situation: Situation, voice: Voice): string {
  const value = knownValue(fact, situation);
  const number = value === undefined ? '?' : grouped(plain(exact(value as number)));
  const label = voice.say(fact.definition.label);
  return voice.language === 'zh' ? `${number}(${label})` : `${number} (${label})`;
}

/** A number of the text: `at most 500`. */
function figureText({ kind, from, to }: FigureValue, { language }: Voice, sign = ''): string {
  const low = grouped(from.toFixed()) + sign;
  const high = () => grouped(to.toFixed()) + sign;
  if (kind === 'exact') return low;
  if (kind === 'up-to') return language === 'zh' ? `最高 ${high()}` : `at most ${high()}`;
  if (kind === 'at-least') return language === 'zh' ? `不低于 ${low}` : `at least ${low}`;
  return language === 'zh' ? `${low}至${high()}` : `${low} to ${high()}`;
}
