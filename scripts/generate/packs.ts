// Of each pack: its released rule sets as one list, and the types of the facts and benefits in them, so that a caller's
// editor completes a profile and refuses a misspelt fact. A fact or benefit of any released version can still be asked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FactDefinition, RuleSet } from '@huice/core';
import type { Generator } from '../generate.js';
import { packages } from '../packages.mjs';
import { root } from '../pnpm.mjs';

const header = '// Generated from rule-sets/*.json by `pnpm generate`; do not edit.\n';

const packs: Generator = () => {
  const files: Record<string, string> = {};
  for (const folder of packages.filter((one) => one.startsWith('packages/policy-'))) {
    const versions = versionsOf(join(root, folder, 'rule-sets'));
    if (versions.length === 0) continue;
    const ruleSets = versions.map(
      (version): RuleSet => JSON.parse(readFileSync(join(root, folder, 'rule-sets', `${version}.json`), 'utf8')),
    );
    files[`${folder}/src/generated/rule-sets.ts`] = listOf(versions);
    files[`${folder}/src/generated/types.ts`] = typesOf(nameOf(folder), ruleSets);
  }
  return files;
};

export default packs;

/** Oldest first. */
function versionsOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^\d+\.\d+\.\d+\.json$/.test(name))
    .map((name) => name.slice(0, -'.json'.length))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** `packages/policy-yunnan` -> `Yunnan`. */
function nameOf(folder: string): string {
  return folder
    .slice('packages/policy-'.length)
    .split('-')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}

function listOf(versions: readonly string[]): string {
  const name = (version: string) => `v${version.replaceAll('.', '_')}`;
  const imports = versions.map((version) => `import ${name(version)} from '../../rule-sets/${version}.json';\n`);
  return `${header}\n${imports.join('')}\n/** Oldest first. */\nexport const released: readonly unknown[] = [${versions.map(name).join(', ')}];\n`;
}

function typesOf(name: string, ruleSets: readonly RuleSet[]): string {
  // Later versions last, so that their words win.
  const facts = new Map(ruleSets.flatMap((ruleSet) => ruleSet.facts.map((fact) => [fact.id, fact] as const)));
  const inScope = (scope: FactDefinition['scope']) =>
    [...facts.values()].filter((fact) => fact.scope === scope).sort((a, b) => (a.id < b.id ? -1 : 1));
  const context = inScope('context');
  const benefits = [...new Set(ruleSets.flatMap((ruleSet) => ruleSet.rules.map((rule) => rule.benefit)))].sort();
  return [
    header,
    ...(context.length > 0 ? [`import type { ContextValue } from '@huice/core';\n`] : []),
    `/** What a profile may say. A fact left out, or null, is unknown. */`,
    `export interface ${name}Facts {`,
    ...inScope('subject').map((fact) => property(fact, typeOf(fact))),
    '}\n',
    `/** Figures of a place and time, given once per call. */`,
    context.length > 0 ? `export interface ${name}Context {` : `export type ${name}Context = Record<never, never>;`,
    ...(context.length > 0 ? [...context.map((fact) => property(fact, 'ContextValue')), '}'] : []),
    '',
    `/** The benefits that the rules give. */`,
    `export type ${name}Benefit =`,
    `${benefits.map((benefit) => `  | '${benefit}'`).join('\n')};\n`,
  ].join('\n');
}

function property(fact: FactDefinition, type: string): string {
  return `  /** ${commentOf(fact)} */\n  ${fact.id}?: ${type};`;
}

function commentOf({ label, unit, type, min, max, places, derivation }: FactDefinition): string {
  const notes = [
    ...(unit === undefined ? [] : [`unit: ${unit}`]),
    ...(type === 'date' ? ['a day, `YYYY-MM-DD`'] : []),
    ...(type === 'region' ? ['six digits of GB/T 2260'] : []),
    ...(type === 'integer' ? ['a whole number'] : []),
    ...(type === 'decimal' ? [`text where it must be exact; at most ${places ?? 2} decimal places`] : []),
    ...(min === undefined && max === undefined ? [] : [`${min ?? '…'} to ${max ?? '…'}`]),
    ...(derivation !== undefined && 'since' in derivation ? [`follows from \`${derivation.since}\``] : []),
    ...(derivation !== undefined && 'region' in derivation ? ['follows from the region of the profile'] : []),
  ];
  const text = `${label.zh} / ${label.en}${notes.length > 0 ? ` (${notes.join('; ')})` : ''}`;
  return text.replaceAll('*/', '*∕');
}

function typeOf({ type, options = [] }: FactDefinition): string {
  const union = options.map(({ value }) => `'${value}'`).join(' | ');
  switch (type) {
    case 'boolean':
      return 'boolean';
    case 'integer':
      return 'number';
    case 'decimal':
      return 'string | number';
    case 'option':
      return union;
    case 'options':
      return `readonly (${union})[]`;
    case 'date':
    case 'region':
      return 'string';
  }
}
