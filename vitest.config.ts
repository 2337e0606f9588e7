import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// The tests run on the sources; only tests/ looks at what is built and packed.
const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@huice\/([^/]+)$/, replacement: source('packages/$1/src/index.ts') },
      { find: /^@huice\/core\/([a-z-]+)$/, replacement: source('packages/core/src/$1/index.ts') },
    ],
  },
  test: {
    // By default one core stays idle: of two, half.
    maxWorkers: '100%',
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'tests/**/*.test.ts',
      'examples/**/*.test.ts',
      'benchmarks/**/*.test.ts',
    ],
    typecheck: {
      enabled: true,
      include: ['packages/**/*.test-d.ts', 'tests/**/*.test-d.ts'],
      tsconfig: 'tsconfig.types.json',
    },
    coverage: {
      provider: 'v8',
      include: ['packages/core/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.test-d.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: { branches: 95 },
    },
  },
});
