// The rows that cannot be decided, with what is wrong with them: the first are shown, all are written where that is asked for.
import { rmSync, statSync } from 'node:fs';
import type { Voice } from '@huice/core/explain';
import { exit, Failure } from '../failure.js';
import { Place } from '../rosters/write/place.js';
import { isListOfRejects, type Rejected, rejectsWriter } from '../rosters/write/rejects.js';

/** So many are shown. */
export const mostShown = 20;

export class Rejects {
  /** What is wrong with the first of them. */
  readonly first: Rejected[] = [];
  private isEmpty = true;

  private constructor(
    private readonly place: Place | undefined,
    private readonly writer: ReturnType<typeof rejectsWriter>,
  ) {}

  /**
   * @param path where all of them are written as CSV, whole or not at all; nowhere if left out
   * @throws Failure if there is something at the path that is no such list, or it cannot be written
   */
  static async open(path: string | undefined, voice: Voice): Promise<Rejects> {
    const writer = rejectsWriter(voice);
    if (path === undefined) return new Rejects(undefined, writer);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() === true && !isListOfRejects(path))
      throw new Failure(
        exit.refused,
        {
          zh: `\`${path}\`已经存在,而且不是被拒绝的行的清单,不会被覆盖`,
          en: `\`${path}\` is there already, and is no list of rejected rows: it is not written over`,
        },
        { zh: '用--rejects换一个文件名', en: 'give another name by --rejects' },
      );
    return new Rejects(await Place.open(path), writer);
  }

  async add(rejects: readonly Rejected[]): Promise<void> {
    if (rejects.length === 0) return;
    this.first.push(...rejects.slice(0, mostShown - this.first.length));
    // With its mark, so that Excel takes it for UTF-8.
    const header = this.isEmpty ? `\uFEFF${this.writer.header()}` : '';
    this.isEmpty = false;
    await this.place?.write(Buffer.from(header + this.writer.rows(rejects)));
  }

  /** Puts the list in its place. There is none where nothing was rejected, not even that of an earlier run. */
  async finish(): Promise<void> {
    if (this.place === undefined) return;
    if (!this.isEmpty) return Place.finish([this.place]);
    await this.place.discard();
    rmSync(this.place.path, { force: true });
  }

  /** Leaves nothing behind. */
  async discard(): Promise<void> {
    await this.place?.discard();
  }
}
