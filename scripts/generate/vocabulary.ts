// The facts of the vocabulary as one module, so that a caller has them without reading files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from '../generate.js';
import { root } from '../pnpm.mjs';

const folder = 'packages/vocabulary/facts';

const vocabulary: Generator = () => {
  const facts = readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const fact = JSON.parse(readFileSync(join(root, folder, name), 'utf8'));
      const { $schema: _, ...content } = fact;
      return `  ${name.slice(0, -'.json'.length)}: ${JSON.stringify(content)},\n`;
    });
  return {
    'packages/vocabulary/src/generated/facts.ts': `// Generated from facts/*.json by \`pnpm generate\`; do not edit.\n\nexport const facts = {\n${facts.join('')}} as const;\n`,
  };
};

export default vocabulary;
