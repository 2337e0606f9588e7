import { regionFact } from '../conditions/fact.js';
import type { Derivation, Fact } from '../conditions/form.js';
import { factsBehind } from '../conditions/opening.js';
import { isDay } from '../dates/day.js';
import {
  type FactDefinition,
  type Fault,
  type Faults,
  quoted,
  type Sentence,
  says,
  shown,
  type Ticked,
} from '../model/index.js';
import { exact } from '../money/exact.js';
import { compileCondition } from './conditions.js';
import { NamedConditions } from './named.js';
import { complain, findFact, type Scope } from './scope.js';

/**
 * The facts of a rule set by id, derived ones bound to what they follow from. Adds a fault for each that cannot be.
 * @param spoiled names of facts with faults of their own; grows by those that cannot be bound
 */
export function compileFacts(
  definitions: readonly FactDefinition[],
  document: string,
  faults: Faults,
  spoiled: Set<string>,
): Map<string, Fact> {
  const facts = new Map<string, Fact>([[regionFact.id, regionFact]]);
  const waiting = new Map<string, Derived>();
  for (const definition of definitions) {
    if (facts.has(definition.id) || waiting.has(definition.id)) {
      const isOurs = definition.id === regionFact.id;
      const message = says(isOurs ? 'declared-by-engine' : 'declared-twice', { fact: definition.id });
      faults.add({ code: 'duplicate', in: document, at: '/facts', message });
    } else if (definition.derivation === undefined) {
      checkDefinition(definition, faults);
      facts.set(definition.id, { id: definition.id, definition, bases: [definition.id] });
    } else waiting.set(definition.id, definition as Derived);
  }
  // Derived facts may follow from derived ones: bind whatever has its inputs until nothing moves.
  for (let moved = true; moved; ) {
    moved = false;
    for (const [id, definition] of waiting) {
      if (!inputsOf(definition).every((input) => facts.has(input) || !waiting.has(input))) continue;
      waiting.delete(id);
      moved = true;
      checkDefinition(definition, faults);
      const fact = bind(definition, {
        document: `fact ${id}`,
        within: undefined,
        faults,
        isSound: () => true,
        facts,
        spoiled,
        conditions: new NamedConditions([]),
        benefit: undefined,
      });
      if (fact === undefined) spoiled.add(id);
      else facts.set(id, fact);
    }
  }
  for (const id of waiting.keys()) {
    faults.add({ code: 'tangled', in: `fact ${id}`, at: '/derivation', message: says('follows-from-itself') });
    spoiled.add(id);
  }
  return facts;
}

type Derived = FactDefinition & { derivation: NonNullable<FactDefinition['derivation']> };

function inputsOf({ derivation }: Derived): string[] {
  if ('region' in derivation) return [];
  if ('since' in derivation) return [derivation.since];
  const ids: string[] = [];
  JSON.stringify(derivation.when, (key, value: unknown) => {
    if (key === 'fact' && typeof value === 'string') ids.push(value);
    return value;
  });
  return ids;
}

function bind(definition: Derived, scope: Scope): Fact | undefined {
  const derivation = bindDerivation(definition, scope);
  if (derivation === undefined) return undefined;
  const inputs = derivation.kind === 'when' ? [...factsBehind(derivation.when).values()] : [inputOf(derivation)];
  return { id: definition.id, definition, derivation, bases: [...new Set(inputs.flatMap((input) => input.bases))] };
}

const inputOf = (derivation: Exclude<Derivation, { kind: 'when' }>) =>
  derivation.kind === 'completed' ? derivation.since : derivation.of;

function bindDerivation({ type, derivation }: Derived, scope: Scope): Derivation | undefined {
  const wrong = (expected: Ticked) =>
    complain(scope, 'wrong-type', '/type', says('derived-of-another-type'), {
      found: quoted(type),
      expected,
    });
  if ('since' in derivation) {
    if (type !== 'integer') return wrong('`integer`');
    const since = findFact(derivation.since, '/derivation/since', scope);
    if (since === undefined) return undefined;
    if (since.definition.type === 'date') {
      return { kind: 'completed', unit: derivation.completed, since, nextDay: derivation.firstDay === 'next' };
    }
    return complain(scope, 'wrong-type', '/derivation/since', says('counted-from-a-date'), {
      found: `\`${since.definition.type}\``,
      expected: '`date`',
    });
  }
  if ('region' in derivation) {
    if (type !== 'region') return wrong('`region`');
    return { kind: 'region', digits: derivation.region === 'prefecture' ? 4 : 6, of: regionFact };
  }
  if (type !== 'boolean') return wrong('`boolean`');
  const when = compileCondition(derivation.when, '/derivation/when', scope);
  return when === undefined ? undefined : { kind: 'when', when };
}

/** Bounds and options must fit the type. */
function checkDefinition(definition: FactDefinition, faults: Faults): void {
  const { id, type, level, options, places } = definition;
  const fault = (at: string, message: Sentence, code: Fault['code'] = 'wrong-type') =>
    faults.add({ code, in: `fact ${id}`, at, message });
  checkBounds(definition, faults);
  const needsLevel = type === 'region' && definition.derivation === undefined;
  if (needsLevel !== (level !== undefined)) {
    fault('/level', says(needsLevel ? 'region-needs-level' : 'level-of-region-only'));
  }
  const isChoice = type === 'option' || type === 'options';
  if (isChoice && options === undefined) fault('/options', says('options-not-listed'));
  if (!isChoice && options !== undefined) fault('/options', says('type-has-no-options', { type }));
  if (new Set(options?.map((option) => option.value)).size !== (options?.length ?? 0))
    fault('/options', says('option-stands-twice'), 'duplicate');
  if (places !== undefined && type !== 'decimal') fault('/places', says('places-of-decimal-only'));
}

function checkBounds({ id, type, min, max }: FactDefinition, faults: Faults): void {
  const document = `fact ${id}`;
  const before = faults.all.length;
  for (const [key, bound] of Object.entries({ min, max })) {
    if (bound === undefined) continue;
    const at = `/${key}`;
    const expected = boundForms[type as keyof typeof boundForms];
    if (expected === undefined)
      faults.add({ code: 'wrong-type', in: document, at, message: says('type-has-no-bounds', { type }) });
    else if (type === 'date' && isDayForm(bound) && !isDay(bound))
      faults.add({ code: 'no-such-day', in: document, at, message: says('no-such-day', { day: String(bound) }) });
    else if (!fits(bound, type)) {
      const message = says('bound-does-not-fit', { type });
      faults.add({ code: 'wrong-type', in: document, at, message, found: shown(bound), expected });
    }
  }
  if (faults.all.length > before || min === undefined || max === undefined || max === 'asOf') return;
  const isBackwards = type === 'date' ? min > max : exact(min).greaterThan(max);
  if (!isBackwards) return;
  const message = says('greatest-below-least');
  faults.add({ code: 'out-of-bounds', in: document, at: '/max', message, found: shown(max) });
}

const boundForms = { integer: says('a-whole-number'), decimal: says('decimal-text'), date: says('a-day-or-as-of') };

const isDayForm = (bound: number | string) => typeof bound === 'string' && /^\d{4}-\d\d-\d\d$/.test(bound);

function fits(bound: number | string, type: FactDefinition['type']): boolean {
  if (type === 'integer') return typeof bound === 'number';
  if (type === 'date') return bound === 'asOf' || isDay(bound);
  return typeof bound === 'string' && bound !== 'asOf' && !isDayForm(bound);
}
