// What a person types and gets: the true changes of 2019 in words, reports as files, refusals with a way out.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleSet } from '@huice/core';
import { latest } from '@huice/policy-yunnan';
import { type DefaultTreeAdapterMap, type ParserError, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roster } from '../../../examples/rosters/generate.mjs';
import { huice } from './huice.js';
import { transcript } from './transcript.js';

const newYear = ['--as-of', '2018-12-31', '--as-of', '2019-01-01'];
const timeout = 60_000;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huice-compare-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');

/** The newest rules of Yunnan with one rule changed, as a file. */
function changed(
  name: string,
  change: (rule: RuleSet['rules'][number]) => void,
  changedRule = 'workshop-hiring-award.2018',
): string {
  const copy = structuredClone(latest) as unknown as RuleSet;
  const rule = copy.rules.find(({ id }) => id === changedRule);
  if (rule === undefined) throw new Error('the rule to change is gone');
  change(rule);
  writeFileSync(at(name), JSON.stringify(copy));
  return at(name);
}

const raise = (rule: RuleSet['rules'][number]) => {
  Object.assign(rule.event.params, {
    amount: { rate: '2000', per: 'poorWorkersNewlyHired', cap: '50000', less: 'workshopAwardAlreadyPaid' },
  });
};

describe('huice compare', () => {
  it('tells what a person sees', { timeout }, async () => {
    await transcript('compare', [
      ['compare', 'yunnan', ...newYear, '--lang', 'zh'],
      ['compare', 'yunnan', ...newYear, '--lang', 'en', '--benefit', 'skill-upgrade-subsidy'],
      ['compare', 'guangxi', ...newYear, '--lang', 'zh'],
      ['compare', 'yunnan@0.1.0', 'yunnan', '--as-of', '2019-06-01', '--lang', 'zh'],
      ['compare', 'yunnan', 'guangxi', '--as-of', '2019-12-01', '--lang', 'en', '--benefit', 'township-work-subsidy'],
      ['compare', 'yunnan', '--as-of', '2010-01-01', '--as-of', '2011-01-01', '--lang', 'zh'],
    ]);
  });

  it('lays the rules side by side on a wide screen', { timeout }, async () => {
    const { out } = await huice(['compare', 'guangxi', ...newYear, '--lang', 'zh'], { columns: 110 });
    expect(out).toMatch(/不低于月最低工资标准的\[-80-\]% +│ 不低于月最低工资标准的\{\+90\+\}%/);
  });

  it('compares a file with what is released, and prints JSON', { timeout }, async () => {
    const file = changed('raised.json', raise);
    const args = ['compare', 'yunnan', file, '--as-of', '2019-06-01'];
    const { out, code } = await huice([...args, '--json', '--benefit', 'workshop-hiring-award']);
    const [benefit, ...others] = JSON.parse(out).benefits;
    expect([benefit.who.class, benefit.howMuch.class, others, code]).toEqual(['equivalent', 'up', [], 0]);
    const told = await huice([...args, '--lang', 'zh']);
    expect(told.out).toContain('每人1,000元(按“');
    expect(told.out).toContain('共96项待遇:更有利1项,相同95项');
    expect(told.out).toContain('其余95项相同,未逐项列出(--all可列出)');
    const all = await huice([...args, '--lang', 'en', '--all']);
    expect(all.out).not.toContain('not listed');
  });

  it('marks a file that bears the number of a release and is something else', { timeout }, async () => {
    const args = ['compare', 'yunnan', changed('draft.json', raise), '--as-of', '2019-06-01'];
    const files = ['--html', 'draft.html', '--markdown', 'draft.md', '--json'];
    const { out, err } = await huice([...args, ...files, '--lang', 'en'], { cwd: folder });
    expect(err).toContain('calls itself version 1.0.0 of yunnan, and is not what was released as 1.0.0');
    const { before, after } = JSON.parse(out);
    expect([before.standing, after.standing]).toEqual(['released', 'altered']);
    const title = 'social security, version 1.0.0 (altered)';
    for (const text of [read('draft.html'), read('draft.md').replaceAll('\\', '')]) expect(text).toContain(title);
    const chinese = await huice([...args, '--lang', 'zh']);
    expect(chinese.out).toContain('前:云南省人社扶贫政策 1.0.0版,按');
    expect(chinese.out).toContain('后:云南省人社扶贫政策 1.0.0版(有改动),按');
    expect(chinese.err).toContain('自称yunnan的1.0.0版,但内容与已发布的1.0.0版不同');
  });

  it.each([
    ['as it was released, whatever the order of its keys', {}, 'released', ''],
    ['with a number that was never released', { version: '9.0.0' }, 'unreleased', ' (not released)'],
    ['of a pack that does not come with the command', { pack: 'elsewhere' }, 'unknown', ''],
  ])('says how a file stands to what is released: %s', { timeout }, async (_, more, standing, mark) => {
    const entries = Object.entries({ ...latest, ...more });
    writeFileSync(at('other-order.json'), JSON.stringify(Object.fromEntries(entries.reverse())));
    const args = ['compare', 'yunnan@0.1.0', at('other-order.json'), '--as-of', '2010-01-01', '--lang', 'en'];
    const { out } = await huice([...args, '--json']);
    expect(JSON.parse(out).after.standing).toBe(standing);
    const text = (await huice(args, { columns: 110 })).out.replaceAll(/\s+/g, ' ');
    const number = 'version' in more ? more.version : '1.0.0';
    expect(text).toContain(
      `After: Yunnan: poverty relief through employment and social security, version ${number}${mark}, as of`,
    );
  });

  it('names the benefits of two packs that are not paired, and claims nothing of the other pack', {
    timeout,
  }, async () => {
    const args = ['compare', 'yunnan', 'guangxi', '--as-of', '2019-12-01'];
    const files = ['--html', 'packs.html', '--markdown', 'packs.md'];
    const { out } = await huice([...args, ...files, '--lang', 'zh'], { cwd: folder });
    const { pairedBy, benefits } = JSON.parse((await huice([...args, '--json'])).out);
    expect(pairedBy).toBe('benefit-id');
    const alone = benefits.filter(({ knownTo }: { knownTo: string }) => knownTo !== 'both');
    expect(alone.length).toBeGreaterThan(100);
    const told = out.replaceAll(/\n */g, '');
    for (const text of [told, read('packs.html'), read('packs.md')]) {
      expect(text).toContain('编号不同的,即使内容相当也未作比较');
      expect(text).toContain('编号只见于云南');
      expect(text).not.toMatch(/仅(云南|广西)[^当]*有/);
      for (const { title } of alone) expect(text).toContain(title.zh.replaceAll('*', ''));
    }
    for (const text of [read('packs.html'), read('packs.md')])
      for (const { benefit } of alone) expect(text).toContain(benefit);
    expect(told).not.toContain('没有这项待遇');
  });

  it('calls undecided what the steps do not suffice for', { timeout }, async () => {
    const file = changed('other.json', raise);
    const args = ['compare', 'yunnan', file, '--as-of', '2019-06-01', '--steps', '1', '--lang', 'en'];
    const { out } = await huice([...args, '--benefit', 'workshop-hiring-award']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('could not be proved within the limit of steps');
  });

  it.each([
    [
      'nothing to compare with',
      ['yunnan', '--as-of', '2019-01-01'],
      2,
      'both sides are the same rules on the same day',
    ],
    ['three days', ['yunnan', ...newYear, '--as-of', '2020-01-01'], 2, 'more than two days'],
    ['a pack that is none', ['yunan', ...newYear], 2, 'there is no pack `yunan`'],
    ['a version that is none', ['yunnan@9.9.9', 'yunnan', '--as-of', '2019-01-01'], 2, 'there is: 0.1.0, 1.0.0'],
    ['a benefit that is none', ['yunnan', ...newYear, '--benefit', 'workshop-hiring-awrd'], 2, 'workshop-hiring-award'],
    ['no steps', ['yunnan', ...newYear, '--steps', '0'], 2, 'expected a whole number, 1 or more'],
    ['a file that is not there', ['yunnan', './none.json', '--as-of', '2019-01-01'], 2, 'there is no such file'],
    [
      'both reports in one file',
      ['yunnan', ...newYear, '--html', 'a', '--markdown', 'a'],
      2,
      'two reports cannot go to one file',
    ],
  ])('refuses %s', { timeout }, async (_, args, expected, words) => {
    const { code, err } = await huice(['compare', ...args], { cwd: folder });
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
  });

  it('refuses a file that is no rule set, with every fault', { timeout }, async () => {
    writeFileSync(at('wrong.json'), '{"format": "huice-rule-set/1"}');
    const { code, err } = await huice(['compare', 'yunnan', at('wrong.json'), '--as-of', '2019-01-01']);
    expect(code).toBe(1);
    expect(err).toContain('/pack');
    expect(err).toContain('is not a rule set that can be used');
  });
});

describe('the impact on a roster', () => {
  const raised = (rule: RuleSet['rules'][number]) => Object.assign(rule.event.params, { amount: { fixed: '800' } });
  const file = () => changed('allowance.json', raised, 'rural-public-post-allowance.2018');
  const counting = () => ['compare', 'yunnan', file(), '--as-of', '2019-06-01', '--subject', 'person'];

  it('stands in every report, in tables and as a chart', { timeout }, async () => {
    writeFileSync(at('people.csv'), [...roster(300, 1)].join(''));
    const args = [...counting(), '--roster', 'people.csv', '--by', 'region', '--lang', 'zh'];
    const files = ['--html', 'impact.html', '--markdown', 'impact.md'];
    const { out, code } = await huice([...args, ...files], { cwd: folder });
    expect(code).toBe(0);
    const { impact } = JSON.parse((await huice([...args, '--json'], { cwd: folder })).out);
    expect(impact.all.fates.gains).toBeGreaterThan(0);
    const [{ before, after }] = impact.all.cash;
    const grouped = (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
    const elements = pageOf(read('impact.html'));
    const pictures = elements.filter(({ tagName }) => tagName === 'svg');
    expect(pictures.length).toBe(2);
    for (const picture of pictures) {
      expect(attribute(picture, 'role')).toBe('img');
      expect(attribute(picture, 'aria-label')).toMatch(/受益 \d/);
    }
    // A direction to officials does not stand among what one has a right to.
    expect(read('impact.html')).toContain('<caption>待遇的变化(行数):应当给予</caption>');
    for (const text of [read('impact.html'), read('impact.md'), out])
      for (const sum of [before, after]) expect(text).toContain(grouped(sum));
    expect(out).toContain(`受益${impact.all.fates.gains}`);
  });

  const slips =
    '姓名,身份证号,region,isRegisteredPoor\n甲,110101199003078515,530102,是\n乙,,53,是\n丙,,530102,110101199003078515\n';

  it('says which rows were rejected and why, and writes all of them where that is asked for', { timeout }, async () => {
    writeFileSync(at('slips.csv'), slips);
    const args = [...counting(), '--roster', 'slips.csv', '--lang', 'en'];
    const shown = await huice(args, { cwd: folder, columns: 110 });
    expect(shown.code).toBe(3);
    expect(shown.out).toContain('3 rows: 1 decided, 2 rejected');
    expect(shown.out).toContain('row 3, column “region” `53` rejected: ');
    expect(shown.out).toMatch(/row 4, column “isRegisteredPoor” `\*\*\*` rejected: /);
    const files = ['--rejects', 'rejected.csv', '--html', 'slips.html', '--markdown', 'slips.md'];
    const written = await huice([...args, ...files, '--json'], { cwd: folder });
    expect([written.code, written.err]).toEqual([3, expect.stringContaining('the rejected rows are in rejected.csv')]);
    expect(read('rejected.csv')).toMatch(
      /^\uFEFFrow of the roster,column,value,reason\r\n3,region,53,.+\r\n4,isRegisteredPoor,\*\*\*,.+\r\n$/,
    );
    const { impact } = JSON.parse(written.out);
    expect(
      impact.rejects.map(({ row, column, value }: { row: number; column: string; value: string }) => [
        row,
        column,
        value,
      ]),
    ).toEqual([
      [3, 'region', '53'],
      [4, 'isRegisteredPoor', '***'],
    ]);
    for (const text of [
      written.out,
      written.err,
      read('slips.html'),
      read('slips.md'),
      read('rejected.csv'),
      shown.out,
    ])
      expect(text).not.toContain('110101199003078515');
    expect(read('slips.html')).toContain('<caption>Rejected rows</caption>');
    expect(read('slips.md')).toContain('row 3, column “region”');
  });

  it('leaves no list of rejected rows where there are none, and writes over nothing else', { timeout }, async () => {
    writeFileSync(at('slips.csv'), slips);
    writeFileSync(at('sound.csv'), 'region,isRegisteredPoor\n530102,是\n');
    const args = (roster: string, ...more: string[]) =>
      huice([...counting(), '--roster', roster, '--lang', 'en', ...more], { cwd: folder });
    expect((await args('slips.csv', '--rejects', 'list.csv')).code).toBe(3);
    const again = await args('sound.csv', '--rejects', 'list.csv');
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('`list.csv` is there already')]);
    expect((await args('sound.csv', '--rejects', 'list.csv', '--force')).code).toBe(0);
    expect(existsSync(at('list.csv'))).toBe(false);
    writeFileSync(at('letter.txt'), 'Dear Sir');
    const letter = await args('slips.csv', '--rejects', 'letter.txt', '--force');
    expect([letter.code, letter.err]).toEqual([1, expect.stringContaining('is no list of rejected rows')]);
    expect(read('letter.txt')).toBe('Dear Sir');
    const own = await args('slips.csv', '--html', 'slips.csv', '--force');
    expect([own.code, own.err]).toEqual([2, expect.stringContaining('`slips.csv` is read by this run')]);
    expect(readdirSync(folder).filter((name) => name.includes('huice-part'))).toEqual([]);
  });

  it('reads a roster by the same options as a batch', { timeout }, async () => {
    writeFileSync(
      at('roster.dat'),
      Buffer.from('bureau of 1998\nwhere\tkind\tisRegisteredPoor\n530102\tP\tY\n', 'utf16le'),
    );
    writeFileSync(
      at('mapping.json'),
      '{"columns": {"where": "region", "kind": {"is": "subject", "values": {"P": "person"}}}}',
    );
    const args = [
      'compare',
      'yunnan',
      file(),
      '--as-of',
      '2019-06-01',
      '--roster',
      'roster.dat',
      '--lang',
      'en',
      '--json',
    ];
    const options = [
      '--in-format',
      'tsv',
      '--in-encoding',
      'utf-16le',
      '--header-row',
      '2',
      '--mapping',
      'mapping.json',
    ];
    const { code, out, err } = await huice([...args, ...options], { cwd: folder });
    expect([code, err]).toEqual([0, expect.stringContaining('TSV, UTF-16LE (as given)')]);
    expect(JSON.parse(out).impact.decided).toBe(1);
    const sheet = await huice([...args, '--in-format', 'csv', '--sheet', 'one'], { cwd: folder });
    expect(sheet.code).toBe(1);
    writeFileSync(at('mapping.json'), '{"column": {}}');
    const wrong = await huice([...args, ...options], { cwd: folder });
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('mapping file: there is no `column`')]);
  });

  it.each([
    ['an option that needs a roster', [], ['--by', 'region'], '--by is of use only with a roster'],
    ['another one', [], ['--in-format', 'csv'], '--in-format is of use only with a roster'],
    ['a roster that is not there', ['--roster', 'nobody.csv'], [], 'there is no such file'],
  ])('refuses %s', { timeout }, async (_, given, more, words) => {
    const { code, err } = await huice(['compare', 'yunnan', ...newYear, ...given, ...more, '--lang', 'en'], {
      cwd: folder,
    });
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('reports in files', () => {
  it('appear both, and are not replaced unless that is asked for', { timeout }, async () => {
    const args = ['compare', 'guangxi', ...newYear, '--lang', 'en', '--html', 'gx.html', '--markdown', 'gx.md'];
    const first = await huice(args, { cwd: folder });
    expect([first.code, first.err]).toEqual([0, 'the report is in gx.md\nthe report is in gx.html\n']);
    const again = await huice(args, { cwd: folder });
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('is there already')]);
    expect((await huice([...args, '--force'], { cwd: folder })).code).toBe(0);
  });

  it('appear not at all where one cannot be written', { timeout }, async () => {
    const args = ['compare', 'guangxi', ...newYear, '--html', 'none/gx.html', '--markdown', 'alone.md'];
    const { code, err } = await huice(args, { cwd: folder });
    expect([code, err]).toEqual([1, expect.stringContaining('cannot write')]);
    expect(existsSync(at('alone.md'))).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('mark the words that differ, as Markdown', { timeout }, async () => {
    await huice(['compare', 'guangxi', ...newYear, '--lang', 'zh', '--markdown', 'marked.md'], { cwd: folder });
    const text = read('marked.md');
    expect(text).toContain('不低于月最低工资标准的<del>80</del>%');
    expect(text).toContain('不低于月最低工资标准的<ins>90</ins>%');
    // Every table has as many cells in each row as in its head.
    const tables = text.split('\n\n').filter((part) => part.startsWith('| '));
    const cells = (line: string) => line.replaceAll('\\|', '').split('|').length;
    for (const table of tables) expect(new Set(table.trimEnd().split('\n').map(cells)).size).toBe(1);
  });
});

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

function elementsOf(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

const attribute = ({ attrs }: Element, name: string) => attrs.find((one) => one.name === name)?.value;

/** Parses a page as a browser does, and refuses what a browser would only mend. */
function pageOf(text: string): Element[] {
  const faults: ParserError[] = [];
  const document = parse(text, { onParseError: (fault) => faults.push(fault), sourceCodeLocationInfo: true });
  expect(faults).toEqual([]);
  return elementsOf(document);
}

describe('the page', () => {
  const hostile = `<script>alert(1)</script>"'&<img src=x onerror=alert(2)>`;
  const pages: [string, () => Promise<string>][] = [
    ['of two days', () => page('gx', ['guangxi', ...newYear, '--lang', 'zh'])],
    ['of two packs', () => page('two', ['yunnan', 'guangxi', '--as-of', '2019-12-01', '--lang', 'en'])],
    [
      'of two days, with a roster',
      () => {
        writeFileSync(at('few.csv'), `${[...roster(40, 3)].join('')}`);
        const counting = ['--roster', at('few.csv'), '--subject', 'person', '--by', 'isRegisteredPoor'];
        return page('roster', ['yunnan', ...newYear, '--lang', 'zh', ...counting]);
      },
    ],
    ['of nothing', () => page('none', ['yunnan@0.1.0', 'yunnan', '--as-of', '2019-12-01', '--lang', 'en'])],
    [
      'of a hostile rule set',
      () => {
        const file = changed('hostile.json', (rule) => {
          raise(rule);
          Object.assign(rule, { title: { zh: hostile, en: hostile } });
          for (const citation of rule.citations) citation.quote = hostile;
        });
        return page('hostile', [
          'yunnan',
          file,
          '--as-of',
          '2019-06-01',
          '--lang',
          'en',
          '--markdown',
          at('hostile.md'),
        ]);
      },
    ],
  ];

  async function page(name: string, args: string[]): Promise<string> {
    // Made once, looked at several times.
    if (!existsSync(at(`${name}.html`)))
      expect((await huice(['compare', ...args, '--html', at(`${name}.html`)])).code).toBeOneOf([0, 3]);
    return read(`${name}.html`);
  }

  it.each(pages)('%s is well formed, asks for nothing, and runs nothing', { timeout }, async (_, make) => {
    const text = await make();
    const elements = pageOf(text);
    const names = new Set(elements.map(({ tagName }) => tagName));
    for (const forbidden of ['script', 'img', 'iframe', 'object', 'form']) expect(names).not.toContain(forbidden);
    const links = elements.flatMap((one) =>
      [attribute(one, 'href'), attribute(one, 'src')].flatMap((link) => link ?? []),
    );
    expect(links.filter((link) => !link.startsWith('#') && link !== 'data:,')).toEqual([]);
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on')))).toEqual([]);
    expect(text).not.toMatch(/@import|url\(/);
    // Whatever a browser would fetch by an attribute: there is none of them, and the policy forbids it.
    for (const name of ['srcset', 'poster', 'data', 'xlink:href', 'background', 'ping', 'action', 'formaction'])
      expect(elements.filter((one) => attribute(one, name) !== undefined)).toEqual([]);
    expect(text).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(text).not.toMatch(/(?:href|src)="?\s*(?:https?:)?\/\//);
  });

  it.each(pages)('%s can be found one’s way in without seeing it', { timeout }, async (_, make) => {
    const elements = pageOf(await make());
    const byId = new Map(
      elements.flatMap((one) => (attribute(one, 'id') === undefined ? [] : [[attribute(one, 'id'), one]])),
    );
    const ids = elements.flatMap((one) => attribute(one, 'id') ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    // Every link within the page and every label leads somewhere.
    for (const one of elements) {
      const target = attribute(one, 'href')?.slice(1);
      if (one.tagName === 'a') expect(byId.has(target)).toBe(true);
      for (const id of attribute(one, 'aria-labelledby')?.split(' ') ?? []) expect(byId.has(id)).toBe(true);
    }
    const count = (tag: string) => elements.filter(({ tagName }) => tagName === tag).length;
    expect([count('h1'), count('main'), count('header'), count('footer')]).toEqual([1, 1, 1, 1]);
    // No heading is skipped on the way down.
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    const tables = elements.filter(({ tagName }) => tagName === 'table');
    expect(tables.map((table) => elementsOf(table).filter(({ tagName }) => tagName === 'caption').length)).toEqual(
      tables.map(() => 1),
    );
    // What scrolls can be reached and scrolled by keys, and says what it is.
    for (const one of elements.filter((element) => attribute(element, 'class') === 'scroll'))
      expect([attribute(one, 'tabindex'), attribute(one, 'role'), attribute(one, 'aria-label')]).toEqual([
        '0',
        'region',
        expect.stringMatching(/./),
      ]);
    for (const header of elements.filter(({ tagName }) => tagName === 'th'))
      expect(attribute(header, 'scope')).toMatch(/^(row|col)$/);
    expect(attribute(elements.find(({ tagName }) => tagName === 'html') as Element, 'lang')).toMatch(/^(zh-CN|en)$/);
  });

  it('shows hostile words as words, in Markdown too', { timeout }, async () => {
    const text = await (pages.at(-1) as (typeof pages)[number])[1]();
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script');
    expect(read('hostile.md').replaceAll(/<\/?(?:ins|del|br)>/g, '')).not.toMatch(/<[a-z]/i);
  });
});
