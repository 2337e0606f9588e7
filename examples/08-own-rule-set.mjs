// A rule set of one's own: one fact, one rule, one clause. `compile` is the same gate for everybody.
import { compile, evaluate } from '@huice/core';

/** @type {(zh: string, en: string) => import('@huice/core').Localized} */
const both = (zh, en) => ({ zh, en });

/** @type {import('@huice/core').RuleSet} */
const ruleSet = {
  format: 'huice-rule-set/1',
  pack: 'example-town',
  version: '0.1.0',
  releasedOn: '2026-01-01',
  title: both('示例镇', 'Example Town'),
  jurisdiction: { name: both('示例镇', 'Example Town'), region: '530000' },
  sources: [
    {
      id: 'notice-1',
      title: '示例通知',
      issuer: '示例镇',
      dates: { issued: '2026-01-01' },
      authority: 'normative-document',
      damaged: false,
      licence: both('示例', 'an example'),
      provenance: both('为示例而写', 'written for this example'),
      sha256: '0'.repeat(64),
      clauses: [{ id: '1', label: both('一', '1'), first: '一、' }],
    },
  ],
  facts: [
    {
      id: 'householdMembers',
      type: 'integer',
      unit: 'person',
      min: 1,
      label: both('家庭人数', 'members of the household'),
      question: both('家庭有几口人？', 'How many members has the household?'),
      help: both('同一户口簿上的人数。', 'Those in one household register.'),
      subjects: ['household'],
      scope: 'subject',
      personal: true,
      changeableBy: { who: 'never' },
    },
  ],
  conditions: [],
  rules: [
    {
      id: 'heating-aid.2026',
      benefit: 'heating-aid',
      title: both('取暖补助', 'Heating aid'),
      category: 'public-service',
      subjects: ['household'],
      effective: { from: '2026-01-01', to: 'not-stated' },
      conditions: { fact: 'householdMembers', operator: 'greaterThanInclusive', value: 2 },
      event: {
        type: 'benefit',
        params: {
          form: 'cash',
          strength: 'entitlement',
          amount: { rate: '120', per: 'householdMembers', cap: '500' },
          period: 'year',
        },
      },
      responsible: ['示例镇'],
      citations: [
        {
          source: 'notice-1',
          clause: '1',
          quote: '两人以上家庭每人每年补助120元,每户最高不超过500元。',
          supports: ['/conditions', '/event/params', '/effective'],
        },
      ],
    },
  ],
};

const engine = compile(ruleSet);
for (const householdMembers of [1, 3, 5]) {
  const decision = evaluate(engine, { subject: 'household', facts: { householdMembers } }, { asOf: '2026-02-01' });
  for (const { outcome, amount } of decision.results) {
    console.log(householdMembers, outcome, amount?.formula ?? '', amount?.value ?? '');
  }
}
