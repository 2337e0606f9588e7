import type * as z from 'zod/mini';

type Test = (value: unknown) => boolean;

const tests = new WeakMap<z.core.$ZodType, Test>();

/**
 * Whether a value has the shape that a schema describes: what `safeParse` says, several times as fast when a program starts, since nothing is copied
 * and no fault put into words. Where a schema has a part that is not known here, it is false, so that whoever needs certainty asks the schema.
 */
export function fits(schema: z.core.$ZodType, value: unknown): boolean {
  return testOf(schema)(value);
}

/** Schemas may hold each other: a test is looked up again once it is made. */
function testOf(schema: z.core.$ZodType): Test {
  const known = tests.get(schema);
  if (known !== undefined) return known;
  tests.set(schema, (value) => (tests.get(schema) as Test)(value));
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const kind = kindOf(def);
  const checks = [...('check' in def ? [def] : []), ...(def.checks ?? []).map((one) => one._zod.def)].map(checkOf);
  const test: Test = checks.length === 0 ? kind : (value) => kind(value) && checks.every((check) => check(value));
  tests.set(schema, test);
  return test;
}

function kindOf(def: z.core.$ZodTypes['_zod']['def']): Test {
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return Number.isFinite;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'null':
      return (value) => value === null;
    case 'unknown':
      return () => true;
    case 'literal':
      return oneOf(def.values);
    case 'enum':
      return oneOf(Object.values(def.entries));
    case 'object':
      return object(def);
    case 'array': {
      const test = testOf(def.element);
      return (value) => Array.isArray(value) && value.every(test);
    }
    case 'tuple': {
      const items = def.items.map(testOf);
      const isPlain = def.rest === null;
      return (value) =>
        isPlain && Array.isArray(value) && value.length === items.length && items.every((test, at) => test(value[at]));
    }
    case 'record': {
      const [key, test] = [testOf(def.keyType), testOf(def.valueType)];
      return (value) => isObject(value) && Object.entries(value).every(([name, one]) => key(name) && test(one));
    }
    case 'union': {
      const options = def.options.map(testOf);
      return (value) => options.some((test) => test(value));
    }
    case 'optional':
    case 'nullable': {
      const [test, none] = [testOf(def.innerType), def.type === 'optional' ? undefined : null];
      return (value) => value === none || test(value);
    }
    case 'lazy': {
      let test: Test | undefined;
      return (value) => {
        test ??= testOf(def.getter());
        return test(value);
      };
    }
    default:
      return () => false;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function oneOf(values: readonly unknown[]): Test {
  const set = new Set(values);
  return (value) => set.has(value);
}

/** Each key as it must be, and no other unless others are allowed. */
function object({ shape, catchall }: z.core.$ZodObjectDef): Test {
  const keys = new Map(Object.entries(shape).map(([key, part]) => [key, testOf(part)]));
  const isStrict = catchall?._zod.def.type === 'never';
  if (catchall !== undefined && !isStrict) return () => false;
  return (value) => {
    if (!isObject(value)) return false;
    for (const [key, test] of keys) if (!test(value[key])) return false;
    return !isStrict || Object.keys(value).every((key) => keys.has(key));
  };
}

/** Checks that a schema adds to its kind; those of texts and lists count in the same way. */
function checkOf(given: z.core.$ZodCheckDef): Test {
  const def = given as KnownCheck;
  switch (def.check) {
    case 'string_format': {
      const pattern = def.format === 'regex' ? def.pattern : undefined;
      return (value) => pattern?.test(value as string) === true;
    }
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : () => false;
    case 'min_length':
      return (value) => (value as string | unknown[]).length >= def.minimum;
    case 'greater_than':
      return (value) => (value as number) > Number(def.value) || (def.inclusive && value === def.value);
    case 'less_than':
      return (value) => (value as number) < Number(def.value) || (def.inclusive && value === def.value);
    case 'custom':
      return (value) => Boolean(def.fn(value));
    default:
      return () => false;
  }
}

type KnownCheck = z.core.$ZodChecks['_zod']['def'] | z.core.$ZodCustomDef;
