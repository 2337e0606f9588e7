// What a workbook says of itself before its rows: its sheets, its number formats, how it counts days, the texts its cells share.
import { posix } from 'node:path';
import { unescaped } from '../../workbook/xml.js';
import { refuse } from '../refusal.js';
import type { NumberStyle } from '../types.js';
import type { Archive } from './archive.js';
import { numberStyleOf } from './formats.js';
import { walkAll } from './xml.js';

export interface SheetListed {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly SheetListed[];
  readonly date1904: boolean;
  /** Whether its formulas are to be calculated anew when it is opened: programs that cannot calculate write so, and zeros for results. */
  readonly isStale: boolean;
  /** By the index that a cell has in `s`. */
  readonly styles: readonly NumberStyle[];
}

/** Characters of shared texts that are held in memory; the rows themselves are not. */
const mostShared = 64 * 2 ** 20;

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const part = await mainPart(archive);
  const targets = new Map((await relationsOf(archive, part)).map(({ id, target }) => [id, target]));
  let date1904 = false;
  let isStale = false;
  const sheets: SheetListed[] = [];
  await walkAll(await archive.stream(part), part, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name === 'calcPr') isStale = isTrue(attributes['fullCalcOnLoad']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key === 'id' || key.endsWith(':id'))?.[1];
      const target = targets.get(id ?? '');
      // Charts and macros have sheets without cells.
      if (target === undefined || !target.includes('worksheets/')) return;
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
      sheets.push({ name: attributes['name'] ?? '', part: target, isHidden });
    },
    close() {},
    text() {},
  });
  return { sheets, date1904, isStale, styles: await stylesOf(archive, part) };
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

async function mainPart(archive: Archive): Promise<string> {
  const main = (await relationsOf(archive, '')).find(({ type }) => type.endsWith('/officeDocument'));
  return main?.target ?? refuse('不是工作簿:是别的Office文件', 'it is no workbook but another kind of Office file');
}

/** What a part refers to; paths from the archive's root. */
async function relationsOf(archive: Archive, part: string): Promise<{ id: string; type: string; target: string }[]> {
  const folder = posix.dirname(part);
  const path = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const relations: { id: string; type: string; target: string }[] = [];
  await walkAll(await archive.stream(path), path, {
    open(name, { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode }) {
      if (name !== 'Relationship' || mode === 'External') return;
      relations.push({ id, type, target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target) });
    },
    close() {},
    text() {},
  });
  return relations;
}

const partBeside = (archive: Archive, part: string, name: string): string | undefined => {
  const path = posix.join(posix.dirname(part), name);
  return archive.has(path) ? path : undefined;
};

async function stylesOf(archive: Archive, main: string): Promise<NumberStyle[]> {
  const path = partBeside(archive, main, 'styles.xml');
  if (path === undefined) return [];
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  let isInCells = false;
  await walkAll(await archive.stream(path), path, {
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      if (name === 'cellXfs') isInCells = true;
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attributes['numFmtId'] ?? 0);
      styles.push(numberStyleOf(id, codes.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false;
    },
    text() {},
  });
  return styles;
}

/** The texts that cells refer to by number. */
export async function sharedTexts(archive: Archive): Promise<readonly string[]> {
  const path = partBeside(archive, await mainPart(archive), 'sharedStrings.xml');
  if (path === undefined) return [];
  const texts: string[] = [];
  let text = '';
  let held = 0;
  let isText = false;
  // How an ideograph is read aloud is no part of the text.
  let isPhonetic = false;
  await walkAll(await archive.stream(path), path, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name !== 'si') return;
      held += text.length;
      if (held > mostShared)
        refuse(
          '工作簿的文字过多,放不进内存;请另存为CSV',
          'the workbook has more text than fits in memory; save it as CSV',
        );
      texts.push(unescaped(text));
    },
    text(piece) {
      if (isText) text += piece;
    },
  });
  return texts;
}
