// A pack's files and the shared vocabulary, as they stand in the working tree.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDefinition } from '@huice/core';
import type { PackFiles, Vocabulary } from '@huice/core/pack';
import { root } from '../pnpm.mjs';

const parts = /^(?:(?:rules|conditions|scenarios|sources|rule-sets)\/[^/]+\.(?:json|txt)|(?:pack|facts|ledger)\.json)$/;

export function filesOf(folder: string): PackFiles {
  const paths = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => parts.test(path))
      .map((path) => [path, readFileSync(join(root, folder, path), 'utf8')]),
  );
}

export function sharedVocabulary(): Vocabulary {
  const folder = join(root, 'packages/vocabulary/facts');
  const facts = readdirSync(folder).map((name): FactDefinition => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return Object.fromEntries(facts.map((fact) => [fact.id, fact]));
}
