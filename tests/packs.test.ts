// The ten checks over every pack, by one runner; and every released rule set through the one gate.
import { readdirSync } from 'node:fs';
import { compile } from '@huice/core';
import { verify } from '@huice/core/checks';
import { Faults, type Pack, readPack } from '@huice/core/pack';
import { describe, expect, test } from 'vitest';
import { filesOf, sharedVocabulary } from '../scripts/mutation/pack.js';

const names = readdirSync('packages').filter((name) => name.startsWith('policy-'));
const vocabulary = sharedVocabulary();
const packs = Object.fromEntries(
  names.map((name) => [name, readPack(filesOf(`packages/${name}`), new Faults()) as Pack]),
);

describe.each(names)('%s', (name) => {
  test('all ten checks are silent', () => {
    const { [name]: _, ...others } = packs;
    const byId = Object.fromEntries(Object.values(others).map((pack) => [pack.manifest.id, pack]));
    expect(verify(filesOf(`packages/${name}`), vocabulary, byId)).toEqual({ faults: [], complaints: [], notes: [] });
  });

  test('every release passes the gate', () => {
    const { released, manifest } = packs[name] as Pack;
    expect(released.length).toBeGreaterThan(0);
    expect(compile(released).packs.get(manifest.id)).toHaveLength(released.length);
  });
});

test('every shared fact is used by some pack', () => {
  const used = new Set(
    Object.values(packs).flatMap(({ released }) => released.at(-1)?.facts.map(({ id }) => id) ?? []),
  );
  expect(Object.keys(vocabulary).filter((id) => !used.has(id))).toEqual([]);
});
