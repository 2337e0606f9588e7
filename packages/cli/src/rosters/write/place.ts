// Files that appear whole or not at all: written beside their place under a hidden name, and renamed when all are whole.
import { existsSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { exit, Failure } from '../../failure.js';

const suffix = '.huice-part';
/** A folder may be shared by several machines, on each of which the number means another process. */
const machine = hostname().replace(/[^\w-]/g, '_');

/** A file on its way to `path`. */
export class Place {
  private constructor(
    readonly path: string,
    /** Where it is written until it is finished. */
    readonly part: string,
    private readonly handle: FileHandle,
    private readonly mayReplace: boolean,
  ) {}

  /**
   * Opens a hidden file beside `path`, and removes those that a run which was killed left there.
   * @param mayReplace whether a file that has come to stand there meanwhile is replaced
   * @throws Failure if the folder is missing or closed to us
   */
  static async open(path: string, mayReplace = true): Promise<Place> {
    const target = whereItLeads(path);
    const folder = dirname(target);
    const part = join(folder, `.${basename(target)}.${machine}.${process.pid}${suffix}`);
    try {
      removeStale(folder, basename(target));
      return new Place(target, part, await open(part, 'wx'), mayReplace);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }

  /** Appends. @throws Failure if the disk is full, or the like */
  async write(bytes: Uint8Array): Promise<void> {
    try {
      await this.handle.writeFile(bytes);
    } catch (error) {
      throw cannotWrite(this.path, error);
    }
  }

  /** Puts files in their places, the last one last: where it stands, all of them are whole. */
  static async finish(places: readonly Place[]): Promise<void> {
    const done: Place[] = [];
    try {
      for (const { handle } of places) {
        await handle.sync();
        await handle.close();
      }
      for (const place of places) {
        if (!place.mayReplace && existsSync(place.path)) throw standsThere();
        await rename(place.part, place.path);
        done.push(place);
      }
    } catch (error) {
      for (const { path } of done) await rm(path, { force: true });
      await Promise.all(places.map((place) => place.discard()));
      throw cannotWrite(places[done.length]?.path ?? '', error);
    }
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.handle.close().catch(() => undefined);
    await rm(this.part, { force: true });
  }
}

/** A link is written through, not replaced. */
function whereItLeads(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** What a killed run of this machine left beside this very file. Those of a run that still lives are let be. */
function removeStale(folder: string, name: string): void {
  const before = `.${name}.${machine}.`;
  for (const one of readdirSync(folder)) {
    if (!one.startsWith(before) || !one.endsWith(suffix)) continue;
    const pid = Number(one.slice(before.length, -suffix.length));
    if (Number.isInteger(pid) && !isAlive(pid)) rmSync(join(folder, one), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether two paths lead to the same file. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false, bigint: true }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

const reasons: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '没有这个文件夹', en: 'there is no such folder' },
  ENOTDIR: { zh: '所在路径不是文件夹', en: 'what it should lie in is no folder' },
  EISDIR: { zh: '它是一个文件夹', en: 'it is a folder' },
  EACCES: { zh: '没有写入权限', en: 'permission denied' },
  EPERM: { zh: '没有写入权限', en: 'permission denied' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the quota of the disk is used up' },
  EFBIG: { zh: '文件超过允许的大小', en: 'the file grows larger than is allowed' },
  APPEARED: { zh: '运行期间那里出现了另一个文件', en: 'another file has appeared there meanwhile' },
  EEXIST: { zh: '另一次运行正在写入它', en: 'another run is writing it' },
};

const standsThere = () => Object.assign(new Error(), { code: 'APPEARED' });

function cannotWrite(path: string, error: unknown): Failure {
  const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
  const other = (error as Error).message;
  return new Failure(
    exit.refused,
    {
      zh: `无法写入\`${path}\`:${reason?.zh ?? other}`,
      en: `cannot write \`${path}\`: ${reason?.en ?? other}`,
    },
    { zh: '没有写入任何结果', en: 'nothing was written' },
  );
}
