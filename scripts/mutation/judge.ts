// Whether anything notices a mutant, and what notices it first.
import { checks, type Subject, subjectOf } from '@huice/core/checks';
import { Faults, type Pack, type PackFiles, readPack, type Vocabulary } from '@huice/core/pack';
import type { Json } from './json.js';
import type { Mutant } from './mutant.js';

/** The kills of these would prove nothing: they notice any change of any byte. */
const blind = ['source', 'frozen'];
const counted = checks.filter(({ name }) => !blind.includes(name));

/** `gate`, the name of a check, or undefined for a survivor. */
export type Killer = string | undefined;

/** Judges mutants of one pack. What the checks say of the pack as it is, is no kill. */
export function judgeOf(files: PackFiles, vocabulary: Vocabulary): (mutant: Mutant) => Killer {
  const faults = new Faults();
  const pack = readPack(files, faults);
  if (pack === undefined) throw new Error(`the pack cannot be read: ${faults.all[0]?.in} ${faults.all[0]?.message}`);
  const whole = subjectOf(pack, vocabulary);
  if (!('rules' in whole)) throw new Error(`the pack does not compile: ${whole[0]?.in} ${whole[0]?.message}`);
  const excused = new Set(counted.flatMap((check) => check.run(whole)).map((complaint) => JSON.stringify(complaint)));

  const run = (changed: Pack, touched: ReadonlySet<string>): Killer => {
    const narrow = subjectOf(
      { ...changed, rules: changed.rules.filter((rule) => touched.has(rule.benefit)) },
      vocabulary,
    );
    if (!('rules' in narrow)) return 'gate';
    const subject: Subject = { ...narrow, pack: changed };
    return counted.find((check) => check.run(subject).some((one) => !excused.has(JSON.stringify(one))))?.name;
  };
  const controlled = new Set<string>();
  return (mutant) => {
    const touched = touchedBy(mutant.file, whole);
    // A check that complained of the narrowed pack as it is would kill every mutant.
    const control = [...touched].join();
    const alarm = controlled.has(control) ? undefined : run(pack, touched);
    if (alarm !== undefined)
      throw new Error(`\`${alarm}\` complains of ${mutant.file} as it is, seen with its rules alone`);
    controlled.add(control);
    const changed = splice(pack, mutant.file, mutant.json);
    return changed === undefined ? 'gate' : run(changed, touched);
  };
}

/** The pack with one file replaced; undefined if the file does not even have the right shape. */
function splice(pack: Pack, file: string, json: Json): Pack | undefined {
  const faults = new Faults();
  const rest = { 'pack.json': JSON.stringify(pack.manifest), 'ledger.json': '{"sources":{}}' };
  const read = readPack({ ...rest, [file]: JSON.stringify(json) }, faults);
  if (read === undefined) return undefined;
  const [rule, condition] = [read.rules[0], read.conditions[0]];
  return {
    ...pack,
    facts: file === 'facts.json' ? read.facts : pack.facts,
    rules: pack.rules.map((one) => (one.id === rule?.id ? rule : one)),
    conditions: pack.conditions.map((one) => (one.name === condition?.name ? condition : one)),
  };
}

/** The benefits whose rules a file can change. */
function touchedBy(file: string, { pack, compiled }: Subject): Set<string> {
  const name = file.replace(/^.*\//, '').replace(/\.json$/, '');
  const own = new Set(pack.facts.map((fact) => fact.id));
  const rules = compiled.rules.filter(({ rule, facts }) => {
    if (file.startsWith('rules/')) return rule.id === name;
    if (file.startsWith('conditions/')) return JSON.stringify(rule).includes(JSON.stringify({ condition: name }));
    return [...facts.keys()].some((id) => own.has(id));
  });
  return new Set(rules.map(({ rule }) => rule.benefit));
}
