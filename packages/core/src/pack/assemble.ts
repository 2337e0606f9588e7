import type { FactDefinition, RuleSet } from '../model/index.js';
import type { Pack } from './read.js';

/** The shared vocabulary: every fact by id. */
export type Vocabulary = Readonly<Record<string, FactDefinition>>;

/**
 * Gathers a pack's rules into one self-contained rule set: rules, named conditions, the facts and derivations they use, source headers.
 * A fact that nobody declares is left out, so that `compile` reports it at its place in the rule.
 */
export function assemble(
  pack: Pack,
  vocabulary: Vocabulary,
  release: { version: string; releasedOn: string },
): RuleSet {
  const declared = new Map<string, FactDefinition>([
    ...Object.values(vocabulary).map((fact) => [fact.id, fact] as const),
    ...pack.facts.map((fact) => [fact.id, fact] as const),
  ]);
  const used = new Map<string, FactDefinition>();
  const take = (id: string): void => {
    const definition = declared.get(id);
    if (definition === undefined || used.has(id)) return;
    used.set(id, withoutSchema(definition));
    if (definition.derivation !== undefined) factNames(definition.derivation).forEach(take);
  };
  for (const rule of pack.rules) factNames([rule.conditions, rule.event]).forEach(take);
  for (const condition of pack.conditions) factNames(condition.conditions).forEach(take);
  return {
    format: 'huice-rule-set/1',
    pack: pack.manifest.id,
    version: release.version,
    releasedOn: release.releasedOn,
    title: pack.manifest.title,
    jurisdiction: pack.manifest.jurisdiction,
    sources: pack.sources.map(({ header }) => withoutSchema(header)),
    facts: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    conditions: pack.conditions.map(withoutSchema),
    rules: pack.rules.map(withoutSchema),
  };
}

/** The keys under which the model holds fact ids; every text under one of them is taken for a name. */
const nameKeys = ['fact', 'per', 'of', 'actual', 'by', 'cap', 'floor', 'less', 'since', 'then', 'otherwise'];
const listKeys = ['sum', 'difference', 'lesser', 'greater', 'per', 'options'];

/** Every text of a part of a rule that could name a fact. Texts that name none do no harm. */
export function factNames(part: unknown): string[] {
  const names: string[] = [];
  const visit = (node: unknown, key: string): void => {
    if (typeof node === 'string') {
      if (nameKeys.includes(key) || listKeys.includes(key)) names.push(node);
    } else if (Array.isArray(node)) for (const item of node) visit(item, key);
    else if (typeof node === 'object' && node !== null) {
      for (const [inner, value] of Object.entries(node))
        visit(value, key === 'options' && typeof value === 'string' ? key : inner);
    }
  };
  visit(part, '');
  return names;
}

function withoutSchema<T extends { $schema?: string | undefined }>({ $schema: _, ...rest }: T): Omit<T, '$schema'> {
  return rest;
}
