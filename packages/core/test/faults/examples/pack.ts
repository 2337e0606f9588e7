import { Faults } from '../../../src/model/index.js';
import { readPack } from '../../../src/pack/index.js';
import { rule, ruleSet } from '../../support/rule-set.js';
import type { Examples } from '../example.js';

const both = (text: string) => ({ zh: text, en: text });
const [source] = ruleSet([], []).sources;
const files: Readonly<Record<string, unknown>> = {
  'pack.json': { id: 'test', title: both('test'), jurisdiction: { name: both('云南'), region: '530000' } },
  'sources/notice.json': source,
  'sources/notice.txt': '第一',
  'ledger.json': { sources: { notice: [{ text: '第一', treatment: 'rules', rules: ['award'] }] } },
  'rules/award.json': rule('award', undefined),
};

const reading = (changes: Readonly<Record<string, unknown>>) => () => {
  const texts = Object.entries({ ...files, ...changes }).flatMap(([path, content]) => {
    if (content === undefined) return [];
    return [[path, typeof content === 'string' ? content : JSON.stringify(content)]];
  });
  const faults = new Faults();
  readPack(Object.fromEntries(texts), faults);
  return faults.all;
};

export const pack: Examples = {
  'files that are missing': reading({ 'pack.json': undefined, 'sources/notice.txt': undefined }),
  'a file named for something else': reading({ 'rules/prize.json': rule('award', undefined) }),
  'a file that is not JSON': reading({ 'ledger.json': '{ "sources": ' }),
  'a pack of another form': reading({ 'pack.json': { id: 'Test', title: '云南', jurisdiction: { region: 'Yunnan' } } }),
  'a source of another form': reading({
    'sources/notice.json': { ...source, sha256: 'ABC', clauses: [{ id: '一', label: both('一'), first: '' }] },
  }),
  'a lock of another form': reading({ 'rule-sets/lock.json': { '0.1.0': 'abc' } }),
};
