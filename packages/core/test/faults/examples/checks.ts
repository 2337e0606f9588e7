import type { Check } from '../../../src/checks/check.js';
import { comparatorCheck } from '../../../src/checks/comparator.js';
import { figureCheck } from '../../../src/checks/figure.js';
import { frozenCheck } from '../../../src/checks/frozen.js';
import { ledgerCheck } from '../../../src/checks/ledger.js';
import { quoteCheck } from '../../../src/checks/quote.js';
import { sourceCheck } from '../../../src/checks/source.js';
import { supportCheck } from '../../../src/checks/support.js';
import { timeCheck } from '../../../src/checks/time.js';
import type { Condition, Rule } from '../../../src/model/index.js';
import { type Draft, read, saying, subject } from '../../support/pack.js';
import type { Examples } from '../example.js';

// biome-ignore lint/suspicious/noExplicitAny: drafts are changed wherever one likes
type Anything = any;

const changed = (check: Check, change: (pack: Anything) => void) => () =>
  check.run(subject(change as (pack: Draft) => void));
const said =
  (check: Check, words: string, params: object, rest: Partial<Rule> = {}, chosen?: string) =>
  () => {
    const event = { type: 'benefit', params: { strength: 'entitlement', ...params } } as Rule['event'];
    const readings = chosen === undefined ? [] : [read(chosen, '/event/params/strength')];
    // The words speak of the benefit alone; what else the rule says is of no concern here.
    return check
      .run(saying(words, { ...rest, event }, readings))
      .filter(({ at }) => /^\/(?:event|conditions)/.test(at));
  };
const service = { form: 'service', what: { zh: '事', en: 'it' } };
const comparing = (words: string, fact: string, operator: string, value: number) =>
  said(comparatorCheck, words, service, { conditions: { fact, operator, value } as Condition });
const two = (pack: Anything) => {
  const [first] = pack.rules;
  pack.rules = ['a', 'b', 'c'].map((id, index) => ({
    ...first,
    id,
    effective: [
      { from: '2018', to: '2019' },
      { from: '2019-06-01', to: '2020' },
      { from: '2022', to: '2021' },
    ][index],
  }));
};
const release = (version: string, pack = 'small') => ({
  format: 'huice-rule-set/1',
  pack,
  version,
  releasedOn: '2026-01-01',
  rules: [],
});

export const checks: Examples = {
  'a text that was changed': changed(sourceCheck, ({ sources: [source] }) => {
    source.text = source.text.replace('1000', '1001');
  }),
  'clauses that are not in order': changed(sourceCheck, ({ sources: [{ header }] }) => {
    header.clauses = [header.clauses[1], header.clauses[0], header.clauses[1]];
  }),
  'quotes of another clause, source and text': changed(quoteCheck, ({ rules: [{ citations }] }) => {
    citations[0].clause = '2';
    citations[1].source = 'notise';
    citations[2].clause = '9';
    citations[3].quote = '(2018-2021年)';
  }),
  'words that stand in a clause cited besides': changed(quoteCheck, ({ rules: [{ citations }] }) => {
    citations[1].clause = '2';
  }),
  'parts without support': changed(supportCheck, ({ rules: [rule] }) => {
    rule.event.params.fund = '失业保险基金';
    rule.citations.splice(2, 1);
  }),
  'a scheme that the words do not name': said(supportCheck, '按规定缴纳养老保险费', {
    form: 'premium',
    schemes: ['unemployment'],
  }),
  'a strength that the words do not say': said(supportCheck, '可以酌情安排', service),
  'a strength that the words say otherwise': said(supportCheck, '可以给予补贴', service),
  'a strength that the reading says otherwise': said(supportCheck, '补贴', service, {}, '应当给予,由主管部门裁量'),
  'a strength that the reading does not say': said(
    supportCheck,
    '补贴',
    { ...service, strength: 'exhortation' },
    {},
    '主管部门可以安排',
  ),
  'a strength without words': () =>
    changed(supportCheck, ({ rules: [rule] }) => {
      rule.citations = [];
    })().filter(({ at }) => at.endsWith('/strength')),
  'numbers and days that the words do not have': changed(figureCheck, ({ rules: [rule] }) => {
    rule.event.params.amount = { rate: { between: ['2000', '3000'] }, per: 'workersHired', cap: '60000' };
    rule.effective = { from: '2018-09-29', to: '2021' };
  }),
  'numbers without words': changed(figureCheck, ({ rules: [rule] }) => {
    rule.citations = rule.citations.slice(1);
  }),
  periods: said(figureCheck, '每人每月1000元', { form: 'cash', amount: { fixed: '1000' }, period: 'year' }),
  'a period that is stated': said(figureCheck, '每人每月1000元', {
    form: 'cash',
    amount: { fixed: '1000' },
    period: 'not-stated',
  }),
  'a relaxation of nothing': said(figureCheck, '三年放宽到三年', {
    form: 'relaxation',
    of: { zh: '年限', en: 'years' },
    from: { value: '3', unit: 'year' },
    to: { value: '3', unit: 'year' },
  }),
  'texts for people': said(figureCheck, '28种慢特病', {
    form: 'service',
    what: { zh: '29种慢特病', en: '30 diseases' },
  }),
  'shares of a cost': said(figureCheck, '按80%、80%分担', {
    form: 'cost-sharing',
    shares: ['80', '80'].map((percent) => ({ payer: { zh: '省', en: 'province' }, percent })),
  }),
  operators: comparing('超过10人', 'workersHired', 'greaterThanInclusive', 10),
  'an operator for a plain number': comparing('满10人', 'workersHired', 'equal', 10),
  figures: said(comparatorCheck, '最高不超过500元', { form: 'cash', amount: { fixed: '500' }, period: 'once' }),
  'a figure for a plain number': said(comparatorCheck, '给予500元', {
    form: 'cash',
    amount: { fixed: { upTo: '500' } },
    period: 'once',
  }),
  'the way of a change': said(comparatorCheck, '报销比例提高10个百分点', {
    form: 'rate-change',
    of: { zh: '报销比例', en: 'rate' },
    change: { points: '10', lowers: true },
  }),
  pieces: changed(ledgerCheck, ({ ledger: { sources } }) => {
    sources.notice[1].text = sources.notice[1].text.replace('1000', '1001');
    sources.notise = [];
  }),
  'pieces that end early': changed(ledgerCheck, ({ ledger: { sources } }) => {
    sources.notice.pop();
  }),
  'a source without pieces': changed(ledgerCheck, ({ ledger }) => {
    ledger.sources = {};
  }),
  'rules of pieces': changed(
    ledgerCheck,
    ({
      ledger: {
        sources: { notice },
      },
    }) => {
      notice[1].rules = ['skill.2018', 'skill.2018', 'gone.2018'];
      notice[2].rules = ['skill.2018'];
      delete notice[3].rules;
    },
  ),
  'a piece dismissed': changed(
    ledgerCheck,
    ({
      ledger: {
        sources: { notice },
      },
    }) => {
      notice[1] = { text: notice[1].text, treatment: 'principle' };
      notice[3].rules = ['award.2018'];
    },
  ),
  'rules of one benefit': changed(timeCheck, two),
  'days without a rule': () =>
    timeCheck.notes?.(
      subject((pack: Anything) => {
        two(pack);
        pack.rules = [pack.rules[0], { ...pack.rules[1], effective: { from: '2021', to: 'not-stated' } }];
      }),
    ) ?? [],
  releases: changed(frozenCheck, (pack) => {
    pack.released = [release('0.1.0'), release('0.1.0'), release('0.2.0', 'other'), release('0.3.0')];
    pack.lock = { '0.1.0': '0'.repeat(64), '0.2.0': '0'.repeat(64), '0.4.0': '0'.repeat(64) };
  }),
  'rules changed since a release': () =>
    frozenCheck.notes?.(
      subject((pack: Anything) => {
        pack.released = [release('0.1.0')];
      }),
    ) ?? [],
};
