import type { Check } from './check.js';
import { clausesOf, clauseText } from './clauses.js';
import { complaint, documentsOf } from './document.js';

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
        if (text.includes(citation.quote)) return [];
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
