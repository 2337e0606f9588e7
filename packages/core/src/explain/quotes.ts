// The words of the source that an answer rests on.
import type { RuleResult } from '../evaluate/index.js';
import type { Citation, Source } from '../model/index.js';
import type { Book } from './book.js';
import type { Voice } from './voice.js';

/** The quotes that say who gets what, each after its clause; those for the interval and the responsible units are left out. */
export function quotes(result: RuleResult, book: Book, voice: Voice): string[] {
  const about = /^\/(subjects|conditions|event)(\/|$)/;
  const substance = result.citations.filter(({ supports }) => supports.some((one) => one === '' || about.test(one)));
  return substance.map(({ source, clause, quote }, index) => {
    const before = substance[index - 1];
    const name = before?.source === source ? '' : `${nameOf(book.source(result.pack, source))} `;
    const isSame = name === '' && before?.clause === clause;
    const label = isSame ? '' : `${voice.say(book.clause(result.pack, source, clause))} `;
    return `${name}${label}“${quote}”`;
  });
}

/** What a person calls a document: its number, or its title where it has none. */
export const nameOf = ({ number, title }: Pick<Source, 'number' | 'title'>): string => number ?? title;

const limiting = /最高|最多|最长|至多|不超过|不得超过|以内|以下|封顶|限额|不低于|不少于|至少|最低|以上/;

/** The words that set a limit: of the citation nearest to the pointer, the parts that speak of one, or all of it. */
export function limitQuote({ citations }: RuleResult, pointer: string): string | undefined {
  const reach = ({ supports }: Citation) =>
    Math.max(
      ...supports.filter((one) => pointer === one || pointer.startsWith(`${one}/`)).map((one) => one.length),
      -1,
    );
  const nearest = citations.filter((one) => reach(one) >= 0).sort((a, b) => reach(b) - reach(a));
  for (const { quote } of nearest) {
    const parts = quote.split(/(?<=[,,。;;])/).filter((part) => limiting.test(part));
    if (parts.length > 0) return parts.join('').replace(/[,,。;;]$/, '');
  }
  return nearest[0]?.quote;
}
