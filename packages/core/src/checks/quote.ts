import type { Check, Complaint, Subject } from './check.js';
import { clausesOf, clauseText } from './clauses.js';
import { complaint, type Document, documentsOf } from './document.js';

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
          return [complaint(document, `${at}/source`, 'there is no such source', { found: `\`${citation.source}\`` })];
        }
        const text = clauseText(source, citation.clause);
        if (text === undefined) {
          return [
            complaint(document, `${at}/clause`, 'the source has no such clause', { found: `\`${citation.clause}\`` }),
          ];
        }
        if (text.includes(citation.quote)) return strays(document, source, index);
        const others = clausesOf(source).filter(({ start, end }) =>
          source.text.slice(start, end).includes(citation.quote),
        );
        return [
          complaint(document, `${at}/quote`, `the quote does not stand in clause \`${citation.clause}\``, {
            found: `\`${citation.quote}\``,
            expected:
              others.length > 0
                ? `clause ${others.map(({ id }) => `\`${id}\``).join(' or ')}`
                : 'words of the source, character for character',
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
    complaint(
      document,
      `/citations/${index}/clause`,
      'the words also stand in a clause that the document cites besides',
      {
        found: `\`${own.clause}\``,
        expected: `\`${better.clause}\``,
      },
    ),
  ];
}
