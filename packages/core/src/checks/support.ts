import { step, type Ticked } from '../model/index.js';
import type { Check, Complaint } from './check.js';
import { backingsOf, complaint, type Document, documentsOf, reaches } from './document.js';
import { schemeComplaints } from './schemes.js';
import { says } from './sentences.js';
import { strengthComplaints } from './strength.js';

/** What a rule says of the law; the rest names and orders the file. `form` is how we encode, not what the text says. */
const roots = ['/subjects', '/effective/from', '/effective/to', '/conditions', '/event/params', '/responsible'];

/** Everything that a rule says is backed by a citation or a reading; what it says in the text's own words stands in them. */
export const supportCheck: Check = {
  name: 'support',
  description:
    'every condition, value, amount part, period, strength and interval end is supported by a citation or a reading',
  run(subject) {
    return documentsOf(subject, 'support').flatMap((document) => {
      const backings = backingsOf(document);
      const pointers = backings.flatMap((backing) => backing.pointers);
      const bare = roots.flatMap((root) => unbacked(at(document.body, root), root, pointers));
      return [
        ...bare.map((place) =>
          complaint(document, place, says('nothing-supports-it'), { found: shown(document, place) }),
        ),
        ...verbatim(document),
        ...schemeComplaints(document, backings),
        ...strengthComplaints(document),
      ];
    });
  },
};

function at(body: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body);
}

/** The places below one that nothing backs: a comparison or a text in two languages is one place, whatever part of it is bare. */
function unbacked(value: unknown, place: string, pointers: readonly string[]): string[] {
  if (value === undefined || value === 'not-stated' || pointers.some((pointer) => reaches(pointer, place))) return [];
  if (typeof value !== 'object' || value === null) return place.endsWith('/form') ? [] : [place];
  const inner = Object.entries(value).flatMap(([key, part]) => unbacked(part, step(place, key), pointers));
  const whole = 'operator' in value || 'zh' in value;
  return whole && inner.length > 0 ? [place] : inner;
}

function shown({ body }: Document, place: string): Ticked {
  return `\`${JSON.stringify(at(body, place))}\``;
}

/** `fund`, `by` and the units responsible are words of the text. */
function verbatim(document: Document): Complaint[] {
  const { event, responsible = [] } = document.body as {
    event?: { params: { fund?: string; by?: string } };
    responsible?: string[];
  };
  const words: [string, string | undefined][] = [
    ['/event/params/fund', event?.params.fund],
    ['/event/params/by', event?.params.by],
    ...responsible.map((unit, index): [string, string] => [`/responsible/${index}`, unit]),
  ];
  return words.flatMap(([place, text]) => {
    if (text === undefined || quoted(document, place).some((quote) => quote.includes(text))) return [];
    return [complaint(document, place, says('words-not-in-quote'), { found: `\`${text}\`` })];
  });
}

function quoted({ citations }: Document, place: string): string[] {
  return citations
    .filter(({ supports }) => supports.some((pointer) => reaches(pointer, place) || reaches(place, pointer)))
    .map(({ quote }) => quote);
}
