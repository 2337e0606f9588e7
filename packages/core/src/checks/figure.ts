import type { Period } from '../model/index.js';
import type { Check, Complaint } from './check.js';
import { type Backing, backingsOf, behind, complaint, type Document, documentsOf } from './document.js';
import { matches } from './match.js';
import { type Stated, statedIn } from './numbers.js';
import { proseComplaints } from './prose.js';
import { says } from './sentences.js';
import { shareComplaints } from './shares.js';
import { closes, opens } from './words/day.js';

/** The words that state how often something is due. */
const periodWords: Readonly<Record<Exclude<Period, 'not-stated'>, RegExp>> = {
  once: /一次性|[只仅].{0,4}一次|(?<!每[天日月年季度])一次/,
  day: /[每按][人名]?每?[天日]|\/[天日]/,
  month: /[每按][人名]?每?月|\/月|月(?:标准|最低|补贴|发放)/,
  year: /[每按逐][人名个县]*每?年|\/年|年度/,
  training: /培训/,
  stay: /住院/,
};

/** Words that state it beyond doubt. */
const anyPeriod = /一次性|[每按]人?每?[天日月年](?!度)|\/[天日月年]/;

/** Every number, day and period of a rule stands in the words that back it. */
export const figureCheck: Check = {
  name: 'figure',
  description: 'every number, rate, cap, duration and day stands in the words that support it',
  run(subject) {
    return documentsOf(subject, 'figure').flatMap((document) => {
      const backings = backingsOf(document);
      return [
        ...statedIn(document, subject.compiled.facts).flatMap((stated) => {
          const words = behind(stated.at, backings);
          return stands(stated, words) ? [] : [lacking(document, stated, words)];
        }),
        ...periodComplaints(document, backings),
        ...changeComplaints(document),
        ...proseComplaints(document, backings),
        ...shareComplaints(document),
      ];
    });
  },
};

function stands(stated: Stated, backings: readonly Backing[]): boolean {
  if (stated.kind === 'number') {
    return backings.some(
      ({ words }) =>
        words.quantities.some((quantity) => matches(stated, quantity)) || roundingWords(stated, words.text),
    );
  }
  const { value, side } = stated;
  return backings.some(
    ({ words }) => (side !== 'closes' && opens(value, words.days)) || (side !== 'opens' && closes(value, words.days)),
  );
}

/** Rounding is stated by the unit it goes to: 四舍五入到元, 保留两位小数. */
function roundingWords({ at, value }: Stated, text: string): boolean {
  if (!at.endsWith('/round/to')) return false;
  const place = {
    '0.01': '分|[两二2]位小数',
    '0.1': '角|[一1]位小数',
    '1': '(?<![十百千万])元|整数|个位',
    '10': '十元|十位',
    '100': '百元|百位',
  }[value];
  return place !== undefined && new RegExp(`(?:到|至|保留|取)(?:${place})`).test(text);
}

function lacking(document: Document, { at, value, ...stated }: Stated, backings: readonly Backing[]): Complaint {
  const upper = stated.kind === 'day' ? undefined : stated.upper;
  const message =
    stated.kind === 'day' ? says('day-not-in-words') : says('number-not-in-words', { measures: stated.measures });
  const texts = backings.map(({ words }) => words.text);
  return complaint(document, at, message, {
    found: upper === undefined ? `\`${value}\`` : says('number-from-to', { from: value, to: upper }),
    expected: texts.length === 0 ? says('supporting-words') : says('what-stands-in', { texts }),
  });
}

function periodComplaints(document: Document, backings: readonly Backing[]): Complaint[] {
  const at = '/event/params/period';
  const { period } = (document.body['event'] as { params: { period?: Period } } | undefined)?.params ?? {};
  if (period === undefined) return [];
  const texts = behind(at, backings);
  if (period === 'not-stated') {
    // A reading may find that the words do not say: 一次性 may be once in all or once a year.
    const open = texts.some(({ kind, words }) => kind === 'reading' && /未|没有|不/.test(words.text));
    const said = open ? undefined : texts.find(({ words }) => anyPeriod.test(words.text));
    if (said === undefined) return [];
    return [
      complaint(document, at, says('period-stated'), {
        found: `\`${period}\``,
        expected: says('what-they-say', { texts: [said.words.text] }),
      }),
    ];
  }
  if (texts.some(({ words }) => periodWords[period].test(words.text))) return [];
  return [complaint(document, at, says('period-not-in-words'), { found: `\`${period}\`` })];
}

/** A condition relaxed from a number to the same number is not relaxed. */
function changeComplaints(document: Document): Complaint[] {
  const { from, to } = (document.body['event'] as { params: { from?: object; to?: object } } | undefined)?.params ?? {};
  if (from === undefined || JSON.stringify(from) !== JSON.stringify(to)) return [];
  return [
    complaint(document, '/event/params/to', says('not-changed'), {
      found: `\`${JSON.stringify(to)}\``,
    }),
  ];
}
