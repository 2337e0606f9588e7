import type { RuleSet } from '../../src/index.js';
import type { Amount, Condition, FactDefinition, NamedCondition, Rule } from '../../src/model/index.js';

const both = (text: string) => ({ zh: text, en: text });
const citations: Rule['citations'] = [{ source: 'notice', clause: '1', quote: '第一', supports: [''] }];

/** A declared fact from the parts that matter to a test. */
export function fact(id: string, rest: Partial<FactDefinition> & Pick<FactDefinition, 'type'>): FactDefinition {
  return {
    id,
    label: both(id),
    question: both(id),
    help: both(id),
    subjects: ['person', 'enterprise'],
    scope: 'subject',
    personal: false,
    changeableBy: { who: 'never' },
    ...rest,
  };
}

export function named(name: string, conditions: Condition): NamedCondition {
  return { name, title: both(name), conditions, citations };
}

export function rule(id: string, conditions: Condition | undefined, amount?: Amount, rest: Partial<Rule> = {}): Rule {
  const params: Rule['event']['params'] =
    amount === undefined
      ? { form: 'service', strength: 'entitlement', what: both(id) }
      : { form: 'cash', strength: 'entitlement', amount, period: 'once' };
  return {
    id,
    benefit: id,
    title: both(id),
    category: 'employment',
    subjects: ['person'],
    effective: { from: '2000-01-01', to: 'not-stated' },
    ...(conditions === undefined ? {} : { conditions }),
    event: { type: 'benefit', params },
    responsible: [],
    citations,
    ...rest,
  };
}

/** A whole rule set, as it would be released, around some rules. */
export function ruleSet(
  rules: Rule[],
  facts: FactDefinition[],
  conditions: NamedCondition[] = [],
  rest: Partial<RuleSet> = {},
): RuleSet {
  return {
    format: 'huice-rule-set/1',
    pack: 'test',
    version: '1.0.0',
    releasedOn: '2000-01-01',
    title: both('test'),
    jurisdiction: { name: both('云南'), region: '530000' },
    sources: [
      {
        id: 'notice',
        title: '通知',
        issuer: '厅',
        dates: {},
        authority: 'normative-document',
        damaged: false,
        licence: both('none'),
        provenance: both('none'),
        sha256: '0'.repeat(64),
        clauses: [{ id: '1', label: both('一'), first: '第一' }],
      },
    ],
    facts,
    conditions,
    rules,
    ...rest,
  };
}
