import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Io } from '../src/io.js';
import { run } from '../src/run.js';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const yunnan = join(repository, 'packages/policy-yunnan');

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a shell would, with streams that are no terminal unless `terminal` says so. */
export async function huice(
  args: readonly string[],
  world: { cwd?: string; stdin?: string | Uint8Array; env?: Io['env']; terminal?: boolean; columns?: number } = {},
): Promise<Result> {
  let out = '';
  let err = '';
  const isTTY = world.terminal === true;
  const code = await run(args, {
    stdout: { write: (text) => (out += text), isTTY, columns: world.columns ?? 80 },
    stderr: { write: (text) => (err += text), isTTY },
    env: world.env ?? { LANG: 'C' },
    cwd: world.cwd ?? repository,
    readStdin: () => Buffer.from(world.stdin ?? ''),
  });
  return { code, out, err };
}

/** A copy of a real pack to spoil, and how to be rid of it. */
export function copyOfPack(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'huice-pack-'));
  for (const name of [
    'conditions',
    'facts.json',
    'ledger.json',
    'pack.json',
    'rules',
    'rule-sets',
    'scenarios',
    'sources',
  ])
    cpSync(join(yunnan, name), join(folder, name), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
