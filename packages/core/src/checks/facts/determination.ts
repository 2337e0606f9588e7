import { type Citation, type FactDefinition, quoted, type Rule, type Sentence } from '../../model/index.js';
import type { Complaint, Subject } from '../check.js';
import { says } from '../sentences.js';
import { complaint } from './complaint.js';

/** An authority's finding is demanded by words of the text, for one benefit, whose rules quote them. */
export function determinationFaults(fact: FactDefinition, at: string, subject: Subject): Complaint[] {
  const { determination } = fact;
  if (determination === undefined) return [];
  const { benefit, words } = determination;
  const { pack } = subject;
  const complain = (key: string, message: Sentence, found: string) =>
    complaint('facts.json', `${at}/determination/${key}`, message, { found: quoted(found) });
  const rules = pack.rules.filter((rule) => rule.benefit === benefit);
  if (rules.length === 0) return [complain('benefit', says('benefit-of-no-rule'), benefit)];
  const quotes = rules.flatMap((rule) => citationsOf(rule, subject)).map((citation) => citation.quote);
  return [
    ...(fact.type === 'boolean' ? [] : [complaint('facts.json', `${at}/type`, says('finding-not-boolean'))]),
    ...(pack.sources.some(({ text }) => text.includes(words))
      ? []
      : [complain('words', says('said-by-no-source'), words)]),
    ...(quotes.some((quote) => quote.includes(words))
      ? []
      : [complain('words', says('quoted-by-no-rule', { benefit }), words)]),
    ...subject.rules
      .filter((rule) => rule.benefit !== benefit && reads(rule, fact.id, subject))
      .map((rule) => complain('benefit', says('read-by-another', { name: rule.id }), benefit)),
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
