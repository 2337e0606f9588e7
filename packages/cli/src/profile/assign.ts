// `--set fact=value`: one fact of the profile, typed as the vocabulary declares it.
import type { FactDefinition, Localized, Profile } from '@huice/core';
import { namesOf } from '../facts/catalogue.js';
import { fitting, type Named, nearest, plain } from '../facts/names.js';
import { exit, Failure } from '../failure.js';
import { Refused } from '../rosters/read/cells/refused.js';
import { readSubject } from '../rosters/read/cells/subject.js';

/** What a profile says beside its facts. */
const kinds: readonly Named<'subject' | 'region'>[] = [
  { of: 'subject', names: ['subject', '对象', '对象类型'] },
  { of: 'region', names: ['region', '地区', '行政区划代码'] },
];

const truths: readonly Named<boolean>[] = [
  { of: true, names: ['true', 'yes', '是', '有'] },
  { of: false, names: ['false', 'no', '否', '无'] },
];

/**
 * A profile with some facts set over what it had; an empty value makes a fact unknown. What a value must be to be accepted is left
 * to `evaluate`, which sees it as a profile in JSON would carry it.
 * @param base the profile as read, whatever it is; an empty one if it is undefined
 * @param settings `fact=value`, with the fact's id or label
 * @throws Failure with everything wrong in the settings, each on a line
 */
export function assigned(base: unknown, settings: readonly string[], facts: Iterable<FactDefinition>): Profile {
  const profile = (base === undefined ? { facts: {} } : base) as Record<string, unknown>;
  if (settings.length === 0) return profile as unknown as Profile;
  if (!isRecord(profile))
    throw new Failure(exit.refused, { zh: '画像不是一个对象', en: 'the profile is not an object' });
  const names = namesOf(facts);
  const own: Record<string, unknown> = {};
  const around: Record<string, unknown> = {};
  const wrong: Localized[] = [];
  const seen = new Set<string>();
  for (const setting of settings) {
    const [name = '', value] = cut(setting);
    if (value === undefined) {
      wrong.push({ zh: `--set \`${setting}\`:应为 事实=值`, en: `--set \`${setting}\`: expected \`fact=value\`` });
      continue;
    }
    const [kind] = fitting(name, kinds);
    const fact = kind === undefined ? factOf(name, names, wrong) : undefined;
    const id = kind ?? fact?.id;
    if (id === undefined) continue;
    if (seen.has(id)) wrong.push({ zh: `--set:\`${id}\`给了两次`, en: `--set: \`${id}\` is given twice` });
    seen.add(id);
    if (kind !== undefined) around[kind] = kind === 'subject' ? subjectOf(value) : value === '' ? null : value;
    else if (fact !== undefined) own[fact.id] = typed(value, fact);
  }
  if (wrong.length > 0) {
    const lines = (language: 'zh' | 'en') => wrong.map((one) => one[language]).join('\n');
    throw new Failure(exit.usage, { zh: lines('zh'), en: lines('en') });
  }
  const { facts: given = {} } = profile;
  const merged = isRecord(given) ? { ...given, ...own } : given;
  return { ...profile, ...around, facts: merged } as unknown as Profile;
}

/** What stands beside the facts, as something that a misspelt name may be near. */
const beside = kinds.map(({ of, names }) => ({ of: { id: of, label: { zh: names[1] ?? of, en: of } }, names }));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** At the first `=`, full width or not. */
function cut(setting: string): string[] {
  const at = setting.search(/[=＝]/);
  return at < 0 ? [setting] : [setting.slice(0, at).trim(), setting.slice(at + 1).trim()];
}

function factOf(name: string, names: readonly Named<FactDefinition>[], wrong: Localized[]): FactDefinition | undefined {
  const found = fitting(name, names);
  const [fact, other] = found;
  if (fact !== undefined && other === undefined) return fact;
  const near: readonly Pick<FactDefinition, 'id' | 'label'>[] =
    found.length > 0 ? found : nearest<Pick<FactDefinition, 'id' | 'label'>>(name, [...beside, ...names]);
  const list = (language: 'zh' | 'en') => near.map(({ id, label }) => `\`${id}\` (${label[language]})`).join(', ');
  const [zh, en] =
    found.length > 0 ? ['不止一项事实叫', 'more than one fact is called'] : ['没有事实', 'there is no fact'];
  const help =
    near.length === 0
      ? { zh: '`huice facts`可列出全部', en: '`huice facts` lists them' }
      : { zh: `相近的有:${list('zh')}`, en: `near it: ${list('en')}` };
  wrong.push({ zh: `--set:${zh}\`${name}\` (${help.zh})`, en: `--set: ${en} \`${name}\` (${help.en})` });
  return undefined;
}

function subjectOf(value: string): string {
  const read = readSubject(value);
  return read instanceof Refused ? value : read;
}

/** The value as JSON would carry it; what does not fit the type is passed on as text, for `evaluate` to refuse. */
export function typed(value: string, fact: FactDefinition): unknown {
  if (value === '') return null;
  switch (fact.type) {
    case 'boolean':
      return fitting(value, truths)[0] ?? value;
    case 'integer': {
      const digits = value.normalize('NFKC');
      return /^-?(?:0|[1-9]\d*)$/.test(digits) && Number.isSafeInteger(Number(digits)) ? Number(digits) : value;
    }
    case 'decimal':
      return value.normalize('NFKC');
    case 'option':
      return optionOf(value, fact);
    case 'options':
      return plain(value) === '[]' ? [] : value.split(/[,,、;;]/).map((one) => optionOf(one.trim(), fact));
    case 'date':
    case 'region':
      return value.normalize('NFKC');
  }
}

function optionOf(value: string, { options = [] }: FactDefinition): string {
  const names = options.map((option) => ({
    of: option.value,
    names: [option.value, option.label.zh, option.label.en],
  }));
  const [found, other] = fitting(value, names);
  return found !== undefined && other === undefined ? found : value;
}
