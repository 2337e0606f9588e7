// What the documents say must be true: their code runs, their links lead somewhere, their commands exist.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`);
const documents = [...readdirSync(root).filter((name) => name.endsWith('.md')), ...packages].filter((path) =>
  existsSync(join(root, path)),
);

/** What a document claims its code prints: the first inline code after the block. */
const claims = (text: string, block: string) =>
  /`([^`]+)`/.exec(text.slice(text.indexOf(block) + block.length + 4))?.[1];

describe.each(documents)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, code]) => code as string);

  test.each(blocks.map((code, index) => [index + 1, code] as const))(
    'code block %i prints what the text says',
    (_, code) => {
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
        cwd: root,
        encoding: 'utf8',
      });
      expect(output).toContain(claims(text, code));
    },
  );

  test('links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, link]) => link as string);
    const dead = links.filter((link) => !link.includes('://') && !existsSync(join(root, dirname(path), link)));
    expect(dead).toEqual([]);
  });

  test('commands exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/`?pnpm ([a-z:]+)`/g)].map(([, name]) => name as string);
    expect(named.filter((name) => !(name in scripts) && !['install', 'pack'].includes(name))).toEqual([]);
  });
});
