import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawAmount } from '../../../test/support/amounts.js';
import { compiledRules } from '../../../test/support/drawn.js';
import { rule } from '../../../test/support/rule-set.js';
import { amountTold, linesOf } from '../../../test/support/told.js';
import { run, timeout } from '../../../test/support/trials.js';
import { type AmountNode, choicesOf, type FigureValue, partsOf, quantitiesOf } from '../../amounts/node.js';
import { leavesOf } from '../../conditions/node.js';
import type { Amount } from '../../model/index.js';
import { type Exact, plain } from '../../money/exact.js';
import { ruleText } from '../rule.js';
import { grouped } from '../values.js';

const isBase = { fact: 'kind', operator: 'equal', value: 'base' } as const;
const isPoor = { fact: 'poor', operator: 'equal', value: true } as const;
const isAway = { fact: 'away', operator: 'equal', value: true } as const;

test.each<[Amount, string[], string[]]>([
  [
    { percent: '50', of: { difference: ['fare', '100'] } },
    ['下列金额的50%:', '  下列两项之差,不足的按零计:', '    票价', '    减去:100元'],
    [
      '50% of this amount:',
      '  the difference of these two, or nothing if it falls below zero:',
      '    fare',
      '    less: 100 yuan',
    ],
  ],
  [
    { sum: ['fare', { rate: '3', per: 'hired' }] },
    ['下列各项之和:', '  票价', '  按“吸纳人数”计,每人3元'],
    ['the sum of these:', '  fare', '  3 yuan for each person of “people taken on”'],
  ],
  [
    { lesser: ['fare', { fixed: { upTo: '9' } }] },
    ['下列各项中最低的一项:', '  票价', '  最高9元'],
    ['the lowest of these:', '  fare', '  at most 9 yuan'],
  ],
  [
    { greater: ['fare', { sum: ['1', 'paid'] }] },
    ['下列各项中最高的一项:', '  票价', '  1元和已领取的奖补之和'],
    ['the highest of these:', '  fare', '  the sum of 1 yuan and award already paid'],
  ],
  [
    { by: 'kind', options: { base: '30000', workshop: '10000', none: '0' } },
    ['分别为:', '  载体种类为“基地”的:30,000元', '  载体种类为“车间”的:10,000元', '  载体种类为“不是”的:0元'],
    [
      'by case:',
      '  kind of site: “base” – 30,000 yuan',
      '  kind of site: “workshop” – 10,000 yuan',
      '  kind of site: “none” – 0 yuan',
    ],
  ],
  [
    { case: [{ when: isBase, then: '2' }], otherwise: 'fare' },
    ['分别为:', '  载体种类为“基地”的:2元', '  其他情形:票价'],
    ['by case:', '  kind of site: “base” – 2 yuan', '  in any other case: fare'],
  ],
  [
    {
      case: [
        { when: isPoor, then: '2' },
        { when: { all: [isPoor, isAway] }, then: '3' },
      ],
      otherwise: '1',
    },
    [
      '按下列情形确定,从先符合的一项:',
      '  是贫困人口的:2元',
      '  下列情形:',
      '    条件:同时符合下列各项:',
      '      是贫困人口',
      '      外出务工',
      '    金额为:3元',
      '  其他情形:1元',
    ],
    [
      'by the first of these cases that holds:',
      '  the person is poor – 2 yuan',
      '  in this case:',
      '    condition: all of these:',
      '      the person is poor',
      '      the person works away from home',
      '    the amount is: 3 yuan',
      '  in any other case: 1 yuan',
    ],
  ],
  [
    { percent: { atLeast: '5' }, of: { percent: '50', of: 'fare' } },
    ['不低于下列金额的5%:', '  票价的50%'],
    ['at least 5% of this amount:', '  50% of fare'],
  ],
])('%o', (amount, zh, en) => {
  expect(amountTold('zh', amount)).toEqual(zh);
  expect(amountTold('en', amount)).toEqual(en);
});

/** Every number that an amount holds, and every label. */
function contents(node: AmountNode): { numbers: Exact[]; labels: string[] } {
  const figures = (figure: FigureValue) => [figure.from, figure.to].slice(figure.kind === 'up-to' ? 1 : 0);
  const own = (): Exact[] => {
    switch (node.kind) {
      case 'figure':
      case 'rate':
      case 'percent':
        return figures(node.figure);
      case 'brackets':
        return node.brackets.flatMap(({ upTo, figure }) => [upTo, ...figures(figure)]);
      case 'round':
        return [node.to];
      default:
        return [];
    }
  };
  const below = partsOf(node).map((part) => contents(part.node).numbers);
  return {
    numbers: [own(), ...below].flat().filter((number) => number.isFinite()),
    labels: [
      ...quantitiesOf(node).map(({ fact }) => fact.definition.label.zh),
      ...choicesOf(node).flatMap((when) => leavesOf(when).map(({ fact }) => fact.definition.label.zh)),
    ],
  };
}

test.each(['zh', 'en'] as const)('in %s no number and no fact of an amount is left out', { timeout }, (language) => {
  fc.assert(
    fc.property(drawAmount(3), (amount) => {
      const [ruleSet] = compiledRules([rule('drawn', undefined, amount)])?.packs.get('test') ?? [];
      const [compiled] = ruleSet?.rules ?? [];
      if (ruleSet === undefined || compiled?.amount === undefined) return;
      const part = ruleText(ruleSet, compiled).parts.find(({ topic }) => topic === 'amount');
      const text = part?.sentences.flatMap((one) => linesOf(one, language)).join('\n') ?? '';
      const { numbers, labels } = contents(compiled.amount);
      const written: string[] = text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
      for (const number of numbers) expect(written).toContain(grouped(plain(number)));
      for (const label of labels) expect(text).toContain(label);
      expect(text).not.toMatch(/undefined|NaN|Infinity|\{|\[object/);
    }),
    run(300),
  );
});
