import type { Ledger } from '../model/index.js';
import type { Check, Complaint, Subject } from './check.js';
import { clausesOf } from './clauses.js';
import { complaint } from './document.js';
import { says } from './sentences.js';

type Piece = Ledger['sources'][string][number];

/** A piece with its place in the text. */
interface Placed {
  readonly piece: Piece;
  readonly at: string;
  readonly start: number;
  readonly end: number;
}

const ledger = { check: 'ledger', file: 'ledger.json' };

/** Words by which a text gives something; a piece that holds one is dismissed only with a reason of its own. */
const giving =
  /给予|补贴|补助|奖|免|优先|元|%|％|百分|支持|倾斜|放宽|扶持|贴息|津贴|(?<!社会)保障|报销|减征|减半|贷款|资助|优惠|发放/;

/** The ledger's pieces are the text, each with what its treatment needs, and every rule is named by a piece that it quotes. */
export const ledgerCheck: Check = {
  name: 'ledger',
  description:
    'the pieces put end to end are the text, each treatment has what it needs, and every rule is named by a piece',
  run(subject) {
    const sources = new Map(subject.pack.sources.map((source) => [source.header.id, source]));
    const strange = Object.keys(subject.pack.ledger.sources).filter((id) => !sources.has(id));
    return [
      ...strange.map((id) => complaint(ledger, `/sources/${id}`, says('no-source-of-pack'), { found: `\`${id}\`` })),
      ...[...sources.values()].flatMap(({ header, text }) => wholeness(header.id, text, subject)),
      ...pieces(subject),
      ...subject.rules.flatMap((rule) => naming(rule, subject)),
    ];
  },
};

const placed = new WeakMap<Ledger, ReadonlyMap<string, readonly Placed[]>>();

function placesOf(of: Ledger): ReadonlyMap<string, readonly Placed[]> {
  let places = placed.get(of);
  if (places === undefined) {
    places = new Map(
      Object.entries(of.sources).map(([id, list]) => {
        let end = 0;
        return [
          id,
          list.map((piece, index): Placed => {
            const start = end;
            end += piece.text.length;
            return { piece, at: `/sources/${id}/${index}`, start, end };
          }),
        ];
      }),
    );
    placed.set(of, places);
  }
  return places;
}

function wholeness(id: string, text: string, { pack }: Subject): Complaint[] {
  const list = placesOf(pack.ledger).get(id);
  if (list === undefined)
    return [complaint(ledger, '/sources', says('source-without-pieces'), { expected: `\`${id}\`` })];
  const wrong = list.find(({ piece, start }) => !text.startsWith(piece.text, start));
  if (wrong !== undefined) {
    const { piece, at, start } = wrong;
    return [
      complaint(ledger, `${at}/text`, says('piece-not-next'), {
        found: `\`${piece.text.slice(0, 60)}\``,
        expected: `\`${text.slice(start, start + 60)}\``,
      }),
    ];
  }
  const rest = text.slice(list.at(-1)?.end ?? 0);
  if (rest === '') return [];
  return [
    complaint(ledger, `/sources/${id}`, says('pieces-end-early'), {
      expected: `\`${rest.slice(0, 60)}\``,
    }),
  ];
}

function pieces({ pack }: Subject): Complaint[] {
  const ids = new Set(pack.rules.map((rule) => rule.id));
  return [...placesOf(pack.ledger).values()].flat().flatMap(({ piece, at }) => {
    const { treatment, rules, why, text } = piece;
    if (treatment === 'rules') {
      if (rules === undefined) return [complaint(ledger, `${at}/rules`, says('rules-not-named'))];
      return rules.flatMap((id, index) =>
        ids.has(id) && rules.indexOf(id) === index
          ? []
          : [
              complaint(ledger, `${at}/rules/${index}`, says(ids.has(id) ? 'rule-named-twice' : 'rule-unknown'), {
                found: `\`${id}\``,
              }),
            ],
      );
    }
    const word = giving.exec(text)?.[0];
    return [
      ...(rules === undefined
        ? []
        : [complaint(ledger, `${at}/rules`, says('rules-named-in-vain'), { found: `\`${treatment}\`` })]),
      ...(word === undefined || why !== undefined
        ? []
        : [
            complaint(ledger, `${at}/why`, says('dismissed-without-reason'), {
              found: `\`${word}\``,
            }),
          ]),
    ];
  });
}

/** What a rule says it takes from the text must lie in a piece that says the rule encodes it. */
function naming(rule: Subject['rules'][number], { pack }: Subject): Complaint[] {
  const document = { check: 'ledger', file: `rules/${rule.id}.json` };
  const places = placesOf(pack.ledger);
  const named = [...places].flatMap(([source, list]) =>
    list.filter(({ piece }) => piece.rules?.includes(rule.id)).map((place) => ({ source, ...place })),
  );
  if (named.length === 0) return [complaint(document, '', says('no-piece-names-it'))];
  const overlaps = rule.citations.some((citation) => {
    const source = pack.sources.find(({ header }) => header.id === citation.source);
    if (source === undefined) return false;
    const clause = clausesOf(source).find(({ id }) => id === citation.clause);
    if (clause === undefined || clause.start < 0) return false;
    const start = source.text.indexOf(citation.quote, clause.start);
    const end = start + citation.quote.length;
    if (start < 0 || end > clause.end) return false;
    return named.some((piece) => piece.source === citation.source && piece.start < end && start < piece.end);
  });
  if (overlaps) return [];
  return [
    complaint(document, '/citations', says('no-piece-quoted'), {
      expected: says('these-texts', { texts: named.map(({ piece }) => piece.text.slice(0, 40)) }),
    }),
  ];
}
