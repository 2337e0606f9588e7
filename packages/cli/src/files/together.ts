import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Writes files so that all are there or none: each is written beside its place first and renamed once all are whole.
 * What stood in a place before is put back if a later rename fails.
 */
export function writeTogether(files: Readonly<Record<string, string>>, rename: typeof renameSync = renameSync): void {
  const paths = Object.keys(files);
  const beside = (path: string) => `${path}.${process.pid}.new`;
  const kept = (path: string) => `${path}.${process.pid}.old`;
  const placed: string[] = [];
  try {
    for (const path of paths) writeFileSync(beside(path), files[path] ?? '', { flag: 'wx' });
    for (const path of paths) {
      if (existsSync(path)) renameSync(path, kept(path));
      placed.push(path);
      rename(beside(path), path);
    }
  } catch (error) {
    for (const path of placed) {
      rmSync(path, { force: true });
      if (existsSync(kept(path))) renameSync(kept(path), path);
    }
    throw error;
  } finally {
    for (const path of paths) {
      rmSync(beside(path), { force: true });
      rmSync(kept(path), { force: true });
    }
  }
}
