import { countKeys, isPlainObject } from './plain-object.js';

/** Options as they were given, read once. */
export interface OwnOptions {
  readonly asOf?: unknown;
  readonly knownAt?: unknown;
  readonly minimumAuthority?: unknown;
  readonly context?: unknown;
  readonly evidence?: unknown;
}

/** A copy in which no getter is left; undefined where something in them is not plain. */
export function ownOptions(given: unknown): OwnOptions | undefined {
  try {
    return copied(given);
  } catch {
    // A getter or a proxy that throws: `plainJson` says so.
    return undefined;
  }
}

function copied(given: unknown): OwnOptions | undefined {
  if (!isPlainObject(given)) return undefined;
  const own = { ...given };
  const { context } = own;
  if (context === undefined || context === null) return own;
  if (!isPlainObject(context)) return undefined;
  const figures = { ...context };
  for (const id in figures) {
    const figure = figures[id];
    if (!isPlainObject(figure)) return undefined;
    figures[id] = { ...figure };
  }
  own['context'] = figures;
  return own;
}

/** Whether two such copies decide alike. The second has been read: it holds nothing that is not known here. */
export function isSame(one: OwnOptions, other: OwnOptions): boolean {
  return (
    one.asOf === other.asOf &&
    one.knownAt === other.knownAt &&
    one.minimumAuthority === other.minimumAuthority &&
    isSameContext(one.context, other.context) &&
    deciding(one) === deciding(other)
  );
}

/** How many of its keys decide the answer. */
const deciding = (one: OwnOptions) => countKeys(one) - ('evidence' in one ? 1 : 0);

type Figure = Readonly<Record<string, unknown>>;
type Figures = Readonly<Record<string, Figure>>;

/** A decision shows a context in the order in which it was given. */
function isSameContext(one: unknown, other: unknown): boolean {
  if (one === undefined || one === null || other === undefined || other === null) return one === other;
  const [figures, others] = [one as Figures, other as Figures];
  if (!hasSameOrder(figures, others)) return false;
  for (const id in figures) if (!isSameFigure(figures[id] as Figure, others[id] as Figure)) return false;
  return true;
}

function isSameFigure(one: Figure, other: Figure): boolean {
  if (!hasSameOrder(one, other)) return false;
  for (const key in one) if (one[key] !== other[key]) return false;
  return true;
}

function hasSameOrder(one: object, other: object): boolean {
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return keys.length === others.length && keys.every((key, place) => key === others[place]);
}
