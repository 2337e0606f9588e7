// The JSON Schemas of a pack's files, emitted from the model, so that an editor completes a rule and underlines a fault.
import * as z from 'zod/mini';
import * as model from '../../packages/core/src/model/index.js';
import type { Generator } from '../generate.js';
import { type Words, words } from '../schema/words.js';

type Node = Record<string, unknown>;

/** `facts.json` of a pack; the shape itself is private to the reader of packs. */
const facts = z.strictObject({ $schema: z.optional(z.string()), facts: z.array(model.factDefinition) });
const all: readonly Words[] = [
  ...words,
  {
    shape: facts,
    title: 'Facts',
    description: 'Facts that only this pack needs.',
    keys: { $schema: 'the JSON Schema of this file', facts: 'the facts' },
  },
];

const roots: Record<string, z.ZodMiniType> = {
  rule: model.rule,
  fact: model.factDefinition,
  facts,
  condition: model.namedCondition,
  pack: model.packManifest,
  source: model.source,
  ledger: model.ledger,
  scenario: model.scenarioFile,
  'rule-set': model.ruleSet,
};

const schemas: Generator = () =>
  Object.fromEntries(
    Object.entries(roots).map(([name, root]) => [
      `packages/core/schema/${name}.json`,
      `${JSON.stringify(emit(root), null, 2)}\n`,
    ]),
  );

export default schemas;

/** Carries a shape's place in `words` through zod, which copies and merges the nodes it emits. */
const mark = 'x-words';

function emit(root: z.ZodMiniType): Node {
  const registry = z.registry<{ id?: string }>();
  for (const { shape, name } of all) if (name !== undefined && shape !== root) registry.add(shape, { id: name });
  const emitted = z.toJSONSchema(root, {
    metadata: registry,
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const shape = zodSchema as unknown as z.ZodMiniType;
      const index = all.findIndex((one) => isSame(one.shape, shape));
      if (index >= 0) (jsonSchema as Node)[mark] = index;
      else if (shape.type === 'object') {
        throw new Error(
          `scripts/schema/words.ts: no words for the shape { ${Object.keys((shape as z.ZodMiniObject).shape).join(', ')} }`,
        );
      }
      if (shape === model.span) jsonSchema.minProperties = 1;
    },
  });
  return describe(JSON.parse(JSON.stringify(emitted))) as Node;
}

/** The same, or one refined from the other: a refinement copies the schema and keeps its shape. */
function isSame(one: z.ZodMiniType, other: z.ZodMiniType): boolean {
  if (one === other) return true;
  if (one.type !== 'object' || other.type !== 'object') return false;
  const [own, others] = [one, other].map((shape) => Object.entries((shape as z.ZodMiniObject).shape));
  return (
    own?.length === others?.length &&
    own?.every(([key, value], index) => others?.[index]?.[0] === key && others[index][1] === value) === true
  );
}

/** Puts the words in the place of the marks. */
function describe(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(describe);
  if (typeof node !== 'object' || node === null) return node;
  const { $schema, id: _, [mark]: index, ...rest } = node as Node;
  const inner = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, isMap(key) ? describeAll(value as Node) : describe(value)]),
  );
  const own = index === undefined ? undefined : all[index as number];
  if (own !== undefined && inner['properties'] !== undefined)
    describeKeys(inner['properties'] as Record<string, Node>, own);
  return {
    ...($schema === undefined ? {} : { $schema }),
    ...(own === undefined ? {} : { title: titleOf(own, inner) }),
    ...(own?.description === undefined ? {} : { description: own.description }),
    ...inner,
  };
}

/** Whether the keys below are names of the author's rather than words of JSON Schema. */
const isMap = (key: string) => key === 'properties' || key === '$defs';

function describeAll(map: Node): Node {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, describe(value)]));
}

function describeKeys(properties: Record<string, Node>, { title, keys = {} }: Words): void {
  for (const [key, property] of Object.entries(properties)) {
    const description = keys[key];
    if (description === undefined) throw new Error(`scripts/schema/words.ts: no words for \`${key}\` of ${title}`);
    properties[key] = { ...property, description };
  }
}

/** One alternative of a union is called by the key, or the form, that tells it from the others. */
function titleOf({ title }: Words, { properties, required }: Node): string {
  if (!/^[a-z]/.test(title)) return title;
  const form = (properties as Record<string, Node> | undefined)?.['form']?.['const'];
  return String(form ?? (required as string[])[0]);
}
