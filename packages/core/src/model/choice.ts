import type * as z from 'zod/mini';

/**
 * Has a union of objects look only at the option whose own first key is present, the first of them if there are several. Unlike a plain
 * union, nested choices then take no longer than they are large, and faults are those of the option that was meant.
 * What JSON Schemas are emitted from stays the union; only how it reads a value is replaced.
 */
export function choice<T extends z.ZodMiniUnion<readonly z.ZodMiniType[]>>(union: T): T {
  const { options } = union.def;
  const keyed = options.flatMap((option) => {
    const key = option.type === 'object' ? Object.keys((option as z.ZodMiniObject).shape)[0] : undefined;
    return key === undefined ? [] : [{ key, option }];
  });
  const nested = options.find((option) => option.type === 'lazy');
  const plain = union._zod.parse;
  const parse: typeof plain = (payload, context) => {
    const { value } = payload;
    if (typeof value !== 'object' || value === null) return plain(payload, context);
    const option = keyed.find(({ key }) => Object.hasOwn(value, key))?.option ?? nested;
    if (option !== undefined) return option._zod.run(payload, context);
    const params = { keys: keyed.map(({ key }) => key) };
    payload.issues.push({ code: 'custom', input: value, inst: union, params, continue: false });
    return payload;
  };
  union._zod.parse = parse;
  union._zod.run = parse;
  return union;
}
