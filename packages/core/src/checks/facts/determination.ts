import { type Citation, type FactDefinition, quoted, type Rule } from '../../model/index.js';
import type { Complaint, Subject } from '../check.js';
import { complaint } from './complaint.js';

/** An authority's finding is demanded by words of the text, for one benefit, whose rules quote them. */
export function determinationFaults(fact: FactDefinition, at: string, subject: Subject): Complaint[] {
  const { determination } = fact;
  if (determination === undefined) return [];
  const { benefit, words } = determination;
  const { pack } = subject;
  const complain = (key: string, message: string, found: string) =>
    complaint('facts.json', `${at}/determination/${key}`, message, { found: quoted(found) });
  const rules = pack.rules.filter((rule) => rule.benefit === benefit);
  if (rules.length === 0) return [complain('benefit', 'no rule gives this benefit', benefit)];
  const quotes = rules.flatMap((rule) => citationsOf(rule, subject)).map((citation) => citation.quote);
  return [
    ...(fact.type === 'boolean' ? [] : [complaint('facts.json', `${at}/type`, 'a finding is true or false')]),
    ...(pack.sources.some(({ text }) => text.includes(words)) ? [] : [complain('words', 'no source says this', words)]),
    ...(quotes.some((quote) => quote.includes(words))
      ? []
      : [complain('words', `no rule of \`${benefit}\` quotes these words`, words)]),
    ...subject.rules
      .filter((rule) => rule.benefit !== benefit && reads(rule, fact.id, subject))
      .map((rule) => complain('benefit', `the rule \`${rule.id}\` of another benefit reads the finding`, benefit)),
  ];
}

/** A rule's citations with those of the named conditions it uses. */
function citationsOf(rule: Rule, { pack }: Subject): Citation[] {
  const text = JSON.stringify([rule.conditions, rule.event]);
  const named = pack.conditions.filter(({ name }) => text.includes(JSON.stringify({ condition: name })));
  return [rule, ...named].flatMap((one) => one.citations);
}

/** Named conditions are compiled without a benefit, so what they bring into a rule is looked at here. */
function reads(rule: Rule, id: string, { compiled }: Subject): boolean {
  return compiled.rules.some((one) => one.rule.id === rule.id && one.facts.has(id));
}
