import { defineConfig } from 'tsup';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/bulk/index.ts',
    'src/checks/index.ts',
    'src/compare/index.ts',
    'src/explain/index.ts',
    'src/interview/index.ts',
    'src/json-rules-engine/index.ts',
    'src/pack/index.ts',
    'src/replay/index.ts',
  ],
  format: ['esm', 'cjs'],
  splitting: true,
  dts: true,
  clean: true,
});
