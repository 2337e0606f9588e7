// A workbook is a zip of parts. What it declares is judged before anything in it is inflated, and held to while it is.

import { open as openFile } from 'node:fs';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { type Entry, fromFd, type ZipFile } from 'yauzl';
import { refuse } from '../refusal.js';

/** Limits on what a workbook may be. A sheet as large as Excel allows, with 40 columns, inflates to about 1.5 GiB. */
const limits = {
  entries: 5_000,
  inflated: 2 * 2 ** 30,
  /** A sheet of little but 是 and 否 shrinks to a hundred-and-fiftieth; deflate at its most to a thousandth. */
  ratio: 500,
  /** Below this no ratio is a danger. */
  harmless: 64 * 2 ** 20,
} as const;

export interface Archive {
  has(path: string): boolean;
  /** Inflates a part. More bytes than it declares, or damaged ones, are an error of the stream. */
  stream(path: string): Promise<Readable>;
  close(): void;
}

/**
 * Opens a workbook's file.
 * @throws RosterRefusal if it is no workbook, holds what could run or is fetched from elsewhere, or would inflate beyond measure
 */
export async function openArchive(path: string): Promise<Archive> {
  const fd = await promisify(openFile)(path, 'r');
  const zip = await promisify<ZipFile>((done) =>
    fromFd(fd, { lazyEntries: true, autoClose: false, strictFileNames: true }, done),
  )().catch(() =>
    refuse(
      '工作簿不完整或已损坏,读不到它的目录;请用表格软件打开后另存一份',
      'the workbook is cut short or damaged, its directory cannot be read; open it in a spreadsheet and save it anew',
    ),
  );
  const entries = await entriesOf(zip).catch((error: Error) => {
    zip.close();
    throw error;
  });
  return {
    has: (name) => entries.has(name),
    stream(name) {
      const entry = entries.get(name);
      if (entry === undefined)
        refuse(`工作簿缺少 \`${name}\` 这一部分,已损坏`, `the workbook has no part \`${name}\`; it is damaged`);
      return promisify<Entry, Readable>(zip.openReadStream.bind(zip))(entry);
    },
    close: () => zip.close(),
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > limits.entries)
    refuse(
      `工作簿有${zip.entryCount}个部分,超过${limits.entries}个,不予打开`,
      `the workbook has ${zip.entryCount} parts, and more than ${limits.entries} are not opened`,
    );
  const entries = new Map<string, Entry>();
  let inflated = 0;
  await new Promise<void>((done, fail) => {
    zip.on('error', fail);
    zip.on('end', done);
    zip.on('entry', (entry: Entry) => {
      try {
        inflated += check(entry, inflated);
        if (entries.has(entry.fileName))
          refuse(`工作簿中 \`${entry.fileName}\` 出现两次`, `the workbook has \`${entry.fileName}\` twice`);
        entries.set(entry.fileName, entry);
        zip.readEntry();
      } catch (error) {
        fail(error);
      }
    });
    zip.readEntry();
  });
  checkContent(entries);
  return entries;
}

/** @returns the size that the entry declares */
function check(entry: Entry, before: number): number {
  const { uncompressedSize: size, compressedSize } = entry;
  const isBomb = size > limits.harmless && size > compressedSize * limits.ratio;
  if (isBomb || before + size > limits.inflated) {
    const megabytes = Math.ceil((before + size) / 2 ** 20);
    refuse(
      `工作簿解压后有${megabytes} MiB或更多,远大于正常名册,可能是压缩炸弹;请另存为CSV`,
      `the workbook would inflate to ${megabytes} MiB or more, far beyond any roster, as a decompression bomb does; save it as CSV`,
    );
  }
  return size;
}

function checkContent(entries: ReadonlyMap<string, Entry>): void {
  const names = [...entries.keys()].map((name) => name.toLowerCase());
  const any = (form: RegExp) => names.some((name) => form.test(name));
  if (any(/^xl\/workbook\.bin$/))
    refuse('是二进制工作簿(.xlsb);请另存为 .xlsx', 'it is a binary workbook (.xlsb); save it as .xlsx');
  if (any(/^mimetype$/))
    refuse('是OpenDocument表格(.ods);请另存为 .xlsx', 'it is an OpenDocument spreadsheet (.ods); save it as .xlsx');
  if (any(/(^|\/)vbaproject\.bin$/))
    refuse('工作簿带有宏;请另存为不带宏的 .xlsx', 'the workbook has macros; save it as .xlsx without them');
  if (any(/^xl\/externallinks\//))
    refuse(
      '工作簿链接了别的文件,其中的值可能已过时;请在表格软件中断开链接(数据 → 编辑链接)后保存',
      'the workbook is linked to other files, so that its values may be stale; break the links (Data → Edit Links) and save it',
    );
  if (!any(/^\[content_types\]\.xml$/))
    refuse('不是工作簿:是别的压缩文件', 'it is no workbook but another kind of zip');
}
