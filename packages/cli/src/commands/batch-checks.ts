// What `huice batch` refuses before it reads a roster.
import { nearest } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import type { Format } from '../rosters/read/index.js';
import type { Rules } from '../rosters/run/desk.js';

interface Asked {
  readonly benefit?: readonly string[];
  readonly knownAt?: string;
  readonly asOf: string;
}

/** @throws Failure where standard input cannot be what it is asked to be */
export function checkInputs(inputs: readonly string[], { inFormat }: { readonly inFormat?: Format }): void {
  const piped = inputs.filter((one) => one === '-').length;
  if (piped > 1)
    throw new Failure(exit.usage, {
      zh: '标准输入只能读一次:名册、--mapping和--context中只有一个可以是 -',
      en: 'standard input can be read once: only one of the roster, --mapping and --context can be -',
    });
  if (inputs[0] === '-' && inFormat === undefined)
    throw new Failure(
      exit.usage,
      { zh: '从标准输入看不出名册的格式', en: 'standard input does not say the format of the roster' },
      { zh: '用--in-format csv、tsv、xlsx或ndjson指明', en: 'give --in-format csv, tsv, xlsx or ndjson' },
    );
}

/** @throws Failure if nothing would be decided, or a benefit is asked for that there is none of */
export function checkRules({ prepared: { rules } }: Rules, { benefit = [], knownAt, asOf }: Asked): void {
  const day = knownAt ?? asOf;
  if (rules.length === 0)
    throw new Failure(exit.refused, {
      zh: `到${day}尚未发布任何规则,无从判断`,
      en: `no rules were known by ${day}: nothing would be decided`,
    });
  for (const one of benefit) {
    if (rules.some((rule) => rule.benefit === one)) continue;
    const all = rules.map(({ benefit: of, title }) => ({ of, names: [of, title.zh, title.en] }));
    const near = [...new Set(nearest(one, all, 5))].join(', ');
    throw new Failure(
      exit.usage,
      { zh: `所问的政策包没有待遇\`${one}\``, en: `none of the packs asked has a benefit \`${one}\`` },
      near === ''
        ? { zh: 'huice list可列出全部', en: '`huice list` lists them' }
        : { zh: `有:${near}`, en: `there is: ${near}` },
    );
  }
}

/** What refuses `--sheet` where there is none to choose. */
export const noSheets = (format: Format): Failure =>
  new Failure(
    exit.usage,
    { zh: `${format.toUpperCase()}没有工作表可选`, en: `a roster in ${format.toUpperCase()} has no sheets` },
    { zh: '去掉--sheet,或给出.xlsx名册', en: 'leave out --sheet, or give a roster in .xlsx' },
  );
