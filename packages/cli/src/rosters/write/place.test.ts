import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isSameFile, Place } from './place.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-place-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string) => Buffer.from(text);
const here = () => readdirSync(folder).sort();
const part = (name: string, pid: number | string) =>
  join(folder, `.${name}.${hostname().replace(/[^\w-]/g, '_')}.${pid}.huice-part`);
/** The number of a process that has ended. */
const ended = () => spawnSync(process.execPath, ['--version']).pid;

describe('a file appears whole or not at all', () => {
  test('it is in its place only once it is finished', async () => {
    const place = await Place.open(join(folder, 'a.csv'));
    await place.write(bytes('一,'));
    await place.write(bytes('二\n'));
    expect(here()).not.toContain('a.csv');
    await Place.finish([place]);
    expect(here()).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('一,二\n');
  });

  test('discarded, it leaves nothing, and what stood in its place stays', async () => {
    writeFileSync(join(folder, 'a.csv'), 'before');
    const place = await Place.open(join(folder, 'a.csv'));
    await place.write(bytes('after'));
    await place.discard();
    expect(here()).toEqual(['a.csv']);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('before');
  });

  test('if one of two cannot be put in its place, neither is there', async () => {
    const one = await Place.open(join(folder, 'one.csv'));
    const other = await Place.open(join(folder, 'other.csv'));
    mkdirSync(join(folder, 'other.csv'));
    writeFileSync(join(folder, 'other.csv', 'x'), '');
    await expect(Place.finish([one, other])).rejects.toThrow('cannot write');
    expect(here()).toEqual(['other.csv']);
  });

  test('a file that has come to stand there meanwhile is replaced only where it may be', async () => {
    const path = join(folder, 'a.csv');
    const [may, mayNot] = [await Place.open(path), await Place.open(join(folder, 'b.csv'), false)];
    await may.write(bytes('ours'));
    writeFileSync(path, 'theirs');
    writeFileSync(join(folder, 'b.csv'), 'theirs');
    await expect(Place.finish([mayNot])).rejects.toThrow('another file has appeared there meanwhile');
    await Place.finish([may]);
    expect(here().map((name) => [name, readFileSync(join(folder, name), 'utf8')])).toEqual([
      ['a.csv', 'ours'],
      ['b.csv', 'theirs'],
    ]);
  });

  test('a link is written through', async () => {
    writeFileSync(join(folder, 'real.csv'), 'before');
    symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
    const place = await Place.open(join(folder, 'link.csv'));
    await place.write(bytes('after'));
    await Place.finish([place]);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('after');
    expect(isSameFile(join(folder, 'real.csv'), join(folder, 'link.csv'))).toBe(true);
  });
});

describe('what a killed run left behind', () => {
  test('is removed by the next run to the same file', async () => {
    writeFileSync(part('a.csv', ended()), 'half');
    await (await Place.open(join(folder, 'a.csv'))).discard();
    expect(here()).toEqual([]);
  });

  test.each([
    ['a run that still lives', () => part('a.csv', process.ppid)],
    ['a run to another file', () => part('b.csv', ended())],
    ['something that is not ours', () => part('a.csv', 'x')],
  ])('that of %s is let be', async (_, path) => {
    writeFileSync(path(), 'half');
    await (await Place.open(join(folder, 'a.csv'))).discard();
    expect(here()).toHaveLength(1);
  });

  test('two runs of one process to the same file: the second is refused', async () => {
    const place = await Place.open(join(folder, 'a.csv'));
    await expect(Place.open(join(folder, 'a.csv'))).rejects.toThrow('another run is writing it');
    await place.discard();
  });
});

describe('what cannot be written says why', () => {
  test('no such folder', async () => {
    const opened = Place.open(join(folder, 'none', 'a.csv'));
    await expect(opened).rejects.toThrow(/cannot write `.*a\.csv`: there is no such folder/);
    await expect(opened).rejects.toMatchObject({ code: 1 });
  });

  test('a file in the place of the folder', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(Place.open(join(folder, 'file', 'a.csv'))).rejects.toThrow('what it should lie in is no folder');
  });

  test('writing fails midway', async () => {
    const place = await Place.open(join(folder, 'a.csv'));
    await place.discard();
    await expect(place.write(bytes('x'))).rejects.toThrow('cannot write');
  });
});

test('files that are not there are not the same', () => {
  expect(isSameFile(join(folder, 'a'), join(folder, 'a'))).toBe(false);
});
