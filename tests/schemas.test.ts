// The JSON Schemas that an editor uses must take every file that is shipped, and refuse what `compile` would refuse.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { packages } from '../scripts/packages.mjs';
import { root } from '../scripts/pnpm.mjs';

const folder = join(root, 'packages/core/schema');
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
const schemas = Object.fromEntries(
  readdirSync(folder).map((file): [string, ValidateFunction] => [
    basename(file, '.json'),
    ajv.compile(read(join(folder, file))),
  ]),
);

/** Files of the packs and the vocabulary that an author writes, and those that are released. */
const files = packages.flatMap((one) =>
  readdirSync(join(root, one), { recursive: true, encoding: 'utf8' })
    .filter((path) =>
      /^(facts|rules|conditions|scenarios|sources)\/[^/]+\.json$|^(pack|facts|ledger)\.json$|^rule-sets\/\d.*\.json$/.test(
        path.replaceAll('\\', '/'),
      ),
    )
    .map((path) => join(one, path)),
);

describe('the JSON Schemas', () => {
  it('take every file that names one of them', () => {
    const refused = files.flatMap((file) => {
      const json = read(join(root, file));
      const name = file.includes('rule-sets') ? 'rule-set' : json['$schema'];
      if (name === undefined) return [`${file}: names no schema`];
      const path = file.includes('rule-sets')
        ? join(folder, 'rule-set.json')
        : resolve(root, dirname(file), name as string);
      const validate = dirname(path) === folder ? schemas[basename(path, '.json')] : undefined;
      if (validate === undefined) return [`${file}: there is no schema ${String(name)}`];
      return validate(json) ? [] : [`${file}: ${ajv.errorsText(validate.errors)}`];
    });
    expect(files.length).toBeGreaterThan(100);
    expect(refused).toEqual([]);
  });

  const rule = () => read(join(root, 'packages/policy-yunnan/rules/workshop-hiring-award.2018.json'));
  it.each([
    ['a misspelt key', (one: Json) => ({ ...one, citation: [] })],
    ['a misspelt key of the amount', (one: Json) => within(one, ['event', 'params', 'amount'], { kap: '50000' })],
    ['a form that is not listed', (one: Json) => within(one, ['event', 'params'], { form: 'money' })],
    ['an unknown operator', (one: Json) => within(one, ['conditions', 'all', '0'], { operator: 'equals' })],
    ['a number in the place of exact text', (one: Json) => within(one, ['event', 'params', 'amount'], { rate: 1000 })],
    ['no citations', ({ citations: _, ...one }: Json) => one],
    ['an empty length of time', (one: Json) => within(one, ['event', 'params'], { duration: { longest: {} } })],
  ])('refuse a rule with %s', (_, spoil) => {
    const validate = schemas['rule'] as ValidateFunction;
    expect(validate(rule())).toBe(true);
    expect(validate(spoil(rule()))).toBe(false);
  });

  it('say something of every key', () => {
    const silent: string[] = [];
    const visit = (node: unknown, at: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, one] of Object.entries(properties ?? {}))
        if (one.description === undefined) silent.push(`${at}/${key}`);
      for (const [key, value] of Object.entries(node)) visit(value, `${at}/${key}`);
    };
    for (const file of readdirSync(folder)) visit(read(join(folder, file)), file);
    expect(silent).toEqual([]);
  });
});

type Json = Record<string, unknown>;

function read(path: string): Json {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A copy with more keys in the object that stands at a path. */
function within(one: Json, path: readonly string[], more: Json): Json {
  const copy = structuredClone(one);
  Object.assign(
    path.reduce((node, key) => node[key] as Json, copy),
    more,
  );
  return copy;
}
