import type { Check, Complaint, Subject } from './check.js';
import { clausesOf, clauseText } from './clauses.js';
import { complaint, type Document, documentsOf } from './document.js';
import { says } from './sentences.js';

/** Every quote of a rule or a named condition stands, character for character, in the clause that it names. */
export const quoteCheck: Check = {
  name: 'quote',
  description: 'every quote stands verbatim in its clause',
  run(subject) {
    const sources = new Map(subject.pack.sources.map((source) => [source.header.id, source]));
    return documentsOf(subject, 'quote').flatMap((document) =>
      document.citations.flatMap((citation, index) => {
        const at = `/citations/${index}`;
        const source = sources.get(citation.source);
        if (source === undefined) {
          return [complaint(document, `${at}/source`, says('source-unknown'), { found: `\`${citation.source}\`` })];
        }
        const text = clauseText(source, citation.clause);
        if (text === undefined) {
          return [complaint(document, `${at}/clause`, says('clause-unknown'), { found: `\`${citation.clause}\`` })];
        }
        if (text.includes(citation.quote)) return strays(document, source, index);
        const others = clausesOf(source).filter(({ start, end }) =>
          source.text.slice(start, end).includes(citation.quote),
        );
        return [
          complaint(document, `${at}/quote`, says('quote-not-in-clause', { clause: citation.clause }), {
            found: `\`${citation.quote}\``,
            expected:
              others.length > 0
                ? says('clause-either', { either: others.map(({ id }) => id) })
                : says('words-of-the-source'),
          }),
        ];
      }),
    );
  },
};

/** Words that stand in two clauses are cited where the document cites more: 责任单位 lines are often the same. */
function strays(document: Document, source: Subject['pack']['sources'][number], index: number): Complaint[] {
  const { citations } = document;
  const own = citations[index] as Document['citations'][number];
  const others = citations.filter((one, place) => place !== index && one.source === own.source);
  if (others.some(({ clause }) => clause === own.clause)) return [];
  const better = others.find(({ clause }) => clauseText(source, clause)?.includes(own.quote));
  if (better === undefined) return [];
  return [
    complaint(document, `/citations/${index}/clause`, says('also-in-another-clause'), {
      found: `\`${own.clause}\``,
      expected: `\`${better.clause}\``,
    }),
  ];
}
