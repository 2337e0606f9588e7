// Where results go and how they are written: settled, or refused, before anything is read.
import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { exit, Failure } from '../../failure.js';
import { shown } from '../../files/pack-folder.js';
import type { ResultEncoding, ResultFormat } from '../write/format.js';
import { isSameFile } from '../write/place.js';
import { isListOfRejects } from '../write/rejects.js';
import type { Job } from './job.js';

/** What is asked of the result. */
export interface Wish {
  readonly out: string;
  readonly rejects?: string;
  readonly force?: true;
  readonly format?: ResultFormat;
  readonly encoding: ResultEncoding;
  readonly shape: Job['shape'];
}

export interface Plan {
  readonly format: ResultFormat;
  readonly out: string;
  readonly rejects: string;
}

const extensions: Readonly<Record<string, ResultFormat>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.xlsx': 'xlsx',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
};

/**
 * @param inputs the files that are read, none of which may be written over
 * @throws Failure if the wish cannot be met
 */
export function planOf(wish: Wish, inputs: readonly string[], cwd: string): Plan {
  const format = wish.format ?? extensions[extname(wish.out).toLowerCase()];
  if (format === undefined)
    throw new Failure(
      exit.usage,
      {
        zh: `从文件名\`${wish.out}\`看不出结果的格式`,
        en: `the name \`${wish.out}\` does not say the format of the result`,
      },
      {
        zh: '用.csv、.tsv、.xlsx或.ndjson结尾,或用--format指明',
        en: 'end it in .csv, .tsv, .xlsx or .ndjson, or give --format',
      },
    );
  if ((wish.shape === 'decision' || wish.shape === 'receipt') && format !== 'ndjson')
    throw new Failure(
      exit.usage,
      { zh: '完整判断放不进表格', en: 'whole decisions do not fit into a table' },
      { zh: `--shape ${wish.shape}要用.ndjson`, en: `with --shape ${wish.shape} the result is .ndjson` },
    );
  if (wish.encoding !== 'utf-8' && (format === 'xlsx' || format === 'ndjson'))
    throw new Failure(
      exit.usage,
      {
        zh: `${format.toUpperCase()}总是UTF-8,不能用${wish.encoding.toUpperCase()}`,
        en: `${format.toUpperCase()} is always UTF-8, never ${wish.encoding.toUpperCase()}`,
      },
      { zh: '去掉--encoding,或写成CSV', en: 'leave out --encoding, or write CSV' },
    );
  const out = resolve(cwd, wish.out);
  // With its extension: results of one name in two formats do not share their rejected rows.
  const rejects = resolve(cwd, wish.rejects ?? `${wish.out}.rejected.csv`);
  if (out === rejects || isSameFile(out, rejects))
    throw new Failure(exit.usage, {
      zh: '结果和被拒绝的行不能写到同一个文件',
      en: 'the result and the rejected rows cannot go to the same file',
    });
  for (const path of [out, rejects]) {
    if (inputs.some((input) => isSameFile(resolve(cwd, input), path)))
      throw new Failure(exit.usage, {
        zh: `\`${shown(path, cwd)}\`是要读的文件,不会被覆盖`,
        en: `\`${shown(path, cwd)}\` is read by this run, and is not written over`,
      });
    const there = statSync(path, { throwIfNoEntry: false });
    if (there !== undefined && !there.isFile())
      throw new Failure(exit.refused, {
        zh: `\`${shown(path, cwd)}\`不是普通文件,结果无法整体放到那里`,
        en: `\`${shown(path, cwd)}\` is no regular file, and a result cannot be put there as a whole`,
      });
    if (wish.force !== true && there !== undefined)
      throw new Failure(
        exit.refused,
        { zh: `\`${shown(path, cwd)}\`已经存在`, en: `\`${shown(path, cwd)}\` is there already` },
        { zh: '换一个文件名,或用--force覆盖', en: 'give another name, or --force to replace it' },
      );
  }
  if (statSync(rejects, { throwIfNoEntry: false }) !== undefined && !isListOfRejects(rejects))
    throw new Failure(
      exit.refused,
      {
        zh: `\`${shown(rejects, cwd)}\`已经存在,而且不是被拒绝的行的清单,不会被覆盖`,
        en: `\`${shown(rejects, cwd)}\` is there already, and is no list of rejected rows: it is not written over`,
      },
      { zh: '用--rejects换一个文件名', en: 'give another name by --rejects' },
    );
  return { format, out, rejects };
}
